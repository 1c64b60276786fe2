"""The text of a made report as it grows, and what the sentences of one happening share."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from training.data.cast import Party, fighter, flyer, medium, person, speaker
from training.data.days import Day, fresh
from training.data.places_said import Spot, spot

SPACES: Final = re.compile(" +")
Stretch = tuple[int, int]
Strings = tuple[str, ...]


@dataclass(slots=True)
class Scene:
    """What the sentences of one happening share."""

    chance: random.Random
    published: date | None
    calendar: str
    country: str
    parties: dict[str, Party] = field(default_factory=dict)
    spots: dict[str, Spot] = field(default_factory=dict)
    day: Day = field(default=Day("", None))
    dated: bool = False

    @classmethod
    def fresh(cls, chance: random.Random, published: date | None, calendar: str, country: str) -> Scene:
        """A scene with two sides, a force in the air, a place and a day."""
        scene = cls(chance, published, calendar, country)
        first = fighter((), chance)
        scene.parties = {"A": first, "B": fighter((first,), chance), "F": flyer(chance)}
        scene.spots = {"P": spot(country, chance), "P2": spot(country, chance)}
        scene.day = fresh(published, calendar, chance)
        return scene

    def speak(self, role: str = "") -> None:
        """Another speaker (``role``: who speaks for that party), and an agency that quotes it."""
        sides = (self.parties["A"], self.parties["B"])
        spoken = person(self.parties[role], self.chance, speaks=True) if role else None
        self.parties["S"] = spoken or speaker(sides, self.chance)
        self.parties["M"] = medium(self.chance)


@dataclass(frozen=True, slots=True)
class Told:
    """One telling of a party or place: where, and its strings, best first."""

    at: int
    strings: tuple[Strings, ...]


@dataclass(slots=True)
class Text:
    """The text written so far. ``told``: every telling of each party and place."""

    pieces: list[str] = field(default_factory=list)
    size: int = 0
    told: dict[Party | Spot, list[Told]] = field(default_factory=dict)

    def say(self, words: str) -> None:
        """Words behind the text; of two spaces, and of a space before a comma, one goes."""
        words = SPACES.sub(" ", words)
        last = self.pieces[-1] if self.pieces else "\n"
        if last[-1:] in (" ", "\n"):
            words = words.lstrip(" ")
            if words[:1] in ("،", ".") and last.endswith(" "):
                self.pieces[-1] = last[:-1]
                self.size -= 1
        if words:
            self.pieces.append(words)
            self.size += len(words)

    def end(self) -> int:
        """The offset behind the last word."""
        last = self.pieces[-1] if self.pieces else ""
        return self.size - (len(last) - len(last.rstrip(" ")))

    def tell(self, who: Party | Spot, words: str, strings: tuple[Strings, ...]) -> None:
        """Words that tell a party or place."""
        self.told.setdefault(who, []).append(Told(self.size, strings))
        self.say(words)
