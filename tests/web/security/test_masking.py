"""Names of victims and private persons: no page and no answer to a program shows one to who may not see it."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from litestar.testing import TestClient

from mihak.claims.rules import RulesReader
from mihak.exports.formats import EXPORTS, NAMED
from mihak.model.person import Person
from mihak.model.report import Report
from mihak.register.register import open_register
from mihak.settings import Settings
from mihak.views.masked import MARK
from mihak.views.private import hidden_of
from mihak.web.app import LIMIT, make_app
from mihak.web.desk import NotYetWeighed
from mihak.web.masking import masks
from mihak.web.options import ServeOptions
from mihak.web.security.visitors import cookie_of
from web.conftest import NAME, sent, signed_in
from web.security.walk import shown, ways

AT = f"/p/{NAME}"
TEXT = (
    "قُتل المدني زاهر النحاس أمس في حي الشعار بحلب جراء قصف مدفعي. وقال جيران القتيل إن زاهر كان في منزله. "
    "وأصيبت الطفلة نوار الخطيب بجروح خطيرة في حي الشعار."
)
COPY = "قال ناشطون إن المدني زاهر النحّاس قُتل في حي الشعار بحلب في قصف مدفعي، وأصيب 3 مدنيين."
PARTS = ("زاهر", "النحاس", "النحّاس", "نوار", "الخطيب")
Browser = TestClient[Any]


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small register with two named victims; only editors see names."""
    path = tmp_path_factory.mktemp("masked") / f"{NAME}.db"
    reader = RulesReader()
    with open_register(path) as war:
        for text, title, name in ((TEXT, "مقتل زاهر النحاس في حلب", "one"), (COPY, "قصف على الشعار", "two")):
            report = Report.make(
                text, title=title, name=name, publisher=f"أخبار {name}", origin=f"زاهر النحاس {name}.txt",
                url=f"https://news.example/{quote('مقتل-زاهر-النحاس')}",
            )  # fmt: skip
            war.add(report, reader.read(report))
        war.choices.choose("names", "editor", by="tests")
    return path


@pytest.fixture(scope="module")
def app(path: Path) -> Iterator[Any]:
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("mihak.web.app.LIMIT", replace(LIMIT, rate_limit=("minute", 1_000_000)))
        app = make_app(ServeOptions(registers=((NAME, path),), settings=Settings(reader="rules")))
    with TestClient(app, base_url="http://testserver.local"):
        weighed(app)
        yield app


def weighed(app: Any) -> None:
    """Wait until both looks at the register have been weighed."""
    from mihak.web.snapshot import Lens  # noqa: PLC0415

    for masked in (True, False):
        for _ in range(30):
            try:
                app.state.desks[NAME].seen(Lens(masked=masked), patience=5)
                break
            except NotYetWeighed:
                continue


def browser(app: Any, path: Path, role: str) -> Browser:
    client = TestClient(app, base_url="http://testserver.local")
    client.cookies.set(cookie_of(NAME), signed_in(path, role))
    return client


def named(text: str) -> list[str]:
    """The parts of names that a text shows, as letters, as JSON or as an address writes them."""
    return [part for part in PARTS if part in text or quote(part) in text or ascii(part)[1:-1] in text]


def test_both_names_are_known_and_nobody_else(path: Path) -> None:
    with open_register(path) as war:
        assert set(hidden_of(war, Settings()).runs) == {"زاهر", "نوار"}


def test_no_page_and_no_answer_shows_a_hidden_name(app: Any, path: Path) -> None:
    reviewer, seen = browser(app, path, "reviewer"), 0
    with open_register(path) as war:
        found = list(war.found())
    for number, (report, claim) in enumerate(found):
        known = {
            "report": report.id,
            "claim": claim.id,
            "left": claim.id,
            "name": "one",
            "place": "الشعار",
            "actor": "x",
            "file": ("claims.csv", "claims.json", "reports.csv", "incidents.json")[number % 4],
            "format": ("csv", "geojson", "ftm", "acled")[number % 4],
        }
        for way in ways(app, "GET"):
            if way.public or way.path.endswith("/map/names.json"):  # The base map's, with a town of one of the names.
                continue
            if number and "{" not in way.path.removeprefix("/p/{project:str}"):
                continue
            for asked in ({}, {"claim": claim.id, "lang": "en", "place": "حلب"}):
                answer = reviewer.get(way.at(known, NAME), params=asked, follow_redirects=False)
                assert named(shown(answer)) == [], f"{way.id} {asked}"
                seen += answer.status_code == 200
    assert seen > 40


