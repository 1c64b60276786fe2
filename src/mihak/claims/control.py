"""Who holds what: gained, regained, lost, held, besieged, siege broken."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from mihak.claims.advances import attaining
from mihak.claims.control_actors import actor_of, forcer, from_whom, told_again
from mihak.claims.control_foes import driven_out, told_foe
from mihak.claims.control_repeats import TAKEN, points_back
from mihak.claims.control_sides import set_right
from mihak.claims.control_words import TRIGGERS, change_of, laid_behind
from mihak.claims.doer import behind, describes
from mihak.claims.draft import ControlDraft
from mihak.claims.ground import ground, indefinite
from mihak.claims.ground_held import held_ground, related_ground, under, with_list
from mihak.claims.ground_lists import announced
from mihak.claims.ground_reach import PRONOUNS, reach
from mihak.claims.holding import in_relative
from mihak.claims.intent import status_at
from mihak.claims.near import tokens_with, trimmed
from mihak.claims.operations import goals_of
from mihak.claims.rivals import rival_before, rival_near, winner
from mihak.mentions.document import Document, Passage
from mihak.model.mention import Mention

JOINED: Final = 7
UNOPPOSED: Final = frozenset({"lost", "besieged", "siege_broken"})
"""Changes whose opponent is only read where it is told with them."""
CLOSE: Final = 12
SAME: Final = 5
"""How far behind a word a demonstrative or a pronoun stands that points back to what was told."""


def find_control(document: Document, passage: Passage) -> list[ControlDraft]:
    """The changes of control that one passage tells."""
    drafts: list[ControlDraft] = []
    triggers = [at for at, _ in tokens_with(document, passage, TRIGGERS)]
    goals = goals_of(document, passage) if triggers else []
    opening = -1
    for at in triggers:
        siege = "besiege" in document.words[at].tags and laid_behind(document, passage, at)
        inside = not siege and any(start <= at < end for start, end in goals)
        if inside or named_inside(document, passage, at):
            continue
        told = drafts and (at < drafts[-1].end or drafts[-1].at == at)
        if told and not siege:
            continue
        draft = at_trigger(document, passage, at)
        if draft is None:
            leads = document.words[at].has("gain", "regain") and not in_relative(document, passage, at, 2)
            leads = leads and not describes(document, at)
            opening = at if leads else opening
            if drafts and at - drafts[-1].end <= JOINED:
                drafts[-1] = driven_out(document, passage, at, drafts[-1])
            continue
        if opening >= 0 and at - opening <= (2 * JOINED if "regain" in document.words[opening].tags else JOINED):
            draft = joined(document, passage, opening, draft)
        if drafts and absorbed(document, passage, drafts, draft):
            continue
        drafts.append(continued(document, drafts, draft))
        opening = -1
    return drafts


def absorbed(document: Document, passage: Passage, drafts: list[ControlDraft], draft: ControlDraft) -> bool:
    """Whether a claim only goes on with the one before it in its sentence.

    The loser's withdrawal belongs to the gain, and gives it its opponent; an attack
    repelled twice (صد وإفشال تلك المحاولات), described (هجمات حاولت استعادة …) or told
    as tried (حاولوا دخول كذا فتصدى لهم X) is one with the defence, and a gain told in
    two verbs (أخرجتهم منها وسيطرت عليها) is one.
    """
    last = drafts[-1]
    near = draft.at - last.end <= CLOSE and not elsewhere(document, last, draft)
    if near and draft.change == "lost" and last.change in TAKEN and draft.actor != last.actor:
        drafts[-1] = replace(last, opponent=last.opponent or draft.actor)
        return True
    if headway(document, last, draft):
        drafts[-1] = replace(draft, start=last.start, opponent=draft.opponent or last.opponent)
        return True
    if draft.change == "held" and last.change in TAKEN and tried_there(document, last, draft):
        foe = last.actor if last.actor != draft.actor else None
        drafts[-1] = replace(draft, opponent=draft.opponent or foe, places=last.places or draft.places)
        return True
    return goes_on(document, passage, last, draft) or repelled_again(document, passage, last, draft, near)


def repelled_again(document: Document, passage: Passage, last: ControlDraft, draft: ControlDraft, near: bool) -> bool:
    """Whether what was held goes on to be told: صد وإفشال تلك المحاولات, هجمات حاولت استعادة كذا."""
    if last.change != "held" or "hold" in document.words[draft.at].tags:
        return False
    if draft.change == "held":
        behind_it = document.words[draft.at + 1 : min(draft.at + SAME, passage.end)]
        return draft.at - last.at <= CLOSE or any("demo" in w.tags for w in behind_it)
    return draft.status == "intended" and near


def headway(document: Document, last: ControlDraft, draft: ControlDraft) -> bool:
    """Whether an advance without a place of its own goes on to what was taken: أحرزوا تقدما وسيطروا على كذا."""
    if "go" not in document.words[last.at].tags or draft.change not in TAKEN or last.status != draft.status:
        return False
    own = [p for p in last.places if p.start < draft.at]
    return not own and last.actor == draft.actor and draft.at - last.at <= 2 * CLOSE


def tried_there(document: Document, last: ControlDraft, draft: ControlDraft) -> bool:
    """Whether an attempt is the attack that is told to be repelled right behind it."""
    if last.status != "intended" or draft.at - last.end > 2 * CLOSE:
        return False
    return points_back(document, draft)


def goes_on(document: Document, passage: Passage, last: ControlDraft, draft: ControlDraft) -> bool:
    """Whether a verb of taking only goes on with the one before, of ground that it points back to."""
    words = document.words
    if draft.change not in TAKEN or last.change not in TAKEN:
        return False
    if draft.status != last.status or draft.at - last.end > 2 * CLOSE or draft.actor != last.actor:
        return False
    known = {words[p.head].stem for p in last.places}
    if any(p.start > last.at and p not in last.places and words[p.head].stem not in known for p in draft.places):
        return False
    if draft.places and {words[p.head].stem for p in draft.places} <= known:
        return True
    return draft.at - last.end <= CLOSE and any(
        w.form in PRONOUNS for w in words[draft.at + 1 : min(draft.at + SAME, passage.end)]
    )


def elsewhere(document: Document, last: ControlDraft, draft: ControlDraft) -> bool:
    """Whether a claim names ground of its own behind its word: انسحاب X من كذا after a gain of another place."""
    named = [p for p in draft.places if p.start > draft.at and p.rule != "place-pointed"]
    told = {w.stem for p in last.places for w in document.words[p.start : p.end]}
    return bool(named) and not any(w.stem in told for p in named for w in document.words[p.start : p.end])


def named_inside(document: Document, passage: Passage, at: int) -> bool:
    """Whether the word is part of a name: هيئة تحرير الشام, "كسر الحصار"."""
    if any(m.start <= at < m.end for m in (*passage.actors, *passage.places)):
        return True
    words = document.words
    if at > passage.start and "op" in words[at - 1].tags and "masdar" in words[at].tags and not words[at].article:
        return True  # معركة تحرير كذا
    if at > passage.start and words[at - 1].form == '"' and "masdar" in words[at].tags:
        return any(w.form == '"' for w in words[at + 1 : min(at + 6, passage.end)])
    return False


def at_trigger(document: Document, passage: Passage, at: int) -> ControlDraft | None:
    """The claim of one word of control, where what it needs stands with it."""
    words = document.words
    change = change_of(document, passage, at)
    if not change:
        return None
    limit = reach(document, passage, at)
    held = under(document, passage, at, change)
    places = held_ground(document, passage, at) if held else ground(document, passage, at, limit)
    meant = related_ground(document, passage, at)
    places = (*meant, *(p for p in places if p not in meant))
    places = with_list(document, announced(document, passage, at, held), places)
    told = change == "held" or indefinite(document, at, limit) or attained(document, passage, at)
    if not places and not told:
        return None
    actor = actor_of(document, passage, at, change)
    if actor is None and words[at].has("go", "fallen", "give"):
        return None
    change, foe = told_again(document, passage, at, limit, change)
    opponent = foe or from_whom(document, passage, at, limit, actor) or told_foe(document, passage, at, change, actor)
    if opponent is None and change not in UNOPPOSED and (not held or change != "held"):
        opponent = rival_near(document, passage, at, actor)
        if opponent is None and words[at].has("keep", "hand"):
            opponent = rival_before(document, passage, actor)
    actor, opponent = set_right(document, passage, at, change, (actor, opponent))
    victor = forcer(document, passage, at, actor) if change == "lost" else None
    if victor is not None:
        change, actor, opponent = "gained", victor, actor
    start, end = quoted(document, passage, at, limit, places, actor)
    actor, status = winner(document, passage, actor, opponent), told_as(document, passage, at, change)
    return ControlDraft(
        passage=passage.index, at=at, start=start, end=end, rule=f"control:{words[at].stem}", change=change,
        actor=actor, opponent=opponent, places=places, status=status,
    )  # fmt: skip


def told_as(document: Document, passage: Passage, at: int, change: str) -> str:
    """How a change is told; the failure of an attack denies no defence, a plan to break a siege no siege."""
    words = document.words
    status = status_at(document, passage, at)
    if status == "denied" and any(w.form in ("سوي", "الا") for w in words[at + 1 : min(at + SAME, passage.end)]):
        return "asserted"  # لا يسيطرون سوى على كذا
    if change == "besieged" and any(
        "sway" in w.tags and "v" in w.tags for w in words[at + 1 : min(at + 3, passage.end)]
    ):
        return "asserted"
    if (
        change == "held"
        and status == "denied"
        and not any("neg" in w.tags for w in words[max(passage.start, at - 2) : at])
    ):
        return "asserted"
    return status


def attained(document: Document, passage: Passage, at: int) -> bool:
    """Whether an advance is told as one made, be its place told or not: أحرزت القوات تقدما."""
    if "go" not in document.words[at].tags or not attaining(document, passage, at):
        return False
    ahead = document.words[max(passage.start, at - 7) : at]
    return any(("attain" in w.tags and "v" in w.tags) or w.form in ("دون", "بدون") for w in ahead)


def quoted(
    document: Document,
    passage: Passage,
    at: int,
    limit: int,
    places: tuple[Mention, ...],
    actor: Mention | None,
) -> tuple[int, int]:
    """The words that carry the claim: from its doer, where near, to its last place."""
    start = at
    if actor is not None and passage.start <= actor.start < at and at - actor.end <= 4:
        start = actor.start
    last = max((p.end for p in places if at < p.start < limit), default=min(limit, at + 8))
    return trimmed(document, start, max(at + 1, last))


def joined(document: Document, passage: Passage, opening: int, draft: ControlDraft) -> ControlDraft:
    """A gain told in two verbs (تقدم X وبسطوا سيطرتهم على P): one claim from the first."""
    actor = behind(document, passage, opening, ("v" in document.words[opening].tags)) or draft.actor
    return replace(draft, start=min(opening, draft.start), actor=actor)


def continued(document: Document, drafts: list[ControlDraft], draft: ControlDraft) -> ControlDraft:
    """A claim that أو joins to a denied one is denied of the same doer."""
    if drafts and drafts[-1].status == "denied":
        between = document.words[drafts[-1].end : draft.at]
        if len(between) <= 5 and any(w.form in ("او", "ولا") for w in between):
            return replace(draft, status="denied", actor=drafts[-1].actor)
    return draft
