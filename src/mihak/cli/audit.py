"""``mihak audit``: what was done to a register, and whether the log of it is whole."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

import click

from mihak.cli.common import EXIT, App, clean, opened, output_option, register_option
from mihak.cli.output import written
from mihak.database import Where


@click.command("audit", epilog=EXIT)
@register_option
@click.option("--by", default="", help="Of that person alone.")
@click.option("--act", default="", help="Of that act alone, such as judged or report.added.")
@click.option("--list", "listed", is_flag=True, help="Print the lines too.")
@click.option("--json", "as_json", is_flag=True, help="Print the lines as JSON.")
@click.option("--hash", "kept", default="", help="A hash that was printed earlier: it must still be in the chain.")
@output_option
@click.pass_obj
def audit(
    app: App, /, register: Where | None, by: str, act: str, listed: bool, as_json: bool, kept: str, output: Path | None
) -> int:
    """Verify the log of all that was done to a register: reports, judgements, people.

    Each line is sealed with the one before it, so that none can be changed, left
    out or moved unseen; what does not fit is told, and the exit status is 1. The
    last hash is printed: keep it elsewhere, and give it with --hash another day,
    to see that nobody wrote the whole log anew.

    \b
    Examples:
      mihak audit --register war.db
      mihak audit --register war.db --by desk-2 --list
      mihak audit --register war.db --hash 9f86d081884c7d65
    """
    with opened(app, register) as war, written(output) as stream:
        if listed or as_json:
            for one in war.audit.entries(by=by, act=act):
                line = json.dumps(asdict(one), ensure_ascii=False)
                stream.write(f"{line if as_json else clean(f'{one.seq} {one.at} {one.by} {one.act} {one.what}')}\n")
        found = war.audit.damage()
        if kept and not any(one.hash.startswith(kept) for one in war.audit.entries()):
            found.append(f"hash {kept}: no line has it")
        last = war.audit.last()
    for damage in found:
        click.echo(damage, err=True)
    told = f"{last.seq} lines, the last {last.hash}" if last else "nothing was done yet"
    click.echo(f"{'damaged' if found else 'whole'}: {told}", err=True)
    return 1 if found else 0
