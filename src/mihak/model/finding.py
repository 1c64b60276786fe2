"""Findings: what does not hold together inside one report."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from mihak.model.sentence import NOTHING, Sentence

CERTAIN, LIKELY, POSSIBLE = "certain", "likely", "possible"
SURENESS: Final = (CERTAIN, LIKELY, POSSIBLE)


@dataclass(frozen=True, slots=True)
class Words:
    """A run of a report's own words: ``text[start:end] == quote``, raw offsets."""

    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that does not add up, or that adds up and was worth checking.

    ``check`` names the check, ``holds`` says whether the words stood it (a sum
    that comes out is a finding too), ``claims`` are ids, ``words`` where it
    stands, ``sure`` one of SURENESS, ``arithmetic`` the working as one line
    ("1300 + >100 = >1400; told: 1500"), ``said`` what is found in one sentence,
    both in English. ``sentence`` and ``working`` are the same to be told in any
    language by ``mihak.weighing.checks.wording``; empty in a finding made elsewhere.
    """

    report: str
    check: str
    holds: bool
    sure: str
    said: str
    arithmetic: str = ""
    claims: tuple[str, ...] = ()
    words: tuple[Words, ...] = ()
    sentence: Sentence = NOTHING
    working: tuple[Sentence, ...] = ()
