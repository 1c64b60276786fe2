"""The right answers of every slot of an annotated claim: options, and spans of tokens."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from mihak.claims.draft import CasualtyDraft, MaterielDraft
from mihak.claims.learned.labels import LISTS, NAMES, NONE, ONE, PUBLISHED, ROLES_OF, TWO
from mihak.claims.learned.ruled import Ruled
from mihak.evaluate.slots import PublicClaim, same_name
from mihak.mentions.document import Document
from training.spans import Located, Span

NEAR: Final = 6
"""How many words beside its quote a claim's figure may stand."""


@dataclass(frozen=True, slots=True)
class Slot:
    """Right answers of one slot: ``options``, and ``spans``, any of which will do.

    In lists ``groups`` hold one run of spans a name. A slot without any answer is
    not trained on: the annotation has one that nothing here can give.
    """

    options: tuple[int, ...] = ()
    spans: tuple[Span, ...] = ()
    groups: tuple[tuple[Span, ...], ...] = ()


def right_slots(
    read: Ruled, located: Located, claim: PublicClaim, at: int, quote: Span, wholes: Mapping[str, int]
) -> dict[str, Slot]:
    """The right answers of every slot that points; ``wholes`` are the anchors of all claims by id."""
    named = names_read(read)
    found: dict[str, Slot] = {}
    for role in ROLES_OF[claim["type"]]:
        value = claim.get(role)
        if role in NAMES:
            found[role] = Slot(spans=spans_of(located, named, value, quote)) if value else Slot((NONE,))
        elif role in LISTS:
            groups = (spans_of(located, named, name, quote) for name in value or ())
            found[role] = Slot(groups=tuple(group for group in groups if group))
        elif role == "part_of":
            whole = wholes.get(value, -1) if value else -1
            found[role] = Slot(spans=((whole, whole + 1),)) if whole >= 0 else Slot(() if value else (NONE,))
        elif role == "date":
            found[role] = dated(read.document, value)
        else:
            found[role] = counted(read, claim, at, quote)
    return found


def names_read(read: Ruled) -> dict[Span, str]:
    """Every span that the rules read as a name, with the words that it would be exchanged by."""
    found = []
    for passage in read.document.passages:
        found += [*passage.places, *passage.actors, *passage.people, *passage.persons, *passage.weapons]
    for item in read.told:
        parts = [getattr(item.draft, role, None) for role in NAMES]
        parts += [item.speech.speaker if item.speech else None, *item.setting.places]
        found += [part for part in (*parts, *getattr(item.draft, "weapons", ())) if part is not None]
    return {(m.start, m.end): read.document.name(m).names[0] for m in found}


def spans_of(located: Located, named: Mapping[Span, str], names: Sequence[str], quote: Span) -> tuple[Span, ...]:
    """Every span that is right for a name: its own words, and what the rules read as the same; nearest first."""
    found = set(located.nearest(names, quote))
    found |= {span for span, said in named.items() if any(same_name(name, said) for name in names)}
    return tuple(sorted(found, key=lambda span: (max(quote[0] - span[0], span[1] - quote[1], 0), span)))


def dated(document: Document, value: str | None) -> Slot:
    """The date mentions that give an annotated date, and the report's own day where it is that."""
    if value is None:
        return Slot((NONE,))
    spans = tuple((d.start, d.end) for p in document.passages for d in p.dates if d.when and d.when.public == value)
    published = document.report.published
    return Slot((PUBLISHED,) if published is not None and published.isoformat() == value else (), spans)


def counted(read: Ruled, claim: PublicClaim, at: int, quote: Span) -> Slot:
    """The figures that give an annotated count, or the option for one that no figure tells."""
    low, high = claim.get("low"), claim.get("high")
    if low is None and high is None:
        return Slot((NONE,))
    count: tuple[Any, Any] = (low, high)
    figures = {
        (f.start, f.end)
        for p in read.document.passages
        for f in p.figures
        if f.counts and (f.low, f.high) == count and quote[0] - NEAR <= f.start < quote[1] + NEAR
    }
    # A rule may have read a bound that the figure by itself has not.
    for item in read.told:
        if isinstance(item.draft, CasualtyDraft | MaterielDraft):
            own = item.draft.figure
            if own.start == at and (own.low, own.high) == count:
                figures.add((own.start, own.end))
    if figures:
        here = tuple(span for span in figures if span[0] == at)
        return Slot(spans=here or tuple(sorted(figures)))
    implicit = {(1, 1): ONE, (2, 2): TWO}.get(count)
    return Slot(() if implicit is None else (implicit,))
