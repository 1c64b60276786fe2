"""What stands in an explicit tuple has its file, its test, its line in the docs, and its gold."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

import pytest

from mihak.evaluate.gold import gold_files, load_report
from mihak.evaluate.slots import KEYS, SLOTS
from mihak.evaluate.validate import VALUES
from mihak.exports.formats import EXPORTS, Export
from mihak.imports.formats import IMPORTS, Import
from mihak.model.claim import CLAIM_KINDS, Claim
from mihak.readers import READERS, Format

ROOT: Final = Path(__file__).parents[2]
PACKAGE: Final = ROOT / "src" / "mihak"
KINDS: Final = tuple(kind.kind for kind in CLAIM_KINDS)
LANGUAGES: Final = sorted(path.parent.name for path in (PACKAGE / "lang").glob("*/__init__.py"))


def doc(name: str) -> str:
    return (ROOT / "docs" / name).read_text("utf-8")


@pytest.mark.parametrize("kind", KINDS)
def test_a_claim_kind_has_its_file_and_its_test(kind: str) -> None:
    files = [path.stem for path in (PACKAGE / "claims").glob(f"{kind.rstrip('s')}*.py")]
    assert files, f"src/mihak/claims has no file for {kind}"
    tests = [path.name for path in (ROOT / "tests" / "claims").glob(f"test_{kind.rstrip('s')}*.py")]
    assert tests, f"tests/claims has no test for {kind}"


@pytest.mark.parametrize("kind", CLAIM_KINDS, ids=lambda kind: kind.kind)
def test_a_claim_kind_is_described_with_every_slot_and_value(kind: type[Claim]) -> None:
    section = re.search(rf"^## {kind.kind}$(.*?)(?=^## |\Z)", doc("claims.md"), re.M | re.S)
    assert section, f"docs/claims.md has no section {kind.kind}"
    slots = [slot for slot in SLOTS[kind.kind] if slot in getattr(kind, "__slots__", ())]
    wanted = ["low" if slot == "count" else slot for slot in slots]
    wanted += [value for (of, _), values in VALUES.items() if of == kind.kind for value in values]
    assert [word for word in wanted if f"`{word}`" not in section[1]] == []


@pytest.mark.parametrize("kind", KINDS)
def test_a_claim_kind_has_gold_and_key_slots(kind: str) -> None:
    claims = [claim for path in gold_files(ROOT / "gold") for claim in load_report(path).claims]
    assert any(claim["type"] == kind for claim in claims), f"gold has no claim of the kind {kind}"
    assert KEYS[kind]


@pytest.mark.parametrize("known", READERS, ids=lambda known: known.name)
def test_a_format_has_its_test_and_its_line(known: Format) -> None:
    tests = "".join(path.read_text("utf-8") for path in (ROOT / "tests" / "readers").glob("test_*.py"))
    assert re.search(rf"\b{known.name}\b", tests), f"no test under tests/readers names the format {known.name}"
    row = f"| `{known.name}` | {', '.join(f'`{suffix}`' for suffix in known.suffixes)} |"
    assert row in doc("readers.md"), f"docs/readers.md has no row {row}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_has_its_tests_and_its_line(language: str) -> None:
    assert list((ROOT / "tests" / "lang" / language).glob("test_*.py"))
    assert f"`{language}/`" in doc("design.md")


@pytest.mark.parametrize("one", (*EXPORTS, *IMPORTS), ids=lambda one: f"{type(one).__name__}-{one.name}")
def test_what_goes_out_or_comes_in_has_its_test_and_its_line(one: Export | Import) -> None:
    room = "exports" if isinstance(one, Export) else "imports"
    tests = "".join(path.read_text("utf-8") for path in (ROOT / "tests" / room).glob("test_*.py"))
    assert re.search(rf"\b{one.name}\b", tests), f"no test under tests/{room} names {one.name}"
    told = f"`{one.name}`" if room == "exports" else f"mihak import {one.name} "
    assert told in doc(f"{room}.md"), f"docs/{room}.md has no {told}"


def test_every_room_is_told_of() -> None:
    rooms = [path.name + "/" for path in PACKAGE.iterdir() if (path / "__init__.py").exists()]
    assert [room for room in rooms if f"`{room}`" not in doc("design.md")] == []
