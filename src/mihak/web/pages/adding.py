"""Adding reports: files that are sent or text that is pasted, read by a job that a page follows."""

from __future__ import annotations

import io
from collections.abc import Mapping
from typing import Any, Final, cast

from litestar import Request, get, post
from litestar.concurrency import sync_to_thread
from litestar.datastructures import UploadFile
from litestar.params import FromPath
from litestar.response import Redirect, Response, Template

from mihak.errors import MihakError, OptionError, RegisterError
from mihak.web.adding.job import Job
from mihak.web.adding.reading import OUTCOMES
from mihak.web.adding.uploads import FORMATS, PASTED, SUFFIXES, hints_of, kept
from mihak.web.desk import Desk
from mihak.web.numbers import whole
from mihak.web.page import Form, Here, Page, Project

EDITOR: Final = {"role": "editor"}
ENCODINGS: Final = ("utf-8", "windows-1256", "iso-8859-6", "utf-16")
SHOWN: Final = 10
"""Jobs beside the form."""


@get("/reports/add", opt=EDITOR, sync_to_thread=True, include_in_schema=False)
def add_page(page: Here) -> Template:
    """The forms, and the jobs there are."""
    return _forms(page)


def _forms(page: Page, sent: Mapping[str, str] | None = None, trouble: MihakError | None = None) -> Template:
    status = 200 if trouble is None else 409 if isinstance(trouble, RegisterError) else 422
    return page.shown(
        "reports_add.html.j2", page.words("adding.title"), status=status, here="reports", sent=sent or {},
        trouble=trouble, formats=FORMATS, suffixes=SUFFIXES, encodings=ENCODINGS, jobs=page.desk.jobs.all()[:SHOWN],
        limit=page.desk.options.upload_bytes, publishers=_publishers(page.desk),
    )  # fmt: skip


def _publishers(desk: Desk) -> list[str]:
    return [name for name, _ in desk.register.listing.publishers() if name][:300]


@post("/reports/add", opt=EDITOR, include_in_schema=False)
async def add_files(page: Here, desk: Project, request: Request[Any, Any, Any]) -> Response[Any]:
    """Files, each with all that is in it."""
    form = await request.form()
    files = [one for one in form.getall("files", []) if isinstance(one, UploadFile) and one.filename]
    fields = {name: value for name, value in form.items() if isinstance(value, str)}
    return cast("Response[Any]", await sync_to_thread(_files_begun, page, desk, files, fields))


def _files_begun(page: Page, desk: Desk, files: list[UploadFile], fields: dict[str, str]) -> Response[Any]:
    try:
        if not files:
            raise OptionError("no file was chosen", repair="Choose one file or many")
        hints = hints_of(fields, desk.options.settings.max_bytes)
        given = [(one.filename, one.file) for one in files]
        job = desk.jobs.begin(page.who.name, hints, lambda folder: kept(given, folder), again=bool(fields.get("again")))  # type: ignore[arg-type]
    except (OptionError, RegisterError) as error:
        return _forms(page, fields, error)
    finally:
        for one in files:
            one.file.close()
    return _begun(page, job)


@post("/reports/add/text", opt=EDITOR, sync_to_thread=True, include_in_schema=False)
def add_text(page: Here, desk: Project, data: Form) -> Response[Any]:
    """A text that was pasted: one report."""
    text = data.get("text", "").replace("\r\n", "\n")
    try:
        if not text.strip():
            raise OptionError("there is no text", repair="Paste the text of the report")
        hints = hints_of({**data, "input-format": "text", "encoding": "utf-8"}, desk.options.settings.max_bytes)
        given = [(PASTED, io.BytesIO(text.encode("utf-8", "replace")))]
        job = desk.jobs.begin(page.who.name, hints, lambda folder: kept(given, folder))
    except (OptionError, RegisterError) as error:
        return _forms(page, data, error)
    return _begun(page, job)


@post("/reports/add/examples", opt=EDITOR, sync_to_thread=True, include_in_schema=False)
def add_examples(page: Here, desk: Project) -> Response[Any]:
    """The reports that come with Mihak, to try it with."""
    from mihak.demo import json_lines  # noqa: PLC0415  # Only who tries needs them.

    given = [("aleppo-2016.jsonl", io.BytesIO(json_lines().encode()))]
    hints = hints_of({}, desk.options.settings.max_bytes)
    return _begun(page, desk.jobs.begin(page.who.name, hints, lambda folder: kept(given, folder)))


def _begun(page: Page, job: Job) -> Response[Any]:
    """To the page of the job; a browser that sent the form by script is told to go there."""
    url = page.url(f"reports/add/{job.id}")
    if page.partial:
        return Response("", status_code=200, headers={"HX-Redirect": url})
    return Redirect(url, status_code=303)


@get("/reports/add/{job:str}", opt=EDITOR, sync_to_thread=True, include_in_schema=False)
def job_page(page: Here, desk: Project, job: FromPath[str]) -> Template:
    """A job; a page that follows it asks for what has changed since a turn."""
    found, since = desk.jobs.job(job), whole(page.request.query_params.get("since", ""))
    if page.partial and since is not None:
        turn = found.turn
        changed = [one for one in found.files if one.turn > since]
        return page.part("job_changes.html.j2", job=found, files=changed, turn=turn, outcomes=OUTCOMES)
    return page.shown(
        "job.html.j2", page.words("adding.reading-again" if found.rereads else "adding.job"), here="reports", job=found,
        files=found.files, turn=found.turn, outcomes=OUTCOMES,
    )  # fmt: skip


@post("/reports/add/{job:str}/stop", opt=EDITOR, sync_to_thread=True, include_in_schema=False)
def stop(page: Here, desk: Project, job: FromPath[str]) -> Redirect:
    """Stop a job; what was added stays."""
    desk.jobs.job(job).stopping.set()
    return Redirect(page.url(f"reports/add/{job}"), status_code=303)


HANDLERS: Final[tuple[Any, ...]] = (add_page, add_files, add_text, add_examples, job_page, stop)
