"""One project at the desk: a register, its snapshots, and what pages ask of both."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mihak.database import Where, label
from mihak.views.within import within
from mihak.web.adding.jobs import Jobs
from mihak.web.beside import Beside
from mihak.web.exporting.files import Files
from mihak.web.looking import Looking
from mihak.web.options import ServeOptions
from mihak.web.patience import PATIENCE, Acted, KeptState
from mihak.web.patience import patience as asked
from mihak.web.weigher import PLAIN, Weigher

if TYPE_CHECKING:
    from mihak.gazetteer.place_index import PlaceIndex
    from mihak.register.register import Register
    from mihak.web.snapshot import Lens, Snapshot


class NotYetWeighed(Exception):
    """The register is being weighed for the first time; the page says so and looks again."""


class NotYetWritten(NotYetWeighed):
    """A file is being written; the page says so and looks again."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A snapshot, and whether it is of the register as it now is."""

    snapshot: Snapshot
    fresh: bool


class Desk:
    """A project: ``name`` as in addresses, ``register`` open for reading and judging."""

    def __init__(self, name: str, path: Where, options: ServeOptions) -> None:
        from mihak.register.register import open_register  # noqa: PLC0415  # Loads SQLAlchemy.
        from mihak.views.review_kept import KeptQueue  # noqa: PLC0415

        self.name, self.path, self.options = name, path, options
        self.register: Register = open_register(path)
        self.queue, self.looking = KeptQueue(self.register), Looking()
        self._watch = self.register.watch()
        self.state, self.acted = KeptState(self._watch.number, self.register.judgements.state), Acted()
        self._weigher = Weigher(path, options.settings, self.state)
        self._places: PlaceIndex | None = None
        self.jobs, self.beside, self.files = Jobs(path, options.settings), Beside(), Files()

    @property
    def label(self) -> str:
        """What the register is called where its place is not told."""
        return label(self.path)

    def close(self) -> None:
        """Stop weighing and adding, and close the register."""
        self.jobs.close()
        self.beside.close()
        self.files.close()
        self._weigher.close()
        self._watch.close()
        self.register.close()

    def begin(self) -> None:
        """Work out now what the first to look would wait for: weigh, open the gazetteer, put the queue in order."""
        from mihak.register.query import ClaimQuery  # noqa: PLC0415  # Loads SQLAlchemy.

        self._weigher.latest()
        self.queue.order(ClaimQuery())
        self.queue.judged()
        within("", self.register.place_ids(), self.places)

    def seen(self, lens: Lens = PLAIN, *, patience: float | None = None, first: float = PATIENCE) -> Seen:
        """The newest snapshot; raises NotYetWeighed before there is one.

        ``patience``: seconds to wait for one of the register as it now is, by default those of the request, and
        ``first`` where there is none at all.
        """
        wait = asked.get() if patience is None else patience
        snapshot, fresh = self._weigher.latest(lens, patience=wait)
        if snapshot is None and patience is None:
            snapshot, fresh = self._weigher.latest(lens, patience=first)
        if snapshot is None:
            raise NotYetWeighed
        return Seen(snapshot, fresh)

    @property
    def places(self) -> PlaceIndex:
        """The gazetteer that the settings name."""
        from mihak.gazetteer.place_index import open_places  # noqa: PLC0415  # Loads the places.
        from mihak.pipeline import gazetteer_path  # noqa: PLC0415

        if self._places is None:
            self._places = open_places(gazetteer_path(self.options.settings))
        return self._places
