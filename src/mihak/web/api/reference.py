"""The OpenAPI document as lines of a page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

Doc = dict[str, Any]
METHODS: Final = ("get", "post", "put", "delete")


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a type in words; ``shape`` is the name of the shape that it leads to, "" for plain words."""

    words: str
    shape: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A parameter or a field: where it stands (path, query, ""), what it takes, and whether it must be given."""

    name: str
    where: str
    required: bool
    kind: tuple[Part, ...]
    about: str


@dataclass(frozen=True, slots=True)
class Answer:
    """A status with what it means and the shape of its body."""

    status: str
    about: str
    kind: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Asking:
    """One operation."""

    id: str
    method: str
    path: str
    summary: str
    paragraphs: tuple[str, ...]
    parameters: tuple[Line, ...]
    body: tuple[Part, ...]
    answers: tuple[Answer, ...]
    errors: tuple[Answer, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """The operations of a tag; each stands under its first."""

    name: str
    about: str
    askings: tuple[Asking, ...]


@dataclass(frozen=True, slots=True)
class Shape:
    """A shape of answers or bodies."""

    name: str
    about: str
    fields: tuple[Line, ...]


def reference(doc: Doc) -> dict[str, Any]:
    """What the page is filled with."""
    askings = [(operation["tags"][0], asking) for operation, asking in _askings(doc)]
    groups = tuple(
        Group(tag["name"], tag["description"], tuple(one for name, one in askings if name == tag["name"]))
        for tag in doc["tags"]
    )
    shapes = tuple(_shape(name, one) for name, one in sorted(doc["components"]["schemas"].items()))
    return {
        "info": doc["info"],
        "groups": groups,
        "shapes": shapes,
        "paragraphs": _paragraphs(doc["info"]),
        "openapi": doc["openapi"],
    }


def _paragraphs(told: Doc) -> tuple[str, ...]:
    return tuple(" ".join(one.split()) for one in told.get("description", "").split("\n\n") if one.strip())


def _askings(doc: Doc) -> Iterator[tuple[Doc, Asking]]:
    for path, item in sorted(doc["paths"].items()):
        for method in METHODS:
            if method in item:
                yield item[method], _asking(method, path, item[method])


def _asking(method: str, path: str, told: Doc) -> Asking:
    answers = [Answer(status, one["description"], _content(one)) for status, one in told["responses"].items()]
    return Asking(
        told["operationId"], method.upper(), path, told["summary"], _paragraphs(told),
        tuple(_parameter(one) for one in told["parameters"] if one["name"] != "project"),
        _content(told.get("requestBody", {})),
        tuple(one for one in answers if one.status < "400"), tuple(one for one in answers if one.status >= "400"),
    )  # fmt: skip


def _content(told: Doc) -> tuple[Part, ...]:
    for media, one in told.get("content", {}).items():
        plain = (Part(media),) if media != "application/json" else ()
        return (*plain, *_kind(one.get("schema", {})))
    return ()


def _parameter(told: Doc) -> Line:
    return Line(
        told["name"], told["in"], told.get("required", False), tuple(_kind(told["schema"])), told.get("description", "")
    )


def _shape(name: str, told: Doc) -> Shape:
    needed = told.get("required", ())
    fields = (
        Line(field, "", field in needed, tuple(_kind(one)), one.get("description", ""))
        for field, one in told.get("properties", {}).items()
    )
    return Shape(name, told.get("description", ""), tuple(fields))


def _kind(schema: Doc) -> Iterator[Part]:
    """A type in words: "integer 1 to 500", "list of ReportLine", "one of ar, en"."""
    if "$ref" in schema:
        name = schema["$ref"].rsplit("/", 1)[-1]
        yield Part(name, name)
    elif "anyOf" in schema:
        for number, one in enumerate(schema["anyOf"]):
            if number:
                yield Part("or")
            yield from _kind(one)
    elif "enum" in schema:
        yield Part(f"one of {', '.join(str(one) or '(nothing)' for one in schema['enum'])}")
    elif schema.get("type") == "array":
        yield Part("list of")
        yield from _kind(schema.get("items") or {"type": "values"})
    elif schema:
        yield Part(" ".join(filter(None, (_named(schema), _bounds(schema)))))


def _named(schema: Doc) -> str:
    kind = schema.get("type", "anything")
    return schema.get("format") or (" or ".join(kind) if isinstance(kind, list) else str(kind))


def _bounds(schema: Doc) -> str:
    low, high = schema.get("minimum"), schema.get("maximum")
    if low is not None and high is not None:
        return f"{low} to {high}"
    longest = schema.get("maxLength")
    return f"up to {longest} letters" if longest else ""
