"""README and docs: their examples run, their links lead somewhere, and no public name is missing."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, Final

import pytest

import mihak
from house.session import assert_printed, commands, examples, run_command, run_python

ROOT: Final = Path(__file__).parents[2]
DOCUMENTS: Final = (ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md")))
WITH_EXAMPLES: Final = [path for path in DOCUMENTS if examples(path)]
_LINK: Final = re.compile(r"\]\(([^)#:]+)(?:#[^)]*)?\)")


def name(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("path", WITH_EXAMPLES, ids=name)
def test_the_examples_run_in_order(path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "gold").symlink_to(ROOT / "gold")
    monkeypatch.chdir(tmp_path)
    names: dict[str, Any] = {"__name__": "__example__"}
    for example in examples(path):
        if example.language == "python":
            run_python(example, path, names)
            continue
        for command, said in commands(example):
            # Floors belong to the checkout: an example must not write them.
            printed = "" if "--raise-floors" in command else run_command(command, tmp_path)
            if said:
                assert_printed(said, printed)


@pytest.mark.parametrize("path", [*DOCUMENTS, ROOT / "gold" / "README.md"], ids=name)
def test_links_lead_to_files(path: Path) -> None:
    targets = [target for target in _LINK.findall(path.read_text("utf-8")) if not target.startswith("http")]
    assert [target for target in targets if not (path.parent / target).exists()] == []


@pytest.mark.parametrize("public", sorted(mihak.__all__))
def test_a_public_name_is_documented(public: str) -> None:
    assert f"`{public}" in (ROOT / "docs" / "python.md").read_text("utf-8")
    assert public == "__version__" or (getattr(mihak, public).__doc__ or "").strip()


def test_the_index_leads_to_every_page() -> None:
    index = (ROOT / "docs" / "index.md").read_text("utf-8")
    pages = [path.relative_to(ROOT / "docs").as_posix() for path in (ROOT / "docs").rglob("*.md")]
    linked = [*_LINK.findall(index), "index.md"]
    missing = [page for page in pages if page not in linked and not page.startswith("decisions/0")]
    assert missing == []


def test_every_decision_is_listed() -> None:
    folder = ROOT / "docs" / "decisions"
    listed = _LINK.findall((folder / "README.md").read_text("utf-8"))
    assert sorted(listed) == sorted(path.name for path in folder.glob("0*.md"))


def test_every_source_of_places_is_named_in_the_notice() -> None:
    notice = (ROOT / "NOTICE").read_text("utf-8")
    rows = (ROOT / "src/mihak/gazetteer/data/places.tsv").read_text("utf-8").splitlines()
    cells = {row.rsplit("\t", 1)[1] for row in rows if not row.startswith("#")}
    sources = {source for cell in cells for source in cell.split("; ")} - {"Mihak"}
    assert [source for source in sources if source.removesuffix(" COD") not in notice] == []
