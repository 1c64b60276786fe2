"""What a model carries besides its weights: tags, thresholds, mixing with the rules, calibration."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import Any, Final

from mihak.claims.learned.calibrate import Calibration
from mihak.errors import OptionError

FORMAT: Final = 1
REPAIR: Final = "Install the model again, or make it anew with make train"


@dataclass(frozen=True, slots=True)
class Mix:
    """How a label's score becomes its chance: ``score`` * z + ``rules`` * r + ``again`` * a + ``offset``, as log odds.

    z is the network's score of the word, r 1 where the rules anchor the same label
    there, a 1 where they took it for a repeat (stacking: Wolpert 1992).
    """

    score: float
    rules: float
    again: float
    offset: float


@dataclass(frozen=True, slots=True)
class Meta:
    """``version`` of the reader, the lexicon's ``tags`` in order of their columns.

    By kind: ``mix``, and the chances from which a claim is read: ``own`` where the
    rules read it too, ``least`` where the network stands alone. By "kind.role":
    ``fill``, the share from which a slot is filled that the rules leave empty, and
    ``trust``, what is added to the score of their own filling. ``pieces`` is the
    vocabulary's size.
    """

    version: str
    tags: tuple[str, ...]
    mix: dict[str, Mix]
    own: dict[str, float]
    least: dict[str, float]
    fill: dict[str, float]
    trust: dict[str, float]
    pieces: int
    calibration: Calibration

    def to_json(self) -> str:
        """As JSON text that ``from_json`` reads."""
        data: dict[str, Any] = {
            "format": FORMAT, "version": self.version, "pieces": self.pieces, "tags": list(self.tags),
            "mix": {kind: asdict(mix) for kind, mix in self.mix.items()}, "own": self.own, "least": self.least,
            "fill": self.fill, "trust": self.trust, "calibration": json.loads(self.calibration.to_json()),
        }  # fmt: skip
        return json.dumps(data, ensure_ascii=False, indent=1) + "\n"

    @classmethod
    def from_json(cls, text: str) -> Meta:
        """The meta data of ``to_json``; OptionError for any other text."""
        try:
            data = json.loads(text)
            if data["format"] != FORMAT:
                raise OptionError(f"the model's format is {data['format']}, not {FORMAT}", repair=REPAIR)
            return cls(
                version=data["version"],
                tags=tuple(data["tags"]),
                mix={kind: Mix(**mix) for kind, mix in data["mix"].items()},
                own=data["own"],
                least=data["least"],
                fill=data["fill"],
                trust=data["trust"],
                pieces=data["pieces"],
                calibration=Calibration.from_json(json.dumps(data["calibration"])),
            )
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise OptionError(f"the model's meta data cannot be read: {error!r}", repair=REPAIR) from error
