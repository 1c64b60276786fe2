"""What is compared of two claims to tell whether they tell of the same happening, and what it weighs.

The weights follow Fellegi and Sunter, "A Theory for Record Linkage" (1969): for
each outcome the share ``m`` of pairs of one happening that have it, and the
share ``u`` of the other pairs; log2(m / u) bits are added up. The shares here
are set by hand, for pairs that ``mihak.linking.blocking`` lets meet; registers with
many judgements can have their own (``mihak.linking.training``).
"""

from __future__ import annotations

from typing import Final

from mihak.linking.compare_content import FIGURES, ITEMS, VICTIMS, WORDS
from mihak.linking.compare_happening import HAPPENING, NAME, PHASE, STATUS
from mihak.linking.compare_parties import DOER, SPEAKER, SUFFERER
from mihak.linking.compare_where import PLACE, TIME

# The share of pairs that tell of the same happening, among those that are compared.
PRIOR: Final = 1 / 65
COMPARISONS: Final = (
    HAPPENING, TIME, PLACE, DOER, SUFFERER, FIGURES, VICTIMS, SPEAKER, NAME, PHASE, ITEMS, STATUS, WORDS,
)  # fmt: skip
