"""Whether the learned reader can read here."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from mihak.claims.learned import installed as room
from mihak.claims.learned.installed import LIBRARIES, MODEL, installed, missing

SEEN = f"""
import sys
from mihak.claims.learned.installed import installed
installed()
print(*[name for name in {LIBRARIES!r} if name in sys.modules])
"""


def test_a_library_that_is_not_there_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    there = missing()
    monkeypatch.setitem(sys.modules, "tokenizers", None)
    assert missing() == tuple(name for name in LIBRARIES if name in there or name == "tokenizers")


def test_the_model_lies_beside_the_code() -> None:
    assert Path(room.__file__).parent / "data" / "model.onnx" == MODEL


@pytest.mark.parametrize(("libraries", "model", "said"), [((), True, True), ((), False, False), (("x",), True, False)])
def test_libraries_and_model_are_needed(
    libraries: tuple[str, ...], model: bool, said: bool, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    path = tmp_path / "model.onnx"
    if model:
        path.write_bytes(b"")
    monkeypatch.setattr(room, "MODEL", path)
    monkeypatch.setattr(room, "missing", lambda: libraries)
    assert installed() is said


def test_nothing_is_loaded_to_find_out() -> None:
    done = subprocess.run([sys.executable, "-c", SEEN], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []
