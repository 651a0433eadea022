#!/usr/bin/env python3
"""Makes the ledgers and the two damaged articles of the example workspace.

    pip install XlsxWriter==3.3.1
    python3 examples/tools/generate.py

The same bytes come out on every run: amounts come from a fixed seed, and the dates inside the
.xlsx files are fixed. Everything is invented.
"""

import csv
import datetime
import io
import pathlib
import random

import xlsxwriter

import damage

TOOLS = pathlib.Path(__file__).resolve().parent
ROOT = TOOLS.parent
SEED = 20260607
FIELDS = (
    "number entered unit name investor origin chain nature contract signed total planned "
    "started completed produced progress problem sponsor remark"
).split()
FIRST_NEW = "61"
LAST_WEEK = datetime.date(2026, 5, 31)
THIS_WEEK = datetime.date(2026, 6, 7)

# What happened to known projects in the week from 1 to 7 June.
CHANGES = {
    # Contracts signed on earlier letters of intent.
    "13": dict(contract="正式合同", signed="2026-06-04", progress="签订正式合同", remark="本周新签约"),
    "53": dict(contract="正式合同", signed="2026-06-02", progress="签订正式合同", remark="本周新签约"),
    "60": dict(contract="正式合同", signed="2026-06-05", progress="签订正式合同", remark="本周新签约"),
    # Stages reached.
    "06": dict(started="2026-06-03", progress="破土动工", problem="", remark="本周开工"),
    "25": dict(started="2026-06-05", progress="桩基进场", remark="本周开工"),
    "54": dict(completed="2026-06-04", progress="通过竣工验收", remark="本周竣工"),
    "05": dict(produced="2026-06-05", progress="投入生产", remark="本周投产"),
    # An amount stated anew.
    "46": dict(total="18.60", remark="总投资由15.6亿元调整为18.6亿元，增加一条压铸线"),
    # Works went on, problems came and went.
    "10": dict(progress="地块报批完成", problem=""),
    "35": dict(progress="施工图审查通过", problem=""),
    "49": dict(problem="特气供应方案未定"),
    "50": dict(problem="环评公众参与程序未完成"),
    "03": dict(progress="主楼施工至十三层"),
    "37": dict(progress="基础浇筑"),
    "44": dict(progress="主体施工至三层"),
    "55": dict(problem="首期用地征迁剩余9户"),
}
# A second entry of project 28, and a contract that was ended.
REMOVED = {"47", "36"}
# 国家项目代码: the second entry carries the code of the first.
SAME_CODE = {"47": "28"}
# Projects whose amounts are set by hand, in 万元: (plan, done, funds) on 31 May, and the funds and
# works of the week. That of 16 lets 澈溪市 and 白苇县 reach exactly the same rate, to show a tie.
BY_HAND = {
    "16": ((8000, 7800, 7850), (90, 0)),
    "36": ((None, 0, 1500), (0, 0)),
    "47": ((16000, 2100, 2400), (0, 0)),
    "62": ((5000, 0, 0), (800, 0)),
    "61": ((3000, 0, 0), (0, 0)),
    "42": ((0, 0, 0), (0, 0)),
}

# Plans of the year that the unit did not report, and what the cell holds instead.
NOT_REPORTED = {"23": "—", "52": "", "59": "—"}


class Project:
    """One row of projects.txt with its amounts in 万元."""

    def __init__(self, line):
        self.__dict__.update(zip(FIELDS, line.split("|"), strict=True))
        self.plan = self.done = self.funds = None

    @property
    def id(self):
        return f"LZ{self.entered}-{int(self.number):03d}"

    @property
    def total_wan(self):
        return round(float(self.total) * 10000)

    def stage(self, day):
        for name in ("produced", "completed", "started"):
            date = getattr(self, name)
            if date and datetime.date.fromisoformat(date) <= day:
                return name
        return "signed" if self.signed else "talks"


def tens(value):
    """`value` rounded down to whole 10 万元, so that 亿元 need three decimals at most."""
    return int(value) // 10 * 10


def amounts(project, random_):
    """Plan, done and funds of the year to the end of May, in 万元; `None` where it does not apply."""
    a, b, c = random_.random(), random_.random(), random_.random()
    total = project.total_wan
    stage = project.stage(LAST_WEEK)
    begun_before = bool(project.started) and project.started < "2026"
    if stage == "talks":
        return None, None, None
    if stage == "signed":
        return tens(total * (0.15 + 0.15 * a)), 0, tens(total * (0.01 + 0.05 * b))
    if stage == "produced" and project.produced < "2026":
        return None, None, 0
    if stage in ("produced", "completed"):
        done = tens(total * (0.16 + 0.14 * a))
        return tens(done * (1 + 0.10 * b)), done, tens(done * (0.90 + 0.12 * c))
    plan = tens(total * (0.30 + 0.15 * a)) if begun_before else tens(total * (0.34 + 0.16 * a))
    months = 5 if begun_before else 6 - int(project.started[5:7])
    share = (0.28 + 0.20 * b) if begun_before else 0.07 * months * (0.8 + 0.5 * b)
    done = tens(plan * share)
    return plan, done, tens(done * (0.95 + 0.25 * c) + 50)


