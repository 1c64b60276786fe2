"""``mihak lineage``: which report copies which, and who cites whom."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import IO, TYPE_CHECKING, Final

import click

from mihak.cli.claims import time_options
from mihak.cli.common import BIDI, EXIT, App, clean, opened, output_option, register_option
from mihak.cli.output import written
from mihak.cli.terminal import bidi_mode, isolated, shown
from mihak.database import Where
from mihak.errors import NotInRegister

if TYPE_CHECKING:
    from mihak.register.register import Register
    from mihak.views.lineage import Cited, LineageView, Told

BRANCH, LAST, DOWN, BLANK = "├─ ", "└─ ", "│  ", "   "
NOBODY: Final = "Texts of their publishers' own"


@click.command("lineage", epilog=EXIT)
@click.argument("report", metavar="[REPORT]", default="")
@register_option
@time_options
@click.option("--json", "as_json", is_flag=True, help="The whole answer as one JSON object.")
@click.option("--bidi", type=click.Choice(BIDI), default="auto", show_default=True, help="See mihak show.")
@output_option
@click.pass_obj
def lineage(
    app: App, report: str, register: Where | None, as_of: date | None, recorded_by: date | None, as_json: bool,
    bidi: str, output: Path | None,
) -> int:  # fmt: skip
    """Show where reports come from: their originals, whom they cite, and how many voices that leaves.

    Under a source stand the texts that are its own or credited to it, under a
    text its copies with the share of words that they have in common. Copies and
    citations of one source are one voice. REPORT (an id, the beginning of one,
    or a name) shows only its own text. See docs/copies.md.

    \b
    Examples:
      mihak lineage --register war.db
      mihak lineage ra08 --register war.db --json
    """
    with opened(app, register) as war, written(output) as stream:
        view = _view(app, war, report, as_of, recorded_by)
        if as_json:
            stream.write(json.dumps(asdict(view), ensure_ascii=False, default=str) + "\n")
        else:
            print_lineage(view, stream, bidi_mode(bidi, stream))
    return 0


def _view(app: App, war: Register, key: str, as_of: date | None, recorded_by: date | None) -> LineageView:
    from mihak.gazetteer.sources import default_sources  # noqa: PLC0415  # Only this command's answer needs it.
    from mihak.views.lineage import claims_by_report, lineage_view  # noqa: PLC0415
    from mihak.weigh import tell  # noqa: PLC0415  # It loads what facts are worked out with.

    only = war.report(key).id if key else ""
    known = tell(war, settings=app.settings, as_of=as_of, recorded_by=recorded_by)
    if only and only not in known.reports:
        raise NotInRegister(f"report {key} has no claims", repair="mihak reports tells how many each has")
    claims = claims_by_report(known.claims.values())
    return lineage_view(known.reports, known.lineage, claims, known.voices, default_sources(), only)


def print_lineage(view: LineageView, stream: IO[str], mode: str) -> None:
    """The counts, the trees, then who is cited by how many."""
    texts = view.reports - view.copies
    # Reports in which nothing was found have no lineage; where that is all of them, it is said.
    reports = _many(view.reports, "report") if view.reports else "0 reports with claims"
    copies = _many(view.copies, "copy", "copies")
    stream.write(f"{reports}: {_many(texts, 'text')}, {copies}\n")
    stream.write(f"{_many(view.claims, 'claim')}, {_many(view.voices, 'independent voice')}\n")
    for origin in view.origins:
        camp = f", {origin.side}" if origin.side else ""
        stream.write(f"\n{origin.source}  {isolated(origin.name, mode)}{camp}\n" if origin.source else f"\n{NOBODY}\n")
        for line in _branches(origin.texts, "", mode):
            stream.write(line + "\n")
    if view.cited:
        stream.write("\nWho is cited, by how many reports\n")
    for one in view.cited:
        stream.write(f"{one.reports:5}  {one.source}  {isolated(clean(one.name), mode)}  {one.side}\n")
    for line in _notes([text for origin in view.origins for text in origin.texts]):
        stream.write(line + "\n")


def _notes(texts: Iterable[Told]) -> Iterator[str]:
    """What must be said of reports that are retellings."""
    for text in texts:
        if text.report.note:
            yield clean(f"{text.report.label}: {text.report.note}")
        yield from _notes(text.copies)


def _branches(texts: tuple[Told, ...], indent: str, mode: str) -> Iterator[str]:
    for text in texts:
        last = text is texts[-1]
        yield f"{indent}{LAST if last else BRANCH}{_title(text, mode)}"
        below = indent + (BLANK if last else DOWN)
        for cited in text.cites:
            yield f"{below}{DOWN if text.copies else BLANK}{_cites(cited, mode)}"
        yield from _branches(text.copies, below, mode)


def _title(text: Told, mode: str) -> str:
    line = text.report
    kind = f"{text.kind} {text.similarity:.0%}" if text.similarity is not None else ""
    publisher = isolated(clean(line.publisher), mode) or "a publisher not named"
    day = str(line.published or "no day")
    return "  ".join(filter(None, (kind, day, clean(line.label), publisher, _many(line.claims, "claim"))))


def _many(count: int, one: str, more: str = "") -> str:
    return f"{count} {one}" if count == 1 else f"{count} {more or one + 's'}"


def _cites(cited: Cited, mode: str) -> str:
    what = "credits" if cited.whole else "cites"
    words = shown(cited.quote, mode)
    return f"{what} {clean(cited.source)}: {words}"
