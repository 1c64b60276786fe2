"""Tokenisers from the hub, numbered anew: what the reader expects, and the same pieces as before."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hub_sample import byte_pairs, unigram, wordpiece

for name in ("numpy", "tokenizers"):
    pytest.importorskip(name, reason=f"needs {name} (pip install 'mihak[train]')")

from tokenizers import Tokenizer  # noqa: E402  # after the skip

from mihak.claims.learned.reader import pieces_by  # noqa: E402
from mihak.errors import OptionError, UnreadableFile  # noqa: E402
from training.encoder.hub_pieces import Renumbered, renumbered  # noqa: E402

WORDS = ["قتلت", "مدنيين", ".", "قصف", "army"]
ROTATED = ("<pad>", "<unk>", "<s>", "</s>")


def rotated(folder: Path) -> None:
    """A Unigram tokeniser whose padding is 0."""
    unigram(folder, ROTATED)


def tokens(made: Tokenizer, words: list[str]) -> list[str]:
    """The pieces of some words, without begin and end."""
    found: list[str] = made.encode(words, is_pretokenized=True, add_special_tokens=False).tokens
    return found


@pytest.fixture(params=[wordpiece, rotated, unigram, byte_pairs])
def both(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[Tokenizer, Renumbered]:
    """A tokeniser as it was, and numbered anew."""
    request.param(tmp_path)
    was = Tokenizer.from_file(str(tmp_path / "tokenizer.json"))
    return was, renumbered(tmp_path, 400)


def test_begin_padding_end_and_unknown_are_0_to_3(both: tuple[Tokenizer, Renumbered]) -> None:
    was, made = both
    head = [made.tokeniser.id_to_token(id) for id in range(4)]
    assert head in (["[CLS]", "[PAD]", "[SEP]", "[UNK]"], ["<s>", "<pad>", "</s>", "<unk>"])
    assert made.tokeniser.get_vocab_size() == was.get_vocab_size() == len(made.keep_ids)
    assert sorted(made.keep_ids) == list(range(was.get_vocab_size()))


def test_every_piece_keeps_its_row(both: tuple[Tokenizer, Renumbered]) -> None:
    was, made = both
    assert [was.id_to_token(old) for old in made.keep_ids] == [
        made.tokeniser.id_to_token(new) for new in range(len(made.keep_ids))
    ]


def test_a_window_has_its_ends_and_nothing_else(both: tuple[Tokenizer, Renumbered]) -> None:
    _, made = both
    found = made.tokeniser.encode(WORDS * 20, is_pretokenized=True)
    assert (found.ids[0], found.ids[-1]) == (0, 2)
    assert not {0, 1, 2} & set(found.ids[1:-1])
    assert len(found.ids) > 100


def test_every_piece_tells_its_word(both: tuple[Tokenizer, Renumbered]) -> None:
    _, made = both
    found = made.tokeniser.encode(WORDS, is_pretokenized=True)
    assert found.word_ids[0] is None
    inner = [-1 if word is None else word for word in found.word_ids[1:-1]]
    assert inner == sorted(inner)
    assert set(inner) == set(range(len(WORDS)))


def test_the_reader_cuts_words_as_they_are_cut_together(both: tuple[Tokenizer, Renumbered], tmp_path: Path) -> None:
    _, made = both
    made.tokeniser.save(str(tmp_path / "ours.json"))
    cut: Callable[[list[str]], Any] = pieces_by(tmp_path / "ours.json")._encode
    together = made.tokeniser.encode(WORDS, is_pretokenized=True, add_special_tokens=False).ids
    assert [id for word in cut(WORDS) for id in word] == together


def test_marks_and_other_digits_make_no_difference(both: tuple[Tokenizer, Renumbered]) -> None:
    _, made = both
    assert tokens(made.tokeniser, ["قَصَـفَ", "\u200f٣٥", "۷"]) == tokens(made.tokeniser, ["قصف", "35", "7"])


def test_pieces_within_words_are_those_of_each_kind(tmp_path: Path) -> None:
    wordpiece(tmp_path)
    assert tokens(renumbered(tmp_path, 400).tokeniser, ["مدنيين", "قتلت", "€"]) == [
        "مدني", "##ين", "قتل", "##ت", "[UNK]",
    ]  # fmt: skip
    unigram(tmp_path)
    assert tokens(renumbered(tmp_path, 400).tokeniser, ["مدنيين", "قتلت"]) == ["▁مدني", "ين", "▁قتل", "ت"]
    byte_pairs(tmp_path)
    assert tokens(renumbered(tmp_path, 400).tokeniser, ["army", "ar"]) == ["Ġar", "m", "y", "Ġar"]


def test_pieces_that_are_missing_leave_no_hole(tmp_path: Path) -> None:
    wordpiece(tmp_path)
    path = tmp_path / "tokenizer.json"
    data = json.loads(path.read_text("utf-8"))
    del data["model"]["vocab"]["[unused0]"]
    path.write_text(json.dumps(data), "utf-8")
    made = renumbered(tmp_path, 400)
    assert 1 not in made.keep_ids
    assert tokens(made.tokeniser, ["قتلت"]) == ["قتل", "##ت"]
    assert made.tokeniser.get_vocab_size() == len(made.keep_ids)


def test_words_and_settings_of_old_are_a_tokeniser_too(tmp_path: Path) -> None:
    wordpiece(tmp_path)
    with_file = renumbered(tmp_path, 400)
    vocabulary = json.loads((tmp_path / "tokenizer.json").read_text("utf-8"))["model"]["vocab"]
    (tmp_path / "tokenizer.json").unlink()
    (tmp_path / "vocab.txt").write_text("\n".join(sorted(vocabulary, key=vocabulary.__getitem__)) + "\n", "utf-8")
    (tmp_path / "tokenizer_config.json").write_text(json.dumps({"do_lower_case": False}), "utf-8")
    made = renumbered(tmp_path, 400)
    assert made.keep_ids == with_file.keep_ids
    assert tokens(made.tokeniser, [*WORDS, "Army"]) == tokens(with_file.tokeniser, [*WORDS, "Army"])
    (tmp_path / "tokenizer_config.json").unlink()
    assert tokens(renumbered(tmp_path, 400).tokeniser, ["Army"]) == ["army"]


def changed(path: Path, change: Callable[[dict[str, Any]], object]) -> None:
    """Change a tokeniser's file."""
    data = json.loads(path.read_text("utf-8"))
    change(data)
    path.write_text(json.dumps(data), "utf-8")


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda data: data.pop("model"), "holds no model with a vocabulary"),
        (lambda data: data.pop("added_tokens"), "its pieces cannot be read"),
        (lambda data: data["model"]["vocab"].update({"twice": 7}), "two pieces have one id"),
        (lambda data: data["model"]["vocab"].update({"far": 400}), "piece 400 of weights for 400 pieces"),
        (lambda data: data["model"].update({"max_input_chars_per_word": "x"}), "is no tokeniser"),
    ],
)
def test_a_damaged_file_is_refused(tmp_path: Path, change: Callable[[dict[str, Any]], object], told: str) -> None:
    wordpiece(tmp_path)
    changed(tmp_path / "tokenizer.json", change)
    with pytest.raises(UnreadableFile, match=told):
        renumbered(tmp_path, 400)


