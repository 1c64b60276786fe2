"""Publishers' names taken apart."""

from __future__ import annotations

from mihak.gazetteer.source_names import Reading, domains, host_of, readings


def test_a_country_in_brackets_is_a_hint() -> None:
    assert Reading("الوسط", frozenset({"BH"})) in list(readings("الوسط (البحرين)"))


def test_an_address_in_brackets_is_kept_apart() -> None:
    assert Reading("الحياه", host="sauress.com") in list(readings("الحياة (www.sauress.com)"))


def test_words_around_a_name_tell_kind_and_country() -> None:
    assert list(readings("صحيفة الوطن السعودية"))[-1] == Reading("الوطن", frozenset({"SA"}), frozenset({"newspaper"}))


def test_the_last_of_several_parts_comes_first() -> None:
    names = [reading.name for reading in readings("الموقع / الوكالة")]
    assert names == ["الموقع الوكاله", "الوكاله", "الموقع"]


def test_hosts_and_their_domains() -> None:
    assert host_of("https://www.bbc.co.uk/arabic") == "bbc.co.uk"
    assert host_of("bbc.co.uk") == "bbc.co.uk"
    assert host_of("") == ""
    assert host_of("http://[") == "" and host_of("مكان http://]x[") == ""
    assert list(domains("arabic.rt.com")) == ["arabic.rt.com", "rt.com"]
