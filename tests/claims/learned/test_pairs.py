"""Anchors and words side by side."""

from __future__ import annotations

import numpy as np

from claims.learned.as_rules import read
from claims.learned.test_hints import anchors
from mihak.claims.learned.hints import Anchor, Hint, hints
from mihak.claims.learned.labels import ELSEWHERE, NONE, OPTIONS, ROLE_AT, ROLES, STATUS, VICTIMS
from mihak.claims.learned.pairs import APART, CLAUSES, DISTANCES, EDGES, Pairs, layout, pairs
from mihak.claims.learned.ruled import Ruled

TEXT = "قتل 7 مدنيين أمس في دوما، وأصيب 9 جنود في حلب. وقصف الجيش السوري بلدة منيان."


def made(found: Ruled, start: int = 0, end: int | None = None) -> tuple[list[Anchor], list[Hint], Pairs]:
    """The anchors of a text, their hints, and their pairs with some words."""
    given = anchors(found)
    known = hints(found.document, found.told, given)
    last = len(found.document.words) if end is None else end
    return given, known, pairs(layout(found.document), given, known, start, last)


def test_shapes_are_anchors_by_roles_by_words() -> None:
    found = read(TEXT)
    given, _, pair = made(found, 1, 12)
    assert pair.apart.shape == (len(given), 11, APART)
    for part in (pair.begins, pair.others, pair.ends):
        assert part.shape == (len(given), len(ROLES), 11)
    assert pair.options.shape == (len(given), len(ROLES), len(OPTIONS))
    assert pair.values.shape == (len(given), len(STATUS) + len(VICTIMS) + 1)
    assert {part.dtype for part in (pair.apart, pair.begins, pair.others, pair.ends, pair.options, pair.values)} == {
        np.dtype(np.float32)
    }


def test_every_pair_has_one_bucket_of_words_clauses_and_sentences() -> None:
    found = read(TEXT)
    given, _, pair = made(found)
    parts = np.split(pair.apart, [DISTANCES, DISTANCES + 2 * CLAUSES + 1], axis=2)
    assert all((part.sum(2) == 1).all() for part in parts)
    words, clauses, sentences = (part.argmax(2) for part in parts)
    for n, anchor in enumerate(given):
        assert words[n, anchor.at] == EDGES.index(0) + 1
        assert clauses[n, anchor.at] == CLAUSES
        assert (np.diff(words[n]) >= 0).all()
        assert (np.diff(sentences[n]) >= 0).all()
        assert len(set(sentences[n])) == len(found.document.passages)


def test_far_words_share_the_last_buckets() -> None:
    found = read("حلب " * 100 + "قتل 7 مدنيين " + "حلب " * 100)
    _, _, pair = made(found)
    words = pair.apart[0, :, :DISTANCES].argmax(1)
    assert (words[0], words[-1]) == (0, DISTANCES - 1)


def test_the_rules_answers_are_marked() -> None:
    found = read(TEXT)
    given, known, pair = made(found)
    for n, hint in enumerate(known):
        for role in ROLES:
            row = ROLE_AT[role]
            spans = hint.spans.get(role, ())
            assert np.flatnonzero(pair.begins[n, row]).tolist() == sorted(start for start, _ in spans)
            assert np.flatnonzero(pair.ends[n, row]).tolist() == sorted(end - 1 for _, end in spans)
            chosen = [hint.options[role]] if role in hint.options else []
            assert np.flatnonzero(pair.options[n, row]).tolist() == chosen
    assert len(given) == len(known)


def test_what_stands_outside_the_words_is_elsewhere() -> None:
    found = read("قتل 7 مدنيين أمس في دوما. وأصيب 9 جنود.")
    given, known, _ = made(found)
    second = found.document.passages[1]
    injured = next(n for n, anchor in enumerate(given) if anchor.value == "injured")
    assert known[injured].spans["places"][0][0] < second.start
    pair = pairs(layout(found.document), [given[injured]], [known[injured]], second.start, second.end)
    row = ROLE_AT["places"]
    assert pair.options[0, row, ELSEWHERE] == 1
    assert not pair.begins[0, row].any()
    assert pair.options[0, ROLE_AT["victims"], NONE] == 0


def test_answers_for_others_of_the_sentence_are_marked_apart() -> None:
    found = read(TEXT)
    given, known, pair = made(found)
    at = {anchor.value: n for n, anchor in enumerate(given)}
    count = ROLE_AT["count"]
    assert np.flatnonzero(pair.others[at["killed"], count]).tolist() == [known[at["injured"]].spans["count"][0][0]]
    assert not pair.others[at["shelling"]].any()


def test_values_tell_status_victims_and_whether_the_rules_read_it() -> None:
    found = read("قتل 7 مدنيين في دوما.")
    given, known, pair = made(found)
    assert pair.values[0].tolist() == [s == "asserted" for s in STATUS] + [v == "civilian" for v in VICTIMS] + [0]
    unread = Anchor(0, "attack", "other", 0)
    (hint,) = hints(found.document, found.told, [unread])
    assert pairs(layout(found.document), [unread], [hint], 0, 3).values[0, -1] == 1
    assert len(given) == len(known) == 1


def test_the_layout_numbers_sentences_and_clauses_through() -> None:
    found = read(TEXT)
    where = layout(found.document)
    for passage in found.document.passages:
        assert set(where.passage[passage.start : passage.end]) == {passage.index}
        assert {where.passage_of(at) for at in range(passage.start, passage.end)} == {passage.index}
    assert (np.diff(where.clause) >= 0).all()
    assert len({*where.clause}) == sum(1 + max(p.clause) for p in found.document.passages)
