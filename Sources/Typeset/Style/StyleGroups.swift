/// The sheet and the text block (版心).
public struct PageGeometry: Hashable, Sendable, Codable, StyleGroup {
  /// The sheet's width, 210.
  public var sheetWidthMM: Double
  /// The sheet's height, 297.
  public var sheetHeightMM: Double
  /// The block's left edge on odd pages (订口).
  public var oddLeftMM: Double
  /// The block's left edge on even pages.
  public var evenLeftMM: Double
  /// The block's top edge (天头).
  public var topMM: Double
  /// The block's width.
  public var widthMM: Double
  /// The pitch of body lines; a quarter of it is the unit `u`.
  public var linePitch: Double
  /// Lines on a full page.
  public var lines: Int
  /// Where the dashes of the page number are centred.
  public var pageNumberMM: Double
  /// How far the page number stands in from the block's outer edge.
  public var pageNumberIndent: Double
}

/// A face with a size and the height of its lines.
public struct TextStyle: Hashable, Sendable, Codable, StyleGroup {
  /// The face.
  public var face: FontRole
  /// The size.
  public var size: Double
  /// The height of a line, in u.
  public var lineHeight: Double
}

/// Faces and sizes by purpose.
public struct TextStyles: Hashable, Sendable, Codable, StyleGroup {
  /// The title of the text.
  public var title: TextStyle
  /// Body and lead.
  public var body: TextStyle
  /// 「一、」.
  public var heading: TextStyle
  /// 「（一）」.
  public var subheading: TextStyle
  /// Titles of tables and charts.
  public var tableTitle: TextStyle
  /// Unit lines and legends.
  public var unitLine: TextStyle
  /// Notes.
  public var note: TextStyle
  /// 口径说明 and 资料来源.
  public var list: TextStyle
  /// An address or remark in the source list.
  public var address: TextStyle
  /// Labels of a digest.
  public var digestLabel: TextStyle
  /// What stands under a digest's label.
  public var digestDetail: TextStyle
  /// Text of a digest.
  public var digestText: TextStyle
  /// 报尾.
  public var tail: TextStyle
  /// Page numbers.
  public var pageNumber: TextStyle
  /// The mark at the foot opposite the page number.
  public var foot: TextStyle
  /// Source marks, raised.
  public var sourceMark: TextStyle
}

/// Weights of rules.
public struct RuleWeights: Hashable, Sendable, Codable, StyleGroup {
  /// The red rule under the masthead.
  public var masthead: Double
  /// A table's top and foot.
  public var frame: Double
  /// Under heads and total rows.
  public var head: Double
  /// Between rows and cells.
  public var hairline: Double
  /// Outlines of charts.
  public var chart: Double
  /// The frame of the last ranks.
  public var rankFrame: Double
  /// How far the rules of masthead and strip stand in from the block's edges: programs that read
  /// tables by their rules would otherwise take them for the top of the table below.
  public var inset: Double
  /// 报尾: first and last.
  public var tailOuter: Double
  /// 报尾: between.
  public var tailInner: Double
}

/// How lines are composed.
public struct Composition: Hashable, Sendable, Codable, StyleGroup {
  /// The gap between Han and western characters in text, in em.
  public var westernGap: Double
  /// The first line's indent, in em.
  public var indent: Double
  /// The widest letter gap that is not a fault, in em.
  public var stretch: Double
  /// How much of its blank half a mark may lose in the middle of a line, in em.
  public var squeeze: Double
}

/// 报头; heights in u from the block's top, in order.
public struct MastheadStyle: Hashable, Sendable, Codable, StyleGroup {
  /// The line of 密级 and 份号.
  public var classificationHeight: Double
  /// Its size.
  public var classificationSize: Double
  /// Between it and the name.
  public var nameGap: Double
  /// The name's line.
  public var nameHeight: Double
  /// The name's size.
  public var nameSize: Double
  /// The clear space between ink and block edge on both sides.
  public var nameInset: Double
  /// Between the name and the number.
  public var issueGap: Double
  /// The line of the issue number.
  public var issueHeight: Double
  /// Its size.
  public var issueSize: Double
  /// The line of office and date.
  public var officeHeight: Double
  /// Its size.
  public var officeSize: Double
  /// How far office and date stand in from the block's edges.
  public var officeIndent: Double
  /// Between office and red rule.
  public var ruleGap: Double
  /// Between red rule and what follows.
  public var after: Double
}