def progress_of_week(project, random_):
    """What arrived and what was built in the week, in 万元."""
    a, b = random_.random(), random_.random()
    stage = project.stage(LAST_WEEK)
    if stage == "started" and a < 0.85:
        return tens(project.plan * (0.008 + 0.022 * b)), tens(project.plan * (0.008 + 0.020 * a))
    if stage == "signed" and a < 0.5:
        return tens(project.total_wan * 0.006 * b), 0
    if stage == "completed" and a < 0.5:
        return tens(project.plan * 0.02 * b), 0
    return 0, 0


def snapshots():
    """The projects as of 31 May and as of 7 June."""
    lines = [l for l in (TOOLS / "projects.txt").read_text("utf-8").splitlines() if l[:1] != "#"]
    before, after = [], []
    for line in lines:
        random_ = random.Random(f"{SEED}-{line[:2]}")
        project = Project(line)
        number = project.number
        values = amounts(project, random_)
        project.plan = values[0]
        week = progress_of_week(project, random_)
        if number in BY_HAND:
            values, week = BY_HAND[number]
        project.plan, project.done, project.funds = values
        if number < FIRST_NEW:
            before.append(project)
        if number in REMOVED:
            continue
        later = Project(line)
        later.__dict__.update(CHANGES.get(number, {}))
        plan, done, funds = values
        if number in CHANGES and "signed" in CHANGES[number]:
            plan, done, funds = tens(later.total_wan * 0.1), 0, 0
            week = (tens(later.total_wan * 0.02), 0)
        later.plan = plan
        later.funds = None if funds is None else funds + week[0]
        later.done = None if done is None else done + week[1]
        after.append(later)
    for rows in (before, after):
        rows.sort(key=lambda p: (p.unit, p.number))
    return before, after


def national_code(project):
    """A code shaped as the approval platform's; most signed projects have one."""
    number = SAME_CODE.get(project.number, project.number)
    if project.contract != "正式合同" or int(number) % 6 == 5:
        return ""
    unit = "990124" if number == "28" else project.unit
    kind = {"新建": "01", "扩建": "02", "技改": "07"}.get(project.nature, "01")
    tail = 100000 + int(number) * 7919 % 900000
    return f"{project.signed[2:4]}{project.signed[5:7]}-{unit}-04-{kind}-{tail}"


HEADINGS = [
    "项目编号", "国家项目代码", "项目名称", "责任单位", "投资方", "投资来源地", "产业链", "建设性质",
    "签约类型", "签约时间", "总投资", "年度计划投资", "本年完成投资", "本年到位资金", "计划开工",
    "开工时间", "竣工时间", "投产时间", "形象进度", "存在问题", "包保领导", "备注",
]
MONEY = {"总投资", "年度计划投资", "本年完成投资", "本年到位资金"}
DATES = {"签约时间", "开工时间", "竣工时间", "投产时间"}


def cells(project, units):
    """The row's values by heading; amounts in 万元, ／ where an amount does not apply."""
    p = project
    plain = dict(
        zip(
            HEADINGS,
            [p.id, national_code(p), p.name, units[p.unit], p.investor, p.origin, p.chain,
             p.nature, p.contract, p.signed, p.total_wan, p.plan, p.done, p.funds, p.planned,
             p.started, p.completed, p.produced, p.progress, p.problem, p.sponsor, p.remark],
            strict=True,
        )
    )
    row = {h: ("／" if h in MONEY and v is None else v) for h, v in plain.items()}
    if p.number in NOT_REPORTED:
        row["年度计划投资"] = NOT_REPORTED[p.number]
    return row


def totals(rows):
    return {h: sum(r[h] for r in rows if isinstance(r[h], int)) for h in MONEY}