def test_another_kind_of_tokeniser_is_refused(tmp_path: Path) -> None:
    wordpiece(tmp_path)
    changed(
        tmp_path / "tokenizer.json",
        lambda data: data["model"]["vocab"].update({one: 300 + n for n, one in enumerate(ROTATED)}),
    )
    with pytest.raises(OptionError, match=r"may be \[CLS\] \[PAD\] \[SEP\] \[UNK\] or <s> <pad> </s> <unk>"):
        renumbered(tmp_path, 400)
    changed(tmp_path / "tokenizer.json", lambda data: data["model"].update({"type": "WordLevel"}))
    with pytest.raises(OptionError, match="a tokeniser of WordLevel; read are WordPiece, BPE, Unigram"):
        renumbered(tmp_path, 400)


def test_pieces_of_other_names_are_refused(tmp_path: Path) -> None:
    (tmp_path / "vocab.txt").write_text("[PAD]\n[UNK]\n[BOS]\n[EOS]\n", "utf-8")
    with pytest.raises(OptionError, match=r"vocab\.txt: there is no \[CLS\] \[PAD\] \[SEP\] \[UNK\] or <s>"):
        renumbered(tmp_path, 400)


def test_a_folder_without_a_tokeniser_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match=r"tokenizer\.json: is not there"):
        renumbered(tmp_path, 400)
