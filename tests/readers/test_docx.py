from __future__ import annotations

import io
import zipfile
from datetime import datetime

import pytest
from docx import Document

from mihak.errors import EmptyText, UnreadableFile
from mihak.readers import Hints
from readers.reading import error, report

BOMB = b"<a>" + b"0" * 40_000_000 + b"</a>"
LAUGHS = b"""<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><x>&b;</x>"""
OUTSIDE = b"""<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>"""


def made(*paragraphs: str, title: str = "") -> bytes:
    document = Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "الشعار", "12"
    document.add_paragraph("انتهى")
    document.core_properties.title = title
    document.core_properties.created = datetime(2016, 10, 28, 23, 40)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def with_part(data: bytes, name: str, content: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for item in old.namelist():
            if item != name:
                new.writestr(item, old.read(item))
        new.writestr(name, content)
    return out.getvalue()


def with_body(xml: str) -> bytes:
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    body = f'<?xml version="1.0"?><w:document xmlns:w="{space}"><w:body>{xml}</w:body></w:document>'
    return with_part(made(), "word/document.xml", body.encode())


def test_paragraphs_and_cells_in_their_order() -> None:
    assert report(made("قتل 12", "في\tحلب"), "a.docx").text == "قتل 12\nفي\tحلب\nالشعار\n12\nانتهى"


def test_properties_and_hints() -> None:
    got = report(made("قتل", title="عنوان"), "a.docx")
    assert (got.title, got.published, got.publisher) == ("عنوان", None, "")
    assert report(made("قتل", title="عنوان"), "a.docx", Hints(title="آخر")).title == "آخر"


def test_inserted_words_are_read_and_deleted_ones_are_not() -> None:
    data = with_body(
        "<w:p><w:r><w:t>قتل </w:t></w:r><w:ins><w:r><w:t>12</w:t></w:r></w:ins>"
        "<w:del><w:r><w:delText>13</w:delText></w:r></w:del>"
        "<w:hyperlink><w:r><w:t> مدنيا</w:t></w:r></w:hyperlink></w:p>"
    )
    assert report(data, "a.docx").text == "قتل 12 مدنيا"


def test_a_document_without_words() -> None:
    assert isinstance(error(with_body("<w:p/>"), "a.docx"), EmptyText)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (with_part(made("قتل"), "word/media.xml", BOMB), "zip bomb"),
        (with_part(made("قتل"), "word/settings.xml", LAUGHS), "entities"),
        (with_part(made("قتل"), "word/document.xml", OUTSIDE), "entities"),
        (with_part(made("قتل"), "word/document.xml", LAUGHS.decode().encode("utf-16")), "entities"),
        (with_part(made("قتل"), "word/document.xml", b"<w:document"), "damaged"),
        (made("قتل")[:-200], "damaged"),
        (made("قتل")[:2000], "damaged"),
    ],
    ids=["bomb", "laughs", "outside", "utf-16", "broken xml", "cut", "cut short"],
)
def test_hostile_and_damaged_files(data: bytes, said: str) -> None:
    got = error(data, "a.docx")
    assert isinstance(got, UnreadableFile)
    assert said in str(got)


def test_another_zip_archive() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("a.txt", "x")
    assert "no DOCX" in str(error(out.getvalue(), "a.zip"))


def test_unpacked_size_is_bounded() -> None:
    assert "--max-bytes" in str(error(made("قتل"), "a.docx", Hints(max_bytes=len(made("قتل")) + 10)))
