"""``mihak serve``: the review desk in the browser."""

from __future__ import annotations

import webbrowser

import click

from mihak.cli.common import EXIT, App, RegisterPlace
from mihak.database import Where


@click.command("serve", epilog=EXIT)
@click.option(
    "--register", "registers", type=RegisterPlace(), multiple=True,
    help="The register to serve; repeat for more projects. Made where there is none.",
)  # fmt: skip
@click.option("--host", default="127.0.0.1", show_default=True, help="Where to listen.")
@click.option("--port", type=click.IntRange(1, 65535), default=8765, show_default=True)
@click.option("--team", is_flag=True, help="People sign in by name and password, each with a role.")
@click.option("--https", is_flag=True, help="Behind a server that speaks https: cookies go encrypted alone.")
@click.option("--tiles", default="", help="A tile server for maps: https://host/{z}/{x}/{y}.png. Default: outlines.")
@click.option("--tiles-credit", default="", help="What the tile server asks to be said on the map.")
@click.option(
    "--upload-mb", type=click.IntRange(1), default=100, show_default=True, help="The most that is sent at once."
)
@click.option("--browser/--no-browser", "opens", default=False, help="Open the page.")
@click.pass_obj
def serve(
    app: App, /, registers: tuple[Where, ...], host: str, port: int, team: bool, https: bool, tiles: str,
    tiles_credit: str, upload_mb: int, opens: bool,
) -> int:  # fmt: skip
    """Open the review desk: read, judge and publish in the browser, in Arabic and English.

    Alone, on this machine: a link is printed that lets you in once; nobody else
    is let in. With --team people sign in; the link printed first invites an
    admin, who invites the others. No page needs the internet.

    \b
    Examples:
      mihak serve --register war.db --browser
      mihak serve --register war.db --team --https --host 0.0.0.0 --port 8765
      mihak serve --register postgresql://desk@db.example.org/war --team --https --host 0.0.0.0
    """
    from mihak.web.options import ServeOptions, projects  # noqa: PLC0415  # The web is slow to load.
    from mihak.web.serve import links  # noqa: PLC0415
    from mihak.web.serve import serve as start  # noqa: PLC0415

    named = registers or tuple(filter(None, (app.settings.register,)))
    options = ServeOptions(
        registers=projects(named), settings=app.settings, host=host, port=port, team=team, https=https, tiles=tiles,
        tiles_credit=tiles_credit, upload_bytes=upload_mb * 1_000_000,
    )  # fmt: skip
    addresses = links(options)
    for address in addresses:
        click.echo(address)
    click.echo("Stop with Ctrl+C.", err=True)
    if opens:
        webbrowser.open(addresses[0])
    start(options)
    return 0
