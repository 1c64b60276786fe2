"""PDF files written by hand, so that the tests say exactly what lies in them.

A page is a list of lines, a line a list of glyphs from left to right as they are
drawn, a glyph the text that the file's ToUnicode map gives it (two letters for a
lam-alef ligature). No font is embedded: text extraction reads the map alone.
"""

from __future__ import annotations

from collections.abc import Sequence

WIDTH = 500  # of every glyph, in thousandths of the font size


def _utf16(text: str) -> str:
    return text.encode("utf-16-be").hex().upper()


def _to_unicode(glyphs: Sequence[str]) -> bytes:
    pairs = [f"<{n:04X}> <{_utf16(g)}>" for n, g in enumerate(glyphs, 1)]
    blocks = [pairs[i : i + 100] for i in range(0, len(pairs), 100)]
    body = "\n".join(f"{len(b)} beginbfchar\n" + "\n".join(b) + "\nendbfchar" for b in blocks)
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /M def /CMapType 2 def\n"
        f"1 begincodespacerange <0000> <FFFF> endcodespacerange\n{body}\nendcmap end end"
    ).encode()


def _content(lines: Sequence[Sequence[str]], codes: dict[str, int], right_to_left: bool) -> bytes:
    size = 12
    ops = ["BT", f"/F1 {size} Tf"]
    for row, line in enumerate(lines):
        y = 780 - 20 * row
        if right_to_left:
            for n, glyph in reversed(list(enumerate(line))):
                ops.append(f"1 0 0 1 {50 + n * size * WIDTH / 1000} {y} Tm <{codes[glyph]:04X}> Tj")
        else:
            ops.append(f"1 0 0 1 50 {y} Tm <{''.join(f'{codes[g]:04X}' for g in line)}> Tj")
    return "\n".join([*ops, "ET"]).encode()


def _stream(data: bytes) -> bytes:
    return b"<< /Length %d >>\nstream\n%s\nendstream" % (len(data), data)


def make_pdf(
    pages: Sequence[Sequence[Sequence[str]]],
    *,
    right_to_left: bool = False,
    info: dict[str, str] | None = None,
    trailer: bytes = b"",
) -> bytes:
    """A PDF of these pages; ``right_to_left`` draws the same, but stores the glyphs from right to left."""
    glyphs = sorted({g for page in pages for line in page for g in line})
    codes = {g: n for n, g in enumerate(glyphs, 1)}
    kids = " ".join(f"{7 + 2 * n} 0 R" for n in range(len(pages)))
    entries = " ".join(f"/{k} <FEFF{_utf16(v)}>" for k, v in (info or {}).items())
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        b"<< /Type /Font /Subtype /Type0 /BaseFont /Test /Encoding /Identity-H"
        b" /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>",
        b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Test /DW %d"
        b" /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>" % WIDTH,
        _stream(_to_unicode(glyphs)),
        f"<< {entries} >>".encode(),
    ]
    for n, page in enumerate(pages):
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R"
            b" /Resources << /Font << /F1 3 0 R >> >> >>" % (8 + 2 * n)
        )
        objects.append(_stream(_content(page, codes, right_to_left)))
    return _assemble(objects, trailer)


def _assemble(objects: Sequence[bytes], trailer: bytes) -> bytes:
    out = bytearray(b"%PDF-1.4\n")
    offsets = []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % o for o in offsets)
    out += b"trailer << /Size %d /Root 1 0 R /Info 6 0 R %s >>\n" % (len(objects) + 1, trailer)
    return bytes(out + b"startxref\n%d\n%%%%EOF\n" % start)
