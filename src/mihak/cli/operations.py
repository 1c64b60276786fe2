"""``mihak operations``: named battles and campaigns, and what is told of each."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from mihak.cli.claims import time_options
from mihak.cli.common import BIDI, EXIT, App, opened, output_option, register_option
from mihak.cli.output import written
from mihak.cli.terminal import bidi_mode
from mihak.database import Where

if TYPE_CHECKING:
    from mihak.register.register import Register
    from mihak.views.operations import Shelf


@click.command("operations", epilog=EXIT)
@click.argument("name", default="", metavar="[NAME]")
@register_option
@time_options
@click.option("--json", "as_json", is_flag=True, help="The whole answer as one JSON object.")
@click.option("--bidi", type=click.Choice(BIDI), default="auto", show_default=True, help="See mihak show.")
@output_option
@click.pass_obj
def operations(
    app: App, name: str, register: Where | None, as_of: date | None, recorded_by: date | None, as_json: bool,
    bidi: str, output: Path | None,
) -> int:  # fmt: skip
    """List the operations that reports tell of, or show one of them.

    NAME is any of its names, in any spelling, or the beginning of its id. Its
    page has phases and their days, declared aims, what each side says came of
    it, losses by phase with what ties each to it, the lines before and after,
    findings under four heads (field, announcements, coordination, plan), and
    quotations of what fits no kind of claim. See docs/operations.md.

    \b
    Examples:
      mihak operations --register war.db
      mihak operations "غزوة أبو عمر سراقب" --register war.db
      mihak operations "ملحمة حلب الكبرى" --register war.db --as-of 2016-11-05 --json
    """
    with opened(app, register) as war, written(output) as stream:
        from mihak.cli.operation_text import print_list, print_page  # noqa: PLC0415  # It loads rich.
        from mihak.views.operations import chosen, operation_lines, operation_view  # noqa: PLC0415

        shelf = _shelf(app, war, as_of, recorded_by)
        if name:
            view = operation_view(chosen(shelf.stories, name), shelf)
            if as_json:
                stream.write(json.dumps(asdict(view), ensure_ascii=False, default=str) + "\n")
            else:
                print_page(view, stream, bidi_mode(bidi, stream))
            return 0
        lines = operation_lines(shelf)
        if as_json:
            rows = [asdict(line) for line in lines]
            stream.write(json.dumps({"operations": rows}, ensure_ascii=False, default=str) + "\n")
        else:
            print_list(lines, stream, bidi)
    return 0


def _shelf(app: App, war: Register, as_of: date | None, recorded_by: date | None) -> Shelf:
    from mihak.gazetteer.actors import default_actors  # noqa: PLC0415  # Only this command's answer needs it.
    from mihak.pipeline import vocabulary_of  # noqa: PLC0415
    from mihak.views.operations import Shelf  # noqa: PLC0415
    from mihak.weigh import tell  # noqa: PLC0415  # It loads what facts are worked out with.
    from mihak.weighing.operations import operations as weighed  # noqa: PLC0415

    told = tell(war, settings=app.settings, as_of=as_of, recorded_by=recorded_by)
    stories = weighed(told.reports, told.claims, told.facts, told.voices, vocabulary_of(app.settings))
    return Shelf(stories, told.reports, told.claims, default_actors().sides)
