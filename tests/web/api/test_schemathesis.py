"""Schemathesis over the OpenAPI document: what it makes up is answered as the document says."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("schemathesis", reason="needs schemathesis (pip install 'mihak[dev]')")

import schemathesis
from schemathesis.engine import events, from_schema

from mihak.register.register import open_register
from mihak.settings import Settings
from mihak.web import app as application
from mihak.web.app import make_app
from mihak.web.options import ServeOptions
from web.api.conftest import token_of
from web.conftest import NAME

SECONDS = 20
EXAMPLES = 3
LOCKING_OUT = ["set_role", "remove", "end_token"]
"""What may take from the one who asks the right to ask; asked of a desk where that does no harm."""


@pytest.fixture
def schema(register_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """The document of a desk that can be asked a thousand times a second."""
    monkeypatch.setattr(application, "LIMIT", replace(application.LIMIT, rate_limit=("minute", 10**9)))
    for _ in range(5):  # Numbers that are tried first are those of tokens that nobody needs.
        token_of(register_path, "viewer")
    token = token_of(register_path, "admin")
    with open_register(register_path) as register:
        report, claim = next((one.name, next(register.claims()).id) for one, _ in register.reports())
    app = make_app(ServeOptions(registers=((NAME, register_path),), settings=Settings(reader="rules")))
    found = schemathesis.openapi.from_asgi("/api/openapi.json", app)
    found.config.update(headers={"Authorization": f"Bearer {token}"})
    found.config.parameters.update({"path.project": NAME, "path.report": report, "path.claim": claim})
    # 422: what fits the document and still makes no sense, such as days in the wrong order.
    found.config.checks.positive_data_acceptance.expected_statuses.append("422")
    found.config.generation.max_examples = EXAMPLES
    found.config.max_time = SECONDS
    return found


def found_in(schema: Any) -> tuple[list[str], Counter[str]]:
    """What is wrong, and how often each status was answered."""
    wrong: list[str] = []
    statuses: Counter[str] = Counter()
    for event in from_schema(schema).execute():
        if isinstance(event, events.ScenarioFinished):
            answers = (one.response for one in event.recorder.interactions.values())
            statuses.update(str(int(one.status_code)) for one in answers if one is not None)
            for checks in event.recorder.checks.values():
                wrong += [
                    f"{event.recorder.label}: {one.failure_info.failure.title}\n{one.failure_info.failure.message}\n"
                    f"{one.failure_info.code_sample}"
                    for one in checks
                    if one.failure_info is not None
                ]
        elif isinstance(event, events.NonFatalError):
            wrong.append(f"{event.label}: {event.value}")
        elif isinstance(event, events.FatalError):
            wrong.append(str(event.exception))
    return wrong, statuses


def test_nothing_is_found(schema: Any) -> None:
    wrong, statuses = found_in(schema.exclude(operation_id=LOCKING_OUT))
    assert not wrong, "\n\n".join(wrong[:5])
    assert statuses["200"] and statuses["400"]
    assert not {status for status in statuses if status >= "500"}


def test_nothing_is_found_where_people_are_sent_away(schema: Any) -> None:
    schema.config.max_time = 5
    wrong, statuses = found_in(schema.include(operation_id=LOCKING_OUT))
    assert not wrong, "\n\n".join(wrong[:5])
    assert statuses["404"] and statuses["400"]
