from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mihak.errors import OptionError, UnreadableFile
from mihak.readers.encodings import decode

ARABIC = (
    "قُتل 12 مدنيا في قصف جوي على حي الشعار شرقي مدينة حلب، بحسب الدفاع المدني.\n"
    "وسيطرت فصائل المعارضة على ضاحية الأسد بعد معارك طاحنة مع قوات النظام غربي المدينة؛ وظلّ القتال مستمرا."
)


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8-sig"),
        ("utf-16", "utf-16"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
        ("utf-32", "utf-32"),
        ("windows-1256", "windows-1256"),
        ("iso-8859-6", "iso-8859-6"),
    ],
)
def test_finds_the_encoding_and_gives_the_text_exactly(written: str, found: str) -> None:
    text = ARABIC.replace("\u064f", "").replace("\u0651", "")
    assert decode(text.encode(written)) == (text, found)


@pytest.mark.parametrize("written", ["windows-1256", "iso-8859-6"])
def test_tells_the_legacy_encodings_apart_on_a_few_words(written: str) -> None:
    for text in ("قتل في حلب", "سيطرت القوات على المدينة", "غارة على إدلب", "هجوم في منطقة النيرب"):
        assert decode(text.encode(written)) == (text, written)


def test_french_and_english_in_a_legacy_encoding_are_read() -> None:
    text = "L’armée a été attaquée à Alep"
    assert decode(text.encode("windows-1252"))[0] == text


def test_a_given_encoding_outranks_what_is_found() -> None:
    assert decode("é".encode("latin-1"), "latin-1") == ("é", "iso8859-1")


def test_unknown_encoding_is_an_option_error() -> None:
    with pytest.raises(OptionError, match="no encoding 'utf-99'"):
        decode(b"x", "utf-99")


@pytest.mark.parametrize(
    "data",
    [
        ARABIC.encode()[:-2],
        ARABIC.encode()[:21],
        ARABIC.encode()[:40] + b"\xff" + ARABIC.encode()[40:],
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)),
        b"text\x00with nul",
    ],
    ids=["end", "cut", "stray byte", "picture", "nul"],
)
def test_damaged_text_and_binaries_are_refused(data: bytes) -> None:
    with pytest.raises(UnreadableFile, match=r"not .*text"):
        decode(data)


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), max_size=200))
def test_every_utf8_text_comes_back(text: str) -> None:
    assert decode(text.encode("utf-8-sig"))[0] == text.removeprefix("\ufeff")


@given(st.binary(max_size=300))
def test_any_bytes_are_text_or_one_error(data: bytes) -> None:
    try:
        text, name = decode(data)
    except UnreadableFile as error:
        assert error.repair
    else:
        assert isinstance(text, str)
        assert name
