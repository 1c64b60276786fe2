"""The OpenAPI document, tidied for who reads it, and the page that shows it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from inspect import cleandoc
from typing import Any, Final

import msgspec
from litestar import Request
from litestar.handlers import HTTPRouteHandler
from litestar.openapi import OpenAPIConfig
from litestar.openapi.plugins import JsonRenderPlugin, OpenAPIRenderPlugin
from litestar.openapi.spec import Components, SecurityScheme, Tag

from mihak.version import __version__
from mihak.web.api.adding import NewReport
from mihak.web.api.judging import NewClaim, NewJudgement, Undoing
from mihak.web.api.people import NewRole
from mihak.web.api.review import NewWord
from mihak.web.api.shapes import JSON, SENT, TROUBLES
from mihak.web.exporting.sent import MEDIA

Doc = dict[str, Any]
TOKEN: Final = "token"
TAGS: Final = (
    ("reports", "Texts as received: listed, added, checked inside."),
    ("claims", "What one speaker says happened, with the exact words."),
    ("judgements", "What persons say of readings and of pairs; appended and retired, never changed."),
    ("review", "What a person should look at first: opinions blind to each other, and how well they agree."),
    ("incidents", "Claims that tell of the same happening, and what they amount to."),
    ("map", "Where incidents lie, and who is said to hold what, by day."),
    ("course", "Control of places, operations, days, coverage, lineage, changes."),
    ("publishing", "The brief on a place and a time, and exports in the forms of data sets and tools."),
    ("names", "Places, actors and sources."),
    ("people", "Who asks, who works here, and the audit log."),
)
ABOUT: Final = """
Everything that the review desk shows and keeps, for programs. Ask with a token in the header
`Authorization: Bearer TOKEN`; people make tokens on the page of their account. A token may do what its role may.

