#!/usr/bin/env python3
"""Writes the documents and saved mails of this folder. Needs nothing but Python 3.11.

Everything in them is invented. Run it in this folder; the tests state what must be read.
`plain.docx` and `brief.pdf` are not from here: `plain.docx` was written by LibreOffice 7.4 from a text
of our own, and `brief.pdf` is what LibreOffice prints from it.
"""

import base64
import quopri
import zipfile

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def relations(**targets):
    rows = "".join(
        f'<Relationship Id="{kind}" Type="{R}/{kind}" Target="{target}"/>'
        for kind, target in targets.items()
    )
    return f'{HEAD}<Relationships xmlns="{PACKAGE}relationships">{rows}</Relationships>'


def package(name, parts):
    # One day for all parts, so that the same script writes the same bytes.
    with zipfile.ZipFile(name, "w", zipfile.ZIP_DEFLATED) as archive:
        for part, content in parts:
            info = zipfile.ZipInfo(part, (2026, 6, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, content)


def document(body):
    return (
        f'{HEAD}<w:document xmlns:w="{W}" xmlns:mc="{MC}" xmlns:r="{R}" xmlns:v="urn:v">'
        f"<w:body>{body}<w:sectPr/></w:body></w:document>"
    )


TYPES = (
    f'{HEAD}<Types xmlns="{PACKAGE}content-types">'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    "</Types>"
)


def docx(name, body, extra=()):
    package(
        name,
        [
            ("[Content_Types].xml", TYPES),
            ("_rels/.rels", relations(officeDocument="word/document.xml")),
            ("word/document.xml", document(body)),
            *extra,
        ],
    )


def run(text, properties=""):
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(content, properties=""):
    return f"<w:p><w:pPr>{properties}</w:pPr>{content}</w:p>"


def field(code, result):
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'.format
    return (
        mark("begin") + f"<w:r><w:instrText> {code} </w:instrText></w:r>" + mark("separate")
        + run(result) + mark("end")
    )


def numbered(content, number, level=0):
    return paragraph(
        content,
        f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>',
    )


def box(text):
    content = f"<w:txbxContent>{paragraph(run(text))}</w:txbxContent>"
    return (
        "<w:r><mc:AlternateContent>"
        f'<mc:Choice Requires="wps"><w:drawing>{content}</w:drawing></mc:Choice>'
        f"<mc:Fallback><w:pict><v:shape>{content}</v:shape></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )


def cell(*paragraphs, span=1):
    content = "".join(paragraph(run(text)) for text in paragraphs) or "<w:p/>"
    return f'<w:tc><w:tcPr><w:gridSpan w:val="{span}"/></w:tcPr>{content}</w:tc>'


def row(*cells):
    return f"<w:tr>{''.join(cells)}</w:tr>"


STYLES = f"""{HEAD}<w:styles xmlns:w="{W}">
<w:style w:type="paragraph" w:styleId="a1"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="a2"><w:name w:val="heading 1"/></w:style>
<w:style w:type="paragraph" w:styleId="a3"><w:name w:val="一级"/><w:basedOn w:val="a2"/>
<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
</w:styles>"""

NUMBERING = f"""{HEAD}<w:numbering xmlns:w="{W}">
<w:abstractNum w:abstractNumId="7">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="%1、"/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="（%2）"/></w:lvl>
</w:abstractNum>
<w:abstractNum w:abstractNumId="8">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0B7;"/></w:lvl>
</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>
</w:numbering>"""


def reviewed():
    """A document as it comes back from three offices: reviewed, numbered, with boxes and a table."""
    style = '<w:pStyle w:val="{}"/>'.format
    body = [
        paragraph(
            box("青禾县重点项目专班文件")
            + run("青禾县召开重点项目") + "<w:r><w:br/></w:r>" + run("半年调度会"),
            style("a1"),
        ),
        paragraph(
            run("6月12日，青禾县召开调度会，听取")
            + f'<w:del w:id="1" w:author="a">{run("十八").replace("w:t", "w:delText")}</w:del>'
            + f'<w:ins w:id="2" w:author="a">{run("二十一")}</w:ins>'
            + run("个项目汇报") + run("（内部掌握）", "<w:vanish/>") + run("。")
            + '<w:r><w:footnoteReference w:id="2"/></w:r>'
        ),
        paragraph(run("进展"), style("a3")),
        numbered(run("已开工。截至5月底开工十四个，"), 1, 1).replace(
            "</w:numPr>", '</w:numPr><w:rPr><w:del w:id="3" w:author="a"/></w:rPr>'
        ),
        paragraph(run("A&amp;B产业园完成投资1.2亿元。")),
        numbered(
            "<w:ruby><w:rt>" + run("duàn") + "</w:rt><w:rubyBase>" + run("锻") + "</w:rubyBase></w:ruby>"
            + run("件项目待开工。"), 1, 1,
        ),
        paragraph(run("要求"), style("a3")),
        numbered(run("挂图作战；"), 2),
        numbered(run("按月通报，见") + field('HYPERLINK "http://example.invalid/"', "通报办法")
                 + run("。"), 2),
        "<w:tbl>",
        row(cell("乡镇"), cell("项目", "（个）"), cell("完成投资（亿元）", span=2)),
        row(cell("石桥镇"), cell("9"), cell("3.5"), cell("58%")),
        row(cell("南岭乡"), cell(), cell("1.2"), cell("41%")),
        "</w:tbl>",
        "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>"
        + paragraph(run("单击此处输入文字。")) + "</w:sdtContent></w:sdt>",
        f'<w:moveFrom w:id="4" w:author="a">{run("移走的话")}</w:moveFrom>',
        paragraph(run("会议强调，要把项目建设抓实抓细。")),
    ]
    page = paragraph(run("页眉：内部资料"))
    docx(
        "reviewed.docx",
        "".join(body),
        [
            ("word/_rels/document.xml.rels", relations(
                styles="styles.xml", numbering="numbering.xml", header="header1.xml")),
            ("word/styles.xml", STYLES),
            ("word/numbering.xml", NUMBERING),
            ("word/header1.xml", f'{HEAD}<w:hdr xmlns:w="{W}">{page}</w:hdr>'),
        ],
    )


def hostile():
    """Archives that no office program writes."""
    text = paragraph(run("项目开工。"))
    docx("traversal.docx", text, [("word/../../x.xml", "x")])
    docx("bomb.docx", paragraph(run("项" * 4_000_000)))
    docx("deep.docx", "<w:tbl>" * 400)
    entity = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    package("doctype.docx", [
        ("_rels/.rels", relations(officeDocument="word/document.xml")),
        ("word/document.xml", document(paragraph(run("&x;"))).replace(HEAD, HEAD + entity)),
    ])
    package("sheet.docx", [
        ("_rels/.rels", relations(officeDocument="xl/workbook.xml")),
        ("xl/workbook.xml", HEAD + "<workbook/>"),
    ])
    docx("good.tmp", text)
    with open("good.tmp", "rb") as file:
        whole = file.read()
    with open("cut.docx", "wb") as file:
        file.write(whole[: len(whole) // 2])
    locked = bytearray(whole)
    for mark, flags in [(b"PK\x03\x04", 6), (b"PK\x01\x02", 8)]:
        place = locked.find(mark)
        while place >= 0:
            locked[place + flags] |= 1
            place = locked.find(mark, place + 4)
    with open("locked.docx", "wb") as file:
        file.write(locked)
    import os
    os.remove("good.tmp")


def lines(*texts):
    return "".join(text + "\r\n" for text in texts)


PAGE = """<html><head><meta http-equiv="Content-Type" content="text/html; charset={charset}">
<title>青禾县三个项目集中签约</title></head><body><div class="nav"><a href="/">首页</a> <a href="/a">要闻</a></div>
<h1>青禾县三个项目集中签约</h1><p>2026-06-15 09:20 来源：青禾日报</p>
<p>6月14日，青禾县举行签约仪式，三个项目总投资7.8亿元。</p>
<p>县长强调，要抓紧落地，早日投产。</p></body></html>"""


def mails():
    """A page saved by a browser, a mail with the page in it, and mails of mails."""
    html = quopri.encodestring(PAGE.format(charset="gb2312").encode()).decode().replace("\n", "\r\n")
    frame = quopri.encodestring("<html><body>广告</body></html>".encode()).decode()
    saved = lines(
        "From: <Saved by Blink>",
        "Snapshot-Content-Location: http://qinghe.example/a/15.html",
        "Subject: =?utf-8?Q?=E9=9D=92=E7=A6=BE?=",
        "Date: Mon, 22 Jun 2026 08:00:00 -0000",
        "MIME-Version: 1.0",
        "Content-Type: multipart/related;",
        '\ttype="text/html";',
        '\tboundary="----MultipartBoundary--x----"',
        "", "",
        "------MultipartBoundary--x----",
        "Content-Type: text/html", "Content-Transfer-Encoding: quoted-printable",
        "Content-Location: http://ads.example/frame.html", "", frame,
        "------MultipartBoundary--x----",
        "Content-Type: text/html", "Content-ID: <frame-1@mhtml.blink>",
        "Content-Transfer-Encoding: quoted-printable",
        "Content-Location: http://qinghe.example/a/15.html", "", html,
        "------MultipartBoundary--x----",
        "Content-Type: image/png", "Content-Transfer-Encoding: base64", "", "iVBORw0KGgo=",
        "------MultipartBoundary--x------",
    )
    with open("saved.mhtml", "w", newline="") as file:
        file.write(saved)
    coded = base64.encodebytes(PAGE.format(charset="gbk").encode("gb18030")).decode()
    mail = lines(
        "Received: from a.example by b.example; Mon, 22 Jun 2026 08:00:00 +0800",
        "From: office@b.example", "To: desk@a.example", "Subject: fwd", "MIME-Version: 1.0",
        "Date: Mon, 22 Jun 2026 08:00:00 +0800",
        "Content-Type: multipart/mixed; boundary=outer", "", "This is a multi-part message.",
        "--outer", 'Content-Type: multipart/alternative; boundary="in ner"', "",
        "--in ner", "Content-Type: text/plain; charset=gb18030", "", "see the page",
        "--in ner", 'Content-Type: text/html; charset="gb18030"',
        "Content-Transfer-Encoding: base64", "", coded, "--in ner--",
        "--outer", 'Content-Type: text/plain; name="a.txt"',
        "Content-Disposition: attachment; filename=a.txt", "", "x" * 5_000, "--outer--",
    )
    with open("forwarded.eml", "w", newline="") as file:
        file.write(mail)
    plain = lines(
        "From: office@b.example", "Date: Mon, 22 Jun 2026 08:00:00 +0800", "Subject: x",
        "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: quoted-printable",
        "", quopri.encodestring("青禾县通报六月进度\n县长要求，加快开工。".encode()).decode(),
    )
    with open("plain.eml", "w", newline="") as file:
        file.write(plain)


if __name__ == "__main__":
    reviewed()
    hostile()
    mails()
