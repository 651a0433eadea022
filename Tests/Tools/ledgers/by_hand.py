"""Workbooks that no program writes and every reader must stand: XML put together by hand.

What must be read of each stands in `Tests/Fixtures/Ledgers/by-hand.json`.
"""

import zipfile

TRANSITIONAL = {
    "main": "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "doc": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
}
STRICT = {
    "main": "http://purl.oclc.org/ooxml/spreadsheetml/main",
    "doc": "http://purl.oclc.org/ooxml/officeDocument/relationships",
}
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
MARK = "\N{ZERO WIDTH NO-BREAK SPACE}"

STYLES = """<styleSheet xmlns="{main}"><numFmts count="2">
<numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/>
<numFmt numFmtId="165" formatCode="[$-804]yyyy/m/d;@"/></numFmts>
<cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs>
<cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/>
<xf numFmtId="10"/></cellXfs></styleSheet>"""


def relations(links):
    """A part of relations: id, type, target."""
    return HEAD + f'<Relationships xmlns="{PACKAGE}/relationships">' + "".join(
        f'<Relationship Id="{id_}" Type="{kind}" Target="{target}"/>'
        for id_, kind, target in links) + "</Relationships>"


def sheet(rows, before="", after="", spaces=TRANSITIONAL):
    """A sheet's part around `rows`."""
    return (HEAD + f'<worksheet xmlns="{spaces["main"]}">{before}<sheetData>{rows}</sheetData>'
            f"{after}</worksheet>")


def package(path, sheets, *, strings=None, styles=True, spaces=TRANSITIONAL, prefix="",
            part="xl/worksheets/sheet{}.xml", target="worksheets/sheet{}.xml", book_attributes="",
            extra=None):
    """A workbook of `sheets`, each a name and its part's text."""
    p = prefix + ":" if prefix else ""
    space = f'xmlns{":" + prefix if prefix else ""}="{spaces["main"]}"'
    entries = "".join(
        f'<{p}sheet name="{name}" sheetId="{i}" r:id="s{i}"/>'
        for i, (name, _) in enumerate(sheets, start=1))
    files = {
        "[Content_Types].xml": HEAD + f'<Types xmlns="{PACKAGE}/content-types"/>',
        "_rels/.rels": relations([("a", spaces["doc"] + "/officeDocument", "/xl/workbook.xml")]),
        "xl/workbook.xml": HEAD + f'<{p}workbook {space} xmlns:r="{spaces["doc"]}">'
        f"<{p}workbookPr{book_attributes}/><{p}sheets>{entries}</{p}sheets></{p}workbook>",
    }
    links = []
    for i, (_, text) in enumerate(sheets, start=1):
        files[part.format(i)] = text
        links.append((f"s{i}", spaces["doc"] + "/worksheet", target.format(i)))
    if strings is not None:
        files["xl/sharedStrings.xml"] = HEAD + f'<sst xmlns="{spaces["main"]}">{strings}</sst>'
        links.append(("t", spaces["doc"] + "/sharedStrings", "sharedStrings.xml"))
    if styles:
        files["xl/styles.xml"] = HEAD + STYLES.format(**spaces)
        links.append(("y", spaces["doc"] + "/styles", "styles.xml"))
    files["xl/_rels/workbook.xml.rels"] = relations(links)
    files.update(extra or {})
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            info = zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, text if isinstance(text, bytes) else text.encode())


def inline(address, text):
    """A cell with its text in it."""
    return f'<c r="{address}" t="inlineStr"><is><t>{text}</t></is></c>'


def numbers(style, values, column="A"):
    """A row a value."""
    return "".join(
        f'<row r="{i}"><c r="{column}{i}" s="{style}"><v>{value}</v></c></row>'
        for i, value in enumerate(values, start=1))


def addresses(folder):
    """Rows and cells without addresses, out of order, wide apart."""
    rows = """
<row><c t="inlineStr"><is><t>甲</t></is></c><c><v>1</v></c></row>
<row r="7"><c r="C7"><v>73</v></c><c r="A7"><v>71</v></c><c r="B7"><v>72</v></c></row>
<row r="3"><c r="B3"><v>32</v></c><c><v>33</v></c></row>
<row><c><v>41</v></c></row>
<row r="1048576"><c r="XFD1048576"><v>9</v></c></row>
<row r="9"/>
<row r="10"><c r="A10"/><c r="B10"><v/></c><c r="C10" t="s"/></row>"""
    package(folder / "addresses.xlsx", [("地址", sheet(rows))])


def strings(folder):
    """Texts shared and inline, with readings, escapes and characters beyond the first plane."""
    table = "".join(f"<si>{text}</si>" for text in [
        "<t>普通</t>",
        '<t xml:space="preserve">  前后有空格  </t>',
        "<t>第一行_x000D_\n第二行</t>",
        "<t>_x005F_x000D_</t>",
        "<t>\N{CJK UNIFIED IDEOGRAPH-20BB7}野家</t>",
        "<t>&#x20BB7;野家</t>",
        "<t>_xD842__xDFB7_野家</t>",
        "<r><t>云</t></r><r><rPr><b/><sz val=\"11\"/></rPr><t xml:space=\"preserve\">母 </t></r>"
        "<r><t>片</t></r><rPh sb=\"0\" eb=\"1\"><t>うんも</t></rPh><phoneticPr fontId=\"1\"/>",
        "<t/>",
        "<t><![CDATA[a<b>&c]]></t>",
        "<t>甲<!-- 注 -->乙<?pi x?>丙</t>",
        "<t>一&#10;二&amp;三&lt;四</t>",
        "<t>_x4E00_期</t>",
    ])
    count = 13
    rows = "".join(
        f'<row r="{i + 1}"><c r="A{i + 1}" t="s"><v>{i}</v></c></row>' for i in range(count))
    rows += """<row r="20"><c r="A20" t="inlineStr"><is><r><t>东</t></r><rPh sb="0" eb="1"><t>ひがし</t>
</rPh><r><t>山</t></r></is></c><c r="B20" t="str"><f>A1&amp;"x"</f><v>普通x</v></c></row>"""
    package(folder / "strings.xlsx", [("文本", sheet(rows))], strings="".join(table))


