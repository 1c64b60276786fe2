"""``mihak link``: which claims tell of the same happening."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import IO, TYPE_CHECKING

import click

from mihak.cli.common import EXIT, App, clean, opened, output_option, progress, register_option
from mihak.cli.judging import writable
from mihak.cli.output import written
from mihak.database import Where
from mihak.errors import OptionError
from mihak.model.incident import CONTRADICT, Incident
from mihak.model.judgement import DIFFERENT, SAME, Judgement
from mihak.settings import Settings

if TYPE_CHECKING:
    from mihak.linking.training import Tried

FORMATS = ("summary", "clusters")
PICTURES = (".svg", ".png")
SHOWN = 10


@click.command("link", epilog=EXIT)
@click.argument("gold_dir", required=False, type=click.Path(exists=True, file_okay=False, path_type=Path))
@register_option
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    default="summary",
    show_default=True,
    help="How to print the incidents of GOLD_DIR; clusters is the JSON of links.json.",
)
@click.option("--explain", nargs=2, metavar="A B", help="Print why two claims of the register are, or are not, linked.")
@click.option(
    "--picture",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE.svg",
    help="With --explain: draw Splink's waterfall of the pair, as .svg or .png.",
)
@click.option(
    "--weights",
    type=click.Path(dir_okay=False, exists=True, path_type=Path),
    metavar="FILE.toml",
    help="Trained weights, instead of those that come with Mihak (or set MIHAK_WEIGHTS).",
)
@click.option(
    "--train",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE.toml",
    help="Train weights on what persons judged (100 pairs the same, 100 different, or more), write them here, "
    "and link with them if they get more held-out judgements right.",
)
@output_option
@click.pass_obj
def link(
    app: App, gold_dir: Path | None, register: Where | None, form: str, explain: tuple[str, str] | None,
    picture: Path | None, weights: Path | None, train: Path | None, output: Path | None,
) -> int:  # fmt: skip
    """Judge which claims of a register tell of the same happening, and write the judgements down.

    Each pair of claims that could be one is scored on what happened, when,
    where, who did and suffered it, figures, victims, speakers and words. A
    judgement keeps its reasons; what a person says (mihak judge) outranks it.
    Run it again after adding reports: what still holds stays.

    With GOLD_DIR the claims of annotated reports are linked, nothing is written.

    \b
    Examples:
      mihak link --register war.db
      mihak link --register war.db --explain ra03:c5 ra04:c7 --picture why.svg
      mihak link --register war.db --train war-weights.toml
      mihak link gold/aleppo --format clusters
    """
    if picture is not None and (explain is None or picture.suffix not in PICTURES):
        raise OptionError(
            f"--picture {picture}", repair="Give it with --explain A B, and a name that ends in .svg or .png"
        )
    settings = app.settings.changed(weights=weights)
    with written(output) as stream:
        if gold_dir is not None:
            _print(_of_folder(gold_dir, settings), form, stream)
        elif explain is not None:
            _explain(replace(app, settings=settings), register, explain, picture, stream)
        else:
            if train is not None:
                settings = _trained(app, register, train, stream)
            _link(replace(app, settings=settings), register, stream)
    return 0


def _of_folder(folder: Path, settings: Settings) -> tuple[Incident, ...]:
    from mihak.evaluate.linking import link_folder  # noqa: PLC0415  # It loads the reader's words.

    return link_folder(folder, settings)


def _trained(app: App, register: Where | None, path: Path, stream: IO[str]) -> Settings:
    """Train weights on the judgements of persons and write them to a file; the settings use them where they help."""
    from mihak.linking.decided import decided  # noqa: PLC0415  # Only training needs it.
    from mihak.linking.training import fitted, outcomes, tried  # noqa: PLC0415  # Part of an extra.
    from mihak.linking.weights import to_toml  # noqa: PLC0415  # As above.
    from mihak.weigh import gather  # noqa: PLC0415  # Heavy: it loads the reader's words.

    with opened(app, register) as war, progress(app.settings, "Reports:") as step:
        told = gather(war, settings=app.settings, step=step)
    held = decided(one for one in told.judgements if one.person)
    made = outcomes(told.facts.values(), {pair: one.verdict for pair, one in held.items()})
    with written(path) as out:
        out.write(to_toml(fitted(made)))
    stream.write(f"{path} holds weights trained on {len(made)} judgements; set MIHAK_WEIGHTS={path} to keep to them\n")
    return app.settings.changed(weights=path) if _helps(tried(made), stream) else app.settings


def _helps(tried: tuple[Tried, Tried], stream: IO[str]) -> bool:
    """Whether trained weights get more judgements right that were held out; say how many, and warn where not."""
    stream.write("of judgements that were held out, a fifth at a time, trained weights and those of Mihak get right:\n")
    for verdict, one in zip((SAME, DIFFERENT), tried, strict=True):
        stream.write(f"  {verdict:9}  {one.trained} and {one.base} of {one.judged}\n")
    helps = sum(one.trained for one in tried) > sum(one.base for one in tried)
    if not helps:
        click.echo(
            "mihak: training does not help on this register: trained weights get no more of them right. "
            "It is linked without them.",
            err=True,
        )
    return helps


def _print(found: tuple[Incident, ...], form: str, stream: IO[str]) -> None:
    from mihak.evaluate.links import clusters_out  # noqa: PLC0415  # As above.

    if form == "clusters":
        stream.write(json.dumps(clusters_out(found), ensure_ascii=False, indent=1) + "\n")
    else:
        stream.write(_counted(found) + "\n")


def _counted(found: tuple[Incident, ...]) -> str:
    sizes = Counter(len(one.claims) > 1 for one in found)
    contradicted = sum(one.agree == CONTRADICT for one in found)
    claims = sum(len(one.claims) for one in found)
    return (
        f"{claims} claims tell of {len(found)} happenings: {sizes[True]} are told of by two claims or more, "
        f"{contradicted} of them with a contradiction"
    )


def _link(app: App, register: Where | None, stream: IO[str]) -> None:
    from mihak.weigh import link as write_links  # noqa: PLC0415  # Heavy: it loads the reader's words.

    with writable(app, register) as war:
        with progress(app.settings, "Reports:") as step:
            made = write_links(war, settings=app.settings, step=step)
        count = made.replaced
        stream.write(f"judgements of pairs: {count.came} new, {count.stayed} as before, {count.went} no longer hold\n")
        for one in made.given_up[:SHOWN]:
            click.echo(f"mihak: {one.claims} claims share {one.key}; they were not compared by it", err=True)
        if len(made.given_up) > SHOWN:
            click.echo(f"mihak: and {len(made.given_up) - SHOWN} more such keys", err=True)
        stream.write(_counted(made.incidents) + "\n")


def _explain(app: App, register: Where | None, keys: tuple[str, str], picture: Path | None, stream: IO[str]) -> None:
    from mihak.linking.judged import compared  # noqa: PLC0415  # Part of an extra.
    from mihak.weigh import pair_facts, weights_of  # noqa: PLC0415  # Heavy: it loads the reader's words.

    with opened(app, register) as war:
        left, right = sorted(war.claim(key)[1].id for key in keys)
        if left == right:
            raise OptionError(f"{keys[0]} and {keys[1]} are one claim", repair="Give two claims")
        facts = pair_facts(war, (left, right), app.settings)
        if len(facts) < 2:
            raise OptionError("one of the claims was called wrong", repair="See: mihak judge history A")
        weights = weights_of(app.settings)
        made = compared(facts[0], facts[1], weights)
        quotes = [" ".join(war.claim(id)[1].quote.split()) for id in (left, right)]
    _tell(made, quotes, stream)
    if picture is not None:
        from mihak.linking.waterfall import waterfall  # noqa: PLC0415  # Part of an extra.

        picture.write_bytes(waterfall(facts[0], facts[1], weights, format=picture.suffix.removeprefix(".")))
        stream.write(f"{picture} shows it\n")


def _tell(made: Judgement, quotes: list[str], stream: IO[str]) -> None:
    for id, quote in zip((made.left, made.right), quotes, strict=True):
        stream.write(f"{id}  {clean(quote)}\n")
    width = max(len(reason.compared) for reason in made.reasons)
    for reason in made.reasons:
        stream.write(f"  {reason.compared:{width}}  {reason.weight:+6.2f}  {reason.found}\n")
    odds = 2.0**made.score
    stream.write(f"  {'in all':{width}}  {made.score:+6.2f}  {made.verdict}: odds of {odds:.3g} to 1\n")
