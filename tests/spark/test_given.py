"""What is to be read, in batches."""

from __future__ import annotations

import gzip
from itertools import pairwise
from pathlib import Path

import pytest

from mihak.errors import InputError, OptionError
from mihak.readers import Hints
from mihak.spark.given import ALONE, BLOCK, LARGE, LINES, PACKED, Given, batches, given_files
from mihak.spark.store import Files, Listed


class Here(Files):
    """Files of this machine without Spark."""

    def __init__(self) -> None: ...

    def listed(self, url: str):  # type: ignore[no-untyped-def]
        path = Path(url)
        if not path.exists():
            raise FileNotFoundError(url)
        found = [path] if path.is_file() else [one for one in path.rglob("*") if one.is_file()]
        for one in found:
            under = "" if one == path else str(one.relative_to(path))
            yield Listed(one.as_uri(), under, one.stat().st_size, one.stat().st_mtime_ns)

    def head(self, url: str, size: int) -> bytes:
        return b'{"text": "a"}\n' if url.endswith("l") else gzip.compress(b"a")


def test_files_are_called_as_on_one_machine(tmp_path: Path) -> None:
    for name in ("b.txt", "a/c.txt", ".hidden", "a/_under.txt", "e.txt"):
        tmp_path.joinpath(name).parent.mkdir(exist_ok=True)
        tmp_path.joinpath(name).write_text("" if name == "e.txt" else "x")
    found = list(given_files(Here(), [f"{tmp_path}/", "nowhere"], "rules@1", Hints()))
    assert [one.name for one in found if isinstance(one, Given)] == [f"{tmp_path}/a/c.txt", f"{tmp_path}/b.txt"]
    told = [str(one) for one in found if isinstance(one, InputError)]
    assert ["begins with _" in told[0], "is empty" in told[1], "No such file" in told[2]] == [True] * 3


def test_standard_input_is_refused() -> None:
    with pytest.raises(OptionError, match="standard input"):
        list(given_files(Here(), ["-"], "rules@1", Hints()))


def file(name: str, size: int) -> Given:
    return Given(name, name, size, name)


def test_batches_are_bounded_and_long_files_of_lines_are_cut() -> None:
    given = [
        file("a.txt", 5),
        file("b.txt", 6),
        file("c.warc", LARGE),
        file("d.jsonl", 2 * LARGE + 1),
        file("e.txt", 20),
    ]
    found = list(batches(Here(), given, Hints(), 5 * BLOCK))
    assert [(one.how, [file.name for file in one.files]) for one in found[:1]] == [(LINES, ["d.jsonl"])]
    assert {one.how for one in found} == {PACKED, ALONE, LINES}
    parts = [one.part for one in found if one.how == LINES]
    assert parts[0] == (0, 5 * BLOCK)
    assert parts[-1][1] == 2 * LARGE + 1
    assert all(end == start for (_, end), (start, _) in pairwise(parts))
    assert len({one.table for one in found}) == len(found)
    small = list(batches(Here(), given[:2], Hints(), 10))
    assert [one.keys for one in small] == [["a.txt"], ["b.txt"]]
