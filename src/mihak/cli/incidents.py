"""``mihak incidents``: what all sides say of one happening, and what it amounts to."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any

import click

from mihak.cli.claims import time_options
from mihak.cli.common import BIDI, EXIT, App, opened, option_group, output_option, register_option, span_options
from mihak.cli.output import written
from mihak.cli.terminal import bidi_mode
from mihak.database import Where
from mihak.model.claim import CASUALTY_EFFECTS, MATERIEL_EFFECTS
from mihak.model.incident import AGREEMENTS, RULES
from mihak.register.query import KIND_NAMES
from mihak.weighing.chosen import Choice

EFFECTS = tuple(dict.fromkeys((*CASUALTY_EFFECTS, *MATERIEL_EFFECTS)))
rule_option = click.option(
    "--rule", type=click.Choice(RULES), default="mihak", show_default=True,
    help="How low, best and high are found, see docs/weighing.md.",
)  # fmt: skip
where_and_when = option_group(
    click.option("--place", default="", help="There, or in a place inside it: a place's name or id."),
    span_options,
)


@click.command("incidents", epilog=EXIT)
@click.argument("id", default="", metavar="[ID]")
@register_option
@where_and_when
@click.option("--kind", type=click.Choice(KIND_NAMES), help="Of that kind.")
@click.option("--effect", type=click.Choice(EFFECTS), help="With that effect.")
@click.option("--agree", type=click.Choice(AGREEMENTS), help="How the claims stand to one another.")
@click.option("--min-claims", type=click.IntRange(1), default=1, help="With so many claims at the least.")
@click.option("--operation", default="", help="Told with an operation of that name, within its days.")
@rule_option
@time_options
@click.option("--json", "as_json", is_flag=True, help="The whole answer as JSON: a list, or one object for an ID.")
@click.option("--bidi", type=click.Choice(BIDI), default="auto", show_default=True, help="See mihak show.")
@output_option
@click.pass_obj
def incidents(
    app: App, /, id: str, register: Where | None, rule: str, as_of: date | None, recorded_by: date | None,
    as_json: bool, bidi: str, output: Path | None, **asked: Any,
) -> int:  # fmt: skip
    """List incidents: claims that tell of the same happening, and what they amount to.

    With the ID of an incident, or of one of its claims: that incident in full,
    with low, best and high, the rule of each, its grade and the reasons, every
    claim with who says it, and what contradicts what.

    \b
    Examples:
      mihak incidents --register war.db --place حلب --agree contradict
      mihak incidents i0b1c2 --register war.db --rule ucdp
      mihak incidents --register war.db --effect killed --min-claims 2 --as-of 2016-10-30
    """
    from mihak.cli.incident_text import print_incident, print_list  # noqa: PLC0415  # It loads rich.
    from mihak.gazetteer.actors import default_actors  # noqa: PLC0415  # The names of the sides.
    from mihak.gazetteer.place_index import open_places  # noqa: PLC0415  # Loads the places.
    from mihak.pipeline import gazetteer_path  # noqa: PLC0415  # Loads the readers.
    from mihak.views.incidents import incident_named, incident_views  # noqa: PLC0415
    from mihak.weigh import weighed  # noqa: PLC0415  # Linking is slow to load.
    from mihak.weighing.chosen import chosen  # noqa: PLC0415

    with opened(app, register) as war, written(output) as stream:
        found = weighed(war, settings=app.settings, rule=rule, as_of=as_of, recorded_by=recorded_by)
        places = open_places(gazetteer_path(app.settings))
        wanted = (incident_named(found, id),) if id else chosen(found, choice(asked), places)
        views = incident_views(wanted, found, default_actors().sides)
        if as_json:
            told = [asdict(view) for view in views]
            stream.write(json.dumps(told[0] if id else told, ensure_ascii=False, default=str) + "\n")
        elif id:
            print_incident(views[0], stream, bidi_mode(bidi, stream))
        else:
            print_list(views, stream, bidi)
    return 0


def choice(asked: dict[str, Any]) -> Choice:
    """The conditions of the options of ``where_and_when`` and those beside them."""
    given = {name: value for name, value in asked.items() if name not in ("date_from", "date_to") and value is not None}
    return Choice(first=asked["date_from"], last=asked["date_to"], **given)
