"""Where two reviewers differ, a third settles; and how well the reviewers agree."""

from __future__ import annotations

from typing import Any, Final

from litestar import get, post
from litestar.params import FromPath
from litestar.response import Redirect, Response, Template

from mihak.errors import OptionError, RegisterError
from mihak.model.judgement import CORRECTED
from mihak.web.numbers import whole
from mihak.web.page import Form, Here, Page, Project
from mihak.web.pages.review import CORRECT, STATUS
from mihak.web.review_acts import drafted, settled
from mihak.web.review_desk import agreement_of, item_of, pair_of, to_settle

EDITOR: Final = {"role": "editor"}
TAKE: Final = "take-"


@get("/review/settle", opt=EDITOR, sync_to_thread=True, include_in_schema=False)
def settle_page(page: Here, desk: Project) -> Template:
    """A claim on which two differ, with what both say; the one that ``claim`` names, else the first."""
    return _shown(page, page.request.query_params.get("claim", ""))


def _shown(page: Page, claim: str, *, status: int = 200, **more: Any) -> Template:
    view = to_settle(page.desk, page.who.name, claim)
    correcting = page.request.query_params.get("do", "") == CORRECT
    given: dict[str, Any] = {"trouble": None, "sent": {}, "correcting": correcting} | more
    return page.shown("review_settle.html.j2", page.words("review.settle"), status=status, here="review", view=view,
                      **given)  # fmt: skip


@post("/review/settle/{claim:str}", opt=EDITOR, sync_to_thread=True, include_in_schema=False)
def settle(page: Here, desk: Project, data: Form, claim: FromPath[str]) -> Response[Any]:
    """Take over one opinion ("take-NUMBER"), or say right, wrong or corrected oneself."""
    verdict, because, by = data.get("verdict", ""), data.get("because", ""), page.who.name
    try:
        if verdict.startswith(TAKE):
            settled(desk, claim, whole(verdict.removeprefix(TAKE)) or 0, because, by)
        else:
            card = item_of(desk, claim)
            assert card is not None  # There is a claim: its id is not empty.
            given = {field.slot: data[field.slot] for field in card.claim.fields if field.slot in data}
            read = pair_of(desk, claim)[1]
            desk.register.opinions.settle(*drafted(desk, read, card.claim, verdict, given, because, by))
    except (OptionError, RegisterError) as error:
        return _shown(page, claim, status=STATUS[type(error)], trouble=error, sent=dict(data),
                      correcting=verdict == CORRECTED)  # fmt: skip
    return Redirect(page.url("review/settle"), status_code=303)


@get("/review/agreement", opt={"role": "reviewer"}, sync_to_thread=True, include_in_schema=False)
def agreement_page(page: Here, desk: Project) -> Template:
    """Krippendorff's alpha over all, by kind and by pair of reviewers."""
    return page.shown(
        "review_agreement.html.j2", page.words("review.agreement"), here="review", view=agreement_of(desk),
        two=desk.register.choices.two_reviewers,
    )  # fmt: skip


HANDLERS: Final = (settle_page, settle, agreement_page)
