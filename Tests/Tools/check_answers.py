#!/usr/bin/env python3
"""Checks lines and answers of `extract --jsonl` against the schema that the program prints.

    Tests/Tools/check_answers.py PROGRAM

Needs the module jsonschema. The lines are the articles of the examples and the fixtures, in several forms, and lines
that are not as they should be: what the schema refuses must be answered ok: false, and the other way about.
"""
import json
import pathlib
import subprocess
import sys

import jsonschema

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
# Right by its form, refused for what is in it: a day that no calendar has, no text at all.
BY_CONTENT = [{"v": 1, "id": "a", "text": "甲", "published": "2026-02-30"}, {"v": 1, "id": "a", "text": ""}]
LINES = [
    {"v": 1, "id": "a", "text": "甲", "html": None, "source": None, "published": None, "more": [1, {}]},
    {"v": 1, "id": "a", "html": "<p>某市签约3个项目。</p>", "source": "某报", "published": "2026-06-07"},
    {"v": 1.0, "id": "a", "text": "甲"}, {"v": 2, "id": "a", "text": "甲"}, {"v": "1", "id": "a", "text": "甲"},
    {"id": "a", "text": "甲"}, {"v": 1, "text": "甲"}, {"v": 1, "id": "", "text": "甲"}, {"v": 1, "id": 1, "text": "甲"},
    {"v": 1, "id": "a"}, {"v": 1, "id": "a", "text": None}, {"v": 1, "id": "a", "text": "甲", "html": "乙"},
    {"v": 1, "id": "a", "text": 1}, {"v": 1, "id": "a", "text": "甲", "source": 1},
    {"v": 1, "id": "a", "text": "甲", "published": "2026-6-7"}, {"v": 1, "id": "a", "text": "甲", "published": 20260607},
    [], "a", 1, None,
]


def articles():
    for folder in ("examples/articles", "Tests/Fixtures/Articles", "Tests/Fixtures/Damage", "Tests/Fixtures/Extraction"):
        for path in sorted((ROOT / folder).rglob("*.*")):
            if not path.is_file():
                continue
            try:
                text = path.read_text("utf-8")
            except UnicodeDecodeError:
                continue
            if path.suffix == ".json":
                for number, sample in enumerate(json.loads(text) if folder.endswith("Extraction") else []):
                    body = "\n".join(filter(None, [sample.get("title"), sample["text"]]))
                    yield {"v": 1, "id": f"{path.name}/{number}", "text": body}
            elif text:
                yield {"v": 1, "id": path.name, "html" if "htm" in path.suffix else "text": text}


def main():
    program = sys.argv[1]
    schema = json.loads(subprocess.run([program, "schema", "extract"], check=True, stdout=subprocess.PIPE).stdout)
    jsonschema.Draft202012Validator.check_schema(schema)
    fits = {name: jsonschema.Draft202012Validator({"$defs": schema["$defs"], "$ref": f"#/$defs/{name}"})
            for name in ("input", "answer")}
    lines = [*articles(), *LINES, *BY_CONTENT]
    text = "".join(json.dumps(line, ensure_ascii=number % 2 == 0) + "\n" for number, line in enumerate(lines))
    run = subprocess.run([program, "extract", "--jsonl"], input=text.encode(), stdout=subprocess.PIPE,
                         stderr=subprocess.DEVNULL, check=True)
    answers = [json.loads(line) for line in run.stdout.decode().splitlines()]
    if len(answers) != len(lines):
        sys.exit(f"{len(lines)} lines, {len(answers)} answers")
    wrong = 0
    for line, answer in zip(lines, answers):
        for error in fits["answer"].iter_errors(answer):
            causes = "; ".join(f"{c.json_path}: {c.message[:120]}" for c in error.context or [error])
            print(f"answer {answer['id']}: {causes}")
            wrong += 1
        if line not in BY_CONTENT and fits["input"].is_valid(line) != answer["ok"] \
                and not answer.get("err", "").startswith("ingest."):
            print(f"line {str(line)[:120]}: answered {answer.get('err', 'ok')}")
            wrong += 1
    seen = {kind for answer in answers if answer["ok"] for kind, facts in answer["facts"].items() if facts}
    missing = {"region", "otherRegions", "event", "people", "figures", "directives", "programmes", "industries",
               "projects"} - seen
    if missing:
        sys.exit(f"no line shows {', '.join(sorted(missing))}")
    if wrong:
        sys.exit(1)
    print(f"{len(answers)} answers fit, {sum(a['ok'] for a in answers)} of them of lines that could be read")


if __name__ == "__main__":
    main()
