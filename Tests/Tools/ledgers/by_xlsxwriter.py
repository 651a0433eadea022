"""Workbooks as XlsxWriter writes them: shared strings (or inline), results as they are given."""

import datetime

import xlsxwriter

from . import truth


def write(book, path):
    """Writes `book` to `path`."""
    options = {"constant_memory": book.inline, "date_1904": book.date1904,
               "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(path, options) as out:
        formats = {None: None}

        def shape(code):
            if code not in formats:
                formats[code] = out.add_format({"num_format": code})
            return formats[code]

        bold = out.add_format({"bold": True})
        for sheet in book.sheets:
            page = out.add_worksheet(sheet.name)
            # Ranges first: merging writes blank cells, and the cells' own contents follow.
            if not book.inline:
                for area in sheet.merges:
                    page.merge_range(*truth.area(area), "", None)
            for r, c, cell in sheet.cells():
                put(page, r, c, cell, shape, bold)
            furnish(out, page, sheet)
            if sheet.chart and book.chart_sheet:
                for target in (page.insert_chart, None):
                    chart = out.add_chart({"type": "column"})
                    chart.add_series({"values": [sheet.name, *truth.area(sheet.chart)]})
                    if target:
                        target("H2", chart)
                    else:
                        out.add_chartsheet(book.chart_sheet).set_chart(chart)


def put(page, r, c, cell, shape, bold):
    """Writes one cell."""
    style = shape(cell.format)
    if cell.kind == "formula":
        result = cell.error if cell.error else cell.result
        page.write_formula(r, c, "=" + cell.value, style, result)
    elif cell.kind == "rich":
        runs = []
        for index, run in enumerate(cell.value):
            runs += [bold, run] if index % 2 else [run]
        page.write_rich_string(r, c, *runs)
    elif cell.kind == "date":
        page.write_datetime(r, c, datetime.datetime.combine(cell.value, datetime.time()), style)
    elif cell.kind == "truth":
        page.write_boolean(r, c, cell.value, style)
    elif cell.kind == "number":
        page.write_number(r, c, cell.value, style)
    else:
        page.write_string(r, c, cell.value, style)


def furnish(out, page, sheet):
    """What stands beside the cells."""
    for row in sheet.hidden_rows:
        page.set_row(row - 1, None, None, {"hidden": True})
    for column in sheet.hidden_columns:
        page.set_column(f"{column}:{column}", None, None, {"hidden": True})
    if sheet.freeze:
        page.freeze_panes(*truth.position(sheet.freeze))
    if sheet.filter:
        page.autofilter(sheet.filter)
    for cell, text in sheet.comments.items():
        page.write_comment(cell, text, {"author": "审核"})
    for area, words in sheet.choices.items():
        page.data_validation(area, {"validate": "list", "source": words})
    for name, area in sheet.names.items():
        out.define_name(name, f"='{sheet.name}'!{area}")
    if sheet.state == "hidden":
        page.hide()
    elif sheet.state == "veryHidden":
        page.very_hidden()
