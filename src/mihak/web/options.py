"""What a review desk is started with."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import urlsplit

from mihak.database import Where
from mihak.errors import OptionError
from mihak.settings import Settings

LOCAL: Final = ("127.0.0.1", "::1", "localhost")
"""Addresses that only this machine reaches."""
HOST: Final = re.compile(r"(?:[\w.-]+|\[[0-9a-fA-F:]+\])(?::\d+)?", re.ASCII)
"""A host and its port as they stand in the policy that browsers are told: without a user, without a gap to fill."""
SLUG: Final = re.compile(r"[^\w-]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class ServeOptions:
    """Registers by the project's name in addresses, and how they are served.

    ``team``: people sign in; without it one person works alone, let in by a
    token that is good once, and only from this machine. ``https``: cookies are
    for encrypted connections alone. ``tiles`` is the address of a tile server
    ("https://host/{z}/{x}/{y}.png"), "" for the outlines that are built in, and
    ``tiles_credit`` what it asks to be said on the map.
    ``upload_bytes`` bounds what is sent at once; ``secret`` signs cookies, and
    is made anew at each start where it is empty.
    """

    registers: tuple[tuple[str, Where], ...]
    settings: Settings = field(default_factory=Settings)
    host: str = "127.0.0.1"
    port: int = 8765
    team: bool = False
    https: bool = False
    tiles: str = ""
    tiles_credit: str = ""
    upload_bytes: int = 100_000_000
    secret: bytes = b""

    def __post_init__(self) -> None:
        if not self.registers:
            raise OptionError("no register to serve", repair="Name one: mihak serve --register war.db")
        if not self.team and self.host not in LOCAL:
            raise OptionError(
                f"{self.host} can be reached from other machines, and nobody would have to sign in",
                repair="Add --team, so that people sign in, or leave --host out",
            )
        if self.team and not self.https and self.host not in LOCAL:
            raise OptionError(
                f"passwords would go to {self.host} unencrypted",
                repair="Put a server that speaks https in front, and add --https",
            )
        if self.tiles:
            checked_tiles(self.tiles, self.https)


def checked_tiles(tiles: str, https: bool) -> None:
    """Raise OptionError for what is no address of tiles: the browser is allowed to ask that server, and no other."""
    like = "Write it as https://host/{z}/{x}/{y}.png"
    try:
        parts = urlsplit(tiles)
        host = parts.hostname if parts.port != 0 else None
    except ValueError as error:
        raise OptionError(f"tiles {tiles!r} is no address", repair=like) from error
    if parts.scheme not in ("https", "http") or not host or not HOST.fullmatch(parts.netloc):
        raise OptionError(f"tiles {tiles!r} is no address", repair=like)
    lacking = [name for name in ("{z}", "{x}", "{y}") if name not in tiles]
    if lacking or not tiles.isprintable() or " " in tiles:
        raise OptionError(f"tiles {tiles!r} names no tile, without {', '.join(lacking) or 'spaces'}", repair=like)
    if https and parts.scheme == "http" and host not in LOCAL:
        raise OptionError(
            f"tiles of {host} are not encrypted, and browsers show none such on a page that is",
            repair="Take an address that begins with https",
        )


def projects(paths: tuple[Where, ...]) -> tuple[tuple[str, Where], ...]:
    """The names of registers in addresses: those of their files or databases; OptionError for two alike."""
    named = tuple((SLUG.sub("-", path.stem).strip("-").lower() or "register", path) for path in paths)
    names = [name for name, _ in named]
    for name in names:
        if names.count(name) > 1:
            raise OptionError(f"two registers would be {name!r} in addresses", repair="Rename one of them")
    return named