def values(folder):
    """Numbers, errors, truths and days as files store them."""
    plain = sheet(numbers(0, [
        "1E-05", "0.30000000000000004", "1.0000000000000002E+23", "-0", "2.30E+07", "-12.5",
        "999999999999999", "1234567890123456", "12.300000000000001", "\n 12 \n", "NaN", "1e400",
    ]))
    days = sheet(numbers(1, [
        "60", "0", "-1", "46086.75", "2958465", "2958466", "1", "59", "61"]))
    months = sheet(
        '<row r="1"><c r="A1" s="2"><v>46086</v></c><c r="B1" s="3"><v>46086</v></c>'
        '<c r="C1" s="4"><v>0.855</v></c><c r="D1" s="99"><v>46086</v></c>'
        '<c r="E1" s="-1"><v>5</v></c><c r="F1" s="x"><v>6</v></c></row>')
    kinds = sheet(
        '<row r="1"><c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>0</v></c>'
        '<c r="C1" t="b"><v>true</v></c><c r="D1" t="e"><v>#REF!</v></c>'
        '<c r="E1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="F1" t="d"><v>2026-03-15</v></c>'
        '<c r="G1" t="d"><v>2026-03-15T08:30:00Z</v></c><c r="H1" t="d" s="2"><v>2026-03-15</v></c>'
        '<c r="I1"><f>SUM(A2:A9)</f></c><c r="J1"><f t="shared" si="0"/><v>7</v></c>'
        '<c r="K1" t="n"><v>8</v></c><c r="L1" t="d"><v>2026-02-30</v></c></row>')
    package(folder / "values.xlsx", [("数", plain), ("日", days), ("格式", months), ("种类", kinds)])
    package(folder / "no-styles.xlsx", [("无样式", sheet(numbers(3, ["46086", "1.5"])))], styles=False)


def parts(folder):
    """Names of parts and sheets, namespaces, marks and sizes that are wrong or unusual."""
    body = '<x:row r="1"><x:c r="A1"><x:v>5</x:v></x:c><x:c r="B1" t="d"><x:v>2026-03-15T00:00:00' \
        "</x:v></x:c></x:row>"
    strict = (HEAD + f'<x:worksheet xmlns:x="{STRICT["main"]}"><x:sheetData>{body}</x:sheetData>'
              "</x:worksheet>")
    package(folder / "strict.xlsx", [("严格", strict)], spaces=STRICT, prefix="x")
    one = numbers(0, ["1"])
    package(folder / "odd-case.xlsx", [("大小写", sheet(one))], part="XL/Worksheets/SHEET{}.XML",
            target="/xl/worksheets/sheet{}.xml")
    dimension = '<dimension ref="A1:A1"/>'
    merges = ('<mergeCells count="5"><mergeCell ref="A1:B2"/><mergeCell ref="B2:C3"/>'
              '<mergeCell ref="A1:B2"/><mergeCell ref="C3"/><mergeCell ref="Z9:A1:B2"/></mergeCells>')
    wide = "".join(
        f'<row r="{r}"><c r="A{r}"><v>{r}1</v></c><c r="B{r}"><v>{r}2</v></c>'
        f'<c r="C{r}"><v>{r}3</v></c></row>' for r in range(1, 4))
    package(folder / "wrong-sizes.xlsx", [
        ("尺寸", sheet(wide, before=dimension)), ("合并", sheet(wide, after=merges))])
    package(folder / "sheet-names.xlsx", [
        ("a!b 'c' &amp; d", sheet(numbers(0, ["1"]))), (" 空格 ", sheet(numbers(0, ["2"]))),
        ("\N{FIRE}热点", sheet(numbers(0, ["3"]))), ("=1+1", sheet(numbers(0, ["4"])))])
    package(folder / "marks.xlsx", [("字节序", MARK + sheet(one))],
            strings=None, extra={"xl/workbook.xml.bak": MARK})
    package(folder / "lost-string.xlsx", [("串", sheet(
        '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>7</v></c>'
        '<c r="C1" t="s"><v>-1</v></c></row>'))], strings="<si><t>有</t></si>")
    package(folder / "utf16.xlsx", [("双字节", sheet(one).encode("utf-16"))])
    extension = ('<extLst><ext uri="x" xmlns:z="urn:z"><z:row r="1"><z:c r="A1"><z:v>99</z:v></z:c>'
                 "</z:row></ext></extLst>")
    package(folder / "extension.xlsx", [("扩展", sheet(one, after=extension))])


def write(folder):
    """Writes all of them."""
    folder.mkdir(parents=True, exist_ok=True)
    for make in (addresses, strings, values, parts):
        make(folder)