Every error has one shape: `{"error": {"status": 404, "what": "…", "repair": "…"}}`. Lists take `offset` and `limit`;
the audit log takes `after` and `limit`. Days are written 2016-10-28. Offsets count Unicode code points of the raw
text, from 0. Where the register has changed since an answer was weighed, the header `Mihak-Stale: true` says so.
"""
PROJECT: Final[Doc] = {
    "name": "project", "in": "path", "required": True, "description": "The project's name, as in its addresses.",
    "schema": {"type": "string", "minLength": 1, "maxLength": 100},
}  # fmt: skip
BINARY: Final[Doc] = {"type": "string", "format": "binary"}
TROUBLED: Final = "#/components/schemas/Troubled"
GENERIC: Final = re.compile(r"^(\w+?)_(?:[\w.]*\.)?(\w+?)_$")


BODIES: Final[dict[str, type[msgspec.Struct]]] = {
    "add_report": NewReport, "judge": NewJudgement, "undo": Undoing, "add_claim": NewClaim,
    "set_role": NewRole, "invite": NewRole, "review_claim": NewWord, "settle_differing": NewWord,
}  # fmt: skip
"""What is sent to an operation; see ``mihak.web.api.shapes.body``."""
FILES: Final = {"export_file": MEDIA}
"""Operations that answer with a file, and the types that it may be of."""


def openapi_config() -> OpenAPIConfig:
    """Where the document is served, and what stands in it beside the handlers."""
    return OpenAPIConfig(
        "Mihak", __version__, path="/api", create_examples=False, use_handler_docstrings=True,
        description=cleandoc(ABOUT), tags=[Tag(name, about) for name, about in TAGS], security=[{TOKEN: []}],
        components=Components(
            security_schemes={
                TOKEN: SecurityScheme(type="http", scheme="bearer", description="A token from the page of the account.")
            }
        ),
        operation_id_creator=_operation_id, render_plugins=[Json(), Page()],
    )  # fmt: skip


def _operation_id(handler: HTTPRouteHandler, method: Any, path: Any) -> str:
    return handler.handler_name


class Json(JsonRenderPlugin):
    """The document at /api/openapi.json."""

    def render(self, request: Request[Any, Any, Any], openapi_schema: Doc) -> bytes:
        """The document as JSON."""
        return self.render_json(request, tidy(openapi_schema))


class Page(OpenAPIRenderPlugin):
    """The document as a page at /api: plain HTML, so that it needs no script and nothing from elsewhere."""

    def __init__(self) -> None:
        super().__init__(path="/")

    def render(self, request: Request[Any, Any, Any], openapi_schema: Doc) -> bytes:
        """The page."""
        from mihak.web.api.reference import reference  # noqa: PLC0415  # Only the page needs it.

        engine = request.app.template_engine
        assert engine is not None  # The application has one.
        rendered: str = engine.get_template("api.html.j2").render(**reference(tidy(openapi_schema)))
        return rendered.encode()


def tidy(given: Doc) -> Doc:
    """The document with the project in every address, summaries from docstrings, and short names of shapes."""
    names = {name: _short(name) for name in given["components"]["schemas"]}
    doc: Doc = _renamed(
        given, {f"#/components/schemas/{old}": f"#/components/schemas/{new}" for old, new in names.items()}
    )
    schemas = doc["components"]["schemas"]
    doc["components"] = doc["components"] | {"schemas": {names[old]: one for old, one in schemas.items()}}
    doc["components"]["schemas"] |= bodies()
    doc["components"]["schemas"]["Files"]["properties"]["files"] |= {"minItems": 1}
    doc["paths"] = {path: _path(item) for path, item in doc["paths"].items()}
    return doc


def bodies() -> Doc:
    """The shapes of what is sent, with all their bounds."""
    _, found = msgspec.json.schema_components(BODIES.values(), ref_template="#/components/schemas/{name}")
    return dict(found)


def _short(name: str) -> str:
    found = GENERIC.fullmatch(name)
    return f"{found[1]}{found[2]}" if found else name


def _renamed(value: Any, names: dict[str, str]) -> Any:
    """The document with the new names; a value may fit several shapes of a choice, so that it is of any of them."""
    if isinstance(value, dict):
        return {
            "anyOf" if key == "oneOf" else key: names[one] if key == "$ref" else _renamed(one, names)
            for key, one in value.items()
        }
    return [_renamed(one, names) for one in value] if isinstance(value, list) else value


def _path(item: Doc) -> Doc:
    return {method: _operation(operation) for method, operation in item.items()}


def _operation(given: Doc) -> Doc:
    summary, _, rest = given.get("description", "").partition("\n\n")
    told = {"summary": " ".join(summary.split()).rstrip("."), "description": cleandoc(rest)}
    parameters = [PROJECT, *(_parameter(one) for one in given.get("parameters", ()) if one["name"] != PROJECT["name"])]
    kind = BODIES.get(given["operationId"])
    if kind is not None:
        reference = {"$ref": f"#/components/schemas/{kind.__name__}"}
        given = given | {"requestBody": {"required": True, "content": {JSON: {"schema": reference}}}}
    told_of = TROUBLES | (SENT if "requestBody" in given else {})
    responses = {**given["responses"], **{str(status): _trouble(about) for status, about in told_of.items()}}
    if given["operationId"] in FILES:
        names = (one.partition(";")[0] for one in FILES[given["operationId"]].values())
        types = {name: {"schema": {"type": "object"} if name.endswith("+json") else BINARY} for name in names}
        responses["200"] = responses["200"] | {"content": types}
    kept = {name: value for name, value in given.items() if name not in ("description", "deprecated")}
    return (
        kept | {name: value for name, value in told.items() if value}
        | {"parameters": parameters, "responses": dict(sorted(responses.items()))}
    )  # fmt: skip


def _trouble(about: str) -> Doc:
    return {"description": about, "content": {JSON: {"schema": {"$ref": TROUBLED}}}}


def _parameter(given: Doc) -> Doc:
    """A parameter without what an address cannot say: null, and what is said by leaving things out."""
    schema = dict(given["schema"])
    kinds = [one for one in schema.pop("anyOf", ()) if one.get("type") != "null"]
    if len(kinds) == 1:
        schema = kinds[0] | schema
    if "anyOf" in schema.get("items", {}):  # Of a tuple of any length.
        schema["items"] = schema["items"]["anyOf"][0]
    schema = {name: value for name, value in schema.items() if name != "description"}
    kept = {name: given[name] for name in ("name", "in", "required", "description") if name in given}
    return kept | {"schema": dict(_bounds(schema))}


def _bounds(schema: Doc) -> Iterator[tuple[str, Any]]:
    for name, value in schema.items():
        whole = schema.get("type") == "integer" and isinstance(value, float)
        yield name, int(value) if whole else value
