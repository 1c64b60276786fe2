"""``mihak register``: the state of a register."""

from __future__ import annotations

from typing import Final

import click

from mihak.cli.common import EXIT, App, RegisterPlace, progress
from mihak.database import Where
from mihak.errors import RegisterError
from mihak.register.copying import copied
from mihak.register.dialect import revision
from mihak.register.register import open_register
from mihak.register.schema import HEAD

TOLD: Final = ("reports", "claims", "judgements", "people")
path_argument = click.argument("path", type=RegisterPlace(), metavar="REGISTER")


@click.group("register", epilog=EXIT)
def register() -> None:
    """Check a register, bring it to this version of Mihak, or copy it to another place.

    \b
    Examples:
      mihak register check war.db
      mihak register migrate war.db
      mihak register copy war.db postgresql://desk@db.example.org/war
    """


@register.command(epilog=EXIT)
@path_argument
@click.pass_obj
def check(app: App, path: Where) -> int:
    """See that the database is whole and that every claim is its report's words.

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
def migrate(app: App, path: Where) -> int:
    """Bring a register of an older Mihak to this version's schema; all or nothing.

    \b
    Examples:
      mihak register migrate war.db
      cp war.db war-before.db && mihak register migrate war.db
    """
    before = revision(path)
    if not before:
        raise RegisterError(
            f"there is no register at {path}", repair=f"Make one with: mihak add INPUT --register {path}"
        )
    open_register(path).close()
    click.echo(f"{path}: schema {before}" + (" is current" if before == HEAD else f" brought to {HEAD}"))
    return 0


@register.command(epilog=EXIT)
@click.argument("source", type=RegisterPlace())
@click.argument("target", type=RegisterPlace())
@click.pass_obj
def copy(app: App, source: Where, target: Where) -> int:
    """Copy a whole register into an empty one, from a file to a PostgreSQL server or back; all or nothing.

    Everything goes along: reports, claims, judgements, people, the audit log.
    What was written is read again and compared row by row.

    \b
    Examples:
      mihak register copy war.db postgresql://desk@db.example.org/war
      mihak register copy postgresql://desk@db.example.org/war war.db
    """
    with progress(app.settings, "Rows:") as step:
        done = copied(source, target, step=step)
    told = ", ".join(f"{done.rows[name]} {name}" for name in TOLD)
    click.echo(f"{source} is copied to {target}: {told}, {sum(done.rows.values())} rows in all")
    return 0
