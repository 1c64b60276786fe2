"""The words by which a report says from whom it has its news."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Final

from mihak.errors import GazetteerError
from mihak.gazetteer.actors import rows
from mihak.gazetteer.names import fold_name
from mihak.gazetteer.sources import SourceIndex
from mihak.model.source import Source

TABLE: Final = "citing.tsv"
CUE, DISTINCT, NEAR, PLAIN, CREDIT, TELLER = "cue", "distinct", "near", "plain", "credit", "teller"
ROLES: Final = (CUE, DISTINCT, NEAR, PLAIN, CREDIT, TELLER)
_JOINED: Final = ("و", "ف")
_PRONOUNS: Final = ("ها", "ه")


@cache
def citing_words() -> dict[str, frozenset[str]]:
    """By role, the folded words."""
    text = files("mihak.linking").joinpath("data", TABLE).read_text("utf-8")
    found: dict[str, frozenset[str]] = {}
    for line, (role, words) in rows(text, TABLE, 2):
        if role not in ROLES:
            raise GazetteerError(f"{TABLE}, line {line}: no role {role!r}", repair=f"Use one of {', '.join(ROLES)}.")
        found[role] = frozenset(fold_name(word) for word in words.split("|"))
    return found


def is_cue(word: str) -> bool:
    """Whether a folded word tells of citing: "نقلا", "وذكرت", "أورده"."""
    cues = citing_words()[CUE]
    if word in cues:
        return True
    bare = {word, *(word[1:] for letter in _JOINED if word.startswith(letter))}
    bare |= {form.removesuffix(end) for form in tuple(bare) for end in _PRONOUNS if form.endswith(end)}
    return not bare.isdisjoint(cues)


def speaker_source(name: str, sources: SourceIndex) -> Source | None:
    """The source that a cited speaker's name stands for; None for none.

    More careful than ``SourceIndex.find`` with a publisher's name: one word that
    means other things too (السفير, an ambassador) is no source here, and
    "مراسل قناة العالم" is the channel.
    """
    whole = fold_name(name)
    for form in (whole, *_without_teller(whole)):
        known = citing_words()[DISTINCT] | citing_words()[NEAR]
        source = sources.find(form) if " " in form or form in known else None
        if source is not None:
            return source
    return None


def _without_teller(name: str) -> list[str]:
    words = name.split()
    starts = (" ".join(words[:width]) for width in (2, 1) if len(words) > width)
    return [name[len(start) + 1 :] for start in starts if start in citing_words()[TELLER]]
