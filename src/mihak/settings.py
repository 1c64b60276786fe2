"""Settings: frozen, handed in, never a global.

They come from defaults, then a TOML file, then ``MIHAK_*`` variables, then the
flags of a command; each step makes a new object.
"""

from __future__ import annotations

import os
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, replace
from difflib import get_close_matches
from pathlib import Path
from typing import Any, Final

from mihak.database import Database, Where, where
from mihak.errors import OptionError

READERS: Final = ("auto", "rules", "learned", "llm")
"""Who may read; "auto" is the learned reader where its libraries and its model are installed, else the rules."""
PROGRESS: Final = ("auto", "on", "off")
PREFIX: Final = "MIHAK_"
FILE_VARIABLE: Final = "MIHAK_SETTINGS"
"""The variable that names the TOML file itself."""
LLM_KEY_VARIABLE: Final = "MIHAK_LLM_KEY"
"""The variable of an endpoint's key, which no file is to hold."""
# Neither is a setting.
_OTHERS: Final = (FILE_VARIABLE, LLM_KEY_VARIABLE)


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything about a run that is a choice.

    ``jobs`` counts processes (1: this one), ``max_bytes`` bounds one document or
    file, ``gazetteer`` is a path, ``register`` a path or a database (``None``: the
    gazetteer that is built in; no register), ``progress`` is "auto" (on a terminal), "on" or
    "off", ``reader`` one of READERS, ``by`` who judges (``""``: the user of this machine), ``weights`` a file
    of trained weights of linking (``None``: those that come with Mihak). The reader "llm" asks ``llm_model`` at the
    endpoint ``llm_url``, for neither of which there is a default, and waits ``llm_timeout`` seconds for an answer.
    """

    reader: str = "auto"
    jobs: int = 1
    gazetteer: Path | None = None
    register: Where | None = None
    progress: str = "auto"
    max_bytes: int = 50_000_000
    by: str = ""
    weights: Path | None = None
    llm_url: str = ""
    llm_model: str = ""
    llm_timeout: int = 120

    def __post_init__(self) -> None:
        choice("reader", self.reader, READERS)
        choice("progress", self.progress, PROGRESS)
        at_least("jobs", self.jobs, 1)
        at_least("max_bytes", self.max_bytes, 1)
        at_least("llm_timeout", self.llm_timeout, 1)

    def changed(self, **given: Any) -> Settings:
        """These settings with those of ``given`` that are not None."""
        return replace(self, **{key: value for key, value in given.items() if value is not None})

    @classmethod
    def from_env(cls, environ: Mapping[str, str] | None = None, base: Settings | None = None) -> Settings:
        """``base`` (or the defaults) with the ``MIHAK_*`` variables over it; raises OptionError."""
        found = os.environ if environ is None else environ
        given = {
            name.removeprefix(PREFIX).lower(): value
            for name, value in sorted(found.items())
            if name.startswith(PREFIX) and name not in _OTHERS
        }
        return _over(base or cls(), given, "the environment", lambda key: PREFIX + key.upper())

    @classmethod
    def from_toml(cls, path: str | Path, base: Settings | None = None) -> Settings:
        """``base`` (or the defaults) with the keys of a TOML file over it; raises OptionError."""
        try:
            given = tomllib.loads(Path(path).read_text("utf-8"))
        except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
            raise OptionError(
                f"settings file {path}: {error}", repair="Give a TOML file, such as one line: jobs = 2"
            ) from error
        return _over(base or cls(), given, str(path), lambda key: key)


def choice(key: str, value: object, allowed: tuple[str, ...]) -> None:
    """Raise OptionError where ``value`` is none of ``allowed``."""
    if value not in allowed:
        raise OptionError(f"{key} is {value!r}", repair=f"Allowed: {', '.join(allowed)}")


def at_least(key: str, value: int, least: int) -> None:
    """Raise OptionError where ``value`` is under ``least``."""
    if value < least:
        raise OptionError(f"{key} is {value!r}", repair=f"Allowed: whole numbers from {least} up")


def _over(base: Settings, given: Mapping[str, Any], where: str, shown: Callable[[str], str]) -> Settings:
    known = {field.name: str(field.type) for field in fields(Settings)}
    values: dict[str, Any] = {}
    for key, value in given.items():
        if key not in known:
            raise OptionError(f"{where}: no setting is called {shown(key)}", repair=_near(key, known, shown))
        try:
            values[key] = _value(key, known[key], value)
            base = replace(base, **values)
        except OptionError as error:
            raise OptionError(f"{where}: {error.what.replace(key, shown(key), 1)}", repair=error.repair) from error
    return base


def _near(key: str, known: Mapping[str, str], shown: Callable[[str], str]) -> str:
    guess = get_close_matches(key, known, n=1)
    hint = f"Did you mean {shown(guess[0])}? " if guess else ""
    return f"{hint}Allowed: {', '.join(shown(name) for name in known)}"


def _value(key: str, kind: str, value: Any) -> Any:
    """A value of the type that the field has; text is taken for numbers and paths."""
    if kind == "int" and isinstance(value, int | str) and not isinstance(value, bool):
        try:
            return int(value)
        except ValueError as error:
            raise OptionError(f"{key} is {value!r}", repair="Allowed: whole numbers from 1 up") from error
    if kind.startswith("Where") and isinstance(value, str) and value:
        place = where(value)
        return place if isinstance(place, Database) else place.expanduser()
    if "Path" in kind and isinstance(value, str) and value:
        return Path(value).expanduser()
    if kind == "str" and isinstance(value, str):
        return value
    expected = {"int": "a whole number", "str": "text"}.get(kind, "a path")
    raise OptionError(f"{key} is {value!r}", repair=f"Allowed: {expected}")
