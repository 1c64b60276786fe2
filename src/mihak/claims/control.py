"""Who holds what: gained, regained, lost, held, besieged, siege broken."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from mihak.claims.control_words import TRIGGERS, attaining, change_of, laid_behind
from mihak.claims.doer import before, behind, describes, doer, fights, people_before, rival_before, rival_near, winner
from mihak.claims.draft import ControlDraft
from mihak.claims.ground import ground, indefinite, pointed, reach, told_back, told_before
from mihak.claims.holding import RELATIVES, in_relative, turning
from mihak.claims.intent import status_at
from mihak.claims.near import tokens_with, trimmed
from mihak.claims.operations import goals_of
from mihak.mentions.document import Document, Passage
from mihak.model.mention import Mention

FROM: Final = frozenset(("من", "ضد", "يد", "ايدي", "قبضه", "سيطره", "امام"))
OWNING: Final = frozenset(("تابعه", "تابع", "خاضعه", "خاضع", "تابعين"))
JOINED: Final = 7
TURN_NEAR: Final = 3  # How near its verb a hand stands whose ground is told behind: سقطت في أيدي X بلدة كذا.
CLOSE: Final = 12


def find_control(document: Document, passage: Passage) -> list[ControlDraft]:
    """The changes of control that one passage tells."""
    drafts: list[ControlDraft] = []
    triggers = [at for at, _ in tokens_with(document, passage, TRIGGERS)]
    goals = goals_of(document, passage) if triggers else []
    opening = -1
    for at in triggers:
        if any(start <= at < end for start, end in goals) or named_inside(document, passage, at):
            continue
        told = drafts and (at < drafts[-1].end or drafts[-1].at == at)
        if told and not ("besiege" in document.words[at].tags and laid_behind(document, passage, at)):
            continue
        draft = at_trigger(document, passage, at)
        if draft is None:
            leads = document.words[at].has("gain", "regain") and not in_relative(document, passage, at, 2)
            leads = leads and not describes(document, at)
            opening = at if leads else opening
            continue
        if opening >= 0 and at - opening <= (2 * JOINED if "regain" in document.words[opening].tags else JOINED):
            draft = joined(document, passage, opening, draft)
        if drafts and absorbed(document, drafts, draft):
            continue
        drafts.append(continued(document, drafts, draft))
        opening = -1
    return drafts


def absorbed(document: Document, drafts: list[ControlDraft], draft: ControlDraft) -> bool:
    """Whether a claim only goes on with the one before it in its sentence.

    The loser's withdrawal belongs to the gain, and gives it its opponent; an attack
    repelled twice (صد وإفشال تلك المحاولات) or described (هجمات حاولت استعادة …) is one.
    """
    last = drafts[-1]
    near = draft.at - last.end <= CLOSE and not elsewhere(document, last, draft)
    if near and draft.change == "lost" and last.change in ("gained", "regained") and draft.actor != last.actor:
        drafts[-1] = replace(last, opponent=last.opponent or draft.actor)
        return True
    if last.change != "held" or "hold" in document.words[draft.at].tags:
        return False
    if draft.change == "held":
        return draft.at - last.at <= CLOSE or any("demo" in w.tags for w in document.words[draft.at + 1 : draft.at + 2])
    return draft.status == "intended" and near


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
    told = change == "held" or indefinite(document, at, limit) or attained(document, passage, at)
    if not places and not told:
        return None
    actor = actor_of(document, passage, at, change)
    if actor is None and words[at].has("go", "fallen", "give"):
        return None
    change, foe = told_again(document, passage, at, limit, change)
    opponent = foe or from_whom(document, passage, at, limit, actor)
    if opponent is None and change != "lost" and (not held or change != "held"):
        opponent = rival_near(document, passage, at, actor)
        if opponent is None and words[at].has("keep", "hand"):
            opponent = rival_before(document, passage, actor)
    start, end = quoted(document, passage, at, limit, places, actor)
    actor, status = winner(document, passage, actor, opponent), status_at(document, passage, at)
    return ControlDraft(
        passage=passage.index, at=at, start=start, end=end, rule=f"control:{words[at].stem}", change=change,
        actor=actor, opponent=opponent, places=places, status=status,
    )  # fmt: skip


def under(document: Document, passage: Passage, at: int, change: str) -> bool:
    """Whether the word tells in whose hand a place is, the place being told before it."""
    word = document.words[at]
    if "hand" in word.tags or (change == "held" and "hold" in word.tags):
        return True
    if "hold" not in word.tags or at == passage.start:
        return False
    ahead = document.words[at - 1].form
    return ahead == "تحت" or (ahead == "الي" and turning(document, passage, at) >= 0)


def attained(document: Document, passage: Passage, at: int) -> bool:
    """Whether an advance is told as one made, be its place told or not: أحرزت القوات تقدما."""
    if "go" not in document.words[at].tags or not attaining(document, passage, at):
        return False
    ahead = document.words[max(passage.start, at - 7) : at]
    return any(("attain" in w.tags and "v" in w.tags) or w.form in ("دون", "بدون") for w in ahead)


def held_ground(document: Document, passage: Passage, at: int) -> tuple[Mention, ...]:
    """The place told to be under somebody's hand: before تحت سيطرة, behind يسيطر على."""
    if "v" in document.words[at].tags:
        return ground(document, passage, at, reach(document, passage, at))
    turned = turning(document, passage, at)
    told = tuple(p for p in passage.places if 0 <= turned < p.start and p.end <= at)
    if told:
        return told
    if turned >= 0 and at - turned <= TURN_NEAR:
        behind_hand = tuple(p for p in ground(document, passage, at, reach(document, passage, at)) if p.start > at)
        if behind_hand:
            return behind_hand
    before_it = fronted(document, passage, turned) or told_before(document, passage, at, "")
    if document.words[at].enc:
        behind_it = ground(document, passage, at, reach(document, passage, at))
        told_here = tuple(p for p in behind_it if p.start > at)
        return told_here or ((before_it,) if before_it is not None and before_it.start >= passage.start else ())
    return (before_it,) if before_it is not None else pointed(document, passage, at, passage.end)


