"""Reports that programs send: one as JSON, or files of any format that is read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import PurePath
from typing import IO, Annotated, Any, Final, Literal, cast

import msgspec
from litestar import Request, Response, post
from litestar.datastructures import UploadFile
from litestar.di import NamedDependency, Provide
from litestar.openapi.datastructures import ResponseSpec
from litestar.params import MultipartBody, QueryParameter, SkipValidation

from mihak.errors import InputError
from mihak.model.report import Report
from mihak.pipeline import read_report, shared_reader
from mihak.readers import read_stream
from mihak.readers.base import Hints
from mihak.register.outcome import Added, AlreadyThere, ReadAgain
from mihak.register.query import ClaimQuery
from mihak.views.lines import ReportLine, report_line
from mihak.web.api.shapes import body, unmasked
from mihak.web.desk import Desk
from mihak.web.page import Project

EDITOR: Final = {"role": "editor"}
Asker = Request[Any, Any, Any]
Outcome = Literal["added", "there", "read-again"]
PublisherHint = Annotated[
    str, QueryParameter(name="publisher", max_length=1_000, description="Who published, where the files do not say.")
]
TitleHint = Annotated[str, QueryParameter(name="title", max_length=1_000, description="The title of the reports.")]
UrlHint = Annotated[str, QueryParameter(name="url", max_length=1_000, description="Where they were published.")]
PublishedHint = Annotated[
    date | None, QueryParameter(name="published", description="The day of publication, where the files do not say.")
]
FormatHint = Annotated[
    Literal["", "pdf", "docx", "warc", "telegram", "jsonl", "html", "text", "csv"],
    QueryParameter(name="format", description="The format, where it is not found."),
]
EncodingHint = Annotated[
    str,
    QueryParameter(name="encoding", max_length=40, description="The encoding, where it is not found: windows-1256."),
]
Short = Annotated[str, msgspec.Meta(max_length=1_000)]


class NewReport(msgspec.Struct, forbid_unknown_fields=True, kw_only=True, frozen=True):
    """A report: its text exactly as it was published, and what is known of it.

    `again` reads a report that is there once more: claims that the new reading lacks are retired.
    """

    text: Annotated[str, msgspec.Meta(min_length=1, max_length=2_000_000)]
    publisher: Short = ""
    title: Short = ""
    url: Short = ""
    published: date | None = None
    name: Annotated[str, msgspec.Meta(max_length=200)] = ""
    retold_from: Short = ""
    again: bool = False


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of one report; sent a second time, it is `there`."""

    outcome: Outcome
    report: ReportLine


@dataclass(frozen=True, slots=True)
class Refused:
    """A file, or a record of one, that could not be used, and what can be done."""

    file: str
    record: str
    what: str
    repair: str


@dataclass(frozen=True, slots=True)
class Uploaded:
    """What became of files: the reports in them, and what was refused; one bad record stops no other."""

    taken: tuple[Taken, ...]
    refused: tuple[Refused, ...]


@dataclass
class Files:
    """Files of any format that is read."""

    files: list[UploadFile]


def _hints(
    desk: Project, publisher: PublisherHint = "", title: TitleHint = "", url: UrlHint = "",
    published: PublishedHint = None, form: FormatHint = "", encoding: EncodingHint = "",
) -> Hints:  # fmt: skip
    return Hints(
        publisher=publisher, title=title, url=url, published=published, format=form, encoding=encoding,
        max_bytes=desk.options.settings.max_bytes,
    )  # fmt: skip


@post(
    "/reports", tags=["reports"], opt=EDITOR, dependencies=body(NewReport), sync_to_thread=True,
    responses={200: ResponseSpec(Taken, generate_examples=False, description="The report was there already")},
)  # fmt: skip
def add_report(desk: Project, request: Asker, given: NamedDependency[SkipValidation[NewReport]]) -> Response[Taken]:
    """Add a report, which is read at once; the same publisher and text twice is one report.

    Answers 201 for a report that is new, 200 for one that was there.
    """
    if not given.text.strip():
        raise InputError("the report has no text", repair="Send its words under text")
    report = Report.make(
        given.text, publisher=given.publisher, title=given.title, url=given.url, published=given.published,
        name=given.name, origin="sent by a program", retold_from=given.retold_from,
    )  # fmt: skip
    taken = _taken(desk, unmasked(request), report, request.user.name, again=given.again)
    return Response(taken, status_code=201 if taken.outcome == "added" else 200)


@post(
    "/reports/files", tags=["reports"], opt=EDITOR, sync_to_thread=True, status_code=200,
    dependencies={"hints": Provide(_hints, sync_to_thread=False)},
)  # fmt: skip
def add_files(
    desk: Project, request: Asker, data: MultipartBody[Files], hints: NamedDependency[SkipValidation[Hints]]
) -> Uploaded:
    """Add the reports of files: text, HTML, PDF, Word, tables, JSON lines, web archives, Telegram exports.

    Each report comes in with all its claims or not at all. What cannot be read
    is told under `refused`, with the file, the record and the repair.
    """
    taken: list[Taken] = []
    refused: list[Refused] = []
    for one in data.files:
        name = PurePath(one.filename.replace("\\", "/")).name or "file"
        for record in _records(one, name, hints):
            try:
                if isinstance(record, InputError):
                    raise record
                taken.append(_taken(desk, unmasked(request), record, request.user.name))
            except InputError as error:
                refused.append(Refused(error.file or name, error.record, error.what, error.repair))
    return Uploaded(tuple(taken), tuple(refused))


def _records(one: UploadFile, name: str, hints: Hints) -> Iterator[Report | InputError]:
    yield from read_stream(cast("Any", cast("IO[bytes]", one.file)), name, hints)


def _taken(desk: Desk, own: Desk, report: Report, by: str, *, again: bool = False) -> Taken:
    """Read a report and keep it; one that is there is not read unless ``again``."""
    register = own.register
    found: Added | AlreadyThere | ReadAgain | None = None if again else register.has(report)
    if found is None:
        read = read_report(report, shared_reader(desk.options.settings))
        found = register.add(read.report, read.claims, reader=read.reader, again=again, by=by)
    outcome: Outcome = "there"
    if isinstance(found, Added):
        outcome = "added"
    elif isinstance(found, ReadAgain):
        outcome = "read-again"
    kept = desk.register.report(report.id)
    return Taken(outcome, report_line(kept, register.count(ClaimQuery(report=report.id))))


HANDLERS: Final = (add_report, add_files)
