"""The truths: what each workbook holds, and what must be read of it.

`Tests/Fixtures/Ledgers/written/*.json`, one file a workbook. A row is a list of cells from column A:
`null`, a text, a number, `true`, or an object with

    text | rich | number | date | truth   what is written; `written` has a number's own digits
    formula + value | error               a formula and its result
    format                                the number format
    reads, csv                            what is to be read, where it differs from what is written
"""

import dataclasses
import datetime
import json
import pathlib
import re

FOLDER = pathlib.Path(__file__).resolve().parents[2] / "Fixtures" / "Ledgers" / "written"


@dataclasses.dataclass(frozen=True)
class Cell:
    """A cell as it is to be written."""

    kind: str  # text, rich, number, date, truth, formula
    value: object
    format: str | None = None
    result: object = None  # of a formula; None if it ends in an error
    error: str | None = None

    @staticmethod
    def of(raw):
        """The cell of its notation; None for an empty one."""
        if raw is None:
            return None
        if isinstance(raw, bool):
            return Cell("truth", raw)
        if isinstance(raw, str):
            return Cell("text", raw)
        if isinstance(raw, (int, float)):
            return Cell("number", raw)
        form = raw.get("format")
        if "formula" in raw:
            return Cell("formula", raw["formula"], form, raw.get("value"), raw.get("error"))
        if "number" in raw:
            return Cell("number", float(raw.get("written", raw["number"])), form)
        if "date" in raw:
            return Cell("date", datetime.date.fromisoformat(raw["date"]), form)
        if "truth" in raw:
            return Cell("truth", raw["truth"], form)
        if "rich" in raw:
            return Cell("rich", raw["rich"], form)
        return Cell("text", raw["text"], form)


class Sheet:
    """A sheet as it is to be written."""

    def __init__(self, raw):
        self.name = raw["name"]
        self.state = raw.get("state", "visible")
        self.rows = [[Cell.of(cell) for cell in row] for row in raw["rows"]]
        self.merges = raw.get("merge", [])
        self.hidden_rows = raw.get("hiddenRows", [])
        self.hidden_columns = raw.get("hiddenColumns", [])
        self.freeze = raw.get("freeze")
        self.filter = raw.get("filter")
        self.comments = raw.get("comments", {})
        self.choices = raw.get("choices", {})
        self.names = raw.get("names", {})
        self.chart = raw.get("chart")

    def cells(self):
        """Row and column, both from 0, and the cell of each that holds anything."""
        for r, row in enumerate(self.rows):
            for c, cell in enumerate(row):
                if cell is not None:
                    yield r, c, cell


class Workbook:
    """A workbook as it is to be written."""

    def __init__(self, path):
        raw = json.loads(path.read_text(encoding="utf-8"))
        self.key = path.stem
        self.name = raw["name"]
        self.date1904 = raw.get("date1904", False)
        self.inline = raw.get("inline", False)
        self.chart_sheet = raw.get("chartSheet")
        self.sheets = [Sheet(sheet) for sheet in raw["sheets"]]


def workbooks():
    """All workbooks, by name of their files."""
    return [Workbook(path) for path in sorted(FOLDER.glob("*.json"))]


def position(address):
    """Row and column, from 0, of an address such as B7."""
    letters, digits = re.fullmatch(r"([A-Z]+)([0-9]+)", address).groups()
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - 64
    return int(digits) - 1, column - 1


def area(text):
    """First row and column, last row and column of A1:C3."""
    first, last = text.split(":")
    return (*position(first), *position(last))
