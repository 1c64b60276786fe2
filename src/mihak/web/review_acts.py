"""What a reviewer says from the queue: a judgement, or, where a project wants two reviewers, an opinion."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from mihak.errors import OptionError, RegisterError
from mihak.linking.correctable import EMPTY, correctable
from mihak.linking.corrections import drafts
from mihak.model.claim import Claim
from mihak.model.judgement import CORRECTED, RIGHT, WRONG, Judgement
from mihak.model.person import Person
from mihak.register.opinion_rows import drafts_of
from mihak.views.report_desk import DeskClaim
from mihak.web.desk import Desk
from mihak.web.judging import named, reasons
from mihak.web.keeping import kept

JUDGED, OPINION, AGREED = "judged", "opinion", "agreed"
"""What became of it: it counts, it waits for another's word, or it counts because both say the same."""
VERDICTS: Final = (RIGHT, WRONG, CORRECTED)


def drafted(
    desk: Desk, read: Claim, card: DeskClaim, verdict: str, given: Mapping[str, str], because: str, by: str
) -> tuple[Judgement, ...]:
    """The judgement as it would be made; ``given`` are corrections by slot, "" or "none" empties one.

    Raises OptionError for another verdict, a slot or value that there is not, and where nothing is corrected.
    """
    if verdict not in VERDICTS:
        raise OptionError(f"verdict is {verdict!r}", repair=f"Allowed: {', '.join(VERDICTS)}")
    if verdict != CORRECTED:
        draft = Judgement(id="", verdict=verdict, left=read.id, by=by, person=True, reasons=reasons(because))
        return (draft,)
    now = {field.slot: field.value for field in card.fields}
    for slot in given:
        correctable(read.kind, slot)
    told = {slot: " ".join(value.split()) for slot, value in given.items()}
    changed = {slot: value or EMPTY for slot, value in told.items() if (value or EMPTY) != (now[slot] or EMPTY)}
    values = {slot: named(desk, read.kind, slot, value) for slot, value in changed.items()}
    return drafts(read, values, card.standing, by, reasons(because))


def say(desk: Desk, made: tuple[Judgement, ...], person: Person, held: str | None = None) -> str:
    """Keep it, and tell what became of it.

    ``held`` is what stood of the claim when it was looked at (see ``standing``):
    RegisterError where somebody else has judged it since. None does not ask.
    """
    if held is not None:
        report, claim = desk.register.claim(made[0].left)
        now = standing(one for one in desk.register.by_hand.standing(report) if one.left == claim.id)
        if now != held:
            raise RegisterError("somebody has judged this claim in the meantime", repair="Look at it again")
    counts = kept(desk, made, person)
    if not counts:
        return OPINION
    return JUDGED if counts[0].by == made[0].by else AGREED


def standing(held: Iterable[Judgement]) -> str:
    """What stands of a claim, as a form carries it: the ids of its judgements."""
    return " ".join(sorted(one.id for one in held))


def undo(desk: Desk, claim: str, key: str, by: str) -> None:
    """Take back one's own act: the judgement of an id with those that were made with it, or an open opinion.

    OptionError where the judgement is not one's own or no longer stands.
    """
    if not key:
        desk.register.opinions.take_back(claim, by=by)
        return
    held = [one for one in desk.register.judgements.live(claims=[claim], person=True) if one.by == by]
    act = next((one for one in held if one.id == key), None)
    if act is None:
        raise OptionError("this judgement is not yours, or no longer stands", repair="Look at the claim again")
    whole = [one.id for one in held if one.made_at == act.made_at and one.left == act.left and not one.right]
    desk.register.judgements.undo_all(whole, by=by)


def settled(desk: Desk, claim: str, opinion: int, because: str, by: str) -> tuple[Judgement, ...]:
    """Settle by taking over one of the two opinions, by its number; OptionError where it is neither."""
    both = next(iter(desk.register.opinions.differing(claim=claim)), ())
    for one in both:
        if one.seq == opinion:
            return desk.register.opinions.settle(*drafts_of(one, by, reasons(because or one.because)))
    raise OptionError("this opinion is no longer open", repair="Look at the list again")
