"""Writes docs/linking.md: how pairs of claims are scored, with the table of what is compared.

python -m tools.linking_page
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from mihak.linking.blocking import LONGEST_SPAN, TELLING_FIGURE, WINDOW, WORDS_WINDOW
from mihak.linking.blocks import LIMIT, OPEN_LIMIT
from mihak.linking.comparing import Comparison
from mihak.linking.comparisons import COMPARISONS
from mihak.linking.training import FEWEST, MOST_MOVED
from mihak.linking.weights import DEFAULT

ROOT: Final = Path(__file__).parents[1]
TARGET: Final = ROOT / "docs" / "linking.md"
HEAD: Final = f"""\
# Linking: which claims tell of the same happening

This page is made from the code: `python -m tools.linking_page` writes it, and a test compares it.

Two claims are compared slot by slot. Each comparison comes out at one level, each level has a weight in
bits, and the weights are added up: this is Fellegi and Sunter's model of record linkage (1969), scored by
[Splink](https://moj-analytical-services.github.io/splink/) on DuckDB. A weight is log2(m / u), where m is the
share of pairs of one happening that come out so, and u the share of other pairs. A sum of 0 bits is even
odds, +3 bits are eight to one that both tell of one happening, -3 bits eight to one that they do not. What
one of the two does not tell weighs nothing.

## Which claims are compared

Not every claim with every other, but those that share a key: the kind of happening, a place and a window of
time (days at most {WINDOW} apart); or the report; a named operation; a named victim; a figure of {TELLING_FIGURE} or
more in one window; or, within {WORDS_WINDOW} days, the longest words of the quote. A place is met by its id, its
name, and the city that it lies in; a governorate or country only together with what happened. A span of more
than {LONGEST_SPAN} days counts as undated, and an undated claim meets the dated ones of its places.

Where more than {LIMIT} claims share a key, they are compared only where what happened and the first day are the
same too; where more than {LIMIT} share even that, or more than {OPEN_LIMIT} stand beside the undated claims of a
place, the key is given up. `mihak.linking.scorer.score` names those in `given_up`: nothing is dropped in
silence.

## What is compared, and what it weighs

Every pair starts at {DEFAULT.prior_bits:+.1f} bits: so seldom do two claims that are compared tell of one happening.
The first level that holds is taken.
"""
TAIL: Final = f"""\
## Weights of a register's own

From {FEWEST:,} claims on, weights can be estimated from the register itself (`mihak.linking.training.train`): u is
counted over the pairs compared, m estimated by Splink's expectation maximisation, from the weights above. A
level that hardly any pair shows keeps its weight; no weight moves by more than {MOST_MOVED:.0f} bits, for nobody
has told the estimate which pairs are of one happening; and what speaks strongly against is not estimated at
all. The weights are read and written as TOML (`to_toml` and `from_toml` of `mihak.linking.weights`).

## Why a pair scored as it did

A score never comes without its reasons (`mihak.linking.reasons`): where the pair starts, then each
comparison that weighs something, the strongest first; they add up to the score. As a picture, the same is
Splink's waterfall chart (`mihak.linking.waterfall`), as SVG or PNG.

The result hangs neither on the order of the claims nor on the number of threads: claims are numbered by
their ids, and weights have four digits.
"""


def page() -> str:
    """The whole page."""
    return "\n".join([HEAD, *(section(one) for one in COMPARISONS), TAIL])


def section(one: Comparison) -> str:
    """The table of one comparison."""
    rows = [
        f"| `{level.name}` | {level.says} | {f'{level.bits:+.1f}' if level.known else '—'} |" for level in one.levels
    ]
    return "\n".join(
        [f"### {one.compared[0].upper()}{one.compared[1:]} (`{one.name}`)", "", "| level | it says | bits |",
         "|---|---|---|", *rows, ""]
    )  # fmt: skip


if __name__ == "__main__":
    TARGET.write_text(page(), "utf-8")
