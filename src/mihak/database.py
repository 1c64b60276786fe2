"""Where a register is: a file, or a database of a PostgreSQL server, named by its URL."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final
from urllib.parse import parse_qsl, quote, unquote, urlencode, urlsplit

from mihak.errors import OptionError

SCHEMES: Final = ("postgresql", "postgres")
PORT: Final = 5432
DISABLE, REQUIRE, VERIFY = "disable", "require", "verify-full"
TLS: Final = (DISABLE, REQUIRE, VERIFY)
"""How a connection is encrypted: not at all, whoever the server is, and only to the host that its certificate names."""
LOCAL: Final = ("localhost", "127.0.0.1", "::1")
OPTIONS: Final = ("host", "sslmode", "sslrootcert")
LIKE: Final = "Write it as postgresql://user@host:5432/database"
PASSWORD: Final = re.compile(r"(://[^:@]*):.*@")
# One letter before the colon is a drive of Windows.
URL: Final = re.compile(r"\s*([a-z][a-z0-9+.-]+):/|\s*(postgres[a-z]*)//", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Database:
    """A database of a PostgreSQL server; as text it is its URL without the password.

    ``host`` is a name, an address, or the folder of the server's socket;
    ``tls`` one of TLS, ``root`` a file of certificates to trust ("": those of
    the system). ``password`` "" leaves it to PGPASSWORD or the password file.
    """

    name: str
    user: str = ""
    host: str = ""
    port: int = PORT
    tls: str = VERIFY
    root: str = ""
    password: str = field(default="", repr=False)

    @property
    def stem(self) -> str:
        """What a register is called after: the name of the database, as a file's without its ending."""
        return self.name

    @property
    def is_local(self) -> bool:
        """Whether what is sent stays on this machine."""
        return not self.host or self.host.startswith("/") or self.host in LOCAL

    def __str__(self) -> str:
        socket = self.host.startswith("/")
        host = "" if socket else f"[{self.host}]" if ":" in self.host else self.host
        at = f"{quote(self.user, safe='')}@" if self.user else ""
        port = f":{self.port}" if self.port != PORT else ""
        given = {"host": self.host} if socket else {}
        given |= {"sslmode": self.tls} if self.tls != _tls(self.host) else {}
        given |= {"sslrootcert": self.root} if self.root else {}
        query = f"?{urlencode(given, safe='/')}" if given else ""
        return f"postgresql://{at}{host}{port}/{quote(self.name, safe='')}{query}"


Where = Path | Database


def where(text: str | os.PathLike[str] | Database) -> Where:
    """A register's place: the URL of a database, or else the path of a file. OptionError for a URL that is none."""
    if isinstance(text, Database):
        return text
    if not isinstance(text, str) or (url := URL.match(text)) is None:
        return Path(text)
    scheme = url[1] or url[2]
    if not text.startswith(tuple(f"{one}://" for one in SCHEMES)):
        # Taken for a path it would be shown, with its password.
        raise OptionError(f"a URL that begins with {scheme!r} names no register", repair=f"Give a file. {LIKE}")
    return _database(text)


def label(place: Where) -> str:
    """What others may know a register by: its name, not where it is."""
    return f"postgresql://…/{place.name}" if isinstance(place, Database) else place.name


def is_there(place: Where) -> bool:
    """Whether there may be something: a database is only known when it is opened."""
    return isinstance(place, Database) or place.exists()


def _database(url: str) -> Database:
    shown = PASSWORD.sub(r"\1@", url)
    try:
        parts = urlsplit(url)
        port = parts.port or PORT
        given = dict(parse_qsl(parts.query, keep_blank_values=True, strict_parsing=bool(parts.query)))
    except ValueError:
        # What it says may hold the password.
        raise OptionError(f"{shown} is no address of a database", repair=LIKE) from None
    unknown = sorted(set(given) - set(OPTIONS))
    if unknown:
        # Its value may be a secret.
        shown = shown.partition("?")[0]
        raise OptionError(f"{shown}: no option is called {unknown[0]!r}", repair=f"Allowed: {', '.join(OPTIONS)}")
    name, host = unquote(parts.path.removeprefix("/")), given.get("host") or parts.hostname or ""
    if not name or "/" in name or "@" in name or parts.fragment:
        raise OptionError(f"{shown.partition('#')[0]} names no database", repair=LIKE)
    tls = given.get("sslmode", _tls(host))
    if tls not in TLS:
        raise OptionError(f"sslmode is {tls!r}", repair=f"Allowed: {', '.join(TLS)}")
    return Database(
        name=name, user=unquote(parts.username or ""), host=host, port=port, tls=tls,
        root=given.get("sslrootcert", ""), password=unquote(parts.password or ""),
    )  # fmt: skip


def _tls(host: str) -> str:
    """What holds where nothing is said: reports of a war do not cross a network for all to read."""
    return DISABLE if Database(name="", host=host).is_local else VERIFY
