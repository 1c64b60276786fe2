"""What every check is handed: one report with its claims and its words taken apart."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from mihak.claims.near import tokens_with
from mihak.lang.ar.normalise import fold
from mihak.lang.ar.word import Word
from mihak.mentions.document import Document, Passage
from mihak.mentions.scan import scan
from mihak.mentions.vocabulary import Vocabulary
from mihak.model.claim import ASSERTED, Casualties, Claim, Name
from mihak.model.finding import Finding, Words
from mihak.model.report import Report
from mihak.model.sentence import Formula, Sentence, say
from mihak.weighing.checks.wording import said, worked


@dataclass(frozen=True, slots=True)
class Case:
    """A report under check.

    ``claims`` stand in the order of the words; ``document`` is the report as
    the reader scans it; ``starts`` are the raw offsets at which its tokens begin.
    ``counts`` are the casualties that are said to have happened and have a
    number, ``by_passage`` the same by the number of the sentence they begin in.
    """

    report: Report
    claims: tuple[Claim, ...]
    document: Document
    starts: tuple[int, ...]
    counts: tuple[Casualties, ...] = ()
    by_passage: Mapping[int, tuple[Casualties, ...]] = field(default_factory=dict)

    @classmethod
    def make(cls, report: Report, claims: Iterable[Claim], vocabulary: Vocabulary) -> Case:
        """Scan a report; time grows with its length."""
        document = scan(report, vocabulary)
        tokens, text = document.tokens, document.text
        starts = tuple(text.raw_start(tokens.start(i)) for i in range(len(tokens)))
        told = tuple(sorted(claims, key=lambda c: (c.start, c.end, c.id)))
        counts = tuple(c for c in told if isinstance(c, Casualties) and c.status == ASSERTED and counted(c))
        bare = cls(report, told, document, starts)
        return replace(bare, counts=counts, by_passage=bare.parted(counts))

    def parted(self, counts: Iterable[Casualties]) -> dict[int, tuple[Casualties, ...]]:
        """Claims by the number of the sentence that they begin in."""
        parted: dict[int, tuple[Casualties, ...]] = {}
        for claim in counts:
            index = self.passage(claim.start).index
            parted[index] = (*parted.get(index, ()), claim)
        return parted

    def near(self, passage: Passage, before: int = 0, behind: int = 0) -> tuple[Casualties, ...]:
        """The counts of a sentence and of so many before and behind it, in the order of the words."""
        indices = range(passage.index - before, passage.index + behind + 1)
        return tuple(claim for index in indices for claim in self.by_passage.get(index, ()))

    def token(self, offset: int) -> int:
        """The token that stands at a raw offset."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def passage(self, offset: int) -> Passage:
        """The sentence that stands at a raw offset."""
        at, passages = self.token(offset), self.document.passages
        return passages[max(0, bisect_right(passages, at, key=lambda p: p.start) - 1)]

    def words(self, start: int, end: int) -> Words:
        """The report's own words between two raw offsets."""
        return Words(start, end, self.report.text[start:end])

    def tokens(self, start: int, end: int) -> Words:
        """The report's own words from one token up to another."""
        return self.words(*self.document.raw_span(start, end))

    def quoted(self, *claims: Claim) -> tuple[Words, ...]:
        """The quotes of some claims, each once, in the order of the text."""
        spans = sorted({(claim.start, claim.end) for claim in claims})
        return tuple(self.words(*span) for span in spans)

    def tagged(self, passage: Passage, *tags: str) -> list[tuple[int, Word]]:
        """The tokens of a sentence that carry one of the reader's tags."""
        return tokens_with(self.document, passage, frozenset(tags))

    def tells_day(self, claim: Claim) -> bool:
        """Whether the sentence of a claim tells its day: one carried over from another sentence is a guess."""
        dated = claim.date
        return dated is not None and (dated.start < 0 or self.passage(dated.start) == self.passage(claim.start))

    def finding(
        self,
        check: str,
        sentence: Sentence,
        *,
        holds: bool,
        sure: str,
        working: tuple[Sentence, ...] = (),
        claims: Sequence[Claim] = (),
        words: tuple[Words, ...] = (),
    ) -> Finding:
        """A finding in this report; without ``words`` it points at the quotes of its claims."""
        return Finding(
            self.report.id, check, holds, sure, said(sentence), worked(working), tuple(claim.id for claim in claims),
            words or self.quoted(*claims), sentence, working,
        )  # fmt: skip


def counted(claim: Casualties) -> bool:
    """Whether a count is told in numbers: "tens" and a bare plural cannot be reckoned with."""
    told = claim.count.low is not None or claim.count.high is not None
    return told and not claim.count.rule.startswith(("vague", "sum", "bare-plural"))


def voice(claim: Claim) -> str:
    """Who says it: the id or folded name of the speaker, ``""`` for the report's own voice."""
    return same(claim.source)


def same(name: Name | None) -> str:
    """What a name is compared by: its id, else its folded words; ``""`` for none."""
    if name is None:
        return ""
    return name.entity or fold(name.names[0])


def places(claim: Claim) -> frozenset[str]:
    """The places of a claim, as ``same`` compares them."""
    return frozenset(same(place) for place in claim.places)


def shown(name: Name | None, otherwise: str) -> str | Sentence:
    """A name for a sentence, in the report's own words on one line; without one, the wording of ``otherwise``."""
    return " ".join(name.names[0].split()) if name is not None else say(otherwise)


def effect(claim: Casualties) -> Sentence:
    """What befell those whom a claim counts, for a sentence."""
    return say(f"effect.{claim.effect}")


def sum_of(text: str) -> tuple[Sentence, ...]:
    """A working that is one formula."""
    return (say("work.formula", formula=Formula(text)),)