def write_xlsx(path, title, as_of, rows, heading, date_format, planned, notes):
    book = xlsxwriter.Workbook(str(path), {"in_memory": True})
    book.set_properties({"title": title, "created": datetime.datetime(2026, 6, 8, 8, 0, 0)})
    sheet = book.add_worksheet("项目台账")
    base = {"font_name": "宋体", "font_size": 10, "valign": "vcenter", "border": 1}
    text = book.add_format(base | {"text_wrap": True})
    middle = book.add_format(base | {"align": "center"})
    money = book.add_format(base | {"num_format": "#,##0"})
    dash = book.add_format(base | {"align": "right"})
    day = book.add_format(base | {"num_format": date_format, "align": "center"})
    head = book.add_format(base | {"bold": True, "align": "center", "text_wrap": True})
    bold = book.add_format(base | {"bold": True, "num_format": "#,##0"})
    large = book.add_format({"font_name": "宋体", "font_size": 16, "bold": True, "align": "center"})
    small = book.add_format({"font_name": "宋体", "font_size": 10})
    last = len(HEADINGS) - 1
    sheet.merge_range(0, 0, 0, last, title, large)
    sheet.merge_range(1, 0, 1, last, f"数据截至：{as_of.year}年{as_of.month}月{as_of.day}日", small)
    sheet.merge_range(2, 0, 2, last, "单位：万元", small)
    for column, name in enumerate(HEADINGS):
        sheet.write(3, column, heading(name), head)
    for index, row in enumerate(rows):
        y = 4 + index
        for column, name in enumerate(HEADINGS):
            value = row[name]
            if name == "责任单位":
                continue
            if name == "计划开工" and value:
                value = planned(value)
            if name in DATES and value:
                sheet.write_datetime(y, column, datetime.datetime.fromisoformat(value), day)
            elif isinstance(value, int):
                sheet.write_number(y, column, value, money)
            elif value == "":
                sheet.write_blank(y, column, None, text)
            else:
                sheet.write_string(y, column, value, dash if name in MONEY else text)
    column = HEADINGS.index("责任单位")
    start = 0
    for index in range(1, len(rows) + 1):
        if index < len(rows) and rows[index]["责任单位"] == rows[start]["责任单位"]:
            continue
        if index - start == 1:
            sheet.write_string(4 + start, column, rows[start]["责任单位"], middle)
        else:
            sheet.merge_range(4 + start, column, 3 + index, column, rows[start]["责任单位"], middle)
        start = index
    y = 4 + len(rows)
    sums = totals(rows)
    for column, name in enumerate(HEADINGS):
        letter = chr(ord("A") + column)
        if name in MONEY:
            sheet.write_formula(y, column, f"=SUM({letter}5:{letter}{y})", bold, sums[name])
        else:
            sheet.write_string(y, column, "合计" if column == 0 else "", bold)
    for offset, note in enumerate(notes):
        sheet.write_string(y + 1 + offset, 0, note, small)
    sheet.set_column(0, 0, 12)
    sheet.set_column(1, 1, 26)
    sheet.set_column(2, 4, 26)
    sheet.set_column(5, last, 12)
    sheet.freeze_panes(4, 3)
    book.close()


def yi(wan):
    """`wan` 万元 in 亿元, without trailing zeros."""
    whole, rest = divmod(wan, 10000)
    return f"{whole}.{rest:04d}".rstrip("0").rstrip(".")


def write_csv(path, title, as_of, rows, notes):
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    blank = [""] * (len(HEADINGS) - 1)
    writer.writerow([title] + blank)
    writer.writerow([f"数据截至：{as_of.year}年{as_of.month}月{as_of.day}日"] + blank)
    writer.writerow(["单位：亿元"] + blank)
    writer.writerow([f"{h}(亿元)" if h in MONEY else h for h in HEADINGS])
    for row in rows:
        line = []
        for name in HEADINGS:
            value = row[name]
            if isinstance(value, int):
                value = yi(value)
            elif name in DATES and value:
                year, month, day = value.split("-")
                value = f"{year}/{int(month)}/{int(day)}"
            elif name == "计划开工" and value:
                value = f"{value[:4]}年{int(value[5:])}月"
            line.append(value)
        writer.writerow(line)
    sums = totals(rows)
    writer.writerow(
        ["合计" if i == 0 else yi(sums[h]) if h in MONEY else "" for i, h in enumerate(HEADINGS)])
    for note in notes:
        writer.writerow([note] + blank)
    path.write_bytes(out.getvalue().encode("gb18030"))


def write_ledgers():
    with open(ROOT / "registers/units.csv", encoding="utf-8", newline="") as file:
        units = {r["代码"]: r["简称"] or r["名称"] for r in csv.DictReader(file)}
    before, after = snapshots()
    folder = ROOT / "ledgers"
    notes = [
        "注：1．本年完成投资、本年到位资金自1月1日起累计；“—”为未报送，“／”为不适用（未签正式合同或上年已投产）。",
        "　　2．合计为表内各项目相加，未报送和不适用的不计。",
    ]
    write_xlsx(
        folder / "招商项目台账-20260531.xlsx", "澜州市招商引资项目台账", LAST_WEEK,
        [cells(p, units) for p in before], lambda h: f"{h}（万元）" if h in MONEY else h,
        "yyyy-mm-dd", lambda m: f"{m[:4]}年{int(m[5:])}月",
        notes)
    counties = [p for p in after if "990120" < p.unit < "990170"]
    others = [p for p in after if p not in counties]
    write_xlsx(
        folder / "招商项目台账-20260607-城区和功能区.xlsx", "澜州市招商引资项目台账（城区、功能区）",
        THIS_WEEK, [cells(p, units) for p in others],
        lambda h: f"{h}\n(万元)" if h in MONEY else h, 'yyyy"年"m"月"d"日"',
        lambda m: f"{m[:4]}.{int(m[5:])}", notes)
    write_csv(
        folder / "招商项目台账-20260607-县市.csv", "澜州市招商引资项目台账（县、市）", THIS_WEEK,
        [cells(p, units) for p in counties], notes)


if __name__ == "__main__":
    write_ledgers()
    damage.write_articles(TOOLS / "sources", ROOT / "articles")
