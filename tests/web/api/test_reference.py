"""The OpenAPI document as lines of a page."""

from __future__ import annotations

from typing import Any

import pytest
from litestar.testing import TestClient

from mihak.web.api.document import tidy
from mihak.web.api.reference import Part, _kind, reference


def kind(schema: dict[str, Any]) -> str:
    return " ".join(part.words for part in _kind(schema))


@pytest.mark.parametrize(
    ("schema", "words"),
    [
        ({"type": "string"}, "string"), ({"type": "string", "format": "date"}, "date"),
        ({"type": "integer", "minimum": 1, "maximum": 500}, "integer 1 to 500"),
        ({"type": "integer", "minimum": 0, "maximum": 0}, "integer 0 to 0"),
        ({"type": "integer", "minimum": 1}, "integer"),
        ({"type": "string", "maxLength": 80}, "string up to 80 letters"),
        ({"type": ["string", "null"]}, "string or null"), ({"enum": ["ar", "", "en"]}, "one of ar, (nothing), en"),
        ({"type": "array", "items": {"$ref": "#/components/schemas/Row"}}, "list of Row"),
        ({"type": "array"}, "list of values"), ({"type": "array", "items": {}}, "list of values"),
        ({"anyOf": [{"type": "integer"}, {"type": "null"}]}, "integer or null"), ({}, ""), ({"title": "x"}, "anything"),
    ],
)  # fmt: skip
def test_a_type_is_said_in_words(schema: dict[str, Any], words: str) -> None:
    assert kind(schema) == words


def test_a_shape_is_led_to() -> None:
    assert list(_kind({"$ref": "#/components/schemas/ReportLine"})) == [Part("ReportLine", "ReportLine")]


def operation(tag: str, name: str, **more: Any) -> dict[str, Any]:
    told = {"description": "Yes", "content": {"application/json": {"schema": {"type": "string"}}}}
    return {
        "tags": [tag], "operationId": name, "summary": name, "description": "One  line\nof it.\n\nAnother.\n\n",
        "parameters": [
            {"name": "project", "in": "path", "schema": {"type": "string"}},
            {"name": "limit", "in": "query", "schema": {"type": "integer"}, "description": "How many."},
        ],
        "responses": {"404": {"description": "No"}, "200": told},
    } | more  # fmt: skip


DOC: dict[str, Any] = {
    "openapi": "3.1.0",
    "info": {"title": "Mihak", "description": "All of it."},
    "tags": [{"name": "b", "description": "Second"}, {"name": "a", "description": "First"}],
    "paths": {
        "/z": {"get": operation("a", "read"), "post": operation("a", "write", requestBody={
            "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Row"}}}})},
        "/a": {"get": operation("b", "other", responses={
            "200": {"description": "Yes", "content": {"text/html": {"schema": {"type": "string"}}}}})},
    },
    "components": {"schemas": {
        "Row": {"required": ["id"], "properties": {"id": {"type": "string"}, "n": {"type": "integer"}}},
        "Bare": {},
    }},
}  # fmt: skip


def test_operations_stand_under_their_tag_by_address_and_method() -> None:
    found = reference(DOC)
    assert [(group.name, [one.id for one in group.askings]) for group in found["groups"]] == [
        ("b", ["other"]), ("a", ["read", "write"]),
    ]  # fmt: skip
    assert found["paragraphs"] == ("All of it.",) and found["openapi"] == "3.1.0"


def test_an_operation_has_what_it_takes_and_what_it_answers() -> None:
    read, write = reference(DOC)["groups"][1].askings
    assert (read.method, read.path, read.paragraphs) == ("GET", "/z", ("One line of it.", "Another."))
    assert [(one.name, one.where, one.required) for one in read.parameters] == [("limit", "query", False)]
    assert [one.status for one in read.answers] == ["200"] and [one.status for one in read.errors] == ["404"]
    assert read.body == () and write.body == (Part("Row", "Row"),)
    (html,) = reference(DOC)["groups"][0].askings
    assert [part.words for part in html.answers[0].kind] == ["text/html", "string"]


def test_shapes_stand_by_name_with_what_must_be_given() -> None:
    bare, row = reference(DOC)["shapes"]
    assert (bare.name, bare.fields) == ("Bare", ())
    assert [(one.name, one.required) for one in row.fields] == [("id", True), ("n", False)]


def test_every_shape_of_the_real_document_is_led_to(asking: TestClient[Any]) -> None:
    found = reference(tidy(asking.app.openapi_schema.to_schema()))
    known = {one.name for one in found["shapes"]}
    parts = [
        part
        for group in found["groups"]
        for one in group.askings
        for kinds in (one.body, *(line.kind for line in one.parameters), *(a.kind for a in (*one.answers, *one.errors)))
        for part in kinds
    ]
    assert parts and {part.shape for part in parts if part.shape} <= known
    assert all(part.words for part in parts)
