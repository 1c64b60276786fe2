"""``mihak judge``: what a person says of two claims, or of one reading."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import Any

import click

from mihak.cli.common import EXIT, App, Day, opened, output_option, register_option
from mihak.cli.judging import (
    Correction,
    by_option,
    judge_options,
    judge_pair,
    judge_reading,
    pair_options,
    person,
    reading_options,
    reasons,
    show,
    values_of,
    writable,
)
from mihak.cli.output import written
from mihak.database import Where
from mihak.model.judgement import DIFFERENT, PAIR_VERDICTS, READING_VERDICTS, RIGHT, SAME, UNSURE, WRONG

VERDICTS = (*PAIR_VERDICTS, *READING_VERDICTS)


@click.group("judge", epilog=EXIT)
def judge() -> None:
    """Say what a reader of the reports can tell and the machine cannot.

    Two claims tell of the same happening, of different ones, or nobody can
    tell; one reading is right, wrong, or to be corrected. Your word goes before
    the machine's. Nothing is lost: judgements are appended and retired, and
    "undo" brings back what was there before. A claim is an id, the beginning of
    one (4 characters or more), or REPORT:c3 as "mihak show" counts.

    \b
    Examples:
      mihak judge same ra01:c1 ra02:c3 --register war.db --because "one toll, told twice"
      mihak judge correct ra01:c1 low=40 high=45 --register war.db --by desk-2
      mihak judge undo --register war.db
    """


@judge.command(epilog=EXIT)
@pair_options
@click.pass_obj
def same(app: App, /, a: str, b: str, **given: Any) -> int:
    """Two claims tell of the same happening.

    \b
    Examples:
      mihak judge same ra01:c1 ra02:c3 --register war.db
      mihak judge same c1f0a c77be --register war.db --because "one toll, told twice"
    """
    return judge_pair(app, SAME, (a, b), given)


@judge.command(epilog=EXIT)
@pair_options
@click.pass_obj
def different(app: App, /, a: str, b: str, **given: Any) -> int:
    """Two claims tell of different happenings.

    \b
    Examples:
      mihak judge different ra01:c1 ra02:c3 --register war.db
      mihak judge different c1f0a c77be --register war.db --because "another day"
    """
    return judge_pair(app, DIFFERENT, (a, b), given)


@judge.command(epilog=EXIT)
@pair_options
@click.pass_obj
def unsure(app: App, /, a: str, b: str, **given: Any) -> int:
    """Nobody can tell of two claims; the machine must not decide either.

    \b
    Examples:
      mihak judge unsure ra01:c1 ra02:c3 --register war.db
      mihak judge unsure c1f0a c77be --register war.db --because "no place is named"
    """
    return judge_pair(app, UNSURE, (a, b), given)


@judge.command(epilog=EXIT)
@reading_options
@click.pass_obj
def right(app: App, /, a: str, **given: Any) -> int:
    """A claim was read as its report says it.

    \b
    Examples:
      mihak judge right ra01:c1 --register war.db
      mihak judge right c1f0a --register war.db --by desk-2
    """
    return judge_reading(app, RIGHT, a, given)


@judge.command(epilog=EXIT)
@reading_options
@click.pass_obj
def wrong(app: App, /, a: str, **given: Any) -> int:
    """A claim is not what its report says; it is left out of what is weighed.

    \b
    Examples:
      mihak judge wrong ra01:c1 --register war.db
      mihak judge wrong c1f0a --register war.db --because "a headline of another article"
    """
    return judge_reading(app, WRONG, a, given)


@judge.command(epilog=EXIT)
@click.argument("a", metavar="A")
@click.argument("corrections", nargs=-1, required=True, type=Correction(), metavar="SLOT=VALUE...")
@judge_options
@click.pass_obj
def correct(
    app: App, /, a: str, corrections: tuple[tuple[str, str], ...], register: Where | None, by: str | None, because: str
) -> int:
    """Say what slots of a claim should have been read as; "none" empties a slot.

    Figures: low, high, approx. Others: date, status, effect, change, mode,
    event, phase, victim_kind. Names take words, an id of the gazetteer, or
    "words [id]"; places and weapons several, with ; between them.

    \b
    Examples:
      mihak judge correct ra01:c1 low=40 high=none --register war.db
      mihak judge correct ra01:c2 actor=sy-army "places=الحمدانية; حلب" --register war.db
    """
    from mihak.cli.judged_text import print_claim  # noqa: PLC0415  # It loads rich.
    from mihak.linking.corrections import drafts  # noqa: PLC0415  # This command alone needs them.
    from mihak.views.judgement_lines import as_corrected  # noqa: PLC0415

    name = person(app, by)
    with writable(app, register) as war:
        report, claim = war.claim(a)
        values = values_of(app, claim.kind, corrections)
        standing = list(war.judgements.live(claims=[claim.id], verdicts=READING_VERDICTS))
        show(war, war.judgements.judge(*drafts(claim, values, standing, name, reasons(because))))
        held = list(war.judgements.live(claims=[claim.id], verdicts=READING_VERDICTS))
    print_claim("it now counts as", as_corrected(report, claim, held), sys.stdout)
    return 0


@judge.command(epilog=EXIT)
@click.argument("judgement", required=False, default="", metavar="[ID]")
@register_option
@by_option
@click.pass_obj
def undo(app: App, /, judgement: str, register: Where | None, by: str | None) -> int:
    """Take back your last judgement, or the one of an ID (or its beginning).

    What it took the place of is live again. Corrections made with one command
    are taken back together.

    \b
    Examples:
      mihak judge undo --register war.db
      mihak judge undo j3f2a --register war.db
    """
    name = person(app, by)
    with writable(app, register) as war:
        undone = war.judgements.undo(judgement, by=name)
        click.echo("taken back:")
        show(war, undone.retired)
        click.echo("live again:" if undone.restored else "nothing stood there before")
        show(war, undone.restored)
    return 0


@judge.command(epilog=EXIT)
@click.argument("a", required=False, default="", metavar="[A]")
@register_option
@click.pass_obj
def history(app: App, /, a: str, register: Where | None) -> int:
    """Show all that was ever judged of a claim, or by persons of any, oldest first.

    \b
    Examples:
      mihak judge history --register war.db
      mihak judge history ra01:c1 --register war.db
    """
    with opened(app, register) as war:
        # A claim that is retired has its history too; its id must then be whole.
        whole = not a or a in war.claims_by_id([a])
        found = tuple(war.judgements.history(a if whole else war.claim(a)[1].id))
        show(war, found)
    if not found:
        click.echo("nothing was judged yet")
    return 0


@judge.command("list", epilog=EXIT)
@register_option
@click.option("--verdict", "verdicts", type=click.Choice(VERDICTS), multiple=True, help="Repeat for more.")
@click.option("--machine", is_flag=True, help="The machine's instead of those by persons.")
@click.option("--orphans", is_flag=True, help="Only those whose claim is gone with an older reading.")
@click.option("--recorded-by", type=Day(), help="What held at the end of that day (UTC).")
@click.option("--json", "as_json", is_flag=True, help="Print JSON lines.")
@output_option
@click.pass_obj
def list_(
    app: App, /, register: Where | None, verdicts: tuple[str, ...], machine: bool, orphans: bool,
    recorded_by: date | None, as_json: bool, output: Path | None,
) -> int:  # fmt: skip
    """List the judgements that hold, with the words of their claims.

    Where reports were read again, a judgement is listed under the claim that
    took the place of the one that was judged; --orphans lists those without.

    \b
    Examples:
      mihak judge list --register war.db
      mihak judge list --register war.db --orphans --json
    """
    with opened(app, register) as war, written(output) as stream:
        if orphans:
            held = war.judgements.orphans(verdicts=verdicts, recorded_by=recorded_by)
        else:
            asked = war.judgements.live(person=not machine, verdicts=verdicts, recorded_by=recorded_by, carried=True)
            held = tuple(asked)
        show(war, held, stream, as_json=as_json)
        if not as_json:
            stream.write(f"{len(held)} judgement{'s' * (len(held) != 1)}\n")
    return 0
