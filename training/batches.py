"""Windows of annotated reports as tensors."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields

import numpy as np
import torch
from torch import Tensor

from mihak.claims.learned.features import Features
from mihak.claims.learned.filled import pointable
from mihak.claims.learned.hints import Anchor, Hint, hints
from mihak.claims.learned.labels import (
    ELSEWHERE,
    KINDS,
    LABEL_AT,
    LABELS,
    LISTS,
    OPTIONS,
    ROLE_AT,
    ROLES,
    ROLES_OF,
    STATUS,
    VICTIMS,
)
from mihak.claims.learned.pairs import Layout, layout, pairs
from mihak.claims.learned.windows import Pieces, Window, windows
from training.right import Slot
from training.targets import Example, Target

UNKNOWN = -1.0


@dataclass(frozen=True, slots=True)
class Asked:
    """What ``Slots.forward`` takes of the anchors of a window, in its order but for the vectors."""

    anchors: Tensor
    labels: Tensor
    kinds: Tensor
    apart: Tensor
    begins: Tensor
    others: Tensor
    ends: Tensor
    options: Tensor
    values: Tensor
    features: Tensor

    def given(self) -> tuple[Tensor, ...]:
        """The fields in order."""
        return tuple(getattr(self, field.name) for field in fields(self))


@dataclass(frozen=True, slots=True)
class Piece:
    """One window with what is right in it: 1 right, 0 wrong, -1 not known.

    ``labels`` (W, L); ``right`` (A, R, O + W), ``right_end`` (A, R, W); ``allowed``
    (A, R, W) where a slot may point; ``status``, ``victims`` (A,), -1 where not asked.
    """

    window: Window
    asked: Asked
    labels: Tensor
    allowed: Tensor
    right: Tensor
    right_end: Tensor
    status: Tensor
    victims: Tensor


def pieces_of(example: Example, features: Features, cut: Pieces) -> list[Piece]:
    """The windows of one report."""
    read = example.ruled
    table = features(read.document, read.told, read.again)
    where = layout(read.document)
    known = sorted((t for t in example.targets if t.anchor.at >= 0), key=lambda t: t.anchor.at)
    found = hints(read.document, read.told, [t.anchor for t in known])
    made: list[Piece] = []
    for window in windows(read.document, cut(read.document)):
        mine = [n for n, t in enumerate(known) if window.own <= t.anchor.at < window.end]
        labels = labels_of(example.targets, window)
        made.append(
            piece(
                window,
                table[window.start : window.end],
                labels,
                [known[n] for n in mine],
                [found[n] for n in mine],
                where,
            )
        )
    return made


def labels_of(targets: Sequence[Target], window: Window) -> Tensor:
    """Which words of a window anchor what; context, and quotes without a known anchor, are not known."""
    labels = torch.zeros(window.end - window.start, len(LABELS))
    labels[: window.own - window.start] = UNKNOWN
    for target in targets:
        row = LABEL_AT[target.anchor.kind, target.anchor.value]
        if target.anchor.at < 0:
            first, last = (max(0, token - window.start) for token in target.quote)
            labels[first:last, row] = torch.where(labels[first:last, row] == 0, UNKNOWN, labels[first:last, row])
        elif window.own <= target.anchor.at < window.end:
            labels[target.anchor.at - window.start, row] = 1
    return labels


def piece(
    window: Window, table: np.ndarray, labels: Tensor, targets: Sequence[Target], found: Sequence[Hint], where: Layout
) -> Piece:
    """One window with the targets whose anchors stand in it."""
    anchors = [t.anchor for t in targets]
    made = pairs(where, anchors, found, window.start, window.end)
    at = np.array([a.at - window.start for a in anchors], np.int64)
    kinds = np.array([KINDS.index(a.kind) for a in anchors], np.int64)
    rows = np.array([LABEL_AT[a.kind, a.value] for a in anchors], np.int64)
    given = (at, rows, kinds, made.apart, made.begins, made.others, made.ends, made.options, made.values, table)
    right = torch.zeros(len(targets), len(ROLES), len(OPTIONS) + len(table))
    right_end = torch.zeros(len(targets), len(ROLES), len(table))
    for n, (target, hint) in enumerate(zip(targets, found, strict=True)):
        for role in ROLES_OF[target.anchor.kind]:
            row = ROLE_AT[role]
            answer(right[n, row], right_end[n, row], target.slots[role], target.anchor, window, role, hint)
    victims = [VICTIMS.index(t.claim["victim_kind"]) if t.anchor.kind == "casualties" else -1 for t in targets]
    return Piece(
        window, Asked(*(torch.from_numpy(np.ascontiguousarray(part)) for part in given)), labels,
        torch.from_numpy(pointable(table, at, kinds) | (made.begins > 0)), right, right_end,
        torch.tensor([STATUS.index(t.claim["status"]) for t in targets], dtype=torch.long),
        torch.tensor(victims, dtype=torch.long),
    )  # fmt: skip


def answer(right: Tensor, right_end: Tensor, slot: Slot, anchor: Anchor, window: Window, role: str, hint: Hint) -> None:
    """Mark the right answers of one slot."""
    first = len(OPTIONS)
    if role in LISTS:
        hinted = {start for start, _ in hint.spans.get(role, ())}
        for group in slot.groups:
            inside = [(s, e) for s, e in group if window.start <= s and e <= window.end]
            inside.sort(key=lambda span: (span[0] not in hinted, abs(span[0] - anchor.at), span))
            for n, (start, end) in enumerate(inside):
                # What is right already stays so: two spans of a name may share their first or last word.
                for row, at in ((right, first + start - window.start), (right_end, end - 1 - window.start)):
                    if n == 0 or row[at] == 0:
                        row[at] = 1 if n == 0 else UNKNOWN
        return
    for option in slot.options:
        right[option] = 1
    for start, end in slot.spans:
        if window.start <= start and end <= window.end:
            right[first + start - window.start] = 1
            right_end[end - 1 - window.start] = 1
        elif (start, end) in hint.spans.get(role, ()):
            right[ELSEWHERE] = 1
