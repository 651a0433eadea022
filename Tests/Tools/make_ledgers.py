#!/usr/bin/env python3
"""Writes the tests' ledgers with openpyxl, XlsxWriter and LibreOffice Calc into .build/fixtures/.

What the files hold, and what must be read of them, stands in Tests/Fixtures/Ledgers/written/.
The two libraries are installed into a virtual environment under .build/; LibreOffice comes from
Debian (`.ci/install tests`). A second run with nothing changed ends at once. Whatever is missing
ends the run, and so the tests, with a message: no program is left out silently.

    make_ledgers.py           write what is not there or has changed
    make_ledgers.py --force   write all
"""

import hashlib
import json
import os
import pathlib
import shutil
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
TARGET = ROOT / ".build" / "fixtures"
VENV = TARGET / "python"
LEDGERS = TARGET / "ledgers"
STAMP = TARGET / "ledgers.stamp"
BY_HAND = TARGET / "by-hand"
BAD = TARGET / "bad"
LIBRARIES = ["openpyxl==3.1.5", "et_xmlfile==2.0.0", "XlsxWriter==3.2.9"]


def fail(reason):
    """Ends the run with what is wrong and the way out."""
    sys.exit(f"The tests' ledgers were not written: {reason}")


def digest():
    """The digest of everything that decides what is written."""
    sum_ = hashlib.sha256(" ".join(LIBRARIES).encode())
    files = [HERE / "make_ledgers.py", *HERE.glob("ledgers/*.py"),
             *(ROOT / "Tests" / "Fixtures" / "Ledgers" / "written").glob("*.json")]
    for path in sorted(files):
        sum_.update(path.name.encode() + b"\0" + path.read_bytes())
    return sum_.hexdigest()


def prepare():
    """Makes the virtual environment with the libraries, whole or not at all."""
    wanted = "\n".join(LIBRARIES)
    note = VENV / "libraries"
    if note.exists() and note.read_text() == wanted:
        return
    shutil.rmtree(VENV, ignore_errors=True)
    VENV.parent.mkdir(parents=True, exist_ok=True)
    try:
        subprocess.run([sys.executable, "-m", "venv", str(VENV)], check=True, capture_output=True)
        subprocess.run(
            [str(VENV / "bin" / "python"), "-m", "pip", "install", "--quiet",
             "--disable-pip-version-check", *LIBRARIES], check=True, capture_output=True, text=True)
    except (OSError, subprocess.CalledProcessError) as error:
        said = getattr(error, "stderr", None) or getattr(error, "stdout", None) or error
        fail(f"{', '.join(LIBRARIES)} could not be installed with python3-venv and pip: {said}")
    note.write_text(wanted)


def write():
    """Writes all files and the index of them. Runs in the virtual environment."""
    sys.path.insert(0, str(HERE))
    sys.dont_write_bytecode = True
    from ledgers import bad, by_hand, by_libreoffice, by_openpyxl, by_xlsxwriter, truth

    shutil.rmtree(LEDGERS, ignore_errors=True)
    for folder, writer in ((BY_HAND, by_hand), (BAD, bad)):
        shutil.rmtree(folder, ignore_errors=True)
        writer.write(folder)
    books = truth.workbooks()
    keys = {book.name: book.key for book in books}
    index = []

    def note(program, paths):
        for path in paths:
            book = next(name for name in keys if path.stem == name or path.stem.startswith(name + "-"))
            sheet = path.stem[len(book) + 1:] or None
            index.append({"file": str(path.relative_to(LEDGERS)), "truth": keys[book],
                          "program": program, "sheet": sheet})

    made = {}
    for name, writer in (("openpyxl", by_openpyxl), ("xlsxwriter", by_xlsxwriter)):
        folder = LEDGERS / name
        folder.mkdir(parents=True)
        made[name] = [folder / (book.name + ".xlsx") for book in books]
        for book, path in zip(books, made[name]):
            writer.write(book, path)
        note(name, made[name])
    try:
        profile = TARGET / "office"
        sources = by_libreoffice.flat(books, TARGET / "sources")
        note("libreoffice", by_libreoffice.convert(
            sources, "xlsx", LEDGERS / "libreoffice", profile))
        for name in ("openpyxl", "xlsxwriter"):
            note(f"libreoffice-{name}", by_libreoffice.convert(
                made[name], "xlsx", LEDGERS / f"libreoffice-{name}", profile))
        for code in ("utf8", "gb18030"):
            note(f"csv-{code}", by_libreoffice.convert(
                sources, code, LEDGERS / f"csv-{code}", profile))
    except (by_libreoffice.Missing, subprocess.TimeoutExpired) as error:
        fail(error)
    finally:
        shutil.rmtree(profile, ignore_errors=True)
    (LEDGERS / "index.json").write_text(
        json.dumps(index, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def main():
    current = digest()
    if "--force" not in sys.argv and (LEDGERS / "index.json").exists() \
            and STAMP.exists() and STAMP.read_text() == current:
        return
    STAMP.unlink(missing_ok=True)
    prepare()
    python = str(VENV / "bin" / "python")
    if "--write" not in sys.argv:
        run = subprocess.run([python, __file__, "--force", "--write"], check=False,
                             env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"})
        if run.returncode != 0:
            sys.exit(run.returncode)
        STAMP.write_text(current)
        count = len(json.loads((LEDGERS / "index.json").read_text(encoding="utf-8")))
        print(f"Wrote {count} ledgers to {LEDGERS.relative_to(ROOT)}")
        return
    write()


if __name__ == "__main__":
    main()
