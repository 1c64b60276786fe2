"""The page of exports: every format, what was lost, the file at an address that stays, as the terminal writes it."""

from __future__ import annotations

import html
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final

import pytest
from litestar.testing import TestClient

from mihak.cli.common import App
from mihak.cli.export import export as command
from mihak.exports import gathered, wanted
from mihak.exports.formats import EXPORTS, NAMED
from mihak.exports.table import Written
from mihak.web import weigher
from mihak.web.desk import Desk
from mihak.web.pages import export as module
from mihak.web.security.visitors import cookie_of
from mihak.weigh import weighed as weigh
from web.conftest import NAME, RULES, Visit, Weighs, signed_in
from web.pages.conftest import opened, weighed

PAGE: Final = f"/p/{NAME}/export"
WAYS: Final[tuple[dict[str, str], ...]] = (
    {}, {"place": "حلب", "from": "2016-10-28", "to": "2016-11-11", "kind": "casualties"},
    {"agree": "contradict", "min_claims": "2", "rule": "acled", "as_of": "2016-11-05"},
)  # fmt: skip


@pytest.fixture(scope="module")
def path(linked: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Path(shutil.copy(linked, tmp_path_factory.mktemp("exporting") / linked.name))


@pytest.fixture(scope="module")
def reader(path: Path) -> Iterator[TestClient[Any]]:
    """A viewer's browser at a desk whose files are waited for, however busy the machine is."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(weigher, "Worker", Weighs)
        patched.setattr(module, "SHORT", 120.0)
        patched.setattr(module, "LONG", 120.0)
        patched.setattr("mihak.web.exporting.asked.PATIENCE", 120.0)
        with opened(path) as client:
            client.cookies.set(cookie_of(NAME), signed_in(path, "viewer"))
            yield weighed(client)


@pytest.fixture(scope="module")
def terminal(path: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[..., bytes]]:
    """What the command writes; each way of weighing is weighed once."""
    made: dict[Any, Any] = {}

    def once(register: Any, *, rule: str, as_of: Any, **given: Any) -> Any:
        key = (rule, as_of)
        if key not in made:
            made[key] = weigh(register, rule=rule, as_of=as_of, **given)
        return made[key]

    def written(name: str, *options: str) -> bytes:
        file = tmp_path_factory.mktemp("file") / "out"
        given = [name, "--register", str(path), "-o", str(file), *options]
        assert command.main(given, obj=App(RULES, debug=False), standalone_mode=False) == 0
        return file.read_bytes()

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(gathered, "weighed", once)
        yield written


def got(client: TestClient[Any], at: str = PAGE, **query: str) -> str:
    answer = client.get(at, params={"lang": "en", **query})
    assert answer.status_code == 200, answer.text
    return answer.text


def counts(page: str) -> list[str]:
    """Records, left out, size, rule."""
    return re.findall(r"<dd>(?:<bdi>)?([^<]*)", page.partition('class="export-counts"')[2].partition("</dl>")[0])


@pytest.mark.parametrize("query", WAYS, ids=("all", "a place and time", "a rule and a day"))
@pytest.mark.parametrize("name", list(NAMED))
def test_the_file_is_the_one_that_the_command_writes(
    reader: TestClient[Any], terminal: Callable[..., bytes], name: str, query: dict[str, str]
) -> None:
    options = [part for key, value in query.items() for part in (f"--{key.replace('_', '-')}", value)]
    for of in ("", *NAMED[name].of) if query == WAYS[1] else ("",):
        answer = reader.get(f"{PAGE}/{name}", params={**query, **({"of": of} if of else {})})
        assert answer.status_code == 200
        assert answer.content == terminal(name, *options, *(("--of", of) if of else ())), of


@pytest.mark.parametrize("name", list(NAMED))
def test_the_page_tells_what_the_file_holds_and_what_it_could_not(reader: TestClient[Any], name: str) -> None:
    page = got(reader, format=name)
    records, left_out, _, rule = counts(page)
    assert int(records.replace(",", "")) > 0 and int(left_out.replace(",", "")) >= 0
    assert rule == {"ucdp": "UCDP", "acled": "ACLED"}.get(name, "Mihak")
    assert f'href="{PAGE}/{name}"' in page
    assert ("What the format could not hold" in page) is ('class="export-lost"' in page)
    assert reader.get(f"{PAGE}/{name}").headers["content-disposition"].startswith("attachment; filename=")


def test_every_format_is_offered_with_the_filters_that_are_set(reader: TestClient[Any]) -> None:
    page = got(reader, place="حلب", effect="killed")
    for one in EXPORTS:
        link = re.search(rf'href="([^"]*format={one.name}[^"]*)"', page)
        assert link and "effect=killed" in link[1] and "place=" in link[1]
    assert 'id="made"' not in page


def test_the_reasons_stand_in_the_pages_language(reader: TestClient[Any]) -> None:
    english, arabic = got(reader, format="ucdp"), got(reader, format="ucdp", lang="ar")
    assert "Events without anybody killed: the dataset has none" in english
    assert "أحداث لم يُقتل فيها أحد" in arabic
    assert counts(english)[:2] == counts(arabic)[:2]


@pytest.mark.parametrize("page", ["incidents", "totals", "map", "brief"])
def test_other_pages_lead_here_with_their_filters(reader: TestClient[Any], page: str) -> None:
    shown = got(reader, f"/p/{NAME}/{page}", place="حلب", **{"from": "2016-10-28", "to": "2016-11-11"})
    link = re.search(r'href="([^"]*/export\?[^"]*)"', shown)
    assert link and "More formats" in shown
    assert "from=2016-10-28" in link[1] and "place=%D8%AD" in link[1]
    assert 'class="export-formats"' in reader.get(html.unescape(link[1])).text


def test_a_table_is_chosen_and_let_go_with_its_format(reader: TestClient[Any]) -> None:
    page = got(reader, format="csv", of="claims")
    assert f'href="{PAGE}/csv?of=claims"' in page
    assert re.search(r'aria-current="true">Claims<', page)
    assert "format=ucdp#made" in page  # Which has no table to choose.
    assert reader.get(PAGE, params={"format": "ucdp", "of": "claims"}).status_code == 400
    assert reader.get(f"{PAGE}/csv", params={"of": "people"}).status_code == 400


def test_the_formats_own_rule_holds_unless_one_is_asked_for(reader: TestClient[Any]) -> None:
    assert counts(got(reader, format="ucdp", rule="mihak"))[3] == "Mihak"
    assert counts(got(reader, format="geojson", rule="acled"))[3] == "ACLED"
    page = got(reader, format="ucdp", rule="mihak", place="حلب")
    assert f'href="{PAGE}/ucdp?place=%D8%AD%D9%84%D8%A8&amp;rule=mihak"' in page
    assert re.search(r'class="chip" href="[^"]*rule=mihak', page)


def test_the_name_of_the_file_is_safe(reader: TestClient[Any]) -> None:
    answer = reader.get(f"{PAGE}/csv", params={"place": 'ح"\r\n/../<x>', "to": "2016-11-11"})
    told = answer.headers["content-disposition"]
    assert told.isprintable() and told.count('"') == 2 and "/" not in told and ".." not in told
    assert told.startswith("attachment; filename=\"csv.csv\"; filename*=UTF-8''war-csv-")


@pytest.mark.parametrize("name", ["csv", "xlsx"])
def test_what_is_packed_is_sent_as_it_is_and_text_packed(reader: TestClient[Any], name: str) -> None:
    packed = reader.get(f"{PAGE}/{name}")
    plain = reader.get(f"{PAGE}/{name}", headers={"accept-encoding": "identity"})
    assert packed.content == plain.content
    assert int(plain.headers["content-length"]) == len(plain.content)
    assert packed.headers.get("content-encoding", "") == ("gzip" if name == "csv" else "")


def test_nothing_that_is_asked_breaks_the_page(reader: TestClient[Any]) -> None:
    page = got(reader, format="csv", place="<script>alert(1)</script>\"'")
    assert "<script>alert" not in page and "&lt;script&gt;" in page
    assert counts(page)[0] == "0" and "The file is empty" in page


def test_a_format_that_there_is_not(reader: TestClient[Any]) -> None:
    for at, query in ((f"{PAGE}/stata", {}), (PAGE, {"format": "stata"})):
        answer = reader.get(at, params={"lang": "ar", **query}, headers={"accept": "text/html"})
        assert answer.status_code == 404 and "لا صيغة باسم" in answer.text


def test_an_operation_that_nobody_tells_of_is_said_in_place(reader: TestClient[Any]) -> None:
    page = got(reader, format="csv", operation="nobody knows it")
    assert 'role="alert"' in page and "no claim names an operation" in page


@pytest.fixture
def own(reader: TestClient[Any]) -> Desk:
    desk: Desk = reader.app.state["desks"][NAME]
    return desk


def test_while_a_file_is_written_the_page_says_so_and_looks_again(
    reader: TestClient[Any], monkeypatch: pytest.MonkeyPatch, own: Desk
) -> None:
    monkeypatch.setattr(own.files, "ask", lambda *_, **__: None)
    monkeypatch.setattr(own.files, "so_far", lambda _: 1_234_567)
    page = got(reader, format="csv", place="حلب")
    assert "The file is being written" in page and "1.2 MB" in page
    assert re.search(r'hx-get="[^"]*format=csv[^"]*" hx-trigger="every 2s"', page)
    assert '<noscript><meta http-equiv="refresh"' in page
    piece = reader.get(PAGE, params={"format": "csv"}, headers={"hx-request": "true"}).text
    assert piece.lstrip().startswith('<section id="made"')
    answer = reader.get(f"{PAGE}/csv", params={"lang": "ar"}, headers={"accept": "text/html"})
    assert answer.status_code == 503 and "يُكتب الملف الآن" in answer.text
    assert '<meta http-equiv="refresh"' in answer.text


def test_a_library_that_is_not_there_is_told_and_the_others_go_on(
    reader: TestClient[Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(module: str) -> Any:
        raise ImportError(module)

    monkeypatch.setattr(wanted, "import_module", missing)
    for name in ("parquet", "xlsx"):
        page = got(reader, format=name, place="إدلب")
        assert "pip install &#39;mihak[export]&#39;" in page and 'class="export-go"' not in page
        arabic = got(reader, format=name, place="إدلب", lang="ar")
        assert "هذه الصيغة تحتاج إلى" in arabic
    assert counts(got(reader, format="hxl", place="إدلب"))


def test_a_file_is_made_once_and_handed_out(reader: TestClient[Any], own: Desk) -> None:
    times: list[str] = []
    whole = own.files._write

    def counted(one: Any) -> None:
        times.append(one.path.name)
        whole(one)

    own.files._write = counted  # type: ignore[method-assign]
    try:
        query = {"format": "jsonl", "to": "2016-11-09"}
        first, again = counts(got(reader, **query)), counts(got(reader, **query))
        assert first == again
        assert reader.get(f"{PAGE}/jsonl", params={"to": "2016-11-09"}).status_code == 200
    finally:
        own.files._write = whole  # type: ignore[method-assign]
    assert len(times) == 1


def test_a_bundle_holds_the_log_as_it_now_is(reader: TestClient[Any], path: Path) -> None:
    before = reader.get(f"{PAGE}/bundle").content
    signed_in(path, "reviewer")  # Which writes a line of the log, and changes nothing that is weighed.
    assert reader.get(f"{PAGE}/bundle").content != before


def test_counts_have_their_thousands_parted(reader: TestClient[Any], monkeypatch: pytest.MonkeyPatch) -> None:
    def many(*_: object) -> Written:
        return Written(12345, 6789)

    monkeypatch.setitem(NAMED, "csv", type(NAMED["csv"])("csv", "", ".csv", many))
    assert counts(got(reader, format="csv", place="دمشق"))[:2] == ["12,345", "6,789"]


def test_nobody_but_the_projects_people_gets_one(visit: Visit) -> None:
    stranger = visit("")
    for at in (PAGE, f"{PAGE}/csv"):
        answer = stranger.get(at, headers={"accept": "application/json"}, follow_redirects=False)
        assert answer.status_code == 302 and "/sign-in?next=" in answer.headers["location"]
