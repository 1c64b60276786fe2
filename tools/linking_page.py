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
from mihak.linking.training import ENOUGH, FEWEST, MOST_MOVED
from mihak.linking.weights import DEFAULT

ROOT: Final = Path(__file__).parents[1]
TARGET: Final = ROOT / "docs" / "linking.md"
# What ``python -m bench.trained`` prints.
FIGURES: Final = """\
| copies | judged same / different | pairwise F1, Mihak's weights | trained | halves better / worse |
| --: | --: | --: | --: | --: |
| 1 | 23 / 58 | 0.757 | 0.703 | 0 / 8 of 10 |
| 5 | 115 / 330 | 0.656 | 0.593 | 2 / 8 of 10 |"""
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

`mihak link --train FILE.toml` fits weights to what persons judged (`mihak judge same A B`, `mihak judge different
A B`), from {FEWEST} judgements of each on (`mihak.linking.training.train`): a logistic regression over the levels
above, pulled towards the weights above. A level that fewer than {ENOUGH} judged pairs show keeps its weight, and no
weight moves by more than {MOST_MOVED:.0f} bits. The weights are read and written as TOML (`to_toml` and `from_toml`
of `mihak.linking.weights`); `MIHAK_WEIGHTS=FILE.toml` or `--weights FILE.toml` keeps to them.

**On the marked incidents trained weights are worse.** They were trained on half of the marks of `gold/aleppo`, as if
persons had judged so, and measured on the other half (`python -m bench.trained`; mean pairwise F1 of ten halves;
copies are the same happenings on other days and at places of other names):

{FIGURES}

The weights above were set with all of these marks in view, which flatters them, and some twenty marked incidents are
few. So the weights above stay what Mihak uses, and nothing is trained unless you ask for it. Where a register's habits
are others, training can help: on a register made for a test, where figures always agree and days often do not, it does.

Which it is on your register, the command tells: it holds out a fifth of the judgements at a time, trains on the
others, prints how many of those held out both weights get right, and links with the trained ones only where they get
more of them right. `mihak link` without `--weights` and `MIHAK_WEIGHTS` uses the weights above. Nothing is estimated
without judgements: [decision 12](decisions/0012-trained-by-persons.md) says why.

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
