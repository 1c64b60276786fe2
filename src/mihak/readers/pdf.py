"""PDF: the text in reading order, pages parted by newlines; one report a file."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from mihak.errors import EmptyText, UnreadableFile
from mihak.readers.base import Format, Found, Hints, Record, document, whole
from mihak.readers.encodings import decode
from mihak.readers.orthography import direction
from mihak.readers.pdf_layout import Glyph, Line, page_lines, paragraphs

if TYPE_CHECKING:
    from pdfminer.pdfdocument import PDFDocument

MAX_PAGES = 5000


def sniff(head: bytes) -> bool:
    """Whether the mark of a PDF stands among the first bytes, as the format asks."""
    return b"%PDF-" in head[:1024]


def read(stream: io.BufferedReader, name: str, hints: Hints) -> Iterator[Record]:
    """One report for the file.

    Raises ``UnreadableFile`` for a damaged or locked file, ``EmptyText`` for one of pictures.
    """
    data = whole(stream, name, hints)
    try:
        opened = _open(data)
        pages = list(_pages(opened))
        found = _metadata(opened)
    except UnreadableFile:
        raise
    except Exception as error:  # the parser raises whatever a damaged file leads it into
        what = f"the PDF is damaged ({type(error).__name__}: {error})"
        raise UnreadableFile(what, repair="Open it in a PDF viewer and save or print it anew") from error
    text = pages_text(pages)
    if not text.strip():
        repair = "They may be scanned pictures: run OCR first (for instance ocrmypdf -l ara)"
        raise EmptyText(f"none of its {len(pages)} pages carries text", file=name, repair=repair)
    yield document(text, found, hints, origin=name)


def pages_text(pages: list[list[Line]]) -> str:
    """The pages' paragraphs, a line each.

    A page whose Arabic reads backwards after being put in order was drawn from left
    to right by mistake; a page too short to tell goes with the file.
    """
    forwards = [direction("\n".join(paragraphs(lines, False))) for lines in pages]
    whole_file = sum(forwards)
    texts = []
    for lines, score in zip(pages, forwards, strict=True):
        backwards = (score if abs(score) > 2 else whole_file) < 0
        texts += paragraphs(lines, backwards)
    return "\n".join(texts)


def _open(data: bytes) -> PDFDocument:
    import logging  # noqa: PLC0415

    from pdfminer.pdfdocument import PDFDocument, PDFPasswordIncorrect  # noqa: PLC0415
    from pdfminer.pdfparser import PDFParser  # noqa: PLC0415  (heavy: loaded for PDF alone)

    logging.getLogger("pdfminer").setLevel(logging.ERROR)
    try:
        return PDFDocument(PDFParser(io.BytesIO(data)))
    except PDFPasswordIncorrect as error:
        repair = "Save a copy without the password, for instance with qpdf --decrypt"
        raise UnreadableFile("the PDF is locked with a password", repair=repair) from error


def _pages(opened: PDFDocument) -> Iterator[list[Line]]:
    from pdfminer.converter import PDFPageAggregator  # noqa: PLC0415
    from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager  # noqa: PLC0415
    from pdfminer.pdfpage import PDFPage  # noqa: PLC0415

    resources = PDFResourceManager()
    device = PDFPageAggregator(resources, laparams=None)
    interpreter = PDFPageInterpreter(resources, device)
    for number, page in enumerate(PDFPage.create_pages(opened), 1):
        if number > MAX_PAGES:
            raise UnreadableFile(f"it has more than {MAX_PAGES} pages", repair="Split it")
        interpreter.process_page(page)
        yield page_lines(list(_glyphs(device.get_result())))


def _glyphs(part: Any) -> Iterator[Glyph]:
    from pdfminer.layout import LTChar, LTContainer  # noqa: PLC0415

    for item in part:
        if isinstance(item, LTChar):
            text = item.get_text()
            if not text.startswith("(cid:"):  # a sign that the file does not name
                yield Glyph(text, item.x0, item.x1, item.matrix[5], item.size or 1.0)
        elif isinstance(item, LTContainer):
            yield from _glyphs(item)


def _metadata(opened: PDFDocument) -> Found:
    from pdfminer.pdftypes import resolve1  # noqa: PLC0415

    info = {key: resolve1(value) for block in opened.info for key, value in block.items()}
    return Found(title=_string(info.get("Title")).strip())


def _string(value: object) -> str:
    """A PDF string: UTF-16 with a mark, UTF-8, or a legacy encoding; ``""`` for anything else."""
    if not isinstance(value, bytes):
        return ""
    try:
        return decode(value)[0]
    except UnreadableFile:  # a title that cannot be read does not make the file unreadable
        return ""


FORMAT = Format("pdf", (".pdf",), sniff, read, "PDF: the text in reading order")
