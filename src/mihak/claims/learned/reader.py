"""The learned reader: what a network finds, on top of what the rules read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Protocol

from mihak.claims.build import Builder
from mihak.claims.learned.chosen import Chosen, chosen
from mihak.claims.learned.features import Features
from mihak.claims.learned.filled import answers
from mihak.claims.learned.hints import hints
from mihak.claims.learned.installed import MODEL
from mihak.claims.learned.made import Answer, told_of
from mihak.claims.learned.meta import REPAIR, Meta
from mihak.claims.learned.network import META, SLOTS, TOKENS, WORDS, Network
from mihak.claims.learned.pairs import Layout, layout
from mihak.claims.learned.ruled import Ruled, ruled
from mihak.claims.learned.sure import with_confidence
from mihak.claims.learned.windows import Pieces, Window, windows
from mihak.claims.repeats import Told
from mihak.claims.rules import in_order
from mihak.errors import OptionError
from mihak.mentions.resolve import Resolver
from mihak.mentions.vocabulary import Vocabulary, default_vocabulary
from mihak.model.claim import Claim
from mihak.model.report import Report

TOGETHER: Final = 32
"""Reports whose windows are read at once."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """A report with all that the network is asked with; ``tables`` are the features of each window."""

    ruled: Ruled
    where: Layout
    windows: tuple[Window, ...]
    tables: tuple[Any, ...]


class Graphs(Protocol):
    """What a network answers; ``mihak.claims.learned.network.Network`` says in which shapes."""

    def words(self, windows: Sequence[Window], features: Sequence[Any]) -> list[tuple[Any, Any]]:
        """Vectors and labels' scores of the words of each window."""

    def slots(self, given: dict[str, Any]) -> list[Any]:
        """Scores of the slots of one window's anchors."""


@dataclass(frozen=True, slots=True)
class Model:
    """A network with what belongs to it."""

    network: Graphs
    meta: Meta
    pieces: Pieces


def open_model(folder: Path = MODEL.parent, threads: int = 1) -> Model:
    """The model of a folder; OptionError where a file is not there, or the files do not fit together."""
    lacking = [name for name in (META, TOKENS, WORDS, SLOTS) if not (folder / name).is_file()]
    if lacking:
        raise OptionError(f"the model in {folder} lacks {', '.join(lacking)}", repair=REPAIR)
    meta = Meta.from_json((folder / META).read_text("utf-8"))
    return Model(Network(folder, threads), meta, pieces_by(folder / TOKENS))


def pieces_by(tokeniser: Path) -> Pieces:
    """Cuts words into pieces by a tokeniser's file."""
    from tokenizers import Tokenizer  # noqa: PLC0415  # only this reader needs it

    loaded = Tokenizer.from_file(str(tokeniser))

    def encode(words: list[str]) -> list[tuple[int, ...]]:
        found = loaded.encode_batch([[word] for word in words], is_pretokenized=True, add_special_tokens=False)
        return [tuple(one.ids) for one in found]

    return Pieces(encode)


class LearnedReader:
    """Reads claims by a fine-tuned encoder; numbers, dates, names and ids are those of the rules."""

    def __init__(self, vocabulary: Vocabulary | None = None, model: Model | None = None) -> None:
        self._vocabulary = vocabulary or default_vocabulary()
        self._model = model or open_model()
        self._meta, self._network, self._pieces = self._model.meta, self._model.network, self._model.pieces
        self._features = Features(self._meta.tags)

    @property
    def version(self) -> str:
        """``learned@N``; N grows with every model."""
        return self._meta.version

    def read(self, report: Report) -> list[Claim]:
        """The claims of a report in the order of their words."""
        return self.read_many([report])[0]

    def read_many(self, reports: Sequence[Report]) -> list[list[Claim]]:
        """The claims of each report; faster than one by one, and the same."""
        return [claims for first in range(0, len(reports), TOGETHER)
                for claims in self._together(reports[first : first + TOGETHER])]  # fmt: skip

    def _together(self, reports: Sequence[Report]) -> Iterator[list[Claim]]:
        prepared = [self.prepared(ruled(report, self._vocabulary)) for report in reports]
        seen = self._network.words(
            [w for item in prepared for w in item.windows], [t for item in prepared for t in item.tables]
        )
        first = 0
        for item in prepared:
            last = first + len(item.windows)
            yield self._claims(item, [v for v, _ in seen[first:last]], [s for _, s in seen[first:last]])
            first = last

    def prepared(self, read: Ruled) -> Prepared:
        """A report that the rules have read, cut into windows."""
        table = self._features(read.document, read.told, read.again)
        cut = tuple(windows(read.document, self._pieces(read.document)))
        return Prepared(read, layout(read.document), cut, tuple(table[w.start : w.end] for w in cut))

    def _claims(self, item: Prepared, vectors: Sequence[Any], scores: Sequence[Any]) -> list[Claim]:
        found = chosen(item.windows, scores, item.tables, item.where, self._meta)
        if not found:
            return []
        document = item.ruled.document
        known = hints(document, item.ruled.told, [c.anchor for c in found])
        told: list[tuple[Told, Answer]] = []
        for n, window in enumerate(item.windows):
            mine = [i for i, c in enumerate(found) if c.window == n]
            if mine:
                given: list[Chosen] = [found[i] for i in mine]
                made = answers(
                    self._network, self._meta, item.where, document, window, vectors[n], item.tables[n], given,
                    [known[i] for i in mine],
                )  # fmt: skip
                told += [(told_of(document, answer), answer) for answer in made]
        builder = Builder(document, Resolver(document, self._vocabulary), self.version)
        sure = {builder.id_of(item.draft): answer for item, answer in reversed(told)}
        claims = builder.claims(in_order([item for item, _ in told]))
        return [with_confidence(claim, sure[claim.id], self._meta.calibration) for claim in claims]
