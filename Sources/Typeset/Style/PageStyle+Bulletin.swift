extension PageStyle {
  /// 简报, as in `templates/styles/bulletin.yaml`.
  public static let bulletin = PageStyle(
    name: "bulletin",
    page: PageGeometry(
      sheetWidthMM: 210, sheetHeightMM: 297, oddLeftMM: 28, evenLeftMM: 26, topMM: 37,
      widthMM: 156, linePitch: 28.99, lines: 22, pageNumberMM: 269,
      pageNumberIndent: 14),
    text: TextStyles(
      title: TextStyle(face: .title, size: 22, lineHeight: 5),
      body: TextStyle(face: .fangsong, size: 15.75, lineHeight: 4),
      heading: TextStyle(face: .heiBold, size: 14, lineHeight: 2.5),
      subheading: TextStyle(face: .heiBold, size: 10.5, lineHeight: 2.5),
      tableTitle: TextStyle(face: .heiBold, size: 10.5, lineHeight: 2),
      unitLine: TextStyle(face: .hei, size: 9, lineHeight: 2),
      note: TextStyle(face: .hei, size: 7.5, lineHeight: 1.5),
      list: TextStyle(face: .hei, size: 9, lineHeight: 2),
      address: TextStyle(face: .hei, size: 7.5, lineHeight: 2),
      digestLabel: TextStyle(face: .kai, size: 12, lineHeight: 2.5),
      digestDetail: TextStyle(face: .hei, size: 9, lineHeight: 2),
      digestText: TextStyle(face: .fangsong, size: 12, lineHeight: 2.5),
      tail: TextStyle(face: .fangsong, size: 14, lineHeight: 2.5),
      pageNumber: TextStyle(face: .song, size: 14, lineHeight: 2),
      foot: TextStyle(face: .hei, size: 7.5, lineHeight: 2),
      sourceMark: TextStyle(face: .hei, size: 7.5, lineHeight: 2)),
    colour: Palette(
      black: .black, red: Colour(0xC8_000F), ink: Colour(0x1F_4B73), mid: Colour(0x8F_A9C2),
      band: Colour(0xEE_F0F2), track: Colour(0xF2_F2F2), grey1: Colour(0x33_3333),
      grey2: Colour(0x59_5959), grey3: Colour(0xB3_B3B3)),
    rule: RuleWeights(
      masthead: 1.4, frame: 1, head: 0.5, hairline: 0.25, chart: 0.4, rankFrame: 0.75, inset: 0.25,
      tailOuter: 1, tailInner: 0.7),
    composition: Composition(westernGap: 0.09, indent: 2, stretch: 0.08, squeeze: 0.5),
    masthead: MastheadStyle(
      classificationHeight: 2, classificationSize: 12, nameGap: 1.5, nameHeight: 8.5,
      nameSize: 50, nameInset: 2, issueGap: 0.5, issueHeight: 4, issueSize: 15.75,
      officeHeight: 3, officeSize: 14, officeIndent: 14, ruleGap: 0.5, after: 2),
    strip: StripStyle(
      height: 11.5, minimumWidth: 64, cellsPerRow: 6, firstPadding: 1, padding: 7, labelSize: 9,
      figureSize: 24, tightFigureSize: 20, labelTop: 6, figureTop: 21, changeTop: 51.5,
      cumulativeTop: 65),
    table: TableStyle(
      size: 9, smallestSize: 7.5, pitch: 12, rowHeight: 2, padding: 3, headRuleInset: 3,
      discDiameter: 12, pillWidth: 17, frameSide: 11, wideFrame: 16, rowsWithHead: 3),
    chart: ChartStyle(
      hatchWeight: 0.6, hatchTile: 3.2, progressRow: 2.5,
      progressColumns: [88, 38, 44, 18, 166, 44, 44.2], progressBar: 7, stackedRow: 2,
      stackedBar: 8.5, stackedStart: 45, stackedLongest: 77, stackedGutter: 17,
      stackedFigure: 16.5, stackedTotal: 20.6, swatchWidth: 14, swatchHeight: 7, countBar: 6,
      countLongest: 100),
    list: ListStyle(
      digestText: 132, digestGutter: 32, digestGap: 3.06, hang: 18, tailRow: 4, tailIndent: 14),
    spacing: Spacing(
      aboveHeading: 2, aboveHeadingFirstPage: 1.5, belowHeading: 0.5, belowTitle: 1,
      aboveNote: 0.25, belowNote: 1, aboveTable: 1))
}
