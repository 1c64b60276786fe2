"""``mihak check``: whether reports hold together inside."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import IO, Any

import click

from mihak.cli.claims import time_options
from mihak.cli.common import (
    BIDI,
    EXIT,
    App,
    clean,
    hint_options,
    hints,
    opened,
    output_option,
    progress,
    reader_options,
    reading,
    register_option,
    tell,
)
from mihak.cli.output import written
from mihak.database import Where
from mihak.errors import InputError, OptionError
from mihak.model.claim import Claim
from mihak.model.report import Report
from mihak.pipeline import read_files, vocabulary_of
from mihak.register.query import ClaimQuery
from mihak.views.check import BROKEN, DOUBTFUL, HOLDS, LOOK, CheckedReport, FindingLine, checked

MARKS = {BROKEN: "✗", DOUBTFUL: "?", LOOK: "!", HOLDS: "✓"}
Found = Iterator[tuple[Report, Sequence[Claim]] | InputError]


@click.command("check", epilog=EXIT)
@click.argument("inputs", nargs=-1, metavar="[INPUT]...")
@register_option
@click.option("--report", "key", default="", metavar="KEY", help="Only this report: its id or name.")
@time_options
@click.option("--all", "everything", is_flag=True, help="Show too what was checked and holds.")
@click.option("--json", "as_json", is_flag=True, help="A JSON line a report.")
@click.option("--bidi", type=click.Choice(BIDI), default="auto", show_default=True, help="See mihak show.")
@output_option
@reader_options
@hint_options
@click.pass_obj
def check(
    app: App, /, inputs: tuple[str, ...], register: Where | None, key: str, everything: bool, as_json: bool,
    bidi: str, output: Path | None, **given: Any,
) -> int:  # fmt: skip
    """Check whether reports hold together inside: parts and wholes, sums, days, phases, holders.

    INPUT are files or folders, which are read; without INPUT the reports of a
    register are checked. Each finding is told in a sentence, with its
    arithmetic and the words that it rests on. ✗ does not hold, ? does not hold
    if the words are understood rightly, ! holds and is worth a look, ✓ holds.
    A finding is no error: the exit status stays 0.

    \b
    Examples:
      mihak check report.txt --published 2016-11-12
      mihak check --register war.db --report battles --all
    """
    counts: dict[str, int] = dict.fromkeys(MARKS, 0)
    reports, left, refused = 0, 0, 0
    vocabulary = vocabulary_of(app.settings)
    counted = output is not None or not sys.stdout.isatty()
    with written(output) as stream, progress(app.settings, "Reports checked:", wanted=counted) as step:
        for found in _found(app, inputs, register, key, given):
            step()
            if isinstance(found, InputError):
                tell(found, app.debug)
                refused += 1
                continue
            view = checked(*found, everything=everything, vocabulary=vocabulary)
            reports, left = reports + 1, left + view.left_out
            for line in view.findings:
                counts[line.verdict] += 1
            _write(view, stream, as_json, bidi)
        if key and not reports and inputs:
            raise OptionError(f"there is no report {key!r} in the input", repair="Leave --report out to see all")
        if not as_json:
            stream.write(_summary(reports, counts, left))
    return 1 if refused else 0


def _found(app: App, inputs: tuple[str, ...], register: Where | None, key: str, given: dict[str, Any]) -> Found:
    """The reports that are asked for, each with its claims: read from files, else those of the register."""
    if not inputs:
        yield from _kept(app, register, key, given["as_of"], given["recorded_by"])
        return
    if register is not None or given["as_of"] or given["recorded_by"]:
        raise OptionError(
            "INPUT and --register exclude each other", repair="Give one of them; --as-of needs a register"
        )
    settings = reading(app.settings, given)
    for outcome in read_files(inputs, settings, hints(settings, given)):
        if isinstance(outcome, InputError):
            yield outcome
        elif key in ("", outcome.report.name, outcome.report.id):
            yield outcome.report, outcome.claims


def _kept(app: App, register: Where | None, key: str, as_of: date | None, recorded_by: date | None) -> Found:
    """Reports of a register by name and id, whatever the order in which they were added."""
    with opened(app, register) as war:
        kept = [report for report, _ in war.reports(as_of=as_of, recorded_by=recorded_by)]
        wanted = {war.report(key).id} if key else {report.id for report in kept}
        for report in sorted(kept, key=lambda r: (r.label, r.id)):
            if report.id in wanted:
                query = ClaimQuery(report=report.id, as_of=as_of, recorded_by=recorded_by)
                yield report, list(war.claims(query))


def _write(view: CheckedReport, stream: IO[str], as_json: bool, bidi: str) -> None:
    if as_json:
        stream.write(json.dumps(asdict(view), ensure_ascii=False, default=str) + "\n")
    elif view.findings:
        _print(view, stream, bidi)


def _print(view: CheckedReport, stream: IO[str], bidi: str) -> None:
    from mihak.cli.terminal import bidi_mode, isolated, shown  # noqa: PLC0415  # It loads rich.

    mode = bidi_mode(bidi, stream)
    facts = (view.report.label, view.report.publisher, str(view.report.published or ""))
    stream.write(" · ".join(isolated(clean(fact), mode) for fact in facts if fact) + "\n")
    if view.report.note:
        stream.write(f"  ({clean(view.report.note)})\n")
    for line in view.findings:
        for row in _rows(line):
            stream.write(f"{row}\n")
        for words in line.words:
            quote = shown(words.quote, mode)
            stream.write(f"      {words.start}-{words.end}  {quote}\n")
    stream.write("\n")


def _rows(line: FindingLine) -> Iterator[str]:
    yield f"  {MARKS[line.verdict]} {clean(line.said)}"
    yield f"      {line.check}, {line.sure}" + (f": {clean(line.arithmetic)}" if line.arithmetic else "")


def _summary(reports: int, counts: dict[str, int], left: int) -> str:
    """How many findings of each sort; what was left out."""
    told = ", ".join(f"{count} {verdict}" for verdict, count in counts.items() if count)
    held = f"; {left} more hold (--all shows them)" if left else ""
    return f"{reports} report{'s' * (reports != 1)} checked: {told or 'nothing to tell'}{held}\n"
