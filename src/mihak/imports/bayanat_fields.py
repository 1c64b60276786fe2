"""Fields of a record of Bayanat, whatever stands in them: texts, lists of records, records, HTML."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from html.parser import HTMLParser
from typing import Any, Final

from mihak.imports.cells import Cells
from mihak.imports.known import actor_of

Fields = Mapping[str, Any]
FIELDS: Final = (
    "originid", "type", "name", "name_ar", "sex", "age", "civilian", "title", "title_ar", "sjac_title",
    "sjac_title_ar", "status", "publish_date", "documentation_date", "source_link",
)  # fmt: skip
"""What is written out of a record, in this order, before its lists and its description."""
PERSON: Final = "Person"
PERPETRATOR: Final = 3
"""What an actor is to a record, by the number that every Bayanat begins with."""
EVENT: Final = ("title", "title_ar", "comments", "comments_ar", "from_date", "to_date")


def flat(kind: str, fields: Fields) -> Iterator[tuple[str, str]]:
    """A record as names and values, its lists numbered from 1.

    Of the names of a person one is written, the Arabic before another, so that what
    hides names finds it; of other people whom a record points to, witnesses too, none.
    """
    yield "bayanat", f"{kind} {text(fields.get('id'))}"
    person = fields.get("type") == PERSON
    names = [name for name in FIELDS if not (person and name == "name" and fields.get("name_ar"))]
    yield from ((name, text(fields.get(name))) for name in names)
    for name in ("sources", "locations"):
        yield from ((f"{name}_{n}", text(one.get("title"))) for n, one in enumerate(listed(fields, name), 1))
    for n, one in enumerate(listed(fields, "actor_relations"), 1):
        yield f"actor_{n}", text(part(one, "actor").get("name")) if accused(one) else ""
    for n, event in enumerate(listed(fields, "events"), 1):
        yield f"event_{n}_type", text(part(event, "eventtype").get("title"))
        yield from ((f"event_{n}_{name}", text(event.get(name))) for name in EVENT)
        yield f"event_{n}_location", text(part(event, "location").get("title"))
    told = (fields, *listed(fields, "actor_profiles"))
    yield "description", " ".join(plain(text(one.get("description"))) for one in told)


def text(value: object) -> str:
    """A text or a number as text; "" for anything else."""
    return str(value) if isinstance(value, str | int) and not isinstance(value, bool) else ""


def listed(fields: Fields, name: str) -> Sequence[Fields]:
    """The records of a list; none where it is no list."""
    found = fields.get(name)
    return [one for one in found if isinstance(one, Mapping)] if isinstance(found, list) else ()


def part(fields: Fields, name: str) -> Fields:
    """A record in a record; an empty one where there is none."""
    found = fields.get(name)
    return found if isinstance(found, Mapping) else {}


def accused(relation: Fields) -> bool:
    """Whether a relation is to a known body that is said to have done it."""
    return done(relation) and bool(actor_of(text(part(relation, "actor").get("name"))))


def done(relation: Fields) -> bool:
    """Whether a relation is to a perpetrator."""
    found = relation.get("related_as")
    return PERPETRATOR in (found if isinstance(found, list) else (found,))


def first_column(cells: Cells, *columns: str) -> str:
    """The first of some columns that is filled; "" for none."""
    return next((column for column in columns if cells.value(column)), "")


def plain(html: str) -> str:
    """HTML as the text that is read in it."""
    found = _Words()
    found.feed(html)
    found.close()
    return " ".join(found.words)


class _Words(HTMLParser):
    """Gathers the words between tags."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []

    def handle_data(self, data: str) -> None:
        self.words += data.split()
