"""A row's cells written out as the text of a report, and read as days, figures and coordinates."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from mihak.errors import BadRecord
from mihak.model.claim import Name


@dataclass(frozen=True, slots=True)
class Cells:
    """Cells as lines "name: value", with the raw offset of each value; ``file`` and ``number`` name the row."""

    text: str
    at: Mapping[str, int]
    values: Mapping[str, str]
    file: str
    number: int

    def value(self, column: str) -> str:
        """A cell; "" where the row has none."""
        return self.values.get(column, "")

    def span(self, column: str) -> tuple[int, int]:
        """Where the value of a filled cell stands."""
        start = self.at[column]
        return start, start + len(self.values[column])

    def line(self, column: str) -> tuple[int, int]:
        """Where the whole line of a filled cell stands: "best: 17"."""
        start, end = self.span(column)
        return start - len(column) - 2, end

    def name(self, column: str, rule: str, entity: str = "") -> Name | None:
        """A cell as a name; None for an empty one."""
        if not self.value(column):
            return None
        return Name((self.value(column),), *self.span(column), rule, entity, (entity,) if entity else ())

    def bad(self, what: str, repair: str) -> BadRecord:
        """An error of this row."""
        return BadRecord(what, file=self.file, record=str(self.number), repair=repair)

    def people(self, column: str) -> int:
        """A number of people, 0 for an empty cell; raises BadRecord for anything else."""
        value = self.value(column)
        try:
            found = float(value or 0)
            if found < 0 or found != int(found):
                raise ValueError(value)
            return int(found)
        except (ValueError, OverflowError) as error:
            raise self.bad(f"{column} is {value!r}, no number of people", "Write a whole number, or nothing") from error

    def day(self, column: str) -> date:
        """A day, the time of the day left out; raises BadRecord for anything else."""
        value = self.value(column)
        try:
            return date.fromisoformat(value[:10])
        except ValueError as error:
            raise self.bad(f"{column} is {value!r}, no day", "Write it as 2016-10-28") from error

    def coordinates(self) -> tuple[float, float]:
        """Latitude and longitude in degrees; raises BadRecord where they are none."""
        lat, lon = self.value("latitude"), self.value("longitude")
        try:
            found = float(lat), float(lon)
            if not (-90 <= found[0] <= 90 and -180 <= found[1] <= 180):
                raise ValueError(lat, lon)
        except ValueError as error:
            what = f"latitude {lat!r} and longitude {lon!r} are no coordinates"
            raise self.bad(what, "Write degrees, as 36.2") from error
        return found


def written(row: Mapping[str, str], columns: Sequence[str], file: str, number: int) -> Cells:
    """The filled cells of some columns as lines, in that order; runs of white space become one."""
    lines: list[str] = []
    at: dict[str, int] = {}
    values: dict[str, str] = {}
    length = 0
    for column in columns:
        value = " ".join(row.get(column, "").split())
        if value:
            at[column], values[column] = length + len(column) + 2, value
            lines.append(f"{column}: {value}")
            length += len(lines[-1]) + 1
    return Cells("\n".join(lines), at, values, file, number)