def fronted(document: Document, passage: Passage, turned: int) -> Mention | None:
    """The last place before a verb of coming under a hand that may be its subject: not "adjacent to" another."""
    words = document.words
    bare = (p for p in reversed(passage.places) if p.end <= turned and words[p.start].pro in ("", "و", "ف"))
    return next((p for p in bare if p.start == passage.start or "prep" not in words[p.start - 1].tags), None)


def actor_of(document: Document, passage: Passage, at: int, change: str) -> Mention | None:
    """Who gained, lost, held or besieges."""
    word = document.words[at]
    verb = "v" in word.tags and not word.article and "masdar" not in word.tags
    handed = "hand" in word.tags or ("hold" in word.tags and document.words[at - 1].form in ("الي", "تحت"))
    if handed and word.enc:
        return owner(document, passage, at)
    if "fallen" in word.tags or ("stand" in word.tags and any(p.end == at for p in passage.places)):
        return None
    if change == "besieged" and not verb:
        for i in range(at + 1, min(at + 5, passage.end)):
            if "sway" in document.words[i].tags:
                return doer(document, passage, i, True)
    if "v" in word.tags and "masdar" in word.tags and not word.article:
        verb = not word.pro
    if ("oust" in word.tags and not verb) or (change == "besieged" and at and "kana" in document.words[at - 1].tags):
        return before(document, passage, at)
    return doer(document, passage, at, verb)


def owner(document: Document, passage: Passage, at: int) -> Mention | None:
    """Whose hand a pronoun tells: هم the last people told (المسلحين), else the last subject."""
    people = people_before(document, passage, at, passage.end) if document.words[at].enc == "هم" else None
    return people or before(document, passage, at)


def told_again(document: Document, passage: Passage, at: int, limit: int, change: str) -> tuple[str, Mention | None]:
    """A gain of what others had taken is a regaining: النقاط التي تقدمت إليها X."""
    words = document.words
    if change != "gained":
        return change, None
    for i in range(at + 1, limit):
        if words[i].form in RELATIVES and told_back(document, passage, i):
            foe = behind(document, passage, i + 1, True) or behind(document, passage, i + 2, False)
            return "regained", foe
    if words[at].pro == "ب":
        for i in range(at - 1, passage.start - 1, -1):
            if "again" in words[i].tags:
                foe = next((m for m in passage.actors if i < m.start < i + 12), None)
                return "regained", foe
    return change, None


def from_whom(document: Document, passage: Passage, at: int, limit: int, actor: Mention | None) -> Mention | None:
    """The actor behind من, ضد, من قبضة, or whose the ground is told to be."""
    words = document.words
    for other in passage.actors:
        if not at < other.start < limit or other == actor or not fights(other):
            continue
        ahead = words[other.start - 1]
        taken = ahead.form in FROM and "lose" not in words[at].tags
        if taken or ahead.stem in OWNING or words[other.start].pro.endswith("ل"):
            return other
        bare = words[at].has("keep", "oust", "besiege") and ahead.form != "في"
        if bare and (actor is None or other.start > actor.end):
            return other
    return None


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
