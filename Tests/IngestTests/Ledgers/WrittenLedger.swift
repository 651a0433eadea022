import Foundation
import TestSupport

/// The truth about a workbook that several programs write: what it holds, and what must be read.
///
/// `Tests/Tools/ledgers/truth.py` tells the notation; `make_ledgers.py` has the workbooks written.
struct WrittenLedger: Decodable {
  /// The day the data was cut off.
  let asOf: String
  /// The sheets, in order.
  let sheets: [Sheet]
  /// Codes of what must be told of the workbook.
  let told: [String]

  /// A sheet.
  struct Sheet: Decodable {
    let name: String
    let state: String?
    let rows: [[Cell?]]
    let holds: Holdings?
    /// Whether merged cells tell what delimited text cannot.
    let workbookOnly: Bool?
    /// What is still read wrongly; the test fails on the day it is read right.
    let open: Varied?

    /// Whether anybody sees it.
    var isVisible: Bool { state == nil }
  }

  /// What is to be read of a sheet: rows by kind, each row's values by name, and stated totals.
  struct Holdings: Decodable {
    let rows: [String: [[String: Varied]]]
    let totals: VariedList?

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: Key.self)
      var rows: [String: [[String: Varied]]] = [:]
      for key in container.allKeys where key.stringValue != "totals" {
        rows[key.stringValue] = try container.decode([[String: Varied]].self, forKey: key)
      }
      self.rows = rows
      totals = try container.decodeIfPresent(VariedList.self, forKey: Key(stringValue: "totals"))
    }
  }

  /// The truth of a file of the fixtures.
  static func named(_ name: String) throws -> WrittenLedger {
    let file = Paths.fixture("Ledgers/written/\(name).json")
    return try JSONDecoder().decode(WrittenLedger.self, from: Data(contentsOf: file))
  }
}

extension WrittenLedger {
  /// A cell as the truth notes it.
  enum Cell: Decodable {
    case text(String)
    case number(String)
    case truth(Bool)
    case special(Special)

    /// A cell of which more is said than its value.
    struct Special: Decodable {
      let text: String?
      let rich: [String]?
      let number: Double?
      let truth: Bool?
      let formula: String?
      let value: Double?
      let error: String?
      let reads: String?
      let csv: String?
    }

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let truth = try? container.decode(Bool.self) {
        self = .truth(truth)
      } else if let number = try? container.decode(Double.self) {
        self = .number(Self.plain(number))
      } else if let text = try? container.decode(String.self) {
        self = .text(text)
      } else {
        self = .special(try container.decode(Special.self))
      }
    }

    /// What a reader of `program`'s file must find, as `GridNotation` writes it.
    func reading(_ program: String) -> String {
      let isText = program.hasPrefix("csv")
      switch self {
      case .text(let text): return "text " + text
      case .number(let number): return (isText ? "text " : "number ") + number
      case .truth(let truth): return "truth \(truth)"
      case .special(let cell):
        if isText, let csv = cell.csv { return "text " + csv }
        if cell.formula != nil, program == "openpyxl" { return "uncomputed" }
        if let reads = cell.reads { return reads }
        if let error = cell.error { return (isText ? "text " : "error ") + error }
        if let truth = cell.truth { return "truth \(truth)" }
        if let number = cell.number ?? cell.value {
          return (isText ? "text " : "number ") + Self.plain(number)
        }
        return "text " + (cell.text ?? cell.rich?.joined() ?? "")
      }
    }

    /// The digits of a number, without an exponent.
    private static func plain(_ number: Double) -> String {
      Decimal(string: "\(number)")?.description ?? "\(number)"
    }
  }

  /// A value that may differ from program to program; `nil` for none.
  enum Varied: Decodable {
    case same(String)
    case byProgram([String: String?])

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let text = try? container.decode(String.self) {
        self = .same(text)
      } else {
        self = .byProgram(try container.decode([String: String?].self))
      }
    }

    func value(_ program: String) -> String? {
      switch self {
      case .same(let text): return text
      case .byProgram(let values):
        let group = program.hasPrefix("csv") ? "csv" : program
        return (values[program] ?? values[group] ?? values["*"]) ?? nil
      }
    }
  }

  /// A list that may differ from program to program.
  enum VariedList: Decodable {
    case same([String])
    case byProgram([String: [String]])

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let list = try? container.decode([String].self) {
        self = .same(list)
      } else {
        self = .byProgram(try container.decode([String: [String]].self))
      }
    }

    func value(_ program: String) -> [String] {
      switch self {
      case .same(let list): list
      case .byProgram(let lists): lists[program] ?? lists["*"] ?? []
      }
    }
  }

  /// A key of any name.
  struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }
}
