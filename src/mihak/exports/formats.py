"""The formats that a register is written out in: one line here for each."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import BinaryIO, Final

from mihak.exports import ucdp
from mihak.exports.delimited import write_csv
from mihak.exports.material import Material
from mihak.exports.table import Written

Write = Callable[[Material, BinaryIO], Written]


@dataclass(frozen=True, slots=True)
class Export:
    """A format: its name, what it is, the usual end of a file's name.

    ``rule`` is the rule of its figures, "" where it is asked for; ``text``:
    it may be written on screen; ``lost`` says what its codes of losses mean.
    """

    name: str
    says: str
    suffix: str
    write: Write
    rule: str = ""
    text: bool = True
    lost: Mapping[str, str] | None = None


def _ucdp(material: Material, stream: BinaryIO) -> Written:
    return write_csv(ucdp.ucdp_table(material), stream)


EXPORTS: Final = (
    Export("ucdp", "UCDP Georeferenced Event Dataset, 49 columns, events with deaths", ".csv", _ucdp, "ucdp",
           lost=ucdp.LOST),
)  # fmt: skip
"""To add one: a file that writes it, a line here, its test, its line in docs/exports.md."""
NAMED: Final = {export.name: export for export in EXPORTS}
