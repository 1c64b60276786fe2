"""The interface of every reader: a report in, its claims out."""

from __future__ import annotations

from typing import Protocol

from mihak.model.claim import Claim
from mihak.model.report import Report


class Reader(Protocol):
    """Reads claims out of reports; deterministic for one ``version``."""

    @property
    def version(self) -> str:
        """``name@version``, kept on every claim that it finds."""

    def read(self, report: Report) -> list[Claim]:
        """The claims of a report in the order of their words; may be empty."""
