#!/usr/bin/env python3
"""Computes the headline figures of the example from its files alone and writes them as JSON.

    pip install openpyxl
    python3 examples/tools/expected.py > Tests/Fixtures/Example/expected.json

It reads the ledgers and registers as printed to disk and shares no code with the generator or
with the program, so the end-to-end test can hold the program's numbers against it. Money is in
万元, rates are exact fractions of 到位资金 and target, with the rounded per cent beside them.
"""

import csv
import datetime
import decimal
import fractions
import json
import pathlib
import re

import openpyxl

ROOT = pathlib.Path(__file__).resolve().parent.parent
WEEK = (datetime.date(2026, 6, 1), datetime.date(2026, 6, 7))
WEEK_BEFORE = (datetime.date(2026, 5, 25), datetime.date(2026, 5, 31))
YEAR = datetime.date(2026, 1, 1)
STAGES = ["前期", "开工", "竣工", "投产"]


def table(path):
    if path.suffix == ".csv":
        return [[c or None for c in r] for r in csv.reader(open(path, encoding="gb18030", newline=""))]
    sheet = openpyxl.load_workbook(path, data_only=True).active
    rows = [[c.value for c in row] for row in sheet.iter_rows()]
    for area in sheet.merged_cells.ranges:
        for y in range(area.min_row - 1, area.max_row):
            for x in range(area.min_col - 1, area.max_col):
                rows[y][x] = rows[area.min_row - 1][area.min_col - 1]
    return rows


def wan(value, factor):
    """An amount in 万元, or `None` where there is none."""
    if value in (None, "—", "／"):
        return None
    number = decimal.Decimal(str(value)) * factor
    assert number == int(number), value
    return int(number)


def day(value):
    if value is None:
        return None
    if isinstance(value, datetime.datetime):
        return value.date()
    return datetime.date(*map(int, value.split("/")))


def ledger(path):
    rows = table(path)
    as_of = next(
        datetime.date(*map(int, m.groups()))
        for row in rows[:3]
        if (m := re.search(r"数据截至：(\d+)年(\d+)月(\d+)日", str(row[0])))
    )
    head = next(i for i, row in enumerate(rows) if row[0] == "项目编号")
    factor = {}
    names = []
    for heading in rows[head]:
        name, unit = re.fullmatch(r"(\S+?)\s*(?:[（(](亿元|万元)[）)])?", heading).groups()
        names.append(name)
        factor[name] = {"亿元": 10000, "万元": 1}.get(unit)
    projects = []
    for row in rows[head + 1:]:
        if row[0] == "合计":
            stated = {n: wan(v, factor[n]) for n, v in zip(names, row) if factor[n]}
            break
        record = dict(zip(names, row))
        for name in names:
            if factor[name]:
                record[name] = wan(record[name], factor[name])
            elif name in ("签约时间", "开工时间", "竣工时间", "投产时间"):
                record[name] = day(record[name])
        projects.append(record)
    for name, value in stated.items():
        assert value == sum(p[name] or 0 for p in projects), (path.name, name)
    return as_of, projects


def within(value, first, last):
    return value is not None and first <= value <= last


def signed(projects, first, last):
    found = [p for p in projects if p["签约类型"] == "正式合同" and within(p["签约时间"], first, last)]
    return {"count": len(found), "wan": sum(p["总投资"] for p in found)}


def started(projects, first, last):
    return sum(within(p["开工时间"], first, last) for p in projects)


def funds(projects):
    return sum(p["本年到位资金"] or 0 for p in projects)


def stage(project, as_of):
    for name in ("投产", "竣工", "开工"):
        date = project[name + "时间"]
        if date and date <= as_of:
            return name
    return "前期"


def pipeline(projects, as_of):
    return {
        s: {
            "count": sum(stage(p, as_of) == s for p in projects),
            "wan": sum(p["总投资"] for p in projects if stage(p, as_of) == s),
        }
        for s in STAGES
    }


def talks(projects, as_of):
    """The part of 前期 that has no formal contract yet (在谈)."""
    found = [
        p for p in projects
        if stage(p, as_of) == "前期"
        and not (p["签约类型"] == "正式合同" and within(p["签约时间"], datetime.date.min, as_of))
    ]
    return {"count": len(found), "wan": sum(p["总投资"] for p in found)}


def percent(rate):
    """To one decimal, half away from zero."""
    value = decimal.Decimal(rate.numerator * 100) / decimal.Decimal(rate.denominator)
    return str(value.quantize(decimal.Decimal("0.1"), rounding=decimal.ROUND_HALF_UP))


