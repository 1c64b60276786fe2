"""``mihak register``: the state of a register's file."""

from __future__ import annotations

from pathlib import Path

import click

from mihak.cli.common import EXIT, App
from mihak.errors import RegisterError
from mihak.register.dialect import revision
from mihak.register.register import open_register
from mihak.register.schema import HEAD

path_argument = click.argument("path", type=click.Path(path_type=Path), metavar="FILE")


@click.group("register", epilog=EXIT)
def register() -> None:
    """Check a register, or bring it to this version of Mihak.

    \b
    Examples:
      mihak register check war.db
      mihak register migrate war.db
    """


@register.command(epilog=EXIT)
@path_argument
@click.pass_obj
def check(app: App, path: Path) -> int:
    """See that the file is whole and that every claim is its report's words.

    \b
    Examples:
      mihak register check war.db
      mihak register check war.db && cp war.db backup/
    """
    with open_register(path, read_only=True) as war:
        damage = war.damage()
        if damage:
            raise RegisterError(f"{path}: {'; '.join(damage[:5])}", repair="Take a copy that is whole")
        reports, claims = sum(1 for _ in war.reports()), sum(1 for _ in war.claims())
    click.echo(f"{path} is whole: {reports} reports, {claims} claims, schema {HEAD}")
    return 0


@register.command(epilog=EXIT)
@path_argument
@click.pass_obj
def migrate(app: App, path: Path) -> int:
    """Bring a register of an older Mihak to this version's schema; all or nothing.

    \b
    Examples:
      mihak register migrate war.db
      cp war.db war-before.db && mihak register migrate war.db
    """
    before = revision(path)
    if not before:
        raise RegisterError(f"there is no register at {path}", repair="Make one with: mihak add")
    open_register(path).close()
    click.echo(f"{path}: schema {before}" + (" is current" if before == HEAD else f" brought to {HEAD}"))
    return 0
