"""The queue of review for programs: what waits, opinions blind to each other, what is to be settled, agreement."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from itertools import islice
from typing import Any, Final, Literal

import msgspec
from litestar import Request, delete, get, post
from litestar.di import NamedDependency
from litestar.params import SkipValidation

from mihak.model.judgement import Judgement
from mihak.register.opinion_rows import Opinion
from mihak.register.opinions import NEEDED
from mihak.views.agreement import AgreementView
from mihak.views.judgement_lines import JudgedLine, claims_of, judged_lines
from mihak.views.lines import ClaimLine, listed
from mihak.views.review import ReviewItem, review_item
from mihak.views.review_kept import counted
from mihak.web.api.claims import Kinds
from mihak.web.api.judging import Because, Values
from mihak.web.api.reports import Publisher
from mihak.web.api.shapes import ClaimKey, Limit, Place, body
from mihak.web.desk import Desk
from mihak.web.page import Project
from mihak.web.review_acts import drafted, say
from mihak.web.review_desk import agreement_of, item_of, query_of, waiting_for

REVIEWER: Final[dict[str, Any]] = {"role": "reviewer"}
EDITOR: Final[dict[str, Any]] = {"role": "editor"}
Asker = Request[Any, Any, Any]


class NewWord(msgspec.Struct, forbid_unknown_fields=True, kw_only=True, frozen=True):
    """What a person says of a claim: right, wrong, or corrected with slots as `mihak judge correct` writes them."""

    verdict: Literal["right", "wrong", "corrected"]
    corrections: Values = {}
    because: Because = ""


@dataclass(frozen=True, slots=True)
class QueueView:
    """The claims to look at first, for who asks.

    Of `all` claims that the filters let through `judged` are judged, and of
    those that wait nobody measured the confidence of `unmeasured`. `two`: the
    project wants two reviewers for each.
    """

    items: tuple[ReviewItem, ...]
    all: int
    judged: int
    waiting: int
    unmeasured: int
    two: bool


@dataclass(frozen=True, slots=True)
class Said:
    """What became of a word: `judged`, `opinion` (it waits for another's), or `agreed` (both say the same)."""

    outcome: str


@dataclass(frozen=True, slots=True)
class Word:
    """An opinion; `outcome` is "" while it is open, else agreed or settled."""

    claim: str
    by: str
    verdict: str
    corrections: dict[str, str]
    because: str
    made_at: str
    outcome: str


@dataclass(frozen=True, slots=True)
class Differing:
    """A claim on which two differ, with what both say."""

    claim: ClaimLine
    opinions: tuple[Word, ...]


@get("/review", tags=["review"], opt=REVIEWER, sync_to_thread=True)
def review(
    desk: Project, request: Asker, kinds: Kinds = (), place: Place = "", publisher: Publisher = "", limit: Limit = 50
) -> QueueView:
    """List the claims to look at first: the least certain of which most depends.

    What who asks has spoken on is left out, and what two have spoken on.
    """
    query = replace(query_of(desk, {"place": place, "publisher": publisher}), kinds=tuple(kinds))
    order, judged = desk.queue.order(query), desk.queue.judged()
    ids = list(islice(order.behind("", judged | waiting_for(desk, request.user.name)), limit))
    known = desk.register.claims_by_id(ids)
    found = counted(order, judged)
    items = tuple(review_item(*known[id], desk.label) for id in ids if id in known)
    two = desk.register.choices.two_reviewers
    return QueueView(items, found.all, found.judged, found.waiting, found.unmeasured, two)


@post("/review/{claim:str}", tags=["review"], opt=REVIEWER, dependencies=body(NewWord), sync_to_thread=True)
def review_claim(
    desk: Project, request: Asker, claim: ClaimKey, given: NamedDependency[SkipValidation[NewWord]]
) -> Said:
    """Say what you think of a claim.

    Where the project wants two reviewers it is an opinion, which nobody else is
    shown before another has spoken; when both say the same, it is a judgement by both.
    """
    return Said(say(desk, _drafts(desk, claim, given, request.user.name), request.user))


@get("/review/opinions", tags=["review"], opt=REVIEWER, sync_to_thread=True)
def list_own_opinions(desk: Project, request: Asker, limit: Limit = 50) -> tuple[Word, ...]:
    """List your own opinions, the newest first; nobody else's are told before a third settles."""
    return tuple(map(_word, desk.register.opinions.given_by(request.user.name, limit=limit)))


@delete("/review/opinions/{claim:str}", tags=["review"], opt=REVIEWER, sync_to_thread=True)
def take_opinion_back(desk: Project, request: Asker, claim: ClaimKey) -> None:
    """Take back your opinion on a claim, as long as it is open."""
    _, found = desk.register.claim(claim)
    desk.register.opinions.take_back(found.id, by=request.user.name)


@get("/review/settle", tags=["review"], opt=EDITOR, sync_to_thread=True)
def list_differing(desk: Project, request: Asker, limit: Limit = 50) -> tuple[Differing, ...]:
    """List the claims on which two others differ, with both opinions, those that wait longest first."""
    free = [both for both in desk.register.opinions.differing() if request.user.name not in {one.by for one in both}]
    known = desk.register.claims_by_id({both[0].claim for both in free[:limit]})
    return tuple(
        Differing(listed([known[both[0].claim]])[0], tuple(map(_word, both)))
        for both in free[:limit]
        if both[0].claim in known and len(both) >= NEEDED
    )


@post("/review/settle/{claim:str}", tags=["review"], opt=EDITOR, dependencies=body(NewWord), sync_to_thread=True)
def settle_differing(
    desk: Project, request: Asker, claim: ClaimKey, given: NamedDependency[SkipValidation[NewWord]]
) -> tuple[JudgedLine, ...]:
    """Judge a claim on which two others differ."""
    made = desk.register.opinions.settle(*_drafts(desk, claim, given, request.user.name))
    return judged_lines(made, desk.register.claims_by_id(claims_of(made)))


@get("/review/agreement", tags=["review"], opt=REVIEWER, sync_to_thread=True)
def reviewers_agreement(desk: Project) -> AgreementView:
    """Tell how well the reviewers agree: Krippendorff's alpha over all, by kind, by pair of reviewers."""
    return agreement_of(desk)


def _drafts(desk: Desk, key: str, given: NewWord, by: str) -> tuple[Judgement, ...]:
    _, read = desk.register.claim(key)
    item = item_of(desk, read.id)
    assert item is not None  # There is a claim: its id is not empty.
    return drafted(desk, read, item.claim, given.verdict, given.corrections, given.because, by)


def _word(one: Opinion) -> Word:
    told = {name: value for name, value in asdict(one).items() if name in Word.__dataclass_fields__}
    return Word(**(told | {"corrections": dict(one.corrections)}))


HANDLERS: Final = (
    review, review_claim, list_own_opinions, take_opinion_back, list_differing, settle_differing, reviewers_agreement,
)  # fmt: skip
