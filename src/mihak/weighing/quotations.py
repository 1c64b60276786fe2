"""Claims that fit no kind but matter: funding, a call to arms, a boast. They are kept as quotations."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

from mihak.claims.attribution import Speech, find_speech, speech_at
from mihak.claims.near import clause_end, clause_start
from mihak.lang.ar.normalise import fold
from mihak.lang.ar.word import Word
from mihak.mentions.document import Passage
from mihak.mentions.vocabulary import Vocabulary
from mihak.model.finding import Words
from mihak.model.mention import Mention
from mihak.model.report import Report
from mihak.weighing.battle_names import battles_named
from mihak.weighing.checks.case import Case

FILE: Final = "quotation_cues.tsv"
ANY: Final = "-"
REACH: Final = 6
"""Within how many words the second word of a cue must follow."""
NEAR: Final = 1
"""How many sentences back the nearest named person is looked for."""
FEWEST: Final = 5
"""A clause of fewer words takes in the one behind it."""
ATTRIBUTED, NEAREST, UNKNOWN = "attributed", "nearest person", "not said"
SPEAKER_KNOWN_BY: Final = (ATTRIBUTED, NEAREST, UNKNOWN)


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words of a report that are kept though they are no claim of any kind.

    ``kind`` is that of ``data/quotation_cues.tsv``, ``words`` its own words with
    raw offsets, ``speaker`` who says it or is said to have said it, ``how`` one
    of SPEAKER_KNOWN_BY.
    """

    report: str
    kind: str
    speaker: str
    how: str
    words: Words


@dataclass(frozen=True, slots=True)
class Cue:
    """Words of which one tells a kind, with another of ``behind`` near it where that has any."""

    kind: str
    words: frozenset[str]
    behind: frozenset[str]


@cache
def cues() -> Mapping[str, tuple[Cue, ...]]:
    """The cues by each of their first words, folded."""
    found: dict[str, list[Cue]] = {}
    for line in files("mihak.weighing").joinpath("data", FILE).read_text("utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        kind, words, behind = line.split("\t")
        cue = Cue(kind, folded(words), frozenset() if behind == ANY else folded(behind))
        for word in sorted(cue.words):
            found.setdefault(word, []).append(cue)
    return {word: tuple(of_word) for word, of_word in found.items()}


def folded(words: str) -> frozenset[str]:
    """The folded words of a cell."""
    return frozenset(fold(word) for word in words.split())


def quotations(report: Report, vocabulary: Vocabulary) -> tuple[Quotation, ...]:
    """The quotations of a report in the order of its words, one for each kind in a sentence.

    A report in which no word of a cue stands is not taken apart.
    """
    text = fold(report.text)
    if not any(word in text for word in cues()):
        return ()
    return quoted(Case.make(report, (), vocabulary))


def quoted(case: Case) -> tuple[Quotation, ...]:
    """The quotations of a report that is taken apart already."""
    hits = {passage.index: list(hits_in(case.document.words, passage)) for passage in case.document.passages}
    if not any(hits.values()):
        return ()
    speeches = find_speech(case.document)
    found: list[Quotation] = []
    for passage in case.document.passages:
        by_kind: dict[str, list[int]] = {}
        for kind, at in hits[passage.index]:
            by_kind.setdefault(kind, []).append(at)
        for kind, ats in by_kind.items():
            if passage.actors or passage.persons or speech_at(speeches[passage.index], ats[0]) is not None:
                found.append(quotation(case, passage, kind, ats, speeches[passage.index]))
    return tuple(sorted(without_inner(found), key=lambda q: (q.words.start, q.kind)))


def without_inner(found: Sequence[Quotation]) -> Iterator[Quotation]:
    """The quotations whose words are not a part of another's."""
    for one in found:
        inside = (o for o in found if o.words.start <= one.words.start and one.words.end <= o.words.end)
        if not any(o.words != one.words for o in inside):
            yield one


def hits_in(words: Sequence[Word], passage: Passage) -> Iterator[tuple[str, int]]:
    """The kinds of cues that stand in a sentence, each with its token."""
    for at in range(passage.start, passage.end):
        if at > passage.start and words[at - 1].form == '"':
            continue  # The name of a body or a battle: "التعبئة العامة".
        for cue in cues_at(words[at]):
            near = words[at + 1 : min(at + 1 + REACH, passage.end)]
            if not cue.behind or any(not cue.behind.isdisjoint(forms(word)) for word in near):
                yield cue.kind, at


def cues_at(word: Word) -> tuple[Cue, ...]:
    """The cues that a word may begin."""
    return next((cues()[form] for form in forms(word) if form in cues()), ())


def forms(word: Word) -> tuple[str, ...]:
    """What a word is looked up by: itself, and without what is joined to it; the article stays."""
    return word.form, word.name


def quotation(case: Case, passage: Passage, kind: str, ats: Sequence[int], speeches: Sequence[Speech]) -> Quotation:
    """The clauses of a kind's cues, from the first to the last, and who says them."""
    start, end = clause_start(passage, ats[0]), clause_end(passage, ats[-1])
    if end - start < FEWEST and end < passage.end:
        end = clause_end(passage, ats[-1], 1)
    speaker, how = speaker_of(case, passage, ats[0], speeches)
    raw_start, raw_end = case.document.raw_span(start, end)
    words = case.report.text[raw_start:raw_end]
    kept = words.strip(" \n\t،,؛;.:-–")
    raw_start += words.index(kept)
    return Quotation(case.report.id, kind, speaker, how, Words(raw_start, raw_start + len(kept), kept))


def speaker_of(case: Case, passage: Passage, at: int, speeches: Sequence[Speech]) -> tuple[str, str]:
    """Who says it: by attribution, else the person named last before it."""
    speech = speech_at(speeches, at)
    if speech is not None and speech.speaker is not None:
        return shown(case, speech.speaker), ATTRIBUTED
    names = [(named.words.start, named.words.end) for named in battles_named(case)]
    person: Mention | None = None
    for back in range(passage.index, max(-1, passage.index - 1 - NEAR), -1):
        for one in case.document.passages[back].persons:
            start, end = case.document.raw_span(one.start, one.end)
            # Whom a battle is named after says nothing in it.
            if one.end <= at and not any(a <= start and end <= b for a, b in names):
                person = one
        if person is not None:
            break
    return (shown(case, person), NEAREST) if person is not None else ("", UNKNOWN)


def shown(case: Case, mention: Mention) -> str:
    """A name on one line, in the report's words."""
    return " ".join(case.document.name(mention).names[0].split())
