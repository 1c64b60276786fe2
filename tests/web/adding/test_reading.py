"""What the process that reads says of each record, without the process."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from fakes import sample_report

from mihak.errors import BadRecord, GazetteerError, MihakError, OptionError
from mihak.readers.base import Hints
from mihak.register.outcome import Added, AlreadyThere, ReadAgain
from mihak.register.register import open_register
from mihak.settings import Settings
from mihak.web.adding.reading import (
    ADDED,
    AGAIN,
    FIRST,
    REFUSED,
    THERE,
    Broken,
    Line,
    Sent,
    Task,
    Told,
    first_words,
    line,
    serve,
)

TEXT = "قتل 12 مدنيا في حي الشعار بمدينة حلب جراء قصف مدفعي."


class _Pipe:
    """Takes what is said; ``full`` things and it breaks."""

    def __init__(self, full: int = 1_000) -> None:
        self.said: list[Any] = []
        self.full, self.closed = full, False

    def send(self, told: Any) -> None:
        if len(self.said) >= self.full:
            raise BrokenPipeError
        self.said.append(told)

    def close(self) -> None:
        self.closed = True


def served(task: Task, full: int = 1_000) -> list[Any]:
    pipe: Any = _Pipe(full)
    serve(pipe, task)
    assert pipe.closed
    said: list[Any] = pipe.said
    return said


def lines(said: list[Any]) -> list[Line]:
    return [one.line for one in said if isinstance(one, Told) and one.line]


def task(folder: Path, *texts: str, again: bool = False, hints: Hints | None = None) -> Task:
    files = []
    for number, text in enumerate(texts, 1):
        path = folder / f"sent-{number}"
        path.write_text(text, "utf-8")
        files.append(Sent(number, f"{number}.txt", path, path.stat().st_size))
    with open_register(folder / "war.db"):
        pass
    return Task(folder / "war.db", Settings(reader="rules"), hints or Hints(), tuple(files), again, "Rim")


def test_each_file_begins_ends_and_has_its_line(tmp_path: Path) -> None:
    said = served(task(tmp_path, TEXT, TEXT, ""))
    assert [(one.number, one.done) for one in said if one.line is None] == [
        (1, False), (1, True), (2, False), (2, True), (3, False), (3, True),
    ]  # fmt: skip
    added, there, refused = lines(said)
    assert (added.outcome, there.outcome, refused.outcome) == (ADDED, THERE, REFUSED)
    assert added.report == there.report and added.claims >= 1
    assert "3.txt" not in refused.what and refused.what


def test_a_report_is_read_again_where_that_is_asked(tmp_path: Path) -> None:
    first = served(task(tmp_path, TEXT))
    again = served(task(tmp_path, TEXT, again=True))
    assert lines(again)[0].outcome == AGAIN
    assert lines(again)[0].claims == lines(first)[0].claims


def test_what_is_in_the_register_is_read_again_by_its_id(tmp_path: Path) -> None:
    base = task(tmp_path, TEXT)
    (added,) = lines(served(base))
    sent = (Sent(1, "one", report=added.report), Sent(2, "gone", report="r0000"))
    again, gone = lines(served(Task(base.register, base.settings, Hints(), sent, False, "Rim")))
    assert (again.outcome, again.report) == (AGAIN, added.report)
    assert gone.outcome == REFUSED and "r0000" in gone.what


def test_an_option_that_makes_no_sense_is_an_error_of_the_file(tmp_path: Path) -> None:
    wrong = task(tmp_path, TEXT, TEXT, hints=Hints(encoding="no-such-code"))
    found = lines(served(wrong))
    assert [one.outcome for one in found] == [REFUSED, REFUSED]
    assert all("no-such-code" in one.what + one.repair for one in found)


def test_a_register_that_is_gone_breaks_all(tmp_path: Path) -> None:
    base = task(tmp_path, TEXT)
    assert isinstance(base.register, Path)
    base.register.write_text("no register")
    (broken,) = served(base)
    assert isinstance(broken, Broken) and broken.what


def test_nobody_listens_any_more(tmp_path: Path) -> None:
    assert len(served(task(tmp_path, TEXT, TEXT), full=2)) == 2


@pytest.mark.parametrize(
    ("error", "record", "what"),
    [
        (BadRecord("no text", file="a.jsonl", record="3", repair="Add one"), "3", "no text"),
        (BadRecord("no text", file="a.jsonl"), "", "no text"),
        (OptionError("which one?"), "", "which one?"),
        (GazetteerError("a.jsonl: broken"), "", "a.jsonl: broken"),
    ],
)
def test_where_an_error_was_stands_beside_it_and_not_in_its_words(error: MihakError, record: str, what: str) -> None:
    # Errors stand beside outcomes in what reading gives.
    found = line(error)
    assert (found.outcome, found.record, found.what, found.repair) == (REFUSED, record, what, error.repair)


def test_a_report_is_known_by_its_title_its_name_or_its_first_words() -> None:
    titled, named, bare = (sample_report(title="عنوان"), sample_report(), sample_report(name=""))
    assert line(Added(titled, 2)) == Line(ADDED, titled.id, "عنوان", 2)
    assert line(AlreadyThere(named, "rules@1")).label == named.name
    assert line(AlreadyThere(bare, "rules@1")).label == first_words(bare.text)


def test_claims_of_a_report_read_again_are_those_that_it_has_now() -> None:
    report = sample_report()
    assert line(ReadAgain(report, came=2, went=4, stayed=3)).claims == 5


def test_first_words_end_between_words() -> None:
    assert first_words("كلمة  أو\nكلمتان ") == "كلمة أو كلمتان"
    long = "كلمة " * 40
    found = first_words(long)
    assert found.endswith("كلمة …") and len(found) <= FIRST + 2
    assert first_words("ا" * 500) == "ا" * FIRST + " …"
    assert first_words("") == ""
