"""From the scores of a model to probabilities that keep their word.

A score is mapped by one of two forms, each of which never gives a higher score
a lower probability: the logistic curve of Platt (1999, "Probabilistic outputs
for support vector machines"), or knots with straight lines between them, as
isotonic regression (Zadrozny and Elkan 2002) and binning make them.
``training.calibration`` fits them; here they are only kept and applied.
"""

from __future__ import annotations

import json
import math
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Final

from mihak.errors import OptionError

VERSION: Final = 1
# Probabilities are given to a thousandth: more is never measured, and machines differ in what comes behind.
_PLACES: Final = 3
_REPAIR: Final = "Install the model again, or make it anew with make train"


@dataclass(frozen=True, slots=True)
class Platt:
    """The curve 1 / (1 + exp(-(slope * score + offset))); ``slope`` is not under 0."""

    slope: float
    offset: float

    def __call__(self, score: float) -> float:
        """The probability of a score."""
        power = self.slope * score + self.offset
        # Each branch takes exp of what is not over 0, so that it cannot overflow.
        return 1 / (1 + math.exp(-power)) if power >= 0 else math.exp(power) / (1 + math.exp(power))


@dataclass(frozen=True, slots=True)
class Knots:
    """Straight lines between points, level before the first and behind the last.

    ``scores`` ascend, ``values`` are probabilities that do not descend; as many
    of the one as of the other, one at least.
    """

    scores: tuple[float, ...]
    values: tuple[float, ...]

    def __call__(self, score: float) -> float:
        """The probability of a score."""
        at = bisect_right(self.scores, score)
        if at == 0 or at == len(self.scores):
            return self.values[0 if at == 0 else -1]
        (left, right), (low, high) = self.scores[at - 1 : at + 1], self.values[at - 1 : at + 1]
        share = (score - left) / (right - left)
        # Kept between the ends, beyond which rounding could carry it.
        return min(max(low + (high - low) * share, low), high)


Curve = Platt | Knots


@dataclass(frozen=True, slots=True)
class Calibration:
    """A map from score to probability for each name: a kind ("attack") or a slot ("attack.places"), sorted by name.

    Raises OptionError where a map is none of the two forms.
    """

    curves: tuple[tuple[str, Curve], ...]

    def __post_init__(self) -> None:
        names = [name for name, _ in self.curves]
        if names != sorted(set(names)):
            raise OptionError("calibration: names are twice there, or out of order", repair=_REPAIR)
        for name, curve in self.curves:
            if not _sound(curve):
                raise OptionError(f"calibration: the map of {name} makes no sense: {curve}", repair=_REPAIR)

    def __call__(self, name: str, score: float) -> float:
        """The probability, to a thousandth, of what has this name and score; OptionError for a name without a map."""
        found = next((curve for known, curve in self.curves if known == name), None)
        if found is None:
            known = ", ".join(known for known, _ in self.curves)
            raise OptionError(f"calibration: there is no map for {name!r}", repair=f"{_REPAIR}; it knows {known}")
        if math.isnan(score):
            raise OptionError(f"calibration: the score of {name} is no number", repair=_REPAIR)
        return round(found(score), _PLACES)

    def to_json(self) -> str:
        """The maps as JSON text that ``from_json`` reads."""
        maps = {name: _out(curve) for name, curve in self.curves}
        return json.dumps({"version": VERSION, "maps": maps}, indent=1) + "\n"

    @classmethod
    def from_json(cls, text: str) -> Calibration:
        """The maps of ``to_json``; OptionError for any other text or version."""
        try:
            data = json.loads(text)
            if data["version"] != VERSION:
                raise OptionError(f"calibration: its version is {data['version']}, not {VERSION}", repair=_REPAIR)
            return cls(tuple(sorted((name, _in(given)) for name, given in data["maps"].items())))
        except (AttributeError, KeyError, TypeError, ValueError) as error:
            raise OptionError(
                f"calibration: no maps from scores to probabilities: {error!r}", repair=_REPAIR
            ) from error


def _out(curve: Curve) -> dict[str, Any]:
    if isinstance(curve, Platt):
        return {"platt": [curve.slope, curve.offset]}
    return {"knots": [list(pair) for pair in zip(curve.scores, curve.values, strict=True)]}


def _in(given: Mapping[str, Any]) -> Curve:
    if "platt" in given:
        slope, offset = given["platt"]
        return Platt(float(slope), float(offset))
    pairs = [(float(score), float(value)) for score, value in given["knots"]]
    return Knots(tuple(score for score, _ in pairs), tuple(value for _, value in pairs))


def _sound(curve: Curve) -> bool:
    if isinstance(curve, Platt):
        return curve.slope >= 0 and math.isfinite(curve.slope) and math.isfinite(curve.offset)
    scores, values = curve.scores, curve.values
    return (
        len(scores) == len(values) > 0
        and all(map(math.isfinite, scores))
        and all(one < other for one, other in pairwise(scores))
        and all(one <= other for one, other in pairwise(values))
        and values[0] >= 0
        and values[-1] <= 1
    )
