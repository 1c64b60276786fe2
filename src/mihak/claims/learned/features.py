"""What the rules know of every word, as numbers for the network."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, Final

from mihak.claims.build import kind_and_detail
from mihak.claims.learned.anchors import anchor_of
from mihak.claims.learned.labels import KINDS, LABEL_AT, LABELS, NAMES
from mihak.claims.repeats import Told
from mihak.lang.ar.word import BREAK, NUMBER, SIGN, Word
from mihak.mentions.document import Document, Passage

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

CLITICS: Final = "وفبلكس"
FIGURE: Final = ("counts", "dual", "one", "open", "approx")
SPANS: Final = ("places", "actors", "people", "persons", "weapons", "dates", "figures")
SHAPE: Final = (NUMBER, SIGN, BREAK, *CLITICS, "article", "enc", "known", "title", "again")
FIXED: Final = (
    *SHAPE, *(f"{name}-{part}" for name in SPANS for part in "BI"), *FIGURE,
    *(f"{kind}:{value}" for kind, value in LABELS), *(f"in-{kind}" for kind in KINDS),
)  # fmt: skip
COLUMN: Final = {name: n for n, name in enumerate(FIXED)}
FIRST: Final = COLUMN[":".join(LABELS[0])]
"""The first of the columns that tell which labels the rules anchor at a word."""


class Features:
    """Makes the features of a document.

    ``tags`` are the lexicon's tags that the network knows, and the ``provenance``
    of the rules' claims.
    """

    def __init__(self, tags: Sequence[str]) -> None:
        import numpy as np  # noqa: PLC0415  # only a learned reader needs it

        self._np = np
        self._tags = {tag: len(FIXED) + n for n, tag in enumerate(tags)}
        self.width = len(FIXED) + len(tags)
        self._rows: list[NDArray[np.float32]] = []
        self._table: NDArray[np.float32] = np.zeros((0, self.width), np.float32)
        self._known: dict[tuple[frozenset[str], str, str, bool, bool, bool], int] = {}

    def __call__(self, document: Document, told: Iterable[Told], again: Iterable[int]) -> NDArray[np.float32]:
        """One row a token, ``width`` columns of 0 and 1.

        ``again`` are the anchors of what the rules take for repeats.
        """
        found = self._words(document.words)
        if document.passages:
            found[: document.passages[0].end, COLUMN["title"]] = 1
        for passage in document.passages:
            self._mentions(found, passage)
        for item in told:
            self._claim(found, document, item)
        found[list(again), COLUMN["again"]] = 1
        return found

    def _words(self, words: Sequence[Word]) -> NDArray[np.float32]:
        at = [self._row(word) for word in words]
        if not at:
            return self._np.zeros((0, self.width), self._np.float32)
        if len(self._table) < len(self._rows):
            self._table = self._np.stack(self._rows)
        return self._table.take(at, 0)

    def _row(self, word: Word) -> int:
        key = (word.tags, word.kind, word.pro, word.article, bool(word.enc), word.known)
        row = self._known.get(key)
        if row is None:
            row = self._known[key] = len(self._rows)
            self._rows.append(self._made(word))
        return row

    def _made(self, word: Word) -> NDArray[np.float32]:
        row = self._np.zeros(self.width, self._np.float32)
        told = [word.kind, *word.pro, "article" * word.article, "enc" * bool(word.enc), "known" * word.known]
        for name in told:
            if name in COLUMN:
                row[COLUMN[name]] = 1
        for tag in word.tags:
            if tag in self._tags:
                row[self._tags[tag]] = 1
        return row

    def _mentions(self, found: Any, passage: Passage) -> None:
        for name in SPANS:
            for mention in getattr(passage, name):
                found[mention.start, COLUMN[f"{name}-B"]] = 1
                found[mention.start + 1 : mention.end, COLUMN[f"{name}-I"]] = 1
        for figure in passage.figures:
            one, open_ = figure.low == figure.high == 1, figure.low is None or figure.high is None
            told = (figure.counts, figure.unit == "dual", one, open_, figure.approx)
            for name, holds in zip(FIGURE, told, strict=True):
                found[figure.start, COLUMN[name]] = holds

    def _claim(self, found: Any, document: Document, item: Told) -> None:
        kind, value = kind_and_detail(item.draft)
        at = anchor_of(item.draft)
        found[at, LABEL_AT[kind, value] + FIRST] = 1
        found[item.draft.start : item.draft.end, COLUMN[f"in-{kind}"]] = 1
        for name in provenance(document, item):
            if name in self._tags:
                found[at, self._tags[name]] = 1


def provenance(document: Document, item: Told) -> Iterator[str]:
    """By which rules a claim and its slots were read, and from how far its day and places were carried."""
    draft, setting = item.draft, item.setting
    passage = document.passages[draft.passage]
    yield f"rule={draft.rule}"
    yield f"status={draft.status}"
    yield f"speech={item.speech.rule if item.speech else ''}"
    yield f"when={setting.when.rule if setting.when else ''}"
    yield f"sentence={min(draft.passage, 6)}"
    if setting.dated is not None:
        yield f"day-{steps(passage, setting.dated.start)}"
    if setting.places:
        yield f"place-{steps(passage, setting.places[0].start)}"
    for role in NAMES:
        mention = getattr(draft, role, None)
        if mention is not None:
            yield f"{role}={mention.kind}:{mention.rule}"


def steps(passage: Passage, at: int) -> str:
    """Whether a word stands in a sentence, before it or behind it."""
    return "before" if at < passage.start else "here" if at < passage.end else "behind"
