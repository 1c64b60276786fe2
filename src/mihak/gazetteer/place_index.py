"""Places by name: what every gazetteer of places answers, and where to get one."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Final, Protocol

from mihak.gazetteer.place import Place
from mihak.gazetteer.place_rows import Phrases
from mihak.gazetteer.places_file import FilePlaces
from mihak.gazetteer.places_joined import JoinedPlaces
from mihak.gazetteer.places_user import UserPlaces

BUILT_IN: Final = "places.tsv"


class PlaceIndex(Protocol):
    """Places by name and by id."""

    @property
    def phrases(self) -> Phrases:
        """Full names as folded words, longest first, by their first word."""

    def candidates(self, name: str) -> tuple[Place, ...]:
        """Every place that bears a name, largest first; ``()`` for none."""

    def get(self, place_id: str) -> Place | None:
        """The place of an id; None where there is no such id."""

    def keys(self) -> Iterable[str]:
        """Every folded name."""

    def __len__(self) -> int:
        """How many places."""


@cache
def built_in() -> FilePlaces:
    """The built-in file, read once."""
    text = files("mihak.gazetteer").joinpath("data", BUILT_IN).read_text("utf-8")
    return FilePlaces(text, BUILT_IN)


def default_places() -> PlaceIndex:
    """The places that come with the package; read once, some tens of milliseconds."""
    return built_in()


def open_places(user_db: Path | None = None) -> PlaceIndex:
    """The built-in places, with those of an imported gazetteer where one is given.

    The imported file is opened for reading only and asked name by name; it is
    never loaded as a whole. Raises GazetteerError where it is no gazetteer.
    """
    if user_db is None:
        return default_places()
    return JoinedPlaces(built_in(), UserPlaces(user_db))
