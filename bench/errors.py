"""Where readers err: ``python -m bench.errors [FOLDER...] [--reader NAME] [--write docs/errors.md]``.

Counts by kind and slot, and by phenomenon of the annotated claims, with every
reader side by side. Nothing is printed of the reports' own words. Claims that
were read elsewhere, such as by models of folds, come in by ``--claims``.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Final

from bench.answers import answered
from bench.claims_file import claims_of, load_claims
from bench.errors_tables import Measured, by_set, pooled, sections
from bench.phenomena import Around, Case, cases
from bench.readers import TRAINED_ON, names, public, reader_of
from bench.telling import Scanned, told
from bench.texts import SHARED, gold_sets
from mihak.errors import MihakError, OptionError
from mihak.evaluate.gold import GoldReport, load_gold
from mihak.evaluate.slots import PublicClaim
from mihak.mentions.scan import scan
from mihak.mentions.vocabulary import Vocabulary, default_vocabulary
from tools.blocks import write_block

BLOCK: Final = "errors"
GROUPS: Final = (("Texts that no reader was trained on", False), ("Texts for training", True))

Read = Callable[[Sequence[GoldReport]], Mapping[str, Sequence[PublicClaim]]]
"""Gives the claims of annotated reports by their names."""


def every_set() -> tuple[Path, ...]:
    """The folders that are measured where none is named: all annotated sets, those for training too."""
    return (*(folder for _, folder in gold_sets()), *filter(Path.is_dir, [SHARED / "train"]))


def measure(folders: Sequence[Path], readers: Mapping[str, Read]) -> list[Measured]:
    """Every report of the folders as every reader reads it, by the readers' names; raises InputError."""
    vocabulary = default_vocabulary()
    found: list[Measured] = []
    for folder in folders:
        gold = load_gold(folder)
        claims = {name: read(gold) for name, read in readers.items()}
        for one in gold:
            answers = {name: answered(one, read[one.name]) for name, read in claims.items()}
            found.append(Measured(folder.name, one.report.text, phenomena(one, vocabulary), answers))
    return found


def phenomena(gold: GoldReport, vocabulary: Vocabulary) -> dict[str, list[Case]]:
    """The phenomena of a report's annotated claims, by their ids."""
    scanned = Scanned(scan(gold.report, vocabulary))
    claims = [told(scanned, claim) for claim in gold.claims]
    around = Around(claims, vocabulary)
    return {one.claim["id"]: cases(one, around) for one in claims}


def markdown(found: Sequence[Measured]) -> str:
    """The whole analysis."""
    readers = list(found[0].found) if found else []
    sets = list(dict.fromkeys(one.set for one in found))
    parts = ["## By set", by_set(found, readers)]
    for heading, trained in GROUPS:
        group = [one for one in found if (one.set in TRAINED_ON) == trained]
        if group:
            shown = ", ".join(name for name in sets if (name in TRAINED_ON) == trained)
            pool = pooled(group)
            parts += [f"## {heading}", f"{shown}: {len(pool)} reports, each text once.", *sections(pool, readers)]
    return "\n\n".join(parts)


def asked(readers: Sequence[str], files: Sequence[str]) -> dict[str, Read]:
    """The readers that were named, and the files of claims, each as NAME=FILE; raises MihakError."""
    found: dict[str, Read] = {}
    for name in readers or (() if files else names()):
        reader = reader_of(name)
        found[reader.version] = partial(public, reader)
    for given in files:
        name, sign, path = given.partition("=")
        if not sign:
            raise OptionError(f"--claims {given}", repair="Give a name and a file: --claims folds=claims.jsonl")
        found[name] = partial(claims_of, Path(path), load_claims(Path(path)))
    return found


def parser() -> argparse.ArgumentParser:
    """The command line."""
    made = argparse.ArgumentParser(prog="python -m bench.errors", description=__doc__)
    made.add_argument("folders", nargs="*", type=Path, metavar="FOLDER", help="annotated reports (default: all sets)")
    made.add_argument(
        "--reader", action="append", default=[], metavar="NAME",
        help="who reads; may be given again (default: all that are here)",
    )  # fmt: skip
    made.add_argument(
        "--claims", action="append", default=[], metavar="NAME=FILE",
        help="claims that were read elsewhere, as 'mihak read --format claims' writes them; may be given again",
    )  # fmt: skip
    made.add_argument("--write", type=Path, metavar="FILE", help="put the tables into FILE's marked block")
    return made


def main(arguments: list[str] | None = None) -> int:
    """Print or write the analysis; 1 where it cannot be made."""
    given = parser().parse_args(arguments)
    try:
        text = markdown(measure(given.folders or every_set(), asked(given.reader, given.claims)))
    except MihakError as error:
        print(error, file=sys.stderr)
        return 1
    if given.write:
        write_block(given.write, BLOCK, text)
    else:
        print(text)
    return 0


if __name__ == "__main__":
    sys.exit(main())