def register(name):
    with open(ROOT / "registers" / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def ranks(units, rates):
    found = {}
    for group in sorted({u["分组"] for u in units if u["分组"]}):
        ranked = [u["代码"] for u in units if u["分组"] == group and not u["不参与排名原因"]]
        for code in ranked:
            found[code] = 1 + sum(rates[other] > rates[code] for other in ranked)
    return found


def main():
    snapshots = {}
    for path in sorted((ROOT / "ledgers").iterdir()):
        as_of, projects = ledger(path)
        snapshots.setdefault(as_of, []).extend(projects)
    (before_day, before), (after_day, after) = sorted(snapshots.items())
    old = {p["项目编号"]: p for p in before}
    new = {p["项目编号"]: p for p in after}
    assert len(old) == len(before) and len(new) == len(after)

    units = register("units.csv")
    code = {name: u["代码"] for u in units for name in (u["名称"], u["简称"]) if name}
    targets = {}
    for row in register("targets.csv"):
        value = decimal.Decimal(row["目标值"]) * 10000
        targets[code[row["单位"]], row["指标"]] = int(value)
    city = next(u["代码"] for u in units if not u["上级"])
    reporting = [u for u in units if u["上级"]]

    def of(projects, unit):
        return [p for p in projects if unit == city or code[p["责任单位"]] == unit]

    def arrived(unit):
        was, now = of(before, unit), of(after, unit)
        removed = sum(p["本年到位资金"] or 0 for p in was if p["项目编号"] not in new)
        return funds(now) - funds(was) + removed, removed

    def rate(projects, unit):
        target = targets.get((unit, "到位资金"))
        return fractions.Fraction(funds(of(projects, unit)), target) if target else None

    rates = {u["代码"]: rate(after, u["代码"]) for u in units}
    earlier = {u["代码"]: rate(before, u["代码"]) for u in units}
    now_ranks, old_ranks = ranks(reporting, rates), ranks(reporting, earlier)

    def figures(unit):
        now = of(after, unit["代码"])
        week, removed = arrived(unit["代码"])
        value = rates[unit["代码"]]
        target = targets.get((unit["代码"], "签约额"))
        return {
            "code": unit["代码"],
            "name": unit["名称"],
            "shortName": unit["简称"] or None,
            "group": unit["分组"] or None,
            "projects": len(now),
            "signedThisWeek": signed(now, *WEEK),
            "signedThisYear": signed(now, YEAR, WEEK[1]),
            "signingTargetWan": target,
            "startedThisWeek": started(now, *WEEK),
            "startedThisYear": started(now, YEAR, WEEK[1]),
            "fundsThisWeekWan": week,
            "fundsOfRemovedWan": removed,
            "fundsThisYearWan": funds(now),
            "fundsTargetWan": targets.get((unit["代码"], "到位资金")),
            "completion": None if value is None else {
                "numerator": value.numerator, "denominator": value.denominator,
                "percent": percent(value)},
            "rank": now_ranks.get(unit["代码"]),
            "rankLastWeek": old_ranks.get(unit["代码"]),
            "pipeline": pipeline(now, after_day),
            "talks": talks(now, after_day),
        }

    issues = register("issues.csv")

    def open_on(date):
        return sum(
            i["提出时间"] <= date and not (i["销号时间"] and i["销号时间"] <= date) for i in issues)

    first, last = (d.isoformat() for d in WEEK)
    raised = sum(first <= i["提出时间"] <= last for i in issues)
    closed = sum(first <= i["销号时间"] <= last for i in issues)
    counts = {
        "openLastWeek": open_on(before_day.isoformat()), "raised": raised, "closed": closed,
        "open": open_on(last),
        "overdue": sorted(i["编号"] for i in issues if not i["销号时间"] and i["时限"] < last),
    }
    assert counts["openLastWeek"] + raised - closed == counts["open"]

    time = fractions.Fraction(after_day.timetuple().tm_yday, 365)
    lead = rates[city] - time
    moved = {
        i: [stage(old[i], before_day), stage(p, after_day)]
        for i, p in new.items()
        if i in old and stage(old[i], before_day) != stage(p, after_day)
    }
    restated = {
        i: [old[i]["总投资"], p["总投资"]]
        for i, p in new.items()
        if i in old and old[i]["总投资"] != p["总投资"]
    }
    result = {
        "asOf": after_day.isoformat(),
        "asOfLastWeek": before_day.isoformat(),
        "week": [d.isoformat() for d in WEEK],
        "projectsLastWeek": len(before),
        "projects": len(after),
        "city": figures(next(u for u in units if u["代码"] == city)),
        "lastWeek": {
            "signed": signed(before, *WEEK_BEFORE),
            "signedThisYear": signed(before, YEAR, WEEK_BEFORE[1]),
            "started": started(before, *WEEK_BEFORE),
            "startedThisYear": started(before, YEAR, WEEK_BEFORE[1]),
            "fundsThisYearWan": funds(before),
            "pipeline": pipeline(before, before_day),
            "talks": talks(before, before_day),
        },
        "timeProgress": {
            "numerator": time.numerator, "denominator": time.denominator, "percent": percent(time)},
        "leadPercentagePoints": percent(lead),
        "changes": {
            "added": sorted(i for i in new if i not in old),
            "removed": sorted(i for i in old if i not in new),
            "moved": dict(sorted(moved.items())),
            "restatedTotalWan": dict(sorted(restated.items())),
            "signed": sorted(
                i for i, p in new.items()
                if p["签约类型"] == "正式合同" and within(p["签约时间"], *WEEK)),
        },
        "issues": counts,
        "units": [figures(u) for u in reporting],
    }
    assert sum(u["fundsThisYearWan"] for u in result["units"]) == funds(after)
    print(json.dumps(result, ensure_ascii=False, indent=1))


if __name__ == "__main__":
    main()
