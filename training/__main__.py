"""Makes the learned reader: ``python -m training`` (``make train``).

The mixing with the rules, the thresholds and the calibration are set by
cross-fitting: for each fold, whole publishers at a time, a network is trained
without its reports, and what these networks read in the reports that they do
not know is taken together. The network that is shipped has then learned from all.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import torch

from mihak.claims.learned.features import Features
from mihak.claims.learned.installed import MODEL
from mihak.claims.learned.meta import Meta
from mihak.claims.learned.reader import pieces_by
from mihak.claims.learned.windows import Pieces
from mihak.evaluate.score import Scores, score_reports
from mihak.mentions.vocabulary import Vocabulary, default_vocabulary
from training.asked import Remembered, Torch
from training.corpus import Corpus, load, publisher_folds
from training.encoder.source import source_of
from training.export import export
from training.fit import Progress, fit
from training.network import Network, Sizes
from training.recipe import Recipe
from training.tuned import Part, as_the_rules, gold_of, plain, public, tuned

SHARED: Final = Path(__file__).parents[2] / "shared" / "bench"
FOLDS: Final = 5


class Maker:
    """Trains networks of one recipe on one corpus."""

    def __init__(self, corpus: Corpus, recipe: Recipe, version: str, tokeniser: Path, vocabulary: Vocabulary) -> None:
        self.corpus, self.recipe, self.vocabulary = corpus, recipe, vocabulary
        self._source = source_of(recipe.encoder, recipe.pieces)
        self._source.write_tokeniser(tokeniser)
        self.cut: Pieces = pieces_by(tokeniser)
        self.meta: Meta = plain(version, corpus.tags(), self._source.pieces)
        self.features = Features(self.meta.tags)
        self.sizes = Sizes(
            features=self.features.width, width=self._source.width, head=recipe.head, dropout=recipe.dropout
        )

    def network(self, corpus: Corpus, recipe: Recipe) -> Network:
        """A network trained on a corpus."""
        torch.manual_seed(recipe.seed)
        encoder = self._source.encoder(recipe.layers)
        return fit(Network(self.sizes, encoder), corpus, self.features, self.cut, recipe, told)

    def parts(self, seed: int) -> list[Part]:
        """For each fold a network that has not seen its reports, with these."""
        home = publisher_folds(self.corpus.real, FOLDS)
        return [self._part(frozenset(n for n, at in home.items() if at == fold), seed) for fold in range(FOLDS)]

    def _part(self, names: frozenset[str], seed: int) -> Part:
        trained = self.network(self.corpus.without(names), replace(self.recipe, seed=seed))
        return Part(Remembered(Torch(trained)), [e for e in self.corpus.real if e.name in names])

    def tuned(self, parts: Sequence[Part]) -> Meta:
        """What is set on all held-out reports."""
        return tuned(self.meta, parts, self.cut, self.vocabulary)

    def scores(self, meta: Meta, parts: Sequence[Part]) -> Scores:
        """The scores of held-out reports."""
        return score_reports(gold_of(parts), public(meta, parts, self.cut, self.vocabulary))


def figures(maker: Maker, meta: Meta, parts: Sequence[Part]) -> dict[str, float]:
    """F1 over slots as the rules read, as the networks were trained, and as they were set."""
    ways = {"rules": as_the_rules(meta), "trained": maker.meta, "set": meta}
    return {way: maker.scores(given, parts).slots.f1 for way, given in ways.items()}


def told(progress: Progress) -> None:
    """One line an epoch on standard error."""
    left = progress.seconds / progress.epoch * (progress.epochs - progress.epoch)
    print(
        f"epoch {progress.epoch} of {progress.epochs}: loss {progress.loss:.3f}, "
        f"{progress.seconds / 60:.1f} min, {left / 60:.1f} min left",
        file=sys.stderr,
        flush=True,
    )


def parsed(given: list[str] | None = None) -> argparse.Namespace:
    """The options of the command."""
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parser.add_argument("--gold", type=Path, nargs="*", default=[SHARED / "train", SHARED / "retold"])
    parser.add_argument("--recipe", type=Path, help="a TOML file with settings of training.recipe.Recipe")
    parser.add_argument("--version", default="learned@2", help="the reader's name and number, kept on every claim")
    parser.add_argument("--out", type=Path, default=MODEL.parent, help="the folder of the model")
    parser.add_argument("--spread", type=int, default=0, metavar="N", help="only score each fold with N seeds")
    return parser.parse_args(given)


def spread(maker: Maker, seeds: int) -> None:
    """Print a JSON line for each seed and fold, what is set for a fold being set on the others."""
    for seed in range(seeds):
        parts = maker.parts(seed)
        for fold, part in enumerate(parts):
            meta = maker.tuned([other for other in parts if other is not part])
            print(json.dumps({"seed": seed, "fold": fold, **figures(maker, meta, [part])}), flush=True)


def main(given: list[str] | None = None) -> int:
    """Train, set, export; or score folds."""
    options = parsed(given)
    recipe = Recipe.from_toml(options.recipe) if options.recipe else Recipe()
    vocabulary = default_vocabulary()
    with TemporaryDirectory() as folder:
        tokeniser = Path(folder) / "tokenizer.json"
        maker = Maker(load(options.gold, recipe, vocabulary), recipe, options.version, tokeniser, vocabulary)
        if options.spread:
            spread(maker, options.spread)
            return 0
        parts = maker.parts(recipe.seed)
        meta = maker.tuned(parts)
        print(f"held out: {figures(maker, meta, parts)}", file=sys.stderr, flush=True)
        export(maker.network(maker.corpus, recipe), maker.sizes, meta, tokeniser, options.out)
    return 0


if __name__ == "__main__":
    sys.exit(main())
