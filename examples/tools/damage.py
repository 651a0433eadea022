"""Damages an article the way some public pages are damaged.

The page was traditional text in GBK bytes. For each character of a table, two bytes were replaced
by the two bytes and the reading in brackets, without regard to where characters begin. So a
reading is also put between the trail byte of one character and the lead byte of the next; there
the text is one byte off until a byte happens to set it right. Reading the bytes again drops pairs
that no character has, and makes a question mark of a lead byte without its trail byte. At last
the full-width marks were folded to ASCII.
"""

import html

PAGES = {"12-苍湾赴外招商"}
FOLD = str.maketrans("，：；！？（）　", ",:;!?() ")


def decode(data):
    """GBK as a lenient reader takes it."""
    out = []
    i = 0
    while i < len(data):
        lead = data[i]
        if lead < 0x80:
            out.append(chr(lead))
            i += 1
            continue
        pair = data[i:i + 2]
        if len(pair) < 2 or not (0x40 <= pair[1] <= 0xFE and pair[1] != 0x7F) or lead in (0x80, 0xFF):
            out.append("?")
            i += 2
            continue
        try:
            out.append(pair.decode("gbk"))
        except UnicodeDecodeError:
            pass
        i += 2
    return "".join(out)


def damaged(text, readings):
    """`text` after the replacing, the reading again and the folding."""
    data = text.encode("gbk")
    for character, reading in readings:
        two = character.encode("gbk")
        data = data.replace(two, two + f"({reading})".encode("gbk"))
    return decode(data).translate(FOLD)


def page(lines):
    """A bare page around the lines, as a site's template makes it."""
    title, info, *body = (html.escape(line) for line in lines)
    text = "\n".join(f"<p>{line}</p>" for line in body)
    return (
        '<!DOCTYPE html>\n<html>\n<head><meta charset="utf-8">'
        f"<title>{title}</title></head>\n<body>\n"
        '<div class="nav"><a href="/">首頁</a> <a href="/xw">新聞</a> <a href="/tz">投資</a></div>\n'
        f'<h1>{title}</h1>\n<div class="info">{info}</div>\n<div class="text">\n{text}\n</div>\n'
        '<div class="foot">蒼灣市投資促進中心主辦 | 示例ICP備00000000號-4</div>\n</body>\n</html>\n'
    )


def write_articles(sources, articles):
    """Writes each clean source into `articles`, damaged; a page for those named in `PAGES`."""
    table = [
        line.split() for line in (sources / "readings.txt").read_text("utf-8").splitlines()
        if line and not line.startswith("#")
    ]
    for source in sorted(sources.glob("[0-9]*.txt")):
        readings = [(c, reading) for number, c, reading in table if number == source.name[:2]]
        text = damaged(source.read_text("utf-8"), readings)
        if source.stem in PAGES:
            target, text = articles / f"{source.stem}.html", page(text.splitlines())
        else:
            target = articles / source.name
        target.write_text(text, "utf-8", newline="\n")
