"""Scripts and styles by the names under which they were bundled."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from mihak.errors import MissingExtra
from mihak.web import assets


@pytest.fixture(autouse=True)
def forgotten() -> Iterator[None]:
    """The list of files is read anew."""
    assets.manifest.cache_clear()
    yield
    assets.manifest.cache_clear()


def bundled(folder: Path, monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    (folder / "static").mkdir()
    (folder / "static" / "manifest.json").write_text(text, "utf-8")
    monkeypatch.setattr(assets, "files", lambda _: folder)


def test_a_file_has_the_address_that_its_content_gave_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bundled(tmp_path, monkeypatch, '{"desk.js": "desk-X1.js"}')
    assert assets.asset("desk.js") == "/static/desk-X1.js"
    with pytest.raises(KeyError):
        assets.asset("other.js")


def test_the_list_is_read_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bundled(tmp_path, monkeypatch, '{"desk.js": "desk-X1.js"}')
    first = assets.manifest()
    (tmp_path / "static" / "manifest.json").unlink()
    assert assets.manifest() is first


def test_where_nothing_was_bundled_the_repair_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(assets, "files", lambda _: tmp_path)
    with pytest.raises(MissingExtra, match="make assets"):
        assets.asset("desk.js")
