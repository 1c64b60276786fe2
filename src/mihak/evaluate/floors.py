"""Floors: scores that may only rise, kept with a digest of what they were measured on.

A floors file is TOML with one table for each reader and gold set,
``[rules.aleppo]``, ``[learned.aleppo]``: ``digest`` (of the set's files), F1
floors by figure name ("slots", "keys", "casualties.count" …), and, where a
floor was ever lowered by hand, a ``reason``. Linking has tables of its own:
``[links.aleppo]`` with the claims given, ``[links-read.aleppo]`` with those of
the rules, ``[learned-links-read.aleppo]`` with those of another reader.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Final, Protocol

from mihak.errors import OptionError, UnreadableFile

HELD: Final = ("slots", "keys", "casualties.count")
"""The figures of reading that a new set is held to."""
LINKS_HELD: Final = ("b_cubed", "pairwise", "contradictions")
"""The figures of linking that a new set is held to."""
_RULES: Final = "rules"
_BARE: Final = re.compile(r"[A-Za-z0-9_-]+$")
_HEADER: Final = """\
# F1 scores that may only rise. `mihak evaluate GOLD_DIR --floors FILE --raise-floors`
# writes higher ones; to lower one, edit it here and say why in `reason`.
# `digest` is SHA-256 over the gold set's files in the order of their names.
"""


class Reached(Protocol):
    """What was measured: figures by name."""

    def reached(self, name: str) -> float:
        """A figure by name; raises KeyError where there is none."""


@dataclass(frozen=True, slots=True)
class Floor:
    """What one reader must reach on one gold set; ``least`` maps figures to F1."""

    digest: str
    least: Mapping[str, float] = field(default_factory=dict)
    reason: str = ""


Floors = Mapping[tuple[str, str], Floor]
"""Floors by the name of the reader and of the gold set."""


def read_links(reader: str) -> str:
    """What stands for the reader in the name of its floors of linking; those of the rules were there first."""
    return "links-read" if reader == _RULES else f"{reader}-links-read"


def load_floors(path: Path) -> dict[tuple[str, str], Floor]:
    """The floors of a file, none where it is not there yet; raises UnreadableFile."""
    if not path.exists():
        return {}
    try:
        data = tomllib.loads(path.read_text("utf-8"))
        return {(reader, name): _floor(table) for reader, sets in data.items() for name, table in sets.items()}
    except (UnicodeDecodeError, tomllib.TOMLDecodeError, KeyError, AttributeError, ValueError) as error:
        raise UnreadableFile(
            f"no floors file: {error!r}", file=str(path), repair="See gold/README.md for the form"
        ) from error


def _floor(table: Mapping[str, Any]) -> Floor:
    least = {name: float(value) for name, value in table.items() if name not in ("digest", "reason")}
    return Floor(table["digest"], least, table.get("reason", ""))


def check(floor: Floor, scores: Reached, digest: str) -> list[str]:
    """What is wrong: one line for each figure under its floor, or for a changed gold set."""
    if floor.digest != digest:
        return [
            "the gold set is not the one that the floors were measured on "
            f"(its digest is {digest[:12]}…, the floors say {floor.digest[:12]}…). "
            "Look at what changed, then take it over with --raise-floors"
        ]
    return _under(floor, scores)


def _under(floor: Floor, scores: Reached) -> list[str]:
    found = []
    for name, least in floor.least.items():
        figure = _figure(scores, name)
        if figure < least:
            found.append(f"{name} is {figure:.4f}, under its floor {least:.4f}")
    return found


def _figure(scores: Reached, name: str) -> float:
    try:
        return scores.reached(name)
    except KeyError as error:
        raise OptionError(
            f"no figure is called {name!r}",
            repair=f"Allowed: {', '.join((*HELD, *LINKS_HELD))}, or any row of the table",
        ) from error


def raised(floor: Floor | None, scores: Reached, digest: str, held: tuple[str, ...] = HELD) -> Floor:
    """The floor lifted to ``scores``, for the gold set with ``digest``.

    Raises OptionError where a figure is under its floor: lowering is done by
    hand, with a reason. A set without a floor is held to the figures ``held``.
    """
    known = floor or Floor(digest, dict.fromkeys(held, 0.0))
    under = _under(known, scores)
    if under:
        raise OptionError("; ".join(under), repair="A floor is lowered only by hand, in its file, with a reason")
    return replace(known, digest=digest, least={name: _figure(scores, name) for name in known.least})


def render(floors: Floors) -> str:
    """The text of a floors file."""
    parts = [_HEADER]
    for (reader, name), floor in sorted(floors.items()):
        lines = [f"[{_key(reader)}.{_key(name)}]", f'digest = "{floor.digest}"']
        if floor.reason:
            lines.append(f"reason = {json.dumps(floor.reason, ensure_ascii=False)}")
        lines += [f"{_key(figure)} = {least:.4f}" for figure, least in floor.least.items()]
        parts.append("\n".join(lines) + "\n")
    return "\n".join(parts)


def _key(name: str) -> str:
    return name if _BARE.match(name) else json.dumps(name, ensure_ascii=False)
