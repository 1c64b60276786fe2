"""Whose voice a claim is."""

from __future__ import annotations

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from linking.made_facts import fact
from mihak.gazetteer.sources import default_sources
from mihak.linking.lineage import Citation, Copy, Lineage
from mihak.linking.voices import independent, voice_of, voices
from mihak.model.facts import Facts, Party
from mihak.model.finding import Words

SOURCES = default_sources()
NOTHING = Lineage()
WORDS = Words(0, 3, "...")


def own(claim: str, source: str, report: str = "") -> Facts:
    """A claim in its publisher's own voice."""
    return fact(claim, report, source=source, speaker=Party(source))


def said(claim: str, source: str, speaker: str, id: str = "") -> Facts:
    """A claim that a publisher puts in somebody's mouth."""
    return fact(claim, source=source, speaker=Party(speaker, id), cited=True)


def voice(one: Facts, lines: Lineage = NOTHING) -> str:
    return voices([one], lines, SOURCES)[one.claim]


def test_outlets_of_one_party_or_owner_are_one_voice() -> None:
    assert voice(own("a", "sana")) == voice(own("a", "sy-baath")) == "party:sy-state"
    assert voice(own("a", "al-arabiya")) == voice(own("a", "sa-hadath")) == "source:mbc"
    assert voice(own("a", "sy-watan")) == "source:sy-watan"
    assert voice(own("a", "dw")) != voice(own("a", "bbc"))


def test_a_monitor_cited_by_many_is_one_voice() -> None:
    spoken = [
        said("a", "dw", "المرصد السوري لحقوق الإنسان"), said("b", "bbc", "رامي عبد الرحمن", "person:rami-abdulrahman"),
        said("c", "reuters", "المرصد", "sohr"), own("d", "sohr"),
    ]  # fmt: skip
    made = voices(spoken, NOTHING, SOURCES)
    assert set(made.values()) == {"source:sohr"}
    assert independent("abcd", made) == 1


def test_a_cited_army_speaks_with_the_voice_of_its_state() -> None:
    assert voice(said("a", "dw", "الجيش السوري", "sy-army")) == voice(own("b", "sana"))
    assert voice(said("a", "dw", "متحدث", "person:ahmed-al-mismari")) == "party:ly-lna"
    assert voice(said("a", "dw", "أبو محمد", "person:only-in-a-report")) == "speaker:person:only-in-a-report"


def test_a_speaker_who_is_not_known_leaves_the_voice_to_the_publisher() -> None:
    assert voice(said("a", "dw", "مصدر عسكري")) == "source:dw"
    assert voice(said("a", "dw", "السفير", "lb-safir")) == "source:dw"
    assert voice(said("a", "dw", "مسلحون", "gunmen")) in ("source:dw", "party:gunmen")


def test_copies_of_one_text_are_one_voice() -> None:
    lines = Lineage((Copy("r-a", "r-b", 1.0, "reprint"), Copy("r-a", "r-c", 0.7, "edited")))
    made = voices([own("a", "dw"), own("b", "sy-enab"), own("c", "موقع ما"), own("d", "bbc")], lines, SOURCES)
    assert made["a"] == made["b"] == made["c"] == "source:dw"
    assert independent("abcd", made) == 2


def test_copies_of_a_text_without_claims_are_one_voice_too() -> None:
    lines = Lineage((Copy("r-x", "r-b", 1.0, "reprint"), Copy("r-x", "r-c", 1.0, "reprint")))
    made = voices([own("b", "sy-enab"), own("c", "dw")], lines, SOURCES)
    assert made["b"] == made["c"]


def test_a_text_credited_to_an_agency_is_the_agencys_voice() -> None:
    lines = Lineage((), (Citation("r-a", "reuters", WORDS, True), Citation("r-b", "reuters", WORDS)))
    made = voices([own("a", "dw"), own("b", "bbc"), own("c", "reuters")], lines, SOURCES)
    assert made == {"a": "source:reuters", "b": "source:bbc", "c": "source:reuters"}


def test_who_is_not_listed_is_a_voice_by_name_and_a_nameless_text_by_itself() -> None:
    assert voice(own("a", "موقع ما")) == "publisher:موقع ما"
    assert voice(own("a", "")) == "report:r-a"


def test_every_source_has_a_voice() -> None:
    kinds = {voice_of(source, SOURCES).partition(":")[0] for source in SOURCES}
    assert kinds == {"party", "source"}


@given(st.permutations([own("a", "sana"), own("b", "dw"), said("c", "bbc", "سانا"), own("d", "")]))
def test_the_order_of_claims_changes_nothing(facts: list[Facts]) -> None:
    made = voices(facts, NOTHING, SOURCES)
    assert list(made) == ["a", "b", "c", "d"]
    assert independent([*"abcd", "unknown"], made) == 3
    Random(1).shuffle(facts)
    assert voices(facts, NOTHING, SOURCES) == made
