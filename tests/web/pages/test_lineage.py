"""Which reports copy and cite which, as a page."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import pytest
from httpx import Response
from litestar.testing import TestClient

from mihak.demo import reports as demo_reports
from mihak.model.report import Report
from mihak.pipeline import make_reader, read_report
from mihak.register.register import open_register
from mihak.settings import Settings
from web.conftest import NAME, Visit

PAGE = f"/p/{NAME}/lineage"


@pytest.fixture
def copied(register_path: Path) -> tuple[Report, Report]:
    """A bundled report and a copy of it by somebody else, both in the register."""
    original = demo_reports()[1]
    copy = Report.make(original.text, publisher="<b>ناسخ</b>", title="نسخة حرفية", published=original.published)
    with open_register(register_path) as register:
        register.add(copy, read_report(copy, make_reader(Settings(reader="rules"))).claims)
    return original, copy


def weighed(client: TestClient[Any], query: str = "") -> Response:
    """The page once the register is weighed."""
    for _ in range(300):
        answer = client.get(f"{PAGE}?lang=en&{query}")
        if answer.status_code != 503:
            return answer
        time.sleep(0.2)
    return answer


def test_copies_stand_under_their_original(visit: Visit, copied: tuple[Report, Report]) -> None:
    original, copy = copied
    viewer = visit("viewer")
    page = weighed(viewer)
    assert page.status_code == 200
    assert "&lt;b&gt;ناسخ&lt;/b&gt;" in page.text
    assert page.text.index(original.id) < page.text.index(copy.id)
    assert "copy-reprint" in page.text
    one = weighed(viewer, f"report={copy.id}").text
    assert original.id in one
    assert one.count('<li class="card">') == 1


def test_those_that_cite_a_source(visit: Visit) -> None:
    viewer = visit("viewer")
    page = weighed(viewer).text
    assert "Syrian Observatory for Human Rights" in page
    assert page.count('<li class="card">') > weighed(viewer, "source=sana").text.count('<li class="card">') > 0
    assert "No report copies another" in weighed(viewer, "source=nobody").text


@pytest.mark.parametrize(
    ("query", "status"), [("page=0", 400), ("as_of=soon", 400), ("report=rnone", 404), ("page=99", 200)]
)
def test_addresses_that_make_no_sense(visit: Visit, query: str, status: int) -> None:
    assert weighed(visit("viewer"), query).status_code == status
