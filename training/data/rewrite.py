"""An annotated report under edits: its claims' quotes, offsets and names are cut anew from the new text.

A claim is never lost: an edit that would cut through a quote or a name is left
out, with all edits of its group.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from mihak.evaluate.slots import LISTS, NAMES
from training.data.edits import Edit, Edited, apart, without

Report = dict[str, Any]
"""An annotated report in the gold format: ``id``, ``text``, ``meta``, ``claims``."""
Claim = dict[str, Any]

PREFIXES: Final = frozenset("وفبلك")
LONGEST_LEAD: Final = 3
ARTICLE: Final = "ال"


def rewritten(report: Mapping[str, Any], edits: Iterable[Edit]) -> tuple[Report, frozenset[str]]:
    """The report with edits made, and the groups of the edits that were.

    Groups that cut through a quote or a name are left out; the rest is tried
    again until every claim can be written. See ``apart`` for overlapping edits.
    """
    kept = apart(edits)
    while True:
        edited = Edited(report["text"], kept)
        broken = {group for claim in report["claims"] for group in cuts(edited, claim)}
        if not broken:
            break
        kept = without(kept, broken)
    made = dict(report, text=edited.new, claims=[_claim(edited, claim) for claim in report["claims"]])
    made["meta"] = _meta(edited, report.get("meta") or {})
    return made, frozenset(edit.group for edit in kept)


def cuts(edited: Edited, claim: Mapping[str, Any]) -> list[str]:
    """The groups of edits that cut through a claim's quote or through all places of one of its names."""
    start = claim["start"]
    end = start + len(claim["quote"])
    found = [group for at in (start, end) if (group := edited.cut(at))]
    for name in names_of(claim):
        spots = list(occurrences(edited.old, name))
        groups = [edited.cut(at) or edited.cut(at + len(name)) for at in spots]
        if spots and all(groups):
            found.append(groups[0])
    return found


def names_of(claim: Mapping[str, Any]) -> Iterator[str]:
    """Every string of every name slot of a claim."""
    for slot, value in claim.items():
        if slot in LISTS:
            for names in value or ():
                yield from names
        elif slot in NAMES:
            yield from value or ()


def occurrences(text: str, name: str) -> Iterator[int]:
    """Where a name stands in a text as whole words, prefixes before it allowed; anywhere where it stands so nowhere."""
    found, loose, at = False, [], text.find(name)
    while at >= 0:
        loose.append(at)
        if _whole(text, at, at + len(name)):
            found = True
            yield at
        at = text.find(name, at + 1)
    if not found:
        yield from loose


def _whole(text: str, start: int, end: int) -> bool:
    """Whether a stretch ends with a word and begins with one or behind its prefixes."""
    if end < len(text) and text[end].isalpha() and text[end - 1].isalpha():
        return False
    lead = start
    while lead and text[lead - 1].isalpha():
        lead -= 1
    return start - lead <= LONGEST_LEAD and PREFIXES.issuperset(text[lead:start])


def nearest(edited: Edited, name: str, claim: Mapping[str, Any]) -> int:
    """The uncut place of a name that is nearest to a claim's quote; -1 where the text lacks the name."""
    spots = [at for at in occurrences(edited.old, name) if not edited.cut(at) and not edited.cut(at + len(name))]
    return min(spots, key=lambda at: (far(at, name, claim), at), default=-1)


def far(at: int, name: str, claim: Mapping[str, Any]) -> int:
    """How many letters lie between a name at an offset and a claim's quote; 0 inside it."""
    first: int = claim["start"]
    last = first + len(claim["quote"])
    return max(first - at, at + len(name) - last, 0)


def _claim(edited: Edited, claim: Mapping[str, Any]) -> Claim:
    start = claim["start"]
    made = dict(claim, start=edited.moved(start), quote=edited.stretch(start, start + len(claim["quote"])))
    for slot, value in claim.items():
        if slot in LISTS:
            made[slot] = [_names(edited, names, claim) for names in value or ()]
        elif slot in NAMES and value:
            made[slot] = _names(edited, value, claim)
    return made


def _names(edited: Edited, names: list[str], claim: Mapping[str, Any]) -> list[str]:
    return list(dict.fromkeys(new for name in names for new in _name(edited, name, claim)))


def _name(edited: Edited, name: str, claim: Mapping[str, Any]) -> tuple[str, ...]:
    """A name cut from the new text where it stands nearest; where لل hides its article there, the clean form.

    Where the new text has the clean form nowhere, the words as they stand come first.
    """
    plain, swallowed = nearest(edited, name, claim), -1
    if name.startswith(ARTICLE):
        hidden = "لل" + name[2:]
        swallowed = nearest(edited, hidden, claim)
    if swallowed >= 0 and (plain < 0 or far(swallowed, hidden, claim) < far(plain, name, claim)):
        told = edited.stretch(swallowed, swallowed + len(hidden))
        clean = ARTICLE + told[2:]
        return (clean,) if clean in edited.new else (told, clean)
    return (edited.stretch(plain, plain + len(name)) if plain >= 0 else name,)


def _meta(edited: Edited, meta: Mapping[str, Any]) -> dict[str, Any]:
    """The report's facts, with its title as the new text has it."""
    title = meta.get("title") or ""
    at = edited.old.find(title) if title else -1
    if at < 0 or edited.cut(at) or edited.cut(at + len(title)):
        return dict(meta)
    return dict(meta, title=edited.stretch(at, at + len(title)))
