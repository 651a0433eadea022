"""Workbooks as flat OpenDocument text (.fods), which LibreOffice Calc opens, computes and saves."""

import re
from xml.sax.saxutils import escape, quoteattr

from . import truth

SPACES = " ".join(
    f'xmlns:{prefix}="{name}"' for prefix, name in {
        **{part: f"urn:oasis:names:tc:opendocument:xmlns:{part}:1.0"
           for part in ("office", "table", "text", "style")},
        "number": "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0",
        "of": "urn:oasis:names:tc:opendocument:xmlns:of:1.2",
        "dc": "http://purl.org/dc/elements/1.1/",
        "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
    }.items())

DATE_PARTS = {
    "yyyy": '<number:year number:style="long"/>', "mm": '<number:month number:style="long"/>',
    "m": "<number:month/>", "dd": '<number:day number:style="long"/>', "d": "<number:day/>"}


def data_style(name, code):
    """The style of a number format."""
    if "y" in code or "d" in code:
        parts = ""
        for quoted, word in re.findall(r'"([^"]*)"|(y+|m+|d+|[^"ymd]+)', code):
            parts += DATE_PARTS.get(word) or f"<number:text>{escape(quoted or word)}</number:text>"
        return f'<number:date-style style:name="{name}">{parts}</number:date-style>'
    if code == "@":
        return (f'<number:text-style style:name="{name}"><number:text-content/>'
                "</number:text-style>")
    body = code.rstrip("%")
    decimals = len(body.split(".")[1]) if "." in body else 0
    whole = body.split(".")[0]
    grouping = ' number:grouping="true"' if "," in whole else ""
    least = len(whole.replace("#", "").replace(",", ""))
    number = (f'<number:number number:decimal-places="{decimals}" '
              f'number:min-decimal-places="{decimals}" number:min-integer-digits="{least}"'
              f"{grouping}/>")
    if code.endswith("%"):
        return (f'<number:percentage-style style:name="{name}">{number}<number:text>%</number:text>'
                "</number:percentage-style>")
    return f'<number:number-style style:name="{name}">{number}</number:number-style>'


def paragraphs(text):
    """A cell's lines; blanks in a row are spelled out."""
    def line(part):
        part = re.sub(r" {2,}| $|^ ", lambda m: f'<text:s text:c="{len(m[0])}"/>', escape(part))
        return f"<text:p>{part}</text:p>"
    return "".join(line(part) for part in text.split("\n"))


def content(cell):
    """Attributes and inner text of a cell."""
    value = cell.value
    if cell.kind == "formula":
        formula = re.sub(r"[A-Z]+[0-9]+(:[A-Z]+[0-9]+)?",
                         lambda m: "[." + m[0].replace(":", ":.") + "]", value)
        return f'table:formula={quoteattr("of:=" + formula)} office:value-type="float"', ""
    if cell.kind == "number":
        kind = "percentage" if (cell.format or "").endswith("%") else "float"
        return f'office:value-type="{kind}" office:value="{value!r}"', ""
    if cell.kind == "date":
        return f'office:value-type="date" office:date-value="{value.isoformat()}"', ""
    if cell.kind == "truth":
        return f'office:value-type="boolean" office:boolean-value="{str(value).lower()}"', ""
    if cell.kind == "rich":
        spans = "".join(
            f'<text:span text:style-name="bold">{escape(run)}</text:span>' if i % 2 else escape(run)
            for i, run in enumerate(value))
        return 'office:value-type="string"', f"<text:p>{spans}</text:p>"
    return 'office:value-type="string"', paragraphs(value)


class Styles:
    """The styles of a workbook, named as they are asked for."""

    def __init__(self):
        self.names = {}

    def attribute(self, code):
        """The attribute of a cell with this format."""
        if code is None:
            return ""
        name = self.names.setdefault(code, f"f{len(self.names)}")
        return f' table:style-name="c{name}"'

    def text(self):
        """All of them."""
        data = "".join(data_style(name, code) for code, name in self.names.items())
        return data + "".join(
            f'<style:style style:name="c{name}" style:family="table-cell" '
            f'style:data-style-name="{name}"/>' for name in self.names.values())


