#!/usr/bin/env python3
"""Writes the spreadsheets of this folder. Needs openpyxl 3.1 and XlsxWriter 3.2.

Everything in them is invented. Run it in this folder; the tests state what must be read.
"""

import datetime as dt
import io
import zipfile

import openpyxl
import xlsxwriter
from openpyxl.styles import Alignment

DAY = dt.date


def grouped():
    """Two lines of headings, merged units, sections, totals, notes, hidden things (openpyxl)."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "台账"
    sheet["A1"] = "霁云市2026年重点项目台账"
    sheet.merge_cells("A1:L1")
    sheet["A2"] = "数据截至：2026年5月31日"
    sheet["L2"] = "单位：万元"
    head = {
        "A3": "序号", "B3": "责任\n单位", "C3": "项目 名称", "D3": "项目编号",
        "E3": "投资", "I3": "开工时间", "K3": "形象进度", "L3": "海拔",
        "E4": "总投资", "F4": "年度计划", "G4": "1—5月完成", "H4": "截至2025年底累计完成投资",
        "I4": "计划", "J4": "实际",
    }
    for cell, text in head.items():
        sheet[cell] = text
        sheet[cell].alignment = Alignment(wrap_text=True)
    for area in ["A3:A4", "B3:B4", "C3:C4", "D3:D4", "E3:H3", "I3:J3", "K3:K4", "L3:L4"]:
        sheet.merge_cells(area)
    rows = [
        ["一、续建项目（2个）", None, None, None, 45000, 10000, 6000.5],
        [1, "砚山县", "云母片项目", "007", 12000, 4000, 2000.5, 3000, DAY(2025, 8, 1), DAY(2025, 8, 15), "主体封顶", 310],
        [2, None, "（一）期石英砂项目", "008", 33000, 6000, 4000, 9000, DAY(2025, 3, 1), DAY(2025, 4, 2), "设备安装", 290],
        ["二、新建项目（2个）"],
        [3, "溪亭区", "冻干果蔬项目", "009", 8000, 8000, 0, None, "2026.10", None, "前期", 45],
        [4, None, "竹木餐具项目", "010", 5600, 2800, 1400, None, "2026年3月", "2026/3/15", "基础施工", 46],
        ["合　计", None, None, None, 58600, 20800, 7400.5],
        ["注：数字均为虚构。"],
    ]
    for number, row in enumerate(rows, start=5):
        for column, value in enumerate(row, start=1):
            if value is not None:
                cell = sheet.cell(number, column, value)
                if isinstance(value, DAY):
                    cell.number_format = 'yyyy"年"m"月"' if column == 9 else "yyyy/m/d"
    sheet.merge_cells("B6:B7")
    sheet.merge_cells("B9:B10")
    sheet.row_dimensions[10].hidden = True
    old = book.create_sheet("上月")
    old["A1"] = "项目名称"
    old.sheet_state = "hidden"
    book.create_sheet("填表说明")["A1"] = "请按月填报。"
    book.save("grouped.xlsx")


def marks():
    """Every mark of absence, units in headings and cells, numbers with a binary tail (XlsxWriter)."""
    book = xlsxwriter.Workbook("marks-20260531.xlsx")
    sheet = book.add_worksheet("项目")
    month = book.add_format({"num_format": "0.00"})
    code = book.add_format({"num_format": "000000"})
    head = ["项目编号", "项目名称", "责任单位", "总投资（亿元）", "年度计划投资(万元)", "本年完成投资/万元", "到位资金 万元",
            "协议投资额（万美元）", "开工时间", "竣工时间", "联系电话"]
    sheet.write_row(0, 0, head)
    rows = [
        # number, name, amounts, dates
        [17, "甲项目", 1.2, 12.3 + 1e-15, "", "—", "", "已开工", "2026年底", ""],
        [18, "乙项目", "0.5", 0, "0", "/", "/", "未开工", "计划2026年9月", ""],
        [19, "丙项目", "０．３亿元", "１，２３４．５", "未报送", "*", 300, "24.3", "3月底", ""],
        [20, "丁项目", "12亿", 1 / 3, "不适用", "＊", "", "2024.3", 45366, "0000-0000"],
        [21, "戊项目", "约2亿元", "500万美元", "不公开", "待核", "", "2024年3月", "2024/3/15", ""],
        [22, "己项目", 4.35 * 100, 0.1 + 0.2, -5, "0.00", "", 2024.1, 20240315, ""],
    ]
    for r, row in enumerate(rows, start=1):
        sheet.write_number(r, 0, row[0], code)
        sheet.write(r, 1, row[1])
        sheet.write(r, 2, "砚山县")
        for c, value in enumerate(row[2:], start=3):
            if value == "":
                continue
            sheet.write(r, c, value)
    # 2024.10 typed into a cell that shows two decimals is October.
    sheet.write_number(7, 0, 23, code)
    sheet.write(7, 1, "庚项目")
    sheet.write(7, 2, "砚山县")
    sheet.write_number(7, 3, 2)
    sheet.write_formula(7, 4, "=D8*1000", None, 2000)
    sheet.write_formula(7, 5, "=E8*2")
    sheet.write_number(7, 8, 2024.1, month)
    sheet.write(8, 0, "合计")
    sheet.write_formula(8, 4, "=SUM(E2:E8)", None, 3247.43)
    book.close()


def epoch1904():
    """The other calendar of workbooks, and no line that states a unit but the headings' (XlsxWriter)."""
    book = xlsxwriter.Workbook("epoch1904.xlsx", {"date_1904": True})
    sheet = book.add_worksheet("截至2026年5月31日")
    day = book.add_format({"num_format": "yyyy-mm-dd"})
    sheet.write_row(0, 0, ["项目名称", "责任单位", "总投资（万元）", "实际开工时间"])
    sheet.write_row(1, 0, ["云母片项目", "砚山县", 12000])
    sheet.write_datetime(1, 3, dt.datetime(2026, 3, 5), day)
    book.close()


