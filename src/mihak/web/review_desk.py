"""What a reviewer has before them: the next claim, how far the queue is, and what they did today."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from mihak.errors import NotInRegister
from mihak.model.claim import Claim
from mihak.model.judgement import Judgement
from mihak.model.report import Report
from mihak.register.opinion_rows import OPEN, Opinion
from mihak.register.opinions import NEEDED
from mihak.register.query import ClaimQuery
from mihak.views.agreement import AgreementView, agreement_view
from mihak.views.lines import ClaimLine, listed
from mihak.views.review_item import ReviewedItem, reviewed_item
from mihak.views.review_judged import Order
from mihak.views.review_kept import Counted, counted
from mihak.web.desk import Desk

SHOWN: Final = 8
"""Acts of today that are listed."""
FILTERS: Final = ("kind", "place", "publisher")


@dataclass(frozen=True, slots=True)
class Done:
    """What somebody did: a judgement, or an opinion that is ``open`` or over.

    ``key`` is the id of the judgement, "" for an opinion; ``undone`` says whether it can be taken back here.
    """

    claim: ClaimLine
    verdict: str
    made_at: str
    key: str
    open: bool
    undone: bool


@dataclass(frozen=True, slots=True)
class ReviewDesk:
    """The queue as one person sees it; ``item`` is None where nothing waits for them.

    ``today`` counts the claims that they judged today (UTC), ``done`` the last of
    those; ``two`` says whether the project wants two reviewers, ``mine`` what
    this person said of the item, None where they have not spoken or it is over,
    and ``full`` whether two others have spoken on it.
    """

    item: ReviewedItem | None
    counted: Counted
    two: bool
    today: int
    done: tuple[Done, ...]
    mine: Opinion | None
    full: bool


def query_of(desk: Desk, given: Mapping[str, str]) -> ClaimQuery:
    """The claims that a page's filters ask for; OptionError for a kind or a name that makes no sense."""
    kind, place = given.get("kind", ""), given.get("place", "").strip()
    inside = desk.queue.inside(place, desk.places) if place else ()
    return ClaimQuery(
        kinds=(kind,) if kind else (), place=place, place_ids=inside, publisher=given.get("publisher", "").strip()
    )


def review_desk(desk: Desk, person: str, given: Mapping[str, str]) -> ReviewDesk:
    """The queue for a person: the claim that is asked for, or the next behind ``after``."""
    queue, looking = desk.queue, desk.looking
    order, judged = queue.order(query_of(desk, given)), queue.judged()
    register, two = desk.register, desk.register.choices.two_reviewers
    spoken = register.opinions.spoken() if two else {}
    others = looking.others(person)
    wanted = given.get("claim", "") or next_of(order, judged, person, given.get("after", ""), spoken, others, two)
    item = item_of(desk, wanted)
    looking.look(person, wanted)
    names = spoken.get(wanted, ())
    said = register.opinions.given_by(person, claim=wanted, limit=1) if person in names else ()
    mine = next((one for one in said if one.outcome == OPEN), None)
    count, done = done_today(desk, person)
    return ReviewDesk(item, counted(order, judged), two, count, done, mine, mine is None and len(names) >= NEEDED)


def next_of(
    order: Order, judged: set[str], person: str, after: str, spoken: Mapping[str, tuple[str, ...]],
    others: Mapping[str, str], two: bool,
) -> str:  # fmt: skip
    """The claim that a person should judge next; "" where nothing waits for them."""
    out = judged | _said(spoken, person)
    # Where others look at all that is left, it is better to look twice than to wait.
    return next(order.behind(after, out.union(busy(others, spoken, two))), "") or next(order.behind(after, out), "")


def waiting_for(desk: Desk, person: str) -> set[str]:
    """The claims that wait for others than this person: those that they have spoken on, and those that two have."""
    spoken = desk.register.opinions.spoken() if desk.register.choices.two_reviewers else {}
    return _said(spoken, person)


def _said(spoken: Mapping[str, tuple[str, ...]], person: str) -> set[str]:
    return {id for id, names in spoken.items() if person in names or len(names) >= NEEDED}


def busy(others: Mapping[str, str], spoken: Mapping[str, tuple[str, ...]], two: bool) -> list[str]:
    """The claims that enough others look at or have spoken on."""
    needed = NEEDED if two else 1
    return [id for id, who in others.items() if len({who, *spoken.get(id, ())}) >= needed]


def item_of(desk: Desk, claim: str) -> ReviewedItem | None:
    """A live claim as an item; None for "", NotInRegister where there is none."""
    if not claim:
        return None
    report, found = pair_of(desk, claim)
    held = [one for one in desk.register.by_hand.standing(report) if one.left == claim]
    return reviewed_item(report, found, held)


def pair_of(desk: Desk, claim: str) -> tuple[Report, Claim]:
    """A live claim by its whole id, with its report."""
    report, found = desk.register.claim(claim)
    if found.id != claim:
        raise NotInRegister(f"there is no live claim {claim!r}", repair="Look at the queue anew")
    return report, found


def done_today(desk: Desk, person: str) -> tuple[int, tuple[Done, ...]]:
    """How many claims a person judged today, and the last of them."""
    since = datetime.now(UTC).date().isoformat()
    register = desk.register
    said = register.opinions.given_by(person, since=since)
    # A correction of several slots is one act: more rows than acts are asked for.
    made = register.review.judged_by(person, since=since, limit=SHOWN * 10)
    count = register.review.count_by(person, since=since) + len({one.claim for one in said})
    acts = [*_acts(made), *((one.made_at, one.claim, one.verdict, "", one.outcome == OPEN) for one in said)]
    acts = sorted(acts, reverse=True)[:SHOWN]
    known = register.claims_by_id({claim for _, claim, *_ in acts})
    return count, tuple(
        Done(listed([known[claim]])[0], verdict, at, key, open_, bool(key) or open_)
        for at, claim, verdict, key, open_ in acts
        if claim in known
    )


def _acts(made: tuple[Judgement, ...]) -> list[tuple[str, str, str, str, bool]]:
    """Judgements as acts: the corrections that were made together are one."""
    found: dict[tuple[str, str], Judgement] = {}
    for one in made:
        found[(one.made_at, one.left)] = one
    return [(at, claim, one.verdict, one.id, False) for (at, claim), one in found.items()]


@dataclass(frozen=True, slots=True)
class ToSettle:
    """Claims on which two differ: ``item`` is the one shown, with its ``opinions``, the first given first.

    ``waiting`` counts those that this person may settle, ``own`` those on which
    they are one of the two; ``following`` is the id of the one that comes after, round about, "" where none does.
    """

    item: ReviewedItem | None
    opinions: tuple[Opinion, ...]
    waiting: int
    own: int
    following: str


def to_settle(desk: Desk, person: str, claim: str = "") -> ToSettle:
    """What waits to be settled by a person, at a claim or at the first."""
    all_ = desk.register.opinions.differing()
    free = [both for both in all_ if person not in {one.by for one in both}]
    at = next((number for number, both in enumerate(free) if both[0].claim == claim), 0)
    if not free:
        return ToSettle(None, (), 0, len(all_), "")
    following = free[(at + 1) % len(free)][0].claim if len(free) > 1 else ""
    return ToSettle(item_of(desk, free[at][0].claim), free[at], len(free), len(all_) - len(free), following)


def agreement_of(desk: Desk) -> AgreementView:
    """How well the reviewers agree; nothing of it tells of one claim."""
    found = list(desk.register.opinions.history())
    return agreement_view(found, desk.register.review.kinds({one.claim for one in found}))
