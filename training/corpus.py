"""What is trained on: annotated reports, their variants, and generated ones."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from mihak.claims.learned.features import provenance
from mihak.evaluate.gold import GoldReport, gold_files, load_report
from mihak.mentions.vocabulary import Vocabulary
from training.data.grammar import generated
from training.data.noise import noised
from training.data.swap import swapped
from training.recipe import Recipe
from training.targets import Example, all_examples

RARE: Final = 5
"""A tag seen less often is no feature: nothing can be learned of it."""


@dataclass(frozen=True, slots=True)
class Corpus:
    """``real`` reports, a variant of each by its name, and generated ones."""

    real: tuple[Example, ...]
    variants: dict[str, Example]
    made: tuple[Example, ...]

    def tags(self) -> tuple[str, ...]:
        """The lexicon's tags that are frequent enough, sorted."""
        seen = Counter(tag for e in self.real for word in e.ruled.document.words for tag in word.tags)
        seen.update(name for e in self.real for item in e.ruled.told for name in provenance(e.ruled.document, item))
        return tuple(sorted(tag for tag, count in seen.items() if count >= RARE))

    def without(self, names: frozenset[str]) -> Corpus:
        """The corpus without some reports and their variants."""
        return Corpus(
            tuple(e for e in self.real if e.name not in names),
            {name: e for name, e in self.variants.items() if name not in names},
            self.made,
        )


def load(folders: Sequence[Path], recipe: Recipe, vocabulary: Vocabulary) -> Corpus:
    """The annotated reports of some folders with what is made for and from them."""
    files = [path for folder in folders for path in gold_files(folder)]
    real = all_examples([load_report(path) for path in files], vocabulary)
    variants = all_examples([varied(path, recipe.seed) for path in files], vocabulary) if recipe.swap else []
    made = all_examples(
        [as_gold(generated(10_000 + n)) for n in range(recipe.generated * bool(recipe.made))], vocabulary
    )
    return Corpus(tuple(real), {e.name: v for e, v in zip(real, variants, strict=False)}, tuple(made))


def varied(path: Path, seed: int) -> GoldReport:
    """A variant of a report: other names and numbers, and for every second one other spelling habits."""
    report: dict[str, Any] = swapped(json.loads(path.read_text("utf-8")), seed + 1)
    return as_gold(noised(report, seed + 1) if fold_of(path.stem, 2) else report)


def as_gold(report: dict[str, Any]) -> GoldReport:
    """A report in the annotated form, as if it had been loaded."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"{report['id']}.json"
        path.write_text(json.dumps(report, ensure_ascii=False), "utf-8")
        return load_report(path)


def fold_of(name: str, folds: int) -> int:
    """The fold that a report belongs to, by its name alone."""
    return int(hashlib.sha256(name.encode()).hexdigest(), 16) % folds


def publisher_folds(real: Sequence[Example], folds: int) -> dict[str, int]:
    """Folds that keep every publisher's reports together, of like size; by report name.

    The largest publishers are dealt first, each to the smallest fold.
    """
    sizes = Counter(e.gold.report.publisher for e in real)
    filled = [0] * folds
    home: dict[str, int] = {}
    for publisher, count in sorted(sizes.items(), key=lambda item: (-item[1], item[0])):
        home[publisher] = filled.index(min(filled))
        filled[home[publisher]] += count
    return {e.name: home[e.gold.report.publisher] for e in real}
