"""The OpenAPI document and its page."""

from __future__ import annotations

from typing import Any, get_args

import pytest
from litestar.testing import TestClient

from mihak.model.claim import STATUSES
from mihak.model.incident import AGREEMENTS, GRADES, RULES
from mihak.model.judgement import PAIR_VERDICTS, READING_VERDICTS
from mihak.model.person import ROLES
from mihak.model.source import SOURCE_KINDS
from mihak.readers import READERS
from mihak.register.query import KIND_NAMES, ORDERS
from mihak.web.api import adding, claims, incidents, judging, names, people, shapes
from mihak.web.ready import ORDERS as INCIDENT_ORDERS
from mihak.weighing.ranges import EFFECTS

Doc = dict[str, Any]


@pytest.fixture
def doc(api: TestClient[Any]) -> Doc:
    found: Doc = api.get("/api/openapi.json").json()
    return found


def operations(doc: Doc) -> list[Doc]:
    return [one for item in doc["paths"].values() for one in item.values()]


def test_every_operation_says_what_it_is(doc: Doc) -> None:
    tags = {tag["name"] for tag in doc["tags"]}
    ids = [one["operationId"] for one in operations(doc)]
    assert len(ids) == len(set(ids)) > 40
    for one in operations(doc):
        assert one["summary"] and one["tags"] and set(one["tags"]) <= tags
        assert {"400", "401", "403", "404", "429"} <= set(one["responses"])
        assert all(parameter["description"] for parameter in one["parameters"]), one["operationId"]


def test_every_text_that_is_asked_for_has_a_bound(doc: Doc) -> None:
    for one in operations(doc):
        for parameter in one["parameters"]:
            schema = parameter["schema"]
            if schema.get("type") == "string" and "enum" not in schema and "format" not in schema:
                assert schema["maxLength"] <= 1_000, (one["operationId"], parameter["name"])


def test_all_errors_are_of_one_shape(doc: Doc) -> None:
    for one in operations(doc):
        for status, answer in one["responses"].items():
            if status >= "400":
                schema = answer["content"]["application/json"]["schema"]
                assert schema["$ref"].endswith("/Troubled"), (one["operationId"], status)


def test_every_address_is_under_a_project_and_asks_for_a_token(doc: Doc) -> None:
    assert all(path.startswith("/p/{project}/api/v1/") for path in doc["paths"])
    assert doc["security"] == [{"token": []}]
    assert doc["components"]["securitySchemes"]["token"]["scheme"] == "bearer"


def test_no_shape_is_named_and_not_there(doc: Doc) -> None:
    def references(value: Any) -> set[str]:
        if isinstance(value, dict):
            own = {value["$ref"]} if isinstance(value.get("$ref"), str) else set()
            return own.union(*map(references, value.values()))
        return set().union(*map(references, value)) if isinstance(value, list) else set()

    there = {f"#/components/schemas/{name}" for name in doc["components"]["schemas"]}
    assert references(doc) <= there
    assert "#/components/schemas/ListedClaimLine" in there


def values(alias: Any) -> tuple[str, ...]:
    """The values of a parameter, without the one for none."""
    kind = get_args(alias)[0] if hasattr(alias, "__metadata__") else alias
    if kind.__class__.__name__ == "GenericAlias":
        kind = get_args(kind)[0]
    return tuple(one for one in get_args(kind) if one)


@pytest.mark.parametrize(
    ("alias", "known"),
    [
        (claims.Kinds, KIND_NAMES), (claims.Status, STATUSES), (claims.Order, ORDERS), (incidents.Kind, KIND_NAMES),
        (incidents.Effect, EFFECTS), (incidents.WithEffect, EFFECTS), (incidents.Agree, AGREEMENTS),
        (incidents.Grade, GRADES), (incidents.Order, INCIDENT_ORDERS), (shapes.Rule, RULES),
        (judging.Verdict, (*PAIR_VERDICTS, *READING_VERDICTS)), (names.SourceKind, SOURCE_KINDS),
        (people.Role, ROLES), (adding.FormatHint, tuple(one.name for one in READERS)),
    ],
)  # fmt: skip
def test_the_values_of_the_document_are_those_of_the_data(alias: Any, known: tuple[str, ...]) -> None:
    assert set(values(alias)) == set(known)


def test_the_page_needs_no_script_and_nothing_from_elsewhere(api: TestClient[Any], doc: Doc) -> None:
    answer = api.get("/api")
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert "<script" not in answer.text and "style=" not in answer.text and "http://" not in answer.text
    assert "https://" not in answer.text
    for one in operations(doc):
        assert f'id="{one["operationId"]}"' in answer.text
