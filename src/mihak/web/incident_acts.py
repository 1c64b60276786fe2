"""What a reviewer does to incidents, kept in the register as judgements: shared by the pages and the interface."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import islice
from typing import Final

from mihak.errors import OptionError
from mihak.gazetteer.names import fold_name
from mihak.model.incident import Incident
from mihak.model.judgement import DIFFERENT, PAIR_VERDICTS, SAME, Judgement
from mihak.model.person import Person
from mihak.views.incidents import in_order
from mihak.web.desk import Desk
from mihak.web.judging import reasons
from mihak.web.keeping import taken_back
from mihak.web.snapshot import Snapshot
from mihak.weighing.chosen import place_keys

NEAR: Final = 3
"""Days between incidents that may be one."""
SHOWN: Final = 30
PAIRS: Final = 5_000
"""Judgements that one act may make."""


def judged(desk: Desk, a: str, b: str, verdict: str, because: str, by: str) -> Judgement:
    """Decide of two claims; OptionError for another verdict, NotInRegister for a claim that is not there."""
    if verdict not in PAIR_VERDICTS:
        raise OptionError(f"verdict is {verdict!r}", repair=f"Allowed: {', '.join(PAIR_VERDICTS)}")
    return desk.register.judgements.judge(_draft(a, b, verdict, because, by))[0]


def joined(desk: Desk, snapshot: Snapshot, one: Incident, other: Incident, because: str, by: str) -> Judgement:
    """Say that two incidents are one, by the claims of each that are told first.

    Raises OptionError for one incident alone, and where a person said before
    that claims of the two tell of different happenings: that has to be taken
    back first, or the two would stay apart.
    """
    if one.id == other.id:
        raise OptionError("this is one incident already", repair="Choose another to join it with")
    ours, theirs = set(one.claims), set(other.claims)
    for made in snapshot.ready.judged:
        between = (made.left in ours and made.right in theirs) or (made.left in theirs and made.right in ours)
        if made.verdict == DIFFERENT and between:
            raise OptionError(
                f"{made.by} called claims of the two different ({made.id})",
                repair="Take that back first: it stands on the page of the incident",
            )
    return judged(desk, _first(snapshot, one), _first(snapshot, other), SAME, because, by)


def apart(desk: Desk, one: Incident, chosen: Collection[str], because: str, by: str) -> tuple[Judgement, ...]:
    """Call some claims of an incident different from all its others, as one act.

    Raises OptionError where none or all are chosen, or one is not of the incident.
    """
    stays = [id for id in one.claims if id not in chosen]
    strange = [id for id in chosen if id not in one.claims]
    if strange:
        raise OptionError(f"{strange[0]} is no claim of this incident", repair="Look at the incident again")
    if not chosen or not stays:
        raise OptionError("none or all claims are chosen", repair="Choose some, and leave at least one")
    if len(chosen) * len(stays) > PAIRS:
        raise OptionError("that is too much for one act", repair="Take fewer claims out at once")
    drafts = [_draft(out, stay, DIFFERENT, because, by) for out in chosen for stay in stays]
    return desk.register.judgements.judge(*drafts)


def given_up(desk: Desk, one: Incident, ids: Sequence[str], person: Person) -> None:
    """Take back what persons judged of an incident, whole acts at a time, all of them or none.

    One act may have judged claims that stand elsewhere by now: it is never left half taken back.
    Raises OptionError for what does not hold here, and what ``keeping.taken_back`` does.
    """
    here = {made.id: made for made in desk.register.judgements.live(claims=one.claims, person=True, carried=True)}
    if not ids or not here.keys() >= set(ids):
        raise OptionError("no such judgement holds here any more", repair="Look at the incident again")
    acts = {(here[id].by, here[id].made_at) for id in ids if here[id].verdict in PAIR_VERDICTS}
    held = desk.register.judgements.live(person=True, verdicts=PAIR_VERDICTS) if acts else ()
    whole = (made.id for made in held if (made.by, made.made_at) in acts)
    taken_back(desk, dict.fromkeys((*ids, *whole)), person)


def found_near(desk: Desk, snapshot: Snapshot, one: Incident, words: str) -> tuple[Incident, ...]:
    """Incidents that might be joined with one: by id, by place or words of their claims, else the nearest."""
    found = _by_words(desk, snapshot, words) if words else _nearest(snapshot, one)
    return tuple(islice((near for near in found if near.id != one.id), SHOWN))


def _by_words(desk: Desk, snapshot: Snapshot, words: str) -> Iterator[Incident]:
    from mihak.register.query import ClaimQuery  # noqa: PLC0415  # Loads SQLAlchemy.

    id = snapshot.home.get(words, words)
    if id in snapshot.incidents:
        yield snapshot.incidents[id]
        return
    if not fold_name(words):
        return
    told = desk.register.claims(ClaimQuery(text=words, limit=SHOWN * 4))
    found = [snapshot.home[claim.id] for claim in told if claim.id in snapshot.home]
    at = snapshot.ready.index.places
    there = sorted({position for key in place_keys(words, desk.places) for position in at.get(key, ())})
    found += [snapshot.weighed.incidents[position].id for position in there[: SHOWN * 2]]
    yield from (snapshot.incidents[id] for id in dict.fromkeys(found))


def _nearest(snapshot: Snapshot, one: Incident) -> Iterator[Incident]:
    """Incidents of the same kind that share a place, within some days; the nearest day first."""
    weighed, index = snapshot.weighed, snapshot.ready.index
    own = weighed.assessments[one.id]
    keys = {
        key for claim in one.claims for spot in weighed.facts[claim].spots for key in (spot.id, fold_name(spot.name))
    }
    near = []
    for position in {position for key in keys if key for position in index.places.get(key, ())}:
        other = weighed.incidents[position]
        found = weighed.assessments[other.id]
        if other.kind != one.kind:
            continue
        days = _between((own.first, own.last), (found.first, found.last))
        if days <= NEAR:
            near.append((days, position))
    return (weighed.incidents[position] for _, position in sorted(near))


def _between(one: tuple[int | None, int | None], other: tuple[int | None, int | None]) -> int:
    """Days between two times; 0 where they overlap, or where nothing is known of one."""
    (first, last), (start, end) = one, other
    if first is None or last is None or start is None or end is None:
        return 0
    return max(0, start - last, first - end)


def _draft(a: str, b: str, verdict: str, because: str, by: str) -> Judgement:
    left, right = sorted((a, b))
    return Judgement(id="", verdict=verdict, left=left, right=right, by=by, person=True, reasons=reasons(because))


def _first(snapshot: Snapshot, one: Incident) -> str:
    return in_order(one, snapshot.weighed)[0]
