/// The units that stay with the figure before them.
enum FigureUnits {
  /// Orders of magnitude, and words for "more than" that stand between figure and unit.
  private static let magnitudes: Set<UInt32> = scalars("十百千万亿余多来几")

  /// Units of one character.
  private static let single: Set<UInt32> = scalars(
    "年月日时点分秒元角亿万千百十个人次件项家户名岁吨米里平公斤克升度倍级届期号条款页位座台辆套处所天周季起宗例批场路"
      + "只头亩株轮瓦伏安赫帕焦卡间栋幢层房床桌支队组类种样份册本部篇章节张幅块片枚颗粒根把艘架列厘毫丝成折代世纪港欧英日韩"
  )

  /// Units of several characters, by their first.
  private static let longer: [UInt32: [[UInt32]]] = {
    let words = [
      "个百分点", "百分点", "个月", "个工作日", "工作日", "美元", "欧元", "英镑", "日元", "港元", "港币", "人民币",
      "公里", "公斤", "公顷", "公分", "平方米", "平方公里", "平方千米", "立方米", "千瓦", "千瓦时", "兆瓦", "千伏", "千米",
      "千克", "毫米", "毫克", "毫升", "厘米", "分米", "小时", "分钟", "秒钟", "人次", "车次", "批次", "班次", "架次",
      "户次", "件次", "季度", "周年", "周岁", "月份", "年度", "年代", "年底", "年末", "年初", "年内", "月底", "月末",
      "月初", "标箱", "标准箱", "吨标准煤", "标准煤", "兆字节", "基点", "个基点", "号线", "号楼", "号文", "世纪", "倍以上",
      "位数", "个县", "个市", "个区", "个乡", "个镇", "个村", "亩地",
    ]
    var table: [UInt32: [[UInt32]]] = [:]
    for word in words {
      let scalars = word.unicodeScalars.map(\.value)
      table[scalars[0], default: []].append(scalars)
    }
    return table.mapValues { $0.sorted { $0.count > $1.count } }
  }()

  private static func scalars(_ text: String) -> Set<UInt32> {
    Set(text.unicodeScalars.map(\.value))
  }

  /// The index of the last box of the unit that begins at `start`, or `start` − 1 if none does.
  static func end(from start: Int, in boxes: [Box]) -> Int {
    var i = start
    while i < boxes.count, magnitudes.contains(boxes[i].scalar) { i += 1 }
    // 「16.5万kW·h」: a western unit after an order of magnitude.
    if i > start, i < boxes.count, boxes[i].kind == .letter { return i }
    guard i < boxes.count else { return i - 1 }
    for word in longer[boxes[i].scalar] ?? [] where i + word.count <= boxes.count {
      if word.indices.allSatisfy({ boxes[i + $0].scalar == word[$0] }) { return i + word.count - 1 }
    }
    return single.contains(boxes[i].scalar) ? i : i - 1
  }
}
