"""``mihak sources``."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner, Result

from mihak.cli.main import cli
from mihak.errors import GazetteerError, OptionError


def run(*args: str) -> Result:
    return CliRunner().invoke(cli, ["sources", *args], standalone_mode=False)


def test_a_source_is_looked_up_by_name_id_or_address() -> None:
    for args in (["الوسط (البحرين)"], ["bh-wasat"], ["--url", "http://www.alwasatnews.com/news/1.html"]):
        lines = run(*args).output.splitlines()
        assert [line.split()[0] for line in lines] == ["bh-wasat"]


def test_a_shared_name_shows_all_who_bear_it() -> None:
    assert {line.split()[0] for line in run("الوسط").output.splitlines()} == {"bh-wasat", "ly-wasat"}


def test_the_list_is_narrowed_by_side_kind_and_country() -> None:
    found = [json.loads(line) for line in run("--side", "independent", "--kind", "monitor", "--country", "gb", "--json")
             .output.splitlines()]  # fmt: skip
    assert {"sohr", "airwars", "amnesty"} <= {source["id"] for source in found}
    assert {(source["side"], source["kind"], source["country"]) for source in found} == {
        ("independent", "monitor", "GB")
    }


def test_a_line_says_for_whom_it_speaks_and_who_runs_it() -> None:
    assert "side iran, speaks for ir-state, run by ir-irib" in run("قناة العالم").output


def test_an_empty_list_says_so() -> None:
    assert run("--country", "ZZ").output == "0 sources\n"
    assert run("--country", "ZZ", "--json").output == ""


def test_what_is_not_there_is_an_error() -> None:
    with pytest.raises(GazetteerError, match="no source is called"):
        raise run("لا أحد").exception or AssertionError
    with pytest.raises(OptionError, match="there is no side"):
        raise run("--side", "nobody").exception or AssertionError
