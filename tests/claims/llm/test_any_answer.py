"""Whatever a model answers, what is kept of it is the report's own words, and nothing breaks."""

from __future__ import annotations

from typing import Any, Final

from hypothesis import given, settings
from hypothesis import strategies as st

from claims.llm.telling import TEXT, answer, report
from mihak.claims.llm.answer import CLAIM
from mihak.claims.llm.given import SHAPES
from mihak.model.claim import Casualties, Materiel

WORDS: Final = tuple(TEXT.replace("\n", " ").split(" "))
STARTS: Final = st.integers(0, len(WORDS) - 1)
RUNS: Final = st.builds(lambda start, size: " ".join(WORDS[start : start + size]), STARTS, st.integers(1, 7))
CUTS: Final = st.builds(lambda start, size: TEXT[start : start + size], st.integers(0, len(TEXT)), st.integers(0, 40))
STRINGS: Final = RUNS | CUTS | st.sampled_from(["قوات التحالف", "", "\ud800", "الله"])
NAME: Final = st.none() | st.lists(STRINGS, max_size=3)
NUMBER: Final = st.none() | st.sampled_from([0, 1, 2, 3, 10, 11, 2016])
ID: Final = st.sampled_from(["c1", "c2", "c3", ""])
SLOTS: Final[dict[str, st.SearchStrategy[Any]]] = {
    "id": ID, "part_of": st.none() | ID, "quote": STRINGS, "start": st.integers(-2, 300) | st.none(),
    "date": st.sampled_from([None, "2016-11-11", "2016-11-12", "2016-11", "2016-11-11/2016-11-12", "أمس"]),
    "low": NUMBER, "high": NUMBER, "phase": NUMBER, "places": st.lists(NAME, max_size=3),
    "weapons": st.lists(NAME, max_size=2), **{name: NAME for shape in SHAPES for name in shape.names},
}  # fmt: skip


@st.composite
def claims(draw: st.DrawFn) -> dict[str, Any]:
    """A well-formed claim of any type that says whatever it likes."""
    shape = draw(st.sampled_from(SHAPES))
    return {"type": shape.kind, shape.detail: draw(st.sampled_from(shape.values))} | draw(st.fixed_dictionaries(SLOTS))


@settings(max_examples=120, deadline=None)
@given(st.lists(claims(), max_size=6))
def test_any_answer_gives_claims_of_the_report_or_none(told: list[dict[str, Any]]) -> None:
    found = answer(*told)
    assert len(found.kept) + sum(item.part == CLAIM for item in found.dropped) == len(told)
    ids = [claim.id for claim in found.kept]
    assert len(set(ids)) == len(ids)
    assert [claim.start for claim in found.kept] == sorted(claim.start for claim in found.kept)
    for claim in found.kept:
        for _, name in claim.named():
            assert all(string in TEXT or f"لل{string[2:]}" in TEXT for string in name.names)
        if claim.date is not None:
            assert claim.date.public in ("2016-11-11", "2016-11-12", "2016-11-11/2016-11-12")
        if isinstance(claim, Casualties):
            assert claim.part_of in ("", *ids)
            assert claim.part_of != claim.id
        if isinstance(claim, Casualties | Materiel):
            assert {claim.count.low, claim.count.high} <= {None, 1, 2, 3, 10}


@settings(max_examples=40, deadline=None)
@given(st.lists(claims(), max_size=4))
def test_the_same_answer_gives_the_same_claims(told: list[dict[str, Any]]) -> None:
    first, second = answer(*told), answer(*told)
    assert first == second
    for claim in first.kept:
        claim.verify(report())
