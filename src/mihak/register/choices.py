"""What a project has chosen about how it works; reached as ``register.choices``."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from secrets import token_hex
from typing import Final

from sqlalchemy import delete, insert, select

from mihak.errors import OptionError
from mihak.model.person import ROLES
from mihak.register.audit import Connect, noted
from mihak.register.desk_schema import choices


@dataclass(frozen=True, slots=True)
class Choice:
    """Something to choose: the values there are, the first of them where nobody has chosen."""

    name: str
    values: tuple[str, ...]


ONE, TWO = "one", "two"
REVIEWERS: Final = Choice("reviewers", (ONE, TWO))
"""How many people judge a reading before it counts: one, or two who do not see each other's word."""
NAMED, MASKED = "named", "masked"
NAMES: Final = Choice("names", ROLES)
"""The role from which on people see the names of victims and private persons."""
PUBLISHED: Final = Choice("published", (NAMED, MASKED))
"""Whether those names stand in what is published: briefs, exports, files."""
CHOICES: Final = (REVIEWERS, NAMES, PUBLISHED)

SECRET: Final = "secret"
"""Not a choice: a row of the same table that nobody is shown."""
SECRET_BYTES: Final = 32
SECRET_ASKED: Final = select(choices.c.value).where(choices.c.name == SECRET)


class Choices:
    """The choices of a project, each with an audit line."""

    def __init__(self, reading: Connect, writing: Connect, clock: Callable[[], datetime]) -> None:
        self._reading, self._writing, self._clock = reading, writing, clock

    def value(self, name: str) -> str:
        """What was chosen, or the value that holds until then; OptionError for a choice that there is not."""
        one = choice(name)
        with self._reading() as connection:
            found = connection.execute(select(choices.c.value).where(choices.c.name == name)).scalar()
        return one.values[0] if found is None else str(found)

    def choose(self, name: str, value: str, *, by: str) -> None:
        """Choose; nothing is written where it is as it was. OptionError for a value that there is not."""
        one = choice(name)
        if value not in one.values:
            raise OptionError(f"{name} is {value!r}", repair=f"Allowed: {', '.join(one.values)}")
        now = self._clock().astimezone(UTC).isoformat(timespec="microseconds")
        with self._writing() as connection:
            before = connection.execute(select(choices.c.value).where(choices.c.name == name)).scalar()
            before = one.values[0] if before is None else before
            if before == value:
                return
            connection.execute(delete(choices).where(choices.c.name == name))
            connection.execute(insert(choices), [{"name": name, "value": value}])
            noted(connection, now, by, "chosen", {"name": name, "value": value, "before": before})

    def secret(self) -> bytes:
        """What signs the forms of this project, drawn when it is asked for first; no log tells it."""
        with self._reading() as connection:
            found = connection.execute(SECRET_ASKED).scalar()
        if found is None:
            with self._writing() as connection:
                found = connection.execute(SECRET_ASKED).scalar()
                if found is None:
                    found = token_hex(SECRET_BYTES)
                    connection.execute(insert(choices), [{"name": SECRET, "value": found}])
        return bytes.fromhex(str(found))

    @property
    def two_reviewers(self) -> bool:
        """Whether two people judge each reading."""
        return self.value(REVIEWERS.name) == TWO


def choice(name: str) -> Choice:
    """A choice by its name; OptionError where there is none."""
    for one in CHOICES:
        if one.name == name:
            return one
    raise OptionError(f"choice is {name!r}", repair=f"Allowed: {', '.join(one.name for one in CHOICES)}")