def workbook(parts, name):
    """A workbook put together by hand."""
    types = """<?xml version="1.0" encoding="UTF-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>"""
    root = """<?xml version="1.0"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/>
</Relationships>"""
    book = """<?xml version="1.0"?>
<x:workbook xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:rel="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
<x:sheets><x:sheet name="项目" sheetId="1" rel:id="s"/></x:sheets></x:workbook>"""
    links = """<?xml version="1.0"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="s" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="/xl/worksheets/sheet1.xml"/>
<Relationship Id="t" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/>
</Relationships>"""
    files = {
        "[Content_Types].xml": types, "_rels/.rels": root, "xl/workbook.xml": book,
        "xl/_rels/workbook.xml.rels": links,
    }
    files.update(parts)
    with zipfile.ZipFile(name, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, text in files.items():
            info = zipfile.ZipInfo(path, (2026, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, text)


MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'

STRINGS = f"""<?xml version="1.0" encoding="UTF-8"?>
<sst {MAIN}><si><r><t>云母</t></r><r><rPr><b/></rPr><t>片项目</t></r><rPh sb="0" eb="2"><t>うんも</t></rPh></si></sst>"""

SHEET = f"""<?xml version="1.0" encoding="UTF-8"?>
<worksheet {MAIN}><sheetData>
<row><c t="inlineStr"><is><t>数据截至2026年5月31日</t></is></c></row>
<row><c t="inlineStr"><is><t>项目名称</t></is></c><c t="inlineStr"><is><t>责任单位</t></is></c><c t="str"><v>总投资（万元）</v></c><c t="inlineStr"><is><t>备注</t></is></c></row>
<row><c t="s"><v>0</v></c><c t="inlineStr"><is><r><t>砚山</t></r><r><t>县</t></r></is></c><c><v>1.2E4</v></c><c t="inlineStr"><is><t>甲_x000D_
乙 &lt;b&gt;&amp;</t></is></c></row>
</sheetData></worksheet>"""


def by_hand():
    """Prefixes, absolute targets, no addresses, rich text, readings; and files that must be refused."""
    sheet = "xl/worksheets/sheet1.xml"
    workbook({sheet: SHEET, "xl/sharedStrings.xml": STRINGS}, "by-hand.xlsx")
    workbook({sheet: SHEET, "../outside.xml": "x"}, "traversal.xlsx")
    workbook({sheet: SHEET, "xl/media/zeros.bin": "0" * (4 << 20)}, "bomb.xlsx")
    doctype = SHEET.replace("<worksheet", '<!DOCTYPE worksheet [<!ENTITY e "x">]>\n<worksheet', 1)
    workbook({sheet: doctype}, "doctype.xlsx")
    workbook({sheet: SHEET[: len(SHEET) // 2]}, "cut-part.xlsx")
    with open("by-hand.xlsx", "rb") as file:
        whole = file.read()
    with open("cut-file.xlsx", "wb") as file:
        file.write(whole[: len(whole) * 2 // 3])
    empty = io.BytesIO()
    with zipfile.ZipFile(empty, "w") as archive:
        archive.writestr("readme.txt", "no workbook")
    with open("no-workbook.xlsx", "wb") as file:
        file.write(empty.getvalue())
    with open("old.xls", "wb") as file:
        file.write(bytes.fromhex("D0CF11E0A1B11AE1") + bytes(504))


def delimited():
    """The same small ledger in the ways in which programs write delimited text."""
    rows = [
        ["霁云市项目台账（截至5月底）", "", "", "2026年"],
        ["项目名称", "县（市、区）", "总投资（万元）", "备注"],
        ["云母片项目", "砚山县", "12000", "一说 \"云母\"，一说\n绢云母"],
        ["小计", "", "12000", ""],
        ["", "", "", ""],
        ["冻干果蔬项目", "溪亭区", "—", "甲;乙,丙"],
    ]

    def text(separator, end="\r\n"):
        lines = []
        for row in rows:
            cells = []
            for cell in row:
                quoted = any(mark in cell for mark in (separator, '"', "\n"))
                cells.append('"' + cell.replace('"', '""') + '"' if quoted else cell)
            lines.append(separator.join(cells))
        return end.join(lines) + end

    rows[0] = ["霁云市2026年项目台账（截至5月底）", "", "", ""]
    files = {
        "utf8.csv": text(",", "\n").encode(),
        "utf8-mark.csv": b"\xef\xbb\xbf" + text(",").encode(),
        "gb18030.csv": text(",").encode("gb18030"),
        "semicolon.csv": text(";").encode(),
        "tabs.tsv": text("\t").encode(),
        "utf16.csv": text("\t").encode("utf-16"),
    }
    for name, data in files.items():
        with open(name, "wb") as file:
            file.write(data)


if __name__ == "__main__":
    grouped()
    marks()
    epoch1904()
    by_hand()
    delimited()
