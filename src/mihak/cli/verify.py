"""``mihak verify``: whether an evidence bundle is as it was made."""

from __future__ import annotations

from pathlib import Path

import click

from mihak.cli.common import EXIT, App, clean, progress


@click.command("verify", epilog=EXIT)
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--hash", "kept", default="", help="The last hash of the audit chain, as mihak audit printed it.")
@click.pass_obj
def verify(app: App, /, file: Path, kept: str) -> int:
    """Verify an evidence bundle that mihak export bundle made; no register is needed.

    Looked at are the hash of every file, that each quote and name is the
    report's words at the place that is given, that judgements and incidents
    refer to claims that are there, and that no line of the audit chain was
    changed, left out or moved. What does not fit is told, and the exit status
    is 1. Any other tool that reads BagIt can check the hashes too.

    \b
    Examples:
      mihak verify evidence.zip
      mihak verify evidence.zip --hash 9f86d081884c7d65
    """
    from mihak.exports.verified import verified  # noqa: PLC0415  # It loads the database's library.

    with progress(app.settings, "Files:") as step:
        found = verified(file, step)
    problems = list(found.problems)
    if kept and not found.seal.startswith(kept):
        problems.append(f"the audit chain ends with {found.seal or 'nothing'}, not with {kept}")
    for problem in problems:
        click.echo(clean(problem), err=True)
    counts = ", ".join(f"{count} {name.partition('.')[0]}" for name, count in found.counts)
    click.echo("damaged" if problems else f"whole: {counts}" + (f"; the last seal {found.seal}" if found.seal else ""))
    return 1 if problems else 0
