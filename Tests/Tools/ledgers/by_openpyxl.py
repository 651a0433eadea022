"""Workbooks as openpyxl writes them: inline strings, formulas without results."""

import datetime

import openpyxl
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.styles import Alignment
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation

from . import truth


def write(book, path):
    """Writes `book` to `path`."""
    out = openpyxl.Workbook()
    out.remove(out.active)
    if book.date1904:
        out.epoch = CALENDAR_MAC_1904
    for sheet in book.sheets:
        page = out.create_sheet(sheet.name)
        for r, c, cell in sheet.cells():
            put(page.cell(r + 1, c + 1), cell)
        furnish(out, page, sheet)
        if sheet.chart and book.chart_sheet:
            chart = BarChart()
            r1, c1, r2, c2 = truth.area(sheet.chart)
            chart.add_data(Reference(page, c1 + 1, r1 + 1, c2 + 1, r2 + 1))
            out.create_chartsheet(book.chart_sheet).add_chart(chart)
            page.add_chart(BarChart(), "H2")
    out.save(path)


def put(target, cell):
    """Writes one cell."""
    if cell.kind == "formula":
        target.value = "=" + cell.value
    elif cell.kind == "rich":
        bold = InlineFont(b=True)
        target.value = CellRichText(
            *[TextBlock(bold, run) if i % 2 else run for i, run in enumerate(cell.value)])
    elif cell.kind == "date":
        target.value = datetime.datetime.combine(cell.value, datetime.time())
    else:
        target.value = cell.value
        if cell.kind == "text":
            target.data_type = "s"
            target.alignment = Alignment(wrap_text="\n" in cell.value)
    if cell.format:
        target.number_format = cell.format


def furnish(out, page, sheet):
    """What stands beside the cells."""
    for area in sheet.merges:
        page.merge_cells(area)
    for row in sheet.hidden_rows:
        page.row_dimensions[row].hidden = True
    for column in sheet.hidden_columns:
        page.column_dimensions[column].hidden = True
    page.freeze_panes = sheet.freeze
    if sheet.filter:
        page.auto_filter.ref = sheet.filter
    for cell, text in sheet.comments.items():
        page[cell].comment = Comment(text, "审核")
    for area, words in sheet.choices.items():
        rule = DataValidation(type="list", formula1='"' + ",".join(words) + '"')
        rule.add(area)
        page.add_data_validation(rule)
    for name, area in sheet.names.items():
        out.defined_names[name] = DefinedName(name, attr_text=f"'{sheet.name}'!{area}")
    page.sheet_state = sheet.state
