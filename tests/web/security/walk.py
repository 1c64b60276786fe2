"""All routes of the desk, and addresses that reach them over a register."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from litestar import Litestar
from litestar.handlers import HTTPRouteHandler

from mihak.register.register import Register

OF_KIND: Final = {"int": "1", "date": "2016-10-28"}


@dataclass(frozen=True)
class Way:
    """One method of one route."""

    method: str
    path: str
    handler: HTTPRouteHandler

    @property
    def id(self) -> str:
        """What a test is called by."""
        return f"{self.method} {self.path}"

    @property
    def public(self) -> bool:
        return bool(self.handler.opt.get("public"))

    @property
    def role(self) -> str:
        return str(self.handler.opt.get("role", "viewer"))

    def at(self, known: dict[str, str], project: str) -> str:
        """The address with ids that are there."""

        def filled(found: re.Match[str]) -> str:
            name, kind = found.groups()
            return project if name == "project" else OF_KIND.get(kind) or known.get(name, "1")

        return re.sub(r"\{(\w+):(\w+)\}", filled, self.path)


def ways(app: Litestar, *methods: str) -> Iterator[Way]:
    """Every method of every route of a project."""
    for route in app.routes:
        if not route.path.startswith("/p/{project:str}"):
            continue
        for handler in getattr(route, "route_handlers", ()):
            for method in sorted(handler.http_methods - {"OPTIONS", "HEAD"}):
                if not methods or method in methods:
                    yield Way(method, route.path, handler)


def ids(register: Register, **more: str) -> dict[str, str]:
    """Ids for the parameters of addresses: of a report with a claim, by the parameter's name."""
    report, claim = next(register.found())
    place = next(iter(claim.places), None)
    found = {
        "report": report.id, "claim": claim.id, "left": claim.id, "right": claim.id, "name": "viewer", "token": "none",
        "judgement": "j0", "key": "1", "lang": "en", "place": place.entity if place else "", "kind": claim.kind,
        "actor": claim.source.entity if claim.source else "sy-army",
        "file": "claims.json", "format": "geojson",
    }  # fmt: skip
    return found | more


def shown(answer: Any) -> str:
    """All that an answer tells: its body and its headers."""
    return str(answer.text) + "".join(f"{name}: {value}\n" for name, value in answer.headers.items())
