"""Workbooks as LibreOffice Calc writes them: from flat OpenDocument text, or saved again."""

import os
import pathlib
import shutil
import subprocess

from . import flat_ods

FILTERS = {
    "xlsx": "xlsx:Calc MS Excel 2007 XML",
    # Comma, double quotes, the encoding, as shown, every sheet to a file of its own.
    "utf8": "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1",
    "gb18030": "csv:Text - txt - csv (StarCalc):44,34,85,1,,0,false,true,true,false,false,-1",
}


class Missing(Exception):
    """LibreOffice is not installed, or did not do its work."""


def program():
    """The command that starts it."""
    path = shutil.which("soffice") or shutil.which("libreoffice")
    if path is None:
        raise Missing(
            "LibreOffice Calc is not installed: apt-get install --no-install-recommends "
            "libreoffice-calc-nogui (or run .ci/install tests)")
    return path


def convert(files, kind, folder, profile):
    """Saves `files` as `kind` in `folder`, with settings kept in `profile` and nowhere else."""
    folder.mkdir(parents=True, exist_ok=True)
    before = set(folder.iterdir())
    home = profile / "home"
    home.mkdir(parents=True, exist_ok=True)
    environment = {
        "PATH": os.environ["PATH"], "HOME": str(home), "LANG": "C.UTF-8", "TMPDIR": str(home),
        "XDG_RUNTIME_DIR": str(home), "SAL_USE_VCLPLUGIN": "svp"}
    run = subprocess.run(
        [program(), f"-env:UserInstallation={(profile / 'settings').as_uri()}", "--headless",
         "--norestore", "--nolockcheck", "--convert-to", FILTERS[kind], "--outdir", str(folder),
         *map(str, files)],
        env=environment, capture_output=True, text=True, timeout=180, check=False)
    made = sorted(set(folder.iterdir()) - before)
    if run.returncode != 0 or len(made) < len(files):
        raise Missing(
            f"LibreOffice made {len(made)} files of {len(files)} ({kind}); it said:\n"
            f"{run.stdout}{run.stderr}")
    return made


def flat(books, folder):
    """The sources of `books` in `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    files = []
    for book in books:
        path = pathlib.Path(folder) / (book.name + ".fods")
        path.write_text(flat_ods.document(book), encoding="utf-8")
        files.append(path)
    return files
