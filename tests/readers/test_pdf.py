from __future__ import annotations

import unicodedata

import pytest

from mihak.errors import EmptyText, UnreadableFile
from mihak.readers import Hints
from mihak.readers.bidi_order import reading_order
from readers.make_pdf import make_pdf
from readers.reading import error, report

LINES = [
    "قتل 12 مدنيا في قصف (جوي) على حي الشعار شرقي المدينة",
    "وقالت BBC News إن الاستهداف كان في 28/10/2016، بحسب الأهالي",
    "سيطرت القوات على مسافة 3.5 كم؛ الصلاة على الضحايا",
]
LIGATURES = {"لا": "\ufefb", "لأ": "\ufef7", "لإ": "\ufef9"}
ISOLATED = {
    unicodedata.normalize("NFKC", chr(c)): chr(c)
    for c in range(0xFE80, 0xFEF5)
    if unicodedata.decomposition(chr(c)).startswith("<isolated>")
}


def glyphs(text: str) -> list[str]:
    """In reading order, with lam-alef as one glyph."""
    out: list[str] = []
    for char in text:
        if out and out[-1] + char in LIGATURES:
            out[-1] += char
        else:
            out.append(char)
    return out


def drawn(text: str) -> list[str]:
    """From left to right, as a renderer draws the line (turning round is its own inverse here)."""
    parts = glyphs(text)
    flat = reading_order([chr(0xE000 + n) if p in LIGATURES else p for n, p in enumerate(parts)])
    return [parts[ord(c) - 0xE000] if c >= "\ue000" else c for c in flat]


def shaped(parts: list[str]) -> list[str]:
    """The same glyphs, named by presentation forms as old producers do."""
    return [LIGATURES.get(p) or ISOLATED.get(p, p) for p in parts]


def spaced(lines: list[list[str]]) -> list[list[str]]:
    return [row for line in lines for row in (line, [])]  # an empty line parts the paragraphs


@pytest.mark.parametrize("right_to_left", [False, True], ids=["stored from the left", "stored from the right"])
@pytest.mark.parametrize("forms", [False, True], ids=["letters", "presentation forms"])
def test_arabic_comes_in_reading_order(right_to_left: bool, forms: bool) -> None:
    lines = [shaped(drawn(x)) if forms else drawn(x) for x in LINES]
    data = make_pdf([spaced(lines)], right_to_left=right_to_left)
    assert report(data, "a.pdf").text.split("\n") == LINES


@pytest.mark.parametrize("forms", [False, True], ids=["letters", "presentation forms"])
def test_lines_drawn_forwards_by_mistake_are_read_too(forms: bool) -> None:
    lines = [shaped(glyphs(x)) if forms else glyphs(x) for x in LINES]
    assert report(make_pdf([spaced(lines)]), "a.pdf").text.split("\n") == LINES


def test_lines_of_a_paragraph_are_joined() -> None:
    data = make_pdf([[drawn(LINES[0]), drawn(LINES[0]), drawn("انتهى البيان"), drawn(LINES[0])]], right_to_left=True)
    assert report(data, "a.pdf").text.count("\n") <= 2


def test_pages_follow_each_other_and_metadata_is_taken() -> None:
    info = {"Title": "تقرير", "CreationDate": "D:20161028234000+03'00'"}
    got = report(make_pdf([[drawn(LINES[0])], [drawn(LINES[2])]], info=info), "a.pdf")
    assert got.text == f"{LINES[0]}\n{LINES[2]}"
    assert (got.title, got.published, got.publisher) == ("تقرير", None, "")
    hinted = report(make_pdf([[drawn(LINES[0])]], info=info), "a.pdf", Hints(title="آخر", publisher="ناشر"))
    assert (hinted.title, hinted.publisher) == ("آخر", "ناشر")


def test_the_right_column_is_read_first() -> None:
    left, right = (
        ["عمود ثان رقم واحد", "عمود ثان رقم اثنان", "عمود ثان رقم ثلاثة"],
        [
            "عمود أول رقم واحد",
            "عمود أول رقم اثنان",
            "عمود أول رقم ثلاثة",
        ],
    )
    rows = [drawn(a) + [" "] * (30 - len(drawn(a))) + drawn(b) for a, b in zip(left, right, strict=True)]
    text = report(make_pdf([rows]), "a.pdf").text
    assert text.index("أول رقم ثلاثة") < text.index("ثان رقم واحد")


def test_latin_text_is_left_as_it_is() -> None:
    assert report(make_pdf([[list("Shelling of Aleppo (north), 12 killed")]]), "a.pdf").text == (
        "Shelling of Aleppo (north), 12 killed"
    )


def test_a_pdf_of_pictures() -> None:
    got = error(make_pdf([[], []]), "a.pdf")
    assert isinstance(got, EmptyText)
    assert "OCR" in str(got)


def test_a_locked_pdf() -> None:
    lock = b"/Encrypt << /Filter /Standard /V 1 /R 2 /O <%s> /U <%s> /P -4 >> /ID [<00> <00>]"
    got = error(make_pdf([[drawn(LINES[0])]], trailer=lock % (b"41" * 32, b"42" * 32)), "a.pdf")
    assert isinstance(got, UnreadableFile)
    assert "password" in str(got)


@pytest.mark.parametrize("keep", [0.1, 0.3, 0.6])
def test_a_cut_pdf_is_one_error_or_is_mended(keep: float) -> None:
    data = make_pdf([[drawn(LINES[0])]])
    got = error(data[: int(len(data) * keep)], "a.pdf")
    assert isinstance(got, (UnreadableFile, EmptyText))


def test_bytes_that_are_no_pdf() -> None:
    assert isinstance(error(b"%PDF-1.4\n" + bytes(range(256)) * 20, "a.pdf"), (UnreadableFile, EmptyText))
    assert isinstance(error(b"\x00\x01\x02" * 100, "a.pdf"), UnreadableFile)
