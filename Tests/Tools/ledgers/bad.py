"""Workbooks that must be refused, or read with a word about a cell: bombs, floods and slips.

`Tests/EndToEndTests/LedgerInputTests.swift` tells what must become of each.
"""

import random

from .by_hand import HEAD, TRANSITIONAL, inline, package, sheet

HEADINGS = ["项目编号", "项目名称", "责任单位", "总投资（万元）", "备注"]


def row(number, cells):
    """A row of texts and numbers."""
    inner = ""
    for column, cell in enumerate(cells):
        address = "ABCDEFGHIJ"[column] + str(number)
        if isinstance(cell, str):
            inner += inline(address, cell)
        elif cell is not None:
            inner += f'<c r="{address}"><v>{cell}</v></c>'
    return f'<row r="{number}">{inner}</row>'


def table(*rows):
    """Headings and `rows` under them."""
    return row(1, HEADINGS) + "".join(row(i, cells) for i, cells in enumerate(rows, start=2))


GOOD = ("B-1", "石英砂项目", "砚山县", 200, "坏文件里的行")


def write(folder):
    """Writes all of them."""
    folder.mkdir(parents=True, exist_ok=True)

    def book(name, text, **more):
        package(folder / f"{name}-20260607.xlsx", [("项目", text)], **more)

    book("解压炸弹", sheet(table(GOOD)), extra={"xl/media/图.bin": b"\0" * (64 << 20)})
    laughs = "".join(
        f'<!ENTITY e{i} "{f"&e{i - 1};" * 10 if i else "ha"}">' for i in range(10))
    doctype = f"<!DOCTYPE worksheet [{laughs}]>\n"
    book("实体炸弹", sheet(table(("B-1", "&e9;", "砚山县", 200))).replace(
        "<worksheet", doctype + "<worksheet", 1))
    book("实体炸弹共享串", sheet(table(GOOD)), extra={
        "xl/sharedStrings.xml": HEAD + doctype.replace("worksheet", "sst")
        + f'<sst xmlns="{TRANSITIONAL["main"]}"><si><t>&e9;</t></si></sst>'}, strings="")
    book("层层嵌套", sheet(table(GOOD) + "<a>" * 100_000 + "</a>" * 100_000))
    empty = "".join(f'<row r="{r}" ht="15"/>' for r in range(3, 1_048_577))
    book("百万空行", sheet(table(GOOD) + empty))
    book("只有空行", sheet("".join(f'<row r="{r}"/>' for r in range(1, 1_048_577))))
    merges = "".join(f'<mergeCell ref="{area}"/>' for area in [
        "C2:C3", "C3:C2", "C2:D3", "D3:C2", "B2:B4", "B3:B5"])
    book("循环合并", sheet(
        table(GOOD, ("B-2", "云母片项目", "溪亭区", 300)),
        after=f"<mergeCells>{merges}</mergeCells>"))
    book("全表合并", sheet(
        table(GOOD), after='<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'))
    # Text that no packer makes much smaller, so that the archive itself gives no cause for doubt.
    chance = random.Random(1)
    text = "".join(map(chr, chance.choices(range(0x4E00, 0x9FA5), k=(10 << 20) // 3)))
    book("巨大单元格", sheet(table(("B-1", "石英砂项目", "砚山县", 200, text))))
