"""``mihak review``: which readings a person should look at first."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from mihak.cli.common import BIDI, EXIT, App, clean, opened, output_option, register_option
from mihak.cli.output import written
from mihak.database import Where
from mihak.register.query import KIND_NAMES

if TYPE_CHECKING:
    from mihak.views.review import ReviewItem, ReviewQueue


@click.command("review", epilog=EXIT)
@register_option
@click.option("--kind", "kinds", type=click.Choice(KIND_NAMES), multiple=True, help="Repeat for more.")
@click.option(
    "--limit", type=click.IntRange(0), default=10, show_default=True, help="No more than so many; 0: all of them."
)
@click.option("--json", "as_json", is_flag=True, help="A JSON line a claim.")
@click.option("--bidi", type=click.Choice(BIDI), default="auto", show_default=True, help="See mihak show.")
@output_option
@click.pass_obj
def review(
    app: App, /, register: Where | None, kinds: tuple[str, ...], limit: int, as_json: bool, bidi: str,
    output: Path | None,
) -> int:  # fmt: skip
    """List the claims to look at first: the least certain of which most depends.

    The rank is (1 - confidence) x consequence, and consequence is a weight of the
    kind (casualties 3, control, attack and operation 2, materiel 1) times
    1 + log10(1 + largest figure). Claims whose confidence nobody measured come
    last, by consequence. Each comes with its words, its slots (those under 0.8
    with a ? before them) and the commands that settle it: a claim that a person
    has judged right, wrong or to be corrected leaves the list.

    \b
    Examples:
      mihak review --register war.db
      mihak review --register war.db --kind casualties --limit 3 --json
    """
    from mihak.views.review import item_object, review_queue  # noqa: PLC0415  # It loads linking.

    with opened(app, register) as war, written(output) as stream:
        found = review_queue(war, kinds, limit)
        if as_json:
            for item in found.items:
                stream.write(json.dumps(item_object(item), ensure_ascii=False) + "\n")
            return 0
        from mihak.cli.terminal import bidi_mode  # noqa: PLC0415  # It loads rich.

        for row in _rows(found, bidi_mode(bidi, stream)):
            stream.write(f"{row}\n")
    return 0


def _rows(found: ReviewQueue, mode: str) -> Iterator[str]:
    """Every claim in some rows with an empty one behind it, then how many wait."""
    for number, item in enumerate(found.items, 1):
        yield from _item(number, item, mode)
        yield ""
    unmeasured = f", of which nobody measured the confidence of {found.unmeasured}" if found.unmeasured else ""
    yield f"{len(found.items)} of {found.waiting} claims that wait for a person{unmeasured}"


def _item(number: int, item: ReviewItem, mode: str) -> Iterator[str]:
    from mihak.cli.judged_text import claim_rows  # noqa: PLC0415  # It loads rich.
    from mihak.cli.tables import certainty  # noqa: PLC0415
    from mihak.cli.terminal import isolated  # noqa: PLC0415

    sure = "not measured" if item.claim.confidence is None else certainty(item.claim.confidence)
    rank = "" if item.rank is None else f", rank {item.rank:.2f}"
    yield f"{number}. confidence {sure}, consequence {item.consequence:.1f}{rank}"
    yield from claim_rows(item.claim, mode)
    if item.claim.report.note:
        yield f"        {clean(item.claim.report.note)}"
    for slot in item.slots:
        words = isolated(clean(slot.words), mode)
        yield f"    {'?' if slot.doubtful else ' '} {slot.name:<12} {certainty(slot.confidence):4}  {words}"
    for command in item.commands:
        yield f"    {isolated(clean(command), mode)}"