/// 主要指标, the strip of large figures; distances from its upper rule to the tops of em boxes.
public struct StripStyle: Hashable, Sendable, Codable, StyleGroup {
  /// The height of the cells, in u.
  public var height: Double
  /// The narrowest cell.
  public var minimumWidth: Double
  /// The most cells in a row.
  public var cellsPerRow: Int
  /// Where text starts in the first cell.
  public var firstPadding: Double
  /// Where text starts in the others.
  public var padding: Double
  /// The size of labels and lines.
  public var labelSize: Double
  /// The size of the figure.
  public var figureSize: Double
  /// The figure's size where a cell is too narrow.
  public var tightFigureSize: Double
  /// The label's top.
  public var labelTop: Double
  /// The figure's top.
  public var figureTop: Double
  /// The change's top.
  public var changeTop: Double
  /// The top of the cumulative value.
  public var cumulativeTop: Double
}

/// Tables.
public struct TableStyle: Hashable, Sendable, Codable, StyleGroup {
  /// The size of the text.
  public var size: Double
  /// The smallest size tried where the columns do not fit.
  public var smallestSize: Double
  /// The pitch of wrapped lines.
  public var pitch: Double
  /// The height of a row of one line, in u.
  public var rowHeight: Double
  /// The clear space at the sides of words.
  public var padding: Double
  /// How much a rule under a spanning head is short at both ends.
  public var headRuleInset: Double
  /// The diameter of the disc of the first ranks.
  public var discDiameter: Double
  /// The width of the disc for two digits.
  public var pillWidth: Double
  /// The side of the frame of the last ranks.
  public var frameSide: Double
  /// The width of the frame for two digits.
  public var wideFrame: Double
  /// Rows that stand with a table's beginning where it has no groups.
  public var rowsWithHead: Int
}

/// Charts.
public struct ChartStyle: Hashable, Sendable, Codable, StyleGroup {
  /// The weight of hatching.
  public var hatchWeight: Double
  /// The distance of hatching lines.
  public var hatchTile: Double
  /// Progress: the height of a row, in u.
  public var progressRow: Double
  /// Progress: columns of the label, done, target, gap, bar, completion, lead.
  public var progressColumns: [Double]
  /// Progress: the thickness of a bar.
  public var progressBar: Double
  /// Stacked: the height of a row, in u.
  public var stackedRow: Double
  /// Stacked: the thickness of a bar.
  public var stackedBar: Double
  /// Stacked: where bars begin in the column.
  public var stackedStart: Double
  /// Stacked: the longest bar.
  public var stackedLongest: Double
  /// Stacked: the gap between the two columns.
  public var stackedGutter: Double
  /// Stacked: the width of a column of figures.
  public var stackedFigure: Double
  /// Stacked: the width of the column of totals.
  public var stackedTotal: Double
  /// The width of a legend's swatch.
  public var swatchWidth: Double
  /// The height of a legend's swatch.
  public var swatchHeight: Double
  /// Count bars: the thickness.
  public var countBar: Double
  /// Count bars: the longest.
  public var countLongest: Double
}

/// Digests, lists and 报尾.
public struct ListStyle: Hashable, Sendable, Codable, StyleGroup {
  /// Where a digest's text begins.
  public var digestText: Double
  /// What stays free between a digest's label and its text: wide enough that the eye, and a program
  /// that reads the page, takes them for two columns.
  public var digestGutter: Double
  /// Above and below an item of a digest.
  public var digestGap: Double
  /// Where the text of 口径说明 and 资料来源 begins.
  public var hang: Double
  /// The height of a line of 报尾, in u.
  public var tailRow: Double
  /// How far 报尾 stands in.
  public var tailIndent: Double
}

/// Space between blocks, in u.
public struct Spacing: Hashable, Sendable, Codable, StyleGroup {
  /// Above a heading; none at a page's top.
  public var aboveHeading: Double
  /// Above a heading on the first page.
  public var aboveHeadingFirstPage: Double
  /// Below a heading.
  public var belowHeading: Double
  /// Below the title.
  public var belowTitle: Double
  /// Between a table and the line box of its note; a one-line note is 2u in all.
  public var aboveNote: Double
  /// Between a strip, a table or a chart with its note and text.
  public var belowNote: Double
  /// Above a table or chart that follows text or another one.
  public var aboveTable: Double
}
