"""A report told of other places, people and numbers."""

from __future__ import annotations

import random
from collections.abc import Mapping
from datetime import date
from typing import Any

from mihak.mentions.document import Document
from mihak.mentions.scan import scan
from mihak.mentions.vocabulary import default_vocabulary
from mihak.model.report import Report as Read
from training.data.edits import Edit
from training.data.rewrite import Report, rewritten
from training.data.swap_figures import figure_edits, group_of, other_counts, with_counts
from training.data.swap_names import actor_edits, person_edits, place_edits


def swapped(report: Mapping[str, Any], seed: int) -> Report:
    """An annotated report with other names and counts, its claims rewritten along.

    Over the whole text each place becomes one other of its kind, each single
    actor one other of its kind (an army an army, an armed group an armed group),
    each person's name and each count another of the same form. Prefixes stay.
    What is not certain stays: countries, collectives, names the gazetteer does
    not know, sums, figures of several words. ``id`` gets the seed behind it.
    Deterministic in the report and the seed.
    """
    chance = random.Random(f"{report['id']}:{seed}")
    doc, vocabulary = read(report), default_vocabulary()
    counts = other_counts(doc, report["claims"], chance)
    edits: list[Edit] = [
        *actor_edits(doc, vocabulary, chance),
        *place_edits(doc, vocabulary, chance),
        *person_edits(doc, chance),
        *figure_edits(doc, counts),
    ]
    made, groups = rewritten(report, edits)
    new = {value: other for value, other in counts.items() if group_of(value) in groups}
    made["claims"] = [
        with_counts(claim, (old["start"], old["start"] + len(old["quote"])), doc, new)
        for old, claim in zip(report["claims"], made["claims"], strict=True)
    ]
    return dict(made, id=f"{report['id']}-s{seed}")


def read(report: Mapping[str, Any]) -> Document:
    """A report with its mentions."""
    meta: Mapping[str, Any] = report.get("meta") or {}
    published = meta.get("published")
    return scan(
        Read.make(report["text"], published=date.fromisoformat(published) if published else None),
        default_vocabulary(),
    )
