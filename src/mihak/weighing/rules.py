"""The rules by which low, best and high are found, by name."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from mihak.errors import OptionError
from mihak.weighing.rules_acled import acled_bounds
from mihak.weighing.rules_mihak import Bounds, mihak_bounds
from mihak.weighing.rules_ucdp import ucdp_bounds
from mihak.weighing.told import Told

Rule = Callable[[Sequence[Told]], Bounds]
# In the order of mihak.model.incident.RULES.
RULE_FUNCTIONS: Final[tuple[tuple[str, Rule], ...]] = (
    ("mihak", mihak_bounds),
    ("acled", acled_bounds),
    ("ucdp", ucdp_bounds),
)


def rule_of(name: str) -> Rule:
    """The rule of a name; OptionError for one that there is not."""
    for known, rule in RULE_FUNCTIONS:
        if known == name:
            return rule
    raise OptionError(f"rule is {name!r}", repair=f"Allowed: {', '.join(known for known, _ in RULE_FUNCTIONS)}")
