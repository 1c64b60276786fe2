"""Whose names are hidden in a register: victims and private persons, not those in office."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from mihak.model.report import Report
from mihak.register.choices import MASKED, PUBLISHED
from mihak.settings import Settings
from mihak.views.masked import Hidden, hidden

if TYPE_CHECKING:
    from mihak.mentions.vocabulary import Vocabulary
    from mihak.register.persons import PersonTold
    from mihak.register.register import Register

OFFICES: Final = frozenset(
    "متحدث ناطق باسم رييس مدير قايد قيادي عضو وزير مسوول نايب مندوب سفير محافظ امير زعيم "
    "مشير فريق لواء عميد عقيد مقدم رايد نقيب ملازم ضابط جنرال".split()
)
"""Words beside a name that tell a rank or an office, folded, without the article."""


def published_masked(register: Register) -> bool:
    """Whether the project has chosen that what it publishes bears no such name."""
    return register.choices.value(PUBLISHED.name) == MASKED


def hidden_of(register: Register, settings: Settings) -> Hidden:
    """The names to hide in a register."""
    operations = "|".join(register.persons.operations())
    return hidden(
        (one.report, one.claim, one.name, one.start, one.end) for one in register.persons.told()
        if (one.sure or _person(one.name, settings)) and one.name not in operations and not _office(one)
    )  # fmt: skip


def _office(one: PersonTold) -> bool:
    """Whether somebody is told with a rank or an office in the words around the name."""
    from mihak.lang.ar.normalise import fold  # noqa: PLC0415

    before, _, behind = one.quote.partition(one.name)
    near = f"{' '.join(before.split()[-3:])} {' '.join(behind.split()[:3]) if one.slot == 'source' else ''}"
    return bool(OFFICES.intersection(word.removeprefix("ال") for word in re.findall(r"\w+", fold(near))))


@cache
def _person(name: str, settings: Settings) -> bool:
    """Whether words that a rule did not read as a person's are one's name."""
    from mihak.mentions.scan import scan  # noqa: PLC0415

    document = scan(Report.make(name), _vocabulary(settings))
    return any(passage.persons for passage in document.passages)


@cache
def _vocabulary(settings: Settings) -> Vocabulary:
    """What names are read with; loaded once."""
    from mihak.pipeline import vocabulary_of  # noqa: PLC0415  # Loads the places.

    return vocabulary_of(settings)
