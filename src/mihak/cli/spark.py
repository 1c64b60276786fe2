"""``mihak spark``: reading, linking and weighing on a cluster."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from mihak.cli.common import (
    EXIT,
    App,
    Pair,
    hint_options,
    hints,
    inputs_argument,
    opened,
    option_group,
    progress,
    reader_choice,
    reading,
    register_option,
    tell,
)
from mihak.model.incident import RULES
from mihak.register.outcome import Added

if TYPE_CHECKING:
    from mihak.spark.store import Store

SHOWN = 10
out_argument = click.argument("out", metavar="OUT")
cluster_options = option_group(
    click.option("--master", default="local[*]", show_default=True, metavar="URL",
                 help="Where Spark runs: local[*] all cores of this machine, spark://host:7077, yarn, k8s://…"),
    click.option("--conf", type=Pair(), multiple=True, metavar="KEY=VALUE",
                 help="A setting of Spark, such as spark.executor.memory=8g. Repeat it for each."),
)  # fmt: skip


@click.group("spark", epilog=EXIT)
def spark() -> None:
    """Read, link and weigh on a cluster, where one machine is not enough.

    The steps are those of mihak read, link and incidents, on Apache Spark; what
    comes out is the same. OUT is a folder of Parquet tables, a path or a URL
    that Hadoop opens (file:, hdfs:, s3a:). A command that was stopped goes on
    where it was when it is run again. It needs Java 17 and: pip install
    'mihak[spark]'.

    \b
    Examples:
      mihak spark read reports/ crawl.warc.gz -o out
      mihak spark link out
      mihak spark weigh out
      mihak spark add out --register war.db
    """


@spark.command("read", epilog=EXIT)
@inputs_argument
@click.option(
    "-o", "--output", "out", required=True, metavar="OUT", help="The folder of tables, made where it is not there."
)
@cluster_options
@reader_choice
@hint_options
@click.pass_obj
def read(app: App, /, inputs: tuple[str, ...], out: str, **given: Any) -> int:
    """Read reports into the tables reports, claims and set_aside of OUT.

    INPUT is a file, a folder or a URL, of all formats that mihak read takes. What
    was read before is not read again; other inputs come to what is there. A
    record that cannot be read is set aside with its reason, also where it brings
    its process down.

    \b
    Examples:
      mihak spark read reports.jsonl -o out
      mihak spark read s3a://war/crawl/ -o s3a://war/out --master yarn
    """
    from mihak.spark.reading import read as read_all  # noqa: PLC0415  # Loads the readers.

    settings = reading(app.settings, given)
    with _store(app, out, given, "Batches read:") as (store, step):
        made = read_all(store, inputs, settings, hints(settings, given), step=step)
        click.echo(
            f"{made.reports} reports with {made.claims} claims, {made.set_aside} records set aside; "
            f"batches: {made.fresh} read now, {made.there} there before"
        )
        if made.set_aside:
            from mihak.spark.troubles import error_of  # noqa: PLC0415  # Seldom needed.

            for row in store.read("set_aside").limit(SHOWN).collect():
                tell(error_of(row.asDict()), app.debug)
            if made.set_aside > SHOWN:
                click.echo(f"mihak: and {made.set_aside - SHOWN} more in {store.at('set_aside')}", err=True)
    return 1 if made.set_aside else 0


@spark.command("link", epilog=EXIT)
@out_argument
@cluster_options
@click.option(
    "--weights", type=click.Path(dir_okay=False, exists=True, path_type=Path), metavar="FILE.toml",
    help="Trained weights, instead of those that come with Mihak (or set MIHAK_WEIGHTS).",
)  # fmt: skip
@click.pass_obj
def link(app: App, /, out: str, weights: Path | None, **given: Any) -> int:
    """Judge which claims of OUT tell of the same happening: the tables told, judgements and incidents.

    \b
    Example:
      mihak spark link out
    """
    from mihak.spark.linking import link as link_all  # noqa: PLC0415  # Loads the reader's words.

    with _store(app, out, given, "Steps:") as (store, step):
        made = link_all(store, app.settings.changed(weights=weights), step=step)
    click.echo(
        f"{made.claims} claims tell of {made.incidents} happenings: {made.shared} are told of by two claims or more; "
        f"{made.judgements} judgements of pairs"
    )
    for one in made.given_up[:SHOWN]:
        click.echo(f"mihak: {one.claims} claims share {one.key}; they were not compared by it", err=True)
    if len(made.given_up) > SHOWN:
        click.echo(f"mihak: and {len(made.given_up) - SHOWN} more such keys", err=True)
    return 0


@spark.command("weigh", epilog=EXIT)
@out_argument
@cluster_options
@click.option(
    "--rule", type=click.Choice(RULES), default="mihak", show_default=True, help="The rule of low, best and high."
)
@click.pass_obj
def weigh(app: App, /, out: str, rule: str, **given: Any) -> int:
    """Weigh the incidents of OUT: the table assessments-RULE.

    \b
    Example:
      mihak spark weigh out --rule ucdp
    """
    from mihak.spark.weighing import table_of  # noqa: PLC0415  # Loads the rules.
    from mihak.spark.weighing import weigh as weigh_all  # noqa: PLC0415

    with _store(app, out, given, "Steps:") as (store, _):
        click.echo(f"{weigh_all(store, rule).count()} incidents are weighed in {store.at(table_of(rule))}")
    return 0


@spark.command("add", epilog=EXIT)
@out_argument
@register_option
@cluster_options
@click.pass_obj
def add(app: App, /, out: str, register: Path | None, **given: Any) -> int:
    """Bring the reports of OUT, with their claims as they were read, into a register.

    The same report twice is one report. Link the register itself afterwards.

    \b
    Example:
      mihak spark add out --register war.db
    """
    from mihak.spark.tables import reading_of  # noqa: PLC0415  # Loads the readers.

    added = there = 0
    with _store(app, out, given, "Reports:") as (store, step):
        rows = store.read("reports")  # Before the register, which is made where there is none.
        with opened(app, register, read_only=False) as war:
            for row in rows.toLocalIterator():
                one = reading_of(row.asDict())
                done = war.add(one.report, one.claims, reader=one.reader, by=app.settings.by)
                added, there = (added + 1, there) if isinstance(done, Added) else (added, there + 1)
                step()
    click.echo(f"{added} added, {there} already there")
    return 0


@contextmanager
def _store(app: App, out: str, given: dict[str, Any], what: str) -> Iterator[tuple[Store, Callable[[], None]]]:
    """The tables of OUT in a session of Spark, and what counts on the screen."""
    from mihak.spark.session import session  # noqa: PLC0415  # Part of an extra.
    from mihak.spark.store import Store  # noqa: PLC0415

    with session(given["master"], dict(given["conf"])) as found, progress(app.settings, what) as step:
        yield Store(found, out), step
