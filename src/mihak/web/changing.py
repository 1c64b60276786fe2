"""What reports changed: the register weighed with them against the register weighed without, beside the pages."""

from __future__ import annotations

from collections.abc import Iterable

from mihak.database import Where
from mihak.settings import Settings
from mihak.views.changes import ChangesView
from mihak.views.changes_page import ChangesPage
from mihak.web.desk import Desk, NotYetWeighed

Told = tuple[ChangesView, ChangesPage]
"""The same for programs and for a page: weighing takes long, telling does not."""


def changed(desk: Desk, reports: Iterable[str], rule: str, patience: float) -> Told:
    """What reports changed together, by ids or names, kept while the register stays as it is.

    Raises NotYetWeighed while it is worked out, NotInRegister for a report that is not there.
    """
    asked = tuple(sorted({desk.register.report(one).id for one in reports}))
    key = ("changes", desk.register.judgements.state(), asked, rule)
    found = desk.beside.answer(key, what_changed, desk.path, desk.options.settings, asked, rule, patience=patience)
    if found is None:
        raise NotYetWeighed
    return found[0]


def what_changed(path: Where, settings: Settings, reports: tuple[str, ...], rule: str) -> Told:
    """What reports changed together; run in a process of its own, as long as weighing twice."""
    from mihak.gazetteer.actors import default_actors  # noqa: PLC0415
    from mihak.gazetteer.place_index import open_places  # noqa: PLC0415
    from mihak.pipeline import gazetteer_path  # noqa: PLC0415
    from mihak.register.register import open_register  # noqa: PLC0415
    from mihak.views.changes import changes_view  # noqa: PLC0415
    from mihak.views.changes_page import changes_page  # noqa: PLC0415
    from mihak.views.control import Told as Words  # noqa: PLC0415
    from mihak.weigh import weighed  # noqa: PLC0415
    from mihak.weighing.changes import changes  # noqa: PLC0415

    with open_register(path, read_only=True) as register:
        after = weighed(register, rule=rule, settings=settings)
        before = weighed(register, rule=rule, settings=settings, without=reports)
    found = changes(before, after, reports)
    words = Words(after.claims, after.reports, open_places(gazetteer_path(settings)), default_actors())
    return changes_view(found, after), changes_page(found, before, after, words)
