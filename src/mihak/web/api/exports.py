"""Exports: the formats, a file in one of them, and what was counted while it was written."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Annotated, Any, Final, Literal

from litestar import Request, get
from litestar.datastructures import ResponseHeader
from litestar.di import NamedDependency, Provide
from litestar.openapi.datastructures import ResponseSpec
from litestar.params import PathParameter, QueryParameter, SkipValidation
from litestar.response import Stream

from mihak.exports.formats import EXPORTS
from mihak.web.api import shapes
from mihak.web.api.incidents import Chosen, filters_of
from mihak.web.api.shapes import STALE, STALENESS, AsOf, trouble
from mihak.web.desk import Desk, NotYetWritten
from mihak.web.exporting.asked import Asked, Found, asked_for, found
from mihak.web.exporting.files import Filed
from mihak.web.exporting.sent import sent
from mihak.web.masking import PUBLISHES
from mihak.web.page import Project

Name = Annotated[
    Literal["ucdp", "acled", "hxl", "bayanat", "ftm", "geojson", "parquet", "jsonl", "csv", "xlsx", "bundle"],
    PathParameter(description="The format."),
]
Of = Annotated[
    Literal["", "events", "claims", "figures"],
    QueryParameter(name="of", description="Which table, for formats that can hold several; else the usual one."),
]
OwnRule = Annotated[
    Literal["", "mihak", "acled", "ucdp"],
    QueryParameter(name="rule", description="How low, best and high are found; else by the format's own rule."),
]
RECORDS, LEFT_OUT, LOST = "Mihak-Records", "Mihak-Left-Out", "Mihak-Lost"
COUNTED: Final = [
    ResponseHeader(name=RECORDS, documentation_only=True, required=False, description="How many records it holds"),
    ResponseHeader(name=LEFT_OUT, documentation_only=True, required=False, description="How many could not be held"),
    ResponseHeader(
        name=LOST, documentation_only=True, required=False,
        description="JSON: how often what was lost, by the codes that the list of formats tells of",
    ),
]  # fmt: skip
WRITING: Final[dict[int, ResponseSpec]] = {
    503: trouble("The register is being weighed, or the file written; Retry-After says when to ask again")
}


@dataclass(frozen=True, slots=True)
class Format:
    """A format; ``rule`` is that of its figures, "" where any; ``lost`` what it cannot hold, by code."""

    name: str
    says: str
    suffix: str
    rule: str
    tables: tuple[str, ...]
    lost: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Summary:
    """What was counted while a file was written; ``size`` in bytes, ``lost`` how often what was lost, by code."""

    format: str
    of: str
    rule: str
    records: int
    left_out: int
    lost: Mapping[str, int]
    size: int


def _asked(format: Name, filters: Chosen, as_of: AsOf = None, rule: OwnRule = "", of: Of = "") -> Asked:
    return asked_for(format, replace(filters, as_of=as_of), rule=rule, of=of)


Wanted = NamedDependency[SkipValidation[Asked]]
WRITTEN: Final[dict[str, Any]] = {
    "dependencies": {
        "filters": Provide(filters_of, sync_to_thread=False), "asked": Provide(_asked, sync_to_thread=False),
    },
    "responses": WRITING, "opt": {PUBLISHES: True}, "sync_to_thread": True,
}  # fmt: skip


@get("/exports", tags=["publishing"], sync_to_thread=False)
def list_formats() -> tuple[Format, ...]:
    """List the formats that incidents can be had in, with their tables and what each cannot hold."""
    return tuple(Format(one.name, one.says, one.suffix, one.rule, one.of, one.lost or {}) for one in EXPORTS)


@get("/exports/{format:str}/summary", tags=["publishing"], response_headers=STALENESS, **WRITTEN)
def export_summary(request: Request[Any, Any, Any], desk: Project, asked: Wanted) -> Summary:
    """Tell what a file holds and what it could not: it is written as for the file itself, and kept for it."""
    made, filed = _written(desk, asked)
    request.scope["state"][STALE] = not made.fresh
    told = filed.written
    return Summary(
        asked.export.name, asked.of, asked.rule, told.records, told.left_out, dict(told.lost), filed.size
    )  # fmt: skip


@get("/exports/{format:str}", tags=["publishing"], response_headers=[*STALENESS, *COUNTED], **WRITTEN)
def export_file(desk: Project, asked: Wanted) -> Stream:
    """Write the incidents that meet every condition in a format, as `mihak export` does.

    The same register gives the same file, byte for byte. It is written once and
    kept for a while; while one is written that takes long, you are told to ask
    again.
    """
    made, filed = _written(desk, asked)
    told = filed.written
    counted = {
        RECORDS: str(told.records), LEFT_OUT: str(told.left_out), LOST: json.dumps(dict(told.lost)),
    }  # fmt: skip
    return sent(desk, asked, made, counted)


def _written(desk: Desk, asked: Asked) -> tuple[Found, Filed]:
    made = found(desk, asked, patience=shapes.PATIENCE, first=shapes.PATIENCE)
    if made.filed is None:
        raise NotYetWritten
    return made, made.filed


HANDLERS: Final = (list_formats, export_summary, export_file)
