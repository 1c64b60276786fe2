"""Comparing what happened: kind and mode, an operation's name and phase, and whether it is said to have been."""

from __future__ import annotations

from typing import Final

from mihak.linking.comparing import Comparison, either, one_of, unknown, weighs

# What one side calls a gain, the other calls a loss or a line that held.
CONTESTS: Final = (
    "gained+held", "gained+lost", "gained+regained", "held+lost", "held+regained", "lost+regained",
    "besieged+siege_broken", "gained+siege_broken", "held+siege_broken",
)  # fmt: skip
# What two reporters may call one act.
ALIKE: Final = (
    "assault+bombing", "shelling+shooting", "clash+shooting", "assault+shooting", "airstrike+chemical",
    "chemical+shelling", "damaged+destroyed", "destroyed+downed", "damaged+downed",
)  # fmt: skip
# An act and the operation that it opens.
OPENINGS: Final = ("assault+launched", "clash+launched")
# What is told seldom: two reports of it are more likely to mean one.
SELDOM: Final = ("captured", "missing", "displaced", "besieged", "siege_broken", "damaged", "downed")
DAY_KNOWN: Final = "not guessed_l and not guessed_r and day_first_l = day_first_r"
_BOTH: Final = "(least(what_l, what_r) || '+' || greatest(what_l, what_r))"
FIGHT: Final = f"kind_l = 'control' and kind_r = 'control' and {one_of(_BOTH, CONTESTS)}"
_SAME: Final = "kind_l = kind_r and what_l = what_r"
_OPENING: Final = either(
    "kind_l = 'attack' and kind_r = 'operation' and " + one_of("(what_l || '+' || what_r)", OPENINGS)
)

HAPPENING: Final = Comparison("happening", "what happened", (
    weighs("same_event", f"{_SAME} and kind_l = 'operation'", 4.0, "the same event of an operation"),
    weighs("same_seldom", f"{_SAME} and {one_of('what_l', SELDOM)}", 3.0, "the same, and it is told seldom"),
    weighs("same", _SAME, 2.0, "the same is said to have happened"),
    weighs("contest", f"{FIGHT} and {DAY_KNOWN}", 1.5, "two outcomes of one day's fight over a place"),
    weighs("contest_apart", FIGHT, -2.0, "two outcomes of fights that may be of different days"),
    weighs("clash", f"kind_l = kind_r and {_BOTH} = 'assault+clash'", 1.0, "an assault and the fighting over it"),
    weighs("alike", f"kind_l = kind_r and {one_of(_BOTH, ALIKE)}", 0.5, "acts that reporters mix up"),
    weighs("opening", _OPENING, 2.0, "an act and the operation that it opens"),
    weighs("other_mode", "kind_l = kind_r and kind_l in ('attack', 'operation')", -3.5, "other acts of one kind"),
    weighs("other", "", -12.0, "happenings of different kinds"),
))  # fmt: skip

NAME: Final = Comparison("name", "name of the operation", (
    unknown("name_l is null or name_r is null", "not both name an operation"),
    weighs("same", "name_l = name_r", 3.0, "the same operation is named"),
    weighs("alike", "list_has_any(name_words_l, name_words_r)", 1.5, "the operations' names share a word"),
    weighs("other", "", -1.5, "different operations are named"),
))  # fmt: skip

PHASE: Final = Comparison("phase", "phase of the operation", (
    unknown("phase_l is null or phase_r is null", "not both tell a phase"),
    weighs("same", "phase_l = phase_r", 1.0, "the same phase"),
    weighs("other", "", -6.0, "different phases"),
))  # fmt: skip

STATUS: Final = Comparison("status", "said to have been", (
    weighs("told", "status_l = 'asserted' and status_r = 'asserted'", 0.0, "both are told as done"),
    weighs("same", "status_l = status_r", 1.0, "both are denied, or both are planned"),
    weighs("intended", "status_l = 'intended' or status_r = 'intended'", -6.0,
           "one tells of a plan, the other of a deed"),
    weighs("denied", DAY_KNOWN, 0.5, "one denies what the other tells of the same day"),
    weighs("denied_undated", "day_first_l is null or day_first_r is null", 0.0,
           "one denies what the other tells, a day is not known"),
    weighs("denied_apart", "", -1.5, "one denies what the other tells of another day"),
))  # fmt: skip
