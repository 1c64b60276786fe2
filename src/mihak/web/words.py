"""The words of the pages in each language, from ``data/words_*.toml``."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

from mihak.web.errors_said import Said, said

LANGUAGES: Final = ("ar", "en")
RIGHT_TO_LEFT: Final = frozenset({"ar"})
NAMES: Final = {"ar": "العربية", "en": "English"}
"""What each language calls itself."""
NAMED: Final = ("slot", "filter", "role", "verdict", "kind")
"""Groups of words that stand for a name in the sentence of an error."""


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one language, by dotted keys: ``words("report.none", name=...)``."""

    lang: str
    table: Mapping[str, str]

    def __call__(self, key: str, **given: object) -> str:
        """The words of a key with names filled in; KeyError for a key that there is not."""
        return self.table[key].format(**given) if given else self.table[key]

    def of(self, group: str, value: str) -> str:
        """The word for a value of the data, such as an effect; the value itself where it has none."""
        return self.table.get(f"{group}.{value}", value)

    def error(self, sentence: str) -> Said:
        """What an error says, in this language where it is known; slots, roles and such by their names on pages."""
        return said(sentence, self.lang, self._named)

    def _named(self, value: str) -> str:
        return next((found for group in NAMED if (found := self.table.get(f"{group}.{value}"))), value)

    @property
    def direction(self) -> str:
        """``rtl`` or ``ltr``."""
        return "rtl" if self.lang in RIGHT_TO_LEFT else "ltr"

    def number(self, value: int | float) -> str:
        """A number with its thousands parted, in the digits that both languages' readers know."""
        return f"{value:,}"

    def many(self, key: str, count: int) -> str:
        """The words for so many things: ``key.one``, ``.two``, ``.few`` or ``.many``, as the language counts."""
        form = plural(self.lang, count)
        found = self.table.get(f"{key}.{form}") or self.table[f"{key}.many"]
        return found.format(count=self.number(count))


def plural(lang: str, count: int) -> str:
    """The form that a count takes (the cardinal rules of Unicode's CLDR)."""
    if count == 0:
        return "zero"
    if count == 1:
        return "one"
    if lang == "ar":
        if count == 2:
            return "two"
        return "few" if 3 <= count % 100 <= 10 else "many"
    return "many"


@cache
def words_of(lang: str) -> Words:
    """The words of a language."""
    return Words(lang, flat(tomllib.loads(files("mihak.web").joinpath(f"data/words_{lang}.toml").read_text("utf-8"))))


def flat(table: Mapping[str, object], before: str = "") -> dict[str, str]:
    """A table of tables by dotted keys."""
    found: dict[str, str] = {}
    for key, value in table.items():
        if isinstance(value, Mapping):
            found |= flat(value, f"{before}{key}.")
        else:
            found[f"{before}{key}"] = str(value)
    return found


def chosen(asked: str, accepted: str) -> str:
    """The language of a request: what was asked for, else the first that the browser accepts, else Arabic."""
    if asked in LANGUAGES:
        return asked
    for part in accepted.split(","):
        lang = part.split(";")[0].strip().lower().split("-")[0]
        if lang in LANGUAGES:
            return lang
    return LANGUAGES[0]
