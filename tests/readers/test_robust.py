"""Cut and altered files of every format: reports or errors, never an exception, never a hang."""

from __future__ import annotations

import random
import time

import pytest

from mihak.errors import InputError
from mihak.model.report import Report
from readers import test_docx, test_html, test_jsonl, test_pdf, test_table, test_telegram, test_warc
from readers.make_pdf import make_pdf
from readers.reading import read

FILES = {
    "a.txt": "سيطرت القوات على المدينة\n".encode() * 9,
    "a.html": test_html.PAGE.encode(),
    "a.pdf": make_pdf([[test_pdf.drawn(line) for line in test_pdf.LINES]]),
    "a.docx": test_docx.made("قتل 12"),
    "a.jsonl": test_jsonl.lines(test_jsonl.RECORD, {"text": "ب"}),
    "a.csv": test_table.CSV.encode(),
    "result.json": test_telegram.export(*(test_telegram.message(n, "قتل 12") for n in range(5))),
    "a.warc": test_warc.page("حلب") + test_warc.page("إدلب"),
}


def altered(data: bytes, chance: random.Random) -> bytes:
    """The bytes cut, overwritten, doubled or shuffled in places."""
    out = bytearray(data)
    for _ in range(chance.randint(1, 4)):
        at, length = chance.randrange(len(out) or 1), chance.randint(1, 40)
        match chance.randrange(4):
            case 0:
                del out[at:]
            case 1:
                out[at : at + length] = chance.randbytes(length)
            case 2:
                out[at:at] = out[at : at + length * 5]
            case _:
                del out[at : at + length]
    return bytes(out)


@pytest.mark.parametrize("name", FILES)
def test_altered_files(name: str) -> None:
    chance = random.Random(name)
    start = time.process_time()
    for _ in range(60):
        reports, errors = read(altered(FILES[name], chance), name)
        assert reports or errors
        assert all(isinstance(r, Report) and r.text.strip() for r in reports)
        assert all(isinstance(e, InputError) and e.file == name and e.repair for e in errors)
    assert time.process_time() - start < 30