def table(sheet, styles):
    """A sheet."""
    spans = {}
    for area in sheet.merges:
        r1, c1, r2, c2 = truth.area(area)
        for r in range(r1, r2 + 1):
            for c in range(c1, c2 + 1):
                spans[r, c] = None
        spans[r1, c1] = (r2 - r1 + 1, c2 - c1 + 1)
    width = max([len(row) for row in sheet.rows] + [c + 1 for _, c in spans] + [1])
    hidden = [truth.position(column + "1")[1] for column in sheet.hidden_columns]
    columns = "".join(
        "<table:table-column" + (' table:visibility="collapse"' if c in hidden else "") + "/>"
        for c in range(width))
    rows = ""
    for r, row in enumerate(sheet.rows):
        cells = ""
        for c in range(width):
            cell = row[c] if c < len(row) else None
            attributes, inner = content(cell) if cell else ("", "")
            note = sheet.comments.get(truth_address(r, c))
            if note:
                inner = f"<office:annotation><text:p>{escape(note)}</text:p></office:annotation>" + inner
            style = styles.attribute(cell.format if cell else None)
            if (r, c) in spans and spans[r, c] is None:
                cells += "<table:covered-table-cell/>"
                continue
            span = ""
            if (r, c) in spans:
                height, across = spans[r, c]
                span = (f' table:number-rows-spanned="{height}" '
                        f'table:number-columns-spanned="{across}"')
            cells += f"<table:table-cell{style}{span} {attributes}>{inner}</table:table-cell>"
        collapse = ' table:visibility="collapse"' if r + 1 in sheet.hidden_rows else ""
        rows += f"<table:table-row{collapse}>{cells}</table:table-row>"
    rows = rows or "<table:table-row><table:table-cell/></table:table-row>"
    style = ' table:style-name="hidden"' if sheet.state != "visible" else ""
    return f"<table:table table:name={quoteattr(sheet.name)}{style}>{columns}{rows}</table:table>"


def truth_address(r, c):
    """A1 for 0 and 0; no sheet here is wider than Z twice over."""
    letters = chr(65 + c) if c < 26 else chr(64 + c // 26) + chr(65 + c % 26)
    return f"{letters}{r + 1}"


def document(book):
    """The workbook as one XML document."""
    styles = Styles()
    tables = "".join(table(sheet, styles) for sheet in book.sheets)
    names = "".join(
        f'<table:named-range table:name={quoteattr(name)} '
        f'table:cell-range-address={quoteattr(dotted(sheet.name, area))}/>'
        for sheet in book.sheets for name, area in sheet.names.items())
    filters = "".join(
        f'<table:database-range table:name="filter{i}" table:display-filter-buttons="true" '
        f'table:target-range-address={quoteattr(dotted(sheet.name, sheet.filter))}/>'
        for i, sheet in enumerate(book.sheets) if sheet.filter)
    null_date = ('<table:calculation-settings><table:null-date table:date-value="1904-01-01"/>'
                 "</table:calculation-settings>") if book.date1904 else ""
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<office:document {SPACES} office:version="1.3"
 office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:automatic-styles>
<style:style style:name="hidden" style:family="table">
<style:table-properties table:display="false"/></style:style>
<style:style style:name="bold" style:family="text">
<style:text-properties fo:font-weight="bold"/></style:style>
{styles.text()}</office:automatic-styles>
<office:body><office:spreadsheet>{null_date}{tables}
<table:named-expressions>{names}</table:named-expressions>
<table:database-ranges>{filters}</table:database-ranges>
</office:spreadsheet></office:body></office:document>
"""


def dotted(sheet, area):
    """$'表'.A1:B2 for the range of a sheet."""
    first, last = area.split(":")
    return f"$'{sheet}'.{first}:.{last}"
