"""``mihak brief``: one page on a place and a time."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import date
from pathlib import Path

import click

from mihak.cli.claims import time_options
from mihak.cli.common import EXIT, App, Day, opened, register_option
from mihak.cli.output import written
from mihak.database import Where
from mihak.model.incident import RULES

LANGUAGES = ("ar", "en")
FORMATS = ("html", "json")


@click.command("brief", epilog=EXIT)
@register_option
@click.option("--place", required=True, help="A place's name or id; what lies in it is included.")
@click.option("--from", "first", type=Day(), required=True, help="The first day.")
@click.option("--to", "last", type=Day(), required=True, help="The last day.")
@click.option("--lang", type=click.Choice(LANGUAGES), default="ar", show_default=True, help="Arabic or English.")
@click.option("--rule", type=click.Choice(RULES), default="mihak", show_default=True, help="How figures are made.")
@time_options
@click.option(
    "--mask/--no-mask",
    default=None,
    help="Hide names of victims and private persons, or show them; else as the project publishes.",
)
@click.option("--format", "shape", type=click.Choice(FORMATS), default="html", show_default=True)
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path), help="Write here; else on screen.")
@click.pass_obj
def brief(
    app: App, register: Where | None, place: str, first: date, last: date, lang: str, rule: str, as_of: date | None,
    recorded_by: date | None, mask: bool | None, shape: str, output: Path | None,
) -> int:  # fmt: skip
    """Write one page on what is told of a place in a time.

    The page holds what is said to have happened day by day, the incidents with
    their figures as a chart, totals that count nobody twice, who is said to hold
    what, the named operations, contradictions side by side in their own words,
    the findings of the checks, who reported when and who fell silent, the sources
    and their sides, and how every number was made. It needs nothing else: no
    network, no scripts. It prints on A4. Names stand for every place that bears
    them; an id means one place.

    \b
    Examples:
      mihak brief --register war.db --place حلب --from 2016-10-01 --to 2016-11-30 -o brief.html
      mihak brief --register war.db --place حلب --from 2016-10-28 --to 2016-10-31 --lang en --rule ucdp -o brief.html
      mihak brief --register war.db --place حلب --from 2016-10-28 --to 2016-10-31 --mask -o to-publish.html
    """
    # Charts, templates and weighing are slow to load: mihak brief --help must not wait for them.
    from mihak.exports.brief import brief_html  # noqa: PLC0415
    from mihak.pipeline import vocabulary_of  # noqa: PLC0415
    from mihak.views.brief_whole import whole_brief  # noqa: PLC0415
    from mihak.views.masked_weighed import masked_to_publish  # noqa: PLC0415
    from mihak.weigh import weighed  # noqa: PLC0415

    with opened(app, register) as war:
        found = weighed(war, settings=app.settings, rule=rule, as_of=as_of, recorded_by=recorded_by)
        found = masked_to_publish(found, war, app.settings, mask)
    view = whole_brief(found, place, first, last, lang, as_of=as_of, vocabulary=vocabulary_of(app.settings))
    text = brief_html(view) if shape == "html" else json.dumps(asdict(view), ensure_ascii=False, default=str) + "\n"
    with written(output) as stream:
        stream.write(text)
    return 0
