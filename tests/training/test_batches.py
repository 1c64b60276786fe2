"""Windows of annotated reports as tensors."""

from __future__ import annotations

import pytest

pytest.importorskip("torch", reason="needs torch (pip install 'mihak[train]')")

import torch  # after the skip
from small import as_read, cut, small, told
from tiny import features, windows_of

from mihak.claims.learned.labels import (
    ELSEWHERE,
    LABEL_AT,
    LABELS,
    LISTS,
    OPTIONS,
    ROLE_AT,
    ROLES,
    ROLES_OF,
    SINGLE,
    STATUS,
    VICTIMS,
)
from training.batches import UNKNOWN, Piece, labels_of, pieces_of
from training.targets import Example, Target

FILLER = "وقال السكان إن المدينة شهدت هدوءا نسبيا طوال ساعات الليل وإن الأسواق بقيت مفتوحة أمام الناس. "


def anchored(made: Example) -> list[Target]:
    """The targets with an anchor, in order."""
    return sorted((t for t in made.targets if t.anchor.at >= 0), key=lambda t: t.anchor.at)


def one_window(made: Example) -> Piece:
    """The one window of a short report."""
    (piece,) = windows_of([made])
    return piece


def test_shapes_are_those_that_the_network_takes() -> None:
    made = small()
    piece = one_window(made)
    anchors, words = len(anchored(made)), len(made.ruled.document.words)
    assert piece.labels.shape == (words, len(LABELS))
    assert piece.right.shape == (anchors, len(ROLES), len(OPTIONS) + words)
    assert piece.right_end.shape == piece.allowed.shape == (anchors, len(ROLES), words)
    assert piece.status.shape == piece.victims.shape == (anchors,)
    assert piece.asked.features.shape == (words, features().width)
    assert [part.shape[0] for part in piece.asked.given()[:-1]] == [anchors] * 9


def test_labels_stand_at_the_anchors() -> None:
    for made in (small(), *told()):
        piece = one_window(made)
        wanted = {(t.anchor.at, LABEL_AT[t.anchor.kind, t.anchor.value]) for t in anchored(made)}
        assert {(int(at), int(n)) for at, n in (piece.labels == 1).nonzero()} == wanted
        assert [STATUS[n] for n in piece.status] == [t.claim["status"] for t in anchored(made)]
        kinds = [VICTIMS[n] if n >= 0 else None for n in piece.victims]
        assert kinds == [t.claim.get("victim_kind") for t in anchored(made)]


def test_what_the_rules_read_is_right_where_the_annotation_is_theirs() -> None:
    for made in told():
        piece = one_window(made)
        for n, target in enumerate(anchored(made)):
            for role in ROLES_OF[target.anchor.kind]:
                row = ROLE_AT[role]
                begins = piece.asked.begins[n, row] > 0
                assert (piece.right[n, row, len(OPTIONS) :][begins] == 1).all(), role
                if role not in SINGLE:
                    assert (piece.right_end[n, row][piece.asked.ends[n, row] > 0] == 1).all(), role
                if role not in LISTS and not begins.any():
                    assert (piece.right[n, row, : len(OPTIONS)] * piece.asked.options[n, row]).any(), role


def test_every_right_answer_that_the_rules_have_may_be_pointed_at() -> None:
    for made in (*told(), as_read("دمر الثوار دبابتين للجيش السوري في منيان.")):
        piece = one_window(made)
        assert (piece.allowed[piece.asked.begins > 0]).all()


def test_a_list_asks_for_one_of_the_places_of_each_name() -> None:
    made = as_read("قتل 7 مدنيين في حلب أمس. وقصف الجيش السوري حي الشعار في حلب.")
    piece = one_window(made)
    row = ROLE_AT["places"]
    for n, target in enumerate(anchored(made)):
        right = piece.right[n, row, len(OPTIONS) :]
        assert int((right == 1).sum()) == len(target.slots["places"].groups)
        assert (right == UNKNOWN).any()


def test_context_and_quotes_without_an_anchor_are_not_known() -> None:
    made = as_read(FILLER * 20 + "قتل 7 مدنيين أمس في دوما.")
    parts = pieces_of(made, features(), cut())
    assert len(parts) > 1
    for part in parts:
        context = part.window.own - part.window.start
        assert (part.labels[:context] == UNKNOWN).all()
        assert (part.labels[context:] >= 0).all()
    assert sum(len(part.status) for part in parts) == len(made.targets) == 1
    (target,) = made.targets
    lost = Target(target.claim, type(target.anchor)(-1, "casualties", "killed", 0), target.quote, target.slots)
    labels = labels_of([lost], parts[-1].window)
    row = LABEL_AT["casualties", "killed"]
    first, last = (at - parts[-1].window.start for at in target.quote)
    assert (labels[first:last, row] == UNKNOWN).all()
    assert not (labels == 1).any()
    assert torch.equal(labels[last:], torch.zeros_like(labels[last:]))


def test_an_answer_outside_the_window_is_elsewhere_where_the_rules_know_it() -> None:
    made = as_read("قتل 7 مدنيين أمس في دوما. " + FILLER * 2 + "وأصيب 9 جنود. " + FILLER * 14 + "قتل 7 مدنيين.")
    for piece in windows_of([made]):
        single = [ROLE_AT[role] for role in ROLES if role not in LISTS]
        right = piece.right[:, single, ELSEWHERE]
        assert (piece.asked.options[:, single, ELSEWHERE][right > 0] == 1).all()
