"""What a reviewer says of the claims of one report, kept in the register: shared by the page and the interface."""

from __future__ import annotations

from typing import Final

from mihak.errors import OptionError
from mihak.linking.by_hand import ByHand, claim_by_hand
from mihak.linking.correctable import CHOICE, correctable
from mihak.linking.entities import with_entities
from mihak.model.claim import Claim
from mihak.model.judgement import Reason
from mihak.model.person import Person
from mihak.model.report import Report
from mihak.register.opinion_rows import PERSON
from mihak.views.report_desk import DeskClaim
from mihak.web.desk import Desk
from mihak.web.keeping import taken_back
from mihak.web.reading import vocabulary

LONGEST: Final = 2_000
"""Letters of a reason."""


def undone(desk: Desk, claim: DeskClaim, person: Person) -> None:
    """Take back the last act that holds of a claim, all that was corrected with it; OptionError where none holds."""
    if not claim.standing:
        raise OptionError("nothing is judged here that could be taken back", repair="Look at the claim again")
    last = max(claim.standing, key=lambda one: (one.made_at, one.id))
    act = [one.id for one in claim.standing if (one.made_at, one.by) == (last.made_at, last.by)]
    taken_back(desk, act, person)


def added(desk: Desk, report: Report, told: ByHand, by: str) -> Claim:
    """Keep a claim that a reviewer found; raises what ``claim_by_hand`` and the register do."""
    # Names are resolved where they stand in the report; an id that was typed must be one that there is.
    values = {
        slot: named(desk, told.kind, slot, value) if "[" in value else value for slot, value in told.values.items()
    }
    whole = ByHand(kind=told.kind, start=told.start, end=told.end, values=values, spots=told.spots)
    made = claim_by_hand(report, whole, "", vocabulary(desk.options.settings))
    return desk.register.by_hand.add(report, made, by=by)


def named(desk: Desk, kind: str, slot: str, value: str) -> str:
    """A value with the gazetteers' ids in its names; OptionError for an id that there is not."""
    from mihak.gazetteer.actors import default_actors  # noqa: PLC0415  # They take a moment to load.
    from mihak.gazetteer.weapons import default_weapons  # noqa: PLC0415

    if correctable(kind, slot).form == CHOICE:
        return value
    return with_entities(kind, slot, value, desk.places, default_actors(), default_weapons())


def reasons(because: str) -> tuple[Reason, ...]:
    """A person's reason in words; none where nothing was said."""
    return (Reason(PERSON, because.strip()[:LONGEST]),) if because.strip() else ()
