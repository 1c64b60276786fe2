"""Judgements of pairs, kept by the claims that they touch."""

from __future__ import annotations

from mihak.linking.around import Around
from mihak.model.judgement import DIFFERENT, SAME, Judgement


def judged(left: str, right: str, verdict: str = SAME, *, by: str = "link@1") -> Judgement:
    return Judgement(id="", verdict=verdict, left=left, right=right, by=by, person=by != "link@1")


def test_the_machine_s_judgements_come_and_go() -> None:
    around, ab, bc = Around(), judged("a", "b"), judged("b", "c")
    assert around.change((ab, bc), ()) == {"a", "b", "c"}
    assert dict(around.of("b")) == {("a", "b"): ab, ("b", "c"): bc}
    assert around.change((), (ab,)) == {"a", "b"}
    assert dict(around.of("b")) == {("b", "c"): bc}
    assert list(around.of("a")) == []


def test_persons_outrank_the_machine_as_long_as_they_say_so() -> None:
    around, ab = Around(), judged("a", "b")
    around.change((ab,), ())
    apart = {("a", "b"): judged("a", "b", DIFFERENT, by="desk-1")}
    assert around.judged(apart) == {"a", "b"}
    assert dict(around.of("a")) == apart
    assert list(around.same("a")) == []
    assert list(around.by_persons("b")) == [("a", "b")]
    assert around.judged(apart) == set()
    assert around.judged({}) == {"a", "b"}
    assert list(around.same("a")) == ["b"] and list(around.same("b")) == ["a"]