@pytest.mark.parametrize("name", [one.name for one in EXPORTS])
def test_no_export_bears_a_hidden_name_packed_or_not(app: Any, path: Path, name: str) -> None:
    for role, parts in (("viewer", False), ("editor", True)):
        for of in NAMED[name].of or ("",):
            query = {"of": of} if of else {}
            answer = browser(app, path, role).get(f"{AT}/export/{name}", params=query)
            while answer.status_code == 503:
                answer = browser(app, path, role).get(f"{AT}/export/{name}", params=query)
            assert answer.status_code == 200, answer.text
            told = unpacked(name, answer.content)
            if not parts:
                assert named(told) == [], f"{name} {of}"
            elif of in ("", "claims"):
                assert named(told) or name in ("acled", "ucdp", "geojson"), f"{name} {of}"


def unpacked(name: str, content: bytes) -> str:
    """All that a file tells, as text."""
    if name == "parquet":
        parquet = pytest.importorskip("pyarrow.parquet")
        table = parquet.read_table(io.BytesIO(content))
        return f"{table.to_pylist()} {table.schema.metadata}"
    if not zipfile.is_zipfile(io.BytesIO(content)):
        return content.decode()
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        names = archive.namelist()
        return "".join(f"{one}\n{archive.read(one).decode('utf-8', 'replace')}" for one in names)


def test_who_may_see_names_sees_them(app: Any, path: Path) -> None:
    with open_register(path) as war:
        report = war.report("one")
    for role, parts in (("editor", True), ("admin", True), ("reviewer", False), ("viewer", False)):
        page = browser(app, path, role).get(f"{AT}/reports/{report.id}").text
        assert bool(named(page)) is parts
        assert (MARK in page) is not parts


def test_a_search_for_a_hidden_name_finds_nothing(app: Any, path: Path) -> None:
    """That it finds something would tell the name to who guesses it."""
    asked = ["زاهر النحاس", "نوار", "زاهر", "الخطيب", "المدني زاهر"]
    for role, finds in (("viewer", False), ("editor", True)):
        client = browser(app, path, role)
        for words in asked:
            for place in ("reports", "claims"):
                answer = client.get(f"{AT}/api/v1/{place}", params={"q": words})
                assert answer.status_code == 200, answer.text
                assert bool(answer.json()["items"]) is finds, f"{role} {place} {words}"
        assert client.get(f"{AT}/api/v1/reports", params={"q": "الشعار"}).json()["items"]


def test_what_is_hidden_cannot_be_written_back(app: Any, path: Path) -> None:
    """A hidden name in a correction would take the place of the name itself."""
    with open_register(path) as war:
        report, claim = next(pair for pair in war.found() if pair[1].kind == "casualties")
    reviewer = browser(app, path, "reviewer")
    at = f"{AT}/reports/{report.id}/claims"
    assert sent(reviewer, f"{at}/{claim.id}/judge", verdict="right").status_code == 303
    fields = {"victims": MARK * 12, "victim_kind": "civilian"}
    assert sent(reviewer, f"{at}/{claim.id}/correct", **fields).status_code in (400, 422)
    line = report.text.replace("زاهر النحاس", MARK * len("زاهر النحاس"))[:22]
    added = sent(reviewer, at, kind="casualties", quote=line, effect="killed", start="0", end="22")
    assert added.status_code in (400, 422)
    with open_register(path) as war:
        assert not any(MARK in one.quote for one in war.claims())
        assert not any(MARK in one.value for one in war.judgements.history())


def test_what_is_published_is_masked_for_everybody(path: Path) -> None:
    admin = Person(name="admin", role="admin")
    app = make_app(ServeOptions(registers=((NAME, path),)))
    desk = app.state.desks[NAME]
    assert not masks(desk, admin, {"publishes": True})
    desk.register.choices.choose("published", "masked", by="tests")
    assert masks(desk, admin, {"publishes": True}) and not masks(desk, admin, {})
    desk.register.choices.choose("published", "named", by="tests")
    desk.close()
