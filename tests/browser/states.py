"""Pages in the states that only work brings about: two who differ, an invitation, a job with errors, a correction."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Final

from playwright.sync_api import FilePayload, Page

from browser.conftest import NOWHERE, go
from mihak.model.judgement import RIGHT, WRONG, Judgement
from mihak.register.people import INVITATION
from mihak.register.register import Register, open_register
from mihak.web.security.secrets import kept

SECRET: Final = "a-secret-of-an-invitation-that-is-only-for-this-test"
TEXT: Final = "أعلن المجلس المحلي يوم 3 تشرين الثاني 2016 مقتل 7 مدنيين في قصف على حي بستان القصر شرقي حلب."
FILES: Final[tuple[FilePayload, ...]] = (
    {"name": "تقرير ميداني عن حي بستان القصر في تشرين الثاني.txt", "mimeType": "text/plain", "buffer": TEXT.encode()},
    {"name": "cut.json", "mimeType": "application/json", "buffer": b'{"id": 1, "text": '},
    {"name": "mixed.jsonl", "mimeType": "application/x-ndjson", "buffer": b'{"id": "a"}\nnot a record\n'},
)
OUTSIDE: Final = ("sign-in?why=refused", f"invitation/{SECRET}", f"invitation/{NOWHERE}")
"""Pages for who is not signed in, beside the form itself."""


def lived_in(path: Path) -> None:
    """Brings a register so far that its desk has something to settle, people, and an open invitation."""
    with open_register(path) as register:
        for name, role in (("reviewer-1", "reviewer"), ("reviewer-2", "reviewer"), ("left", "viewer")):
            register.people.add(name, role, "", by="tests")
        claim = _of(register, "ra02")
        for name, verdict in (("reviewer-1", RIGHT), ("reviewer-2", WRONG)):
            register.opinions.give(Judgement(id="", verdict=verdict, left=claim, by=name, person=True))
        register.people.give_key(
            kept(SECRET), INVITATION, name="", role="reviewer", label="desk 2", lasts=timedelta(hours=1), by="tests"
        )


def _of(register: Register, label: str) -> str:
    """The first claim of a report, by its label."""
    return next(claim.id for report, claim in register.found() if report.label == label)


def states(page: Page) -> Iterator[str]:
    """The addresses of such pages, for who is signed in as an admin; a job is begun on the way."""
    yield from ("review/settle", "review/settle?do=correct", "review?do=correct", "audit/verified", "changes")
    yield _job(page)
    go(page, "reports/ra01")
    claim = page.locator("li.claim").nth(2).get_attribute("id")
    yield from (f"reports/ra01?claim={claim}", f"reports/ra01?claim={claim}&do=correct")
    go(page, "incidents?agree=contradict")
    incident = page.locator("main td a[href*='/incidents/']").first.get_attribute("href") or ""
    yield from (incident, f"{incident}/join?q=حلب", f"{incident}/chart")
    go(page, incident)
    yield page.locator("a[href*='/why?']").first.get_attribute("href") or ""
    go(page, "map")
    yield page.locator("a[href*='/map/at?']").first.evaluate("one => one.href")
    yield from ("export", "export?format=geojson&place=حلب", "export?format=csv&of=claims&kind=attack")
    yield from ("totals?group=civilians&strict=1", "map?on=2016-11-05&as_of=2016-11-20")
    yield "brief/page?place=منيان&from=2016-10-28&to=2016-11-11"


def _job(page: Page) -> str:
    """A job that has ended, with a report and errors."""
    go(page, "reports/add")
    page.locator("#files").set_input_files(FILES)
    page.locator("#upload button.main").click()
    page.wait_for_url(re.compile("/reports/add/."))
    page.locator("#job .job-next").wait_for()
    return page.url
