"""``mihak``: the group of commands, and the way out of every one of them."""

from __future__ import annotations

import os
import sys
from importlib import import_module
from pathlib import Path
from typing import Final, NamedTuple

import click

from mihak.cli.common import EXIT, App, tell, write_utf8
from mihak.cli.output import Closed
from mihak.errors import MihakError, OptionError
from mihak.settings import FILE_VARIABLE, Settings
from mihak.version import __version__


class Entry(NamedTuple):
    """A command: its name, where it is, and what the list of commands says of it."""

    name: str
    module: str
    does: str


# A command is loaded when it is called: the list must come up at once.
COMMANDS: Final = (
    Entry("read", "mihak.cli.read", "Read reports and print their claims."),
    Entry("add", "mihak.cli.add", "Read reports into a register."),
    Entry("claims", "mihak.cli.claims", "Ask a register for claims."),
    Entry("show", "mihak.cli.show", "Show a report with its claims marked."),
    Entry("reports", "mihak.cli.reports", "List the reports of a register."),
    Entry("day", "mihak.cli.day", "Show what each side says of one day."),
    Entry("sources", "mihak.cli.sources", "List outlets, monitors and ministries, or look one up."),
    Entry("check", "mihak.cli.check", "Check whether a report's claims hold together."),
    Entry("lineage", "mihak.cli.lineage", "Show which reports copy or cite which."),
    Entry("link", "mihak.cli.link", "Judge which claims tell of the same happening."),
    Entry("judge", "mihak.cli.judge", "Say yourself: same, different, right, wrong."),
    Entry("review", "mihak.cli.review", "List the claims to look at first."),
    Entry("incidents", "mihak.cli.incidents", "List happenings with low, best and high."),
    Entry("total", "mihak.cli.total", "Add figures up over a place, a time, an operation."),
    Entry("control", "mihak.cli.control", "Show who is said to hold which place, and when."),
    Entry("operations", "mihak.cli.operations", "Show named battles: phases, aims, outcome, losses."),
    Entry("changes", "mihak.cli.changes", "Show what a report changed."),
    Entry("coverage", "mihak.cli.coverage", "Show who reported when, and who fell silent."),
    Entry("brief", "mihak.cli.brief", "Write a page on a place and a time."),
    Entry("import", "mihak.cli.import_", "Bring in UCDP's or ACLED's rows as reports."),
    Entry("compare", "mihak.cli.compare", "Lay the dead beside UCDP's or ACLED's."),
    Entry("export", "mihak.cli.export", "Write a register in the columns of a data set."),
    Entry("verify", "mihak.cli.verify", "Verify an evidence bundle."),
    Entry("spark", "mihak.cli.spark", "Read, link and weigh on a cluster."),
    Entry("serve", "mihak.cli.serve", "Open the review desk in the browser."),
    Entry("audit", "mihak.cli.audit", "Verify the log of what was done to a register."),
    Entry("register", "mihak.cli.register", "Check a register, or bring it to this version."),
    Entry("gazetteer", "mihak.cli.gazetteer", "Import place names, or look names up."),
    Entry("evaluate", "mihak.cli.evaluate", "Compare what is read with annotated reports."),
)
LOADED: Final = {entry.name: entry for entry in COMMANDS}


class Commands(click.Group):
    """A group whose commands are the explicit tuple above."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return [entry.name for entry in COMMANDS]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in LOADED:
            return None
        module = LOADED[cmd_name].module
        command = getattr(import_module(module), module.rpartition(".")[2])
        assert isinstance(command, click.Command)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and not args[0].startswith("-") and args[0] not in LOADED:
            raise click.NoSuchCommand(args[0], possibilities=_near(args[0]), ctx=ctx)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(entry.name, entry.does) for entry in COMMANDS])


def _near(name: str) -> list[str]:
    from difflib import get_close_matches  # noqa: PLC0415  # Only a slip of the pen needs it.

    return get_close_matches(name, LOADED, n=2)


@click.command(cls=Commands, epilog=EXIT, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--settings", "file", type=click.Path(dir_okay=False, path_type=Path), envvar=FILE_VARIABLE,
    help="A TOML file of settings; MIHAK_* variables and the flags of a command go over it.",
)  # fmt: skip
@click.option("--debug", is_flag=True, help="Show where in Mihak an error arose.")
@click.version_option(__version__, prog_name="mihak")
@click.pass_context
def cli(ctx: click.Context, file: Path | None, debug: bool) -> None:
    """Read reports of armed conflict, Arabic first: what they claim, who claims it, in which words.

    \b
    Examples:
      mihak read report.txt --format table
      mihak add reports/ --register war.db
    """
    settings = Settings.from_toml(file) if file else Settings()
    ctx.obj = App(Settings.from_env(base=settings), debug)


def run(args: list[str]) -> int:
    """Run a command; returns the exit status: 0, 1, 2, or 130 where it was interrupted."""
    try:
        status = cli.main(args, prog_name="mihak", standalone_mode=False)
        sys.stdout.flush()
        return int(status or 0)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except MihakError as error:
        tell(error, "--debug" in args)
        return 2 if isinstance(error, OptionError) else 1
    except (click.Abort, KeyboardInterrupt):
        click.echo("mihak: interrupted", err=True)
        return 130
    except (Closed, BrokenPipeError):
        # The reader of our output has left, as "head" does. That is no error of ours;
        # what is still in the buffer must have somewhere to go.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 141
    except OSError as error:
        # What is read has errors of its own: this is our output, as on a disk that is full.
        tell(_unwritten(error), "--debug" in args)
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1


def _unwritten(error: OSError) -> MihakError:
    where = f"{error.filename}: " if error.filename else ""
    what = f"{where}{error.strerror or error}"
    return MihakError(what, repair="See that there is room on the disk and that it may be written to")


def main() -> None:
    """The entry point of the ``mihak`` command."""
    write_utf8()
    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
