"""Comparing who: who does it, who suffers it, who tells it."""

from __future__ import annotations

from typing import Final

from mihak.linking.compare_happening import FIGHT
from mihak.linking.comparing import Comparison, either, unknown, weighs

# Fighting that two sides do to one another: either may be told of as the doer.
CONTEST: Final = "(kind_l = 'control' and kind_r = 'control' or what_l = 'clash' or what_r = 'clash')"
_ONE_SIDED: Final = "kind_l <> 'control' and what_l <> 'clash' and what_r <> 'clash'"
_NO_DOER: Final = "(doer_bloc_l is null or doer_bloc_r is null)"
_FITS: Final = (
    "(sufferer_bloc_l is null or sufferer_bloc_l = doer_bloc_r) and "
    "(sufferer_bloc_r is null or sufferer_bloc_r = doer_bloc_l)"
)
# Two sides cannot both have gained a place in one fight.
_BOTH_GAIN: Final = "kind_l = 'control' and what_l = what_r"

DOER: Final = Comparison("doer", "who did it", (
    weighs("same", "doer_id_l = doer_id_r or doer_name_l = doer_name_r", 1.2, "the same doer"),
    unknown(_NO_DOER, "not both tell who did it, or of which side"),
    weighs("same_side", "doer_bloc_l = doer_bloc_r", 0.8, "doers of one side"),
    weighs("rival_gains", f"{CONTEST} and {_FITS} and {_BOTH_GAIN}", -4.0, "gains of two sides"),
    weighs("rivals", f"{CONTEST} and {_FITS}", 0.8, "each tells of the fight from another side"),
    weighs("other_side", "", -5.0, "doers of different sides"),
))  # fmt: skip

_CROSSED: Final = either("doer_bloc_l = sufferer_bloc_r")

SUFFERER: Final = Comparison("sufferer", "who suffered it", (
    weighs("crossed", f"{_ONE_SIDED} and {_CROSSED}", -4.0, "the doer of one is of the side that suffers in the other"),
    unknown("sufferer_bloc_l is null or sufferer_bloc_r is null", "not both tell which side suffered it"),
    weighs("same_side", "sufferer_bloc_l = sufferer_bloc_r", 0.8, "sufferers of one side"),
    weighs("contest", CONTEST, 0.0, "two sides of one fight"),
    weighs("other_side", "", -5.0, "sufferers of different sides"),
))  # fmt: skip

_DENIES: Final = either("status_l = 'denied' and status_r = 'asserted'")
_HOLDS: Final = f"{_DENIES} and {FIGHT}"

# One teller tells a happening once.
SPEAKER: Final = Comparison("speaker", "who tells it", (
    weighs("denies_and_holds", f"report_l = report_r and speaker_l = speaker_r and {_HOLDS}", -1.0,
           "one speaker denies the loss and says who holds the place"),
    weighs("tells_both", f"report_l = report_r and speaker_l = speaker_r and {FIGHT}", -3.5,
           "one speaker tells both outcomes of a fight"),
    weighs("same_report", "report_l = report_r and speaker_l = speaker_r", -9.0,
           "one report tells both by the same speaker"),
    weighs("rivals_told", f"report_l = report_r and {FIGHT}", 0.5, "one report tells both outcomes of a fight"),
    weighs("two_cited", "report_l = report_r and cited_l and cited_r", 1.0, "one report has both from two speakers"),
    weighs("cited_and_own", "report_l = report_r", -2.0,
           "one report tells one itself and has the other from a speaker"),
    weighs("same_speaker", "speaker_l = speaker_r", 0.3, "the same speaker in two reports"),
    weighs("other", "", 0.0, "told by different speakers in different reports"),
))  # fmt: skip
