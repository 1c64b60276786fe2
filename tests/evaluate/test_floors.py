"""Floors rise, are never lowered by the program, and know their gold set."""

from __future__ import annotations

from pathlib import Path

import pytest

from mihak.errors import OptionError, UnreadableFile
from mihak.evaluate.floors import Floor, check, load_floors, raised, read_links, render
from mihak.evaluate.score import Figures, Scores


def scores(f1: float) -> Scores:
    """Scores whose every figure has this F1 (to two places)."""
    half = Figures(round(f1 * 100), 100, 100)
    return Scores(half, half, {"casualties": (half, half)}, {"casualties.count": half}, 0, 0, ())


FLOOR = Floor("aa", {"slots": 0.5, "casualties.count": 0.6})


def test_a_figure_under_its_floor_is_named_with_both_values() -> None:
    assert check(FLOOR, scores(0.55), "aa") == ["casualties.count is 0.5500, under its floor 0.6000"]


def test_figures_on_their_floors_pass() -> None:
    assert check(FLOOR, scores(0.6), "aa") == []


def test_a_changed_gold_set_is_told_before_any_figure() -> None:
    (line,) = check(FLOOR, scores(0.1), "bb")
    assert "not the one that the floors were measured on" in line


def test_raising_keeps_the_figures_that_are_held() -> None:
    lifted = raised(FLOOR, scores(0.7), "bb")
    assert lifted == Floor("bb", {"slots": 0.7, "casualties.count": 0.7})


def test_raising_never_lowers() -> None:
    with pytest.raises(OptionError, match="by hand"):
        raised(FLOOR, scores(0.55), "aa")


def test_a_new_set_is_held_to_slots_keys_and_counts() -> None:
    assert dict(raised(None, scores(0.4), "cc").least) == {"slots": 0.4, "keys": 0.4, "casualties.count": 0.4}


def test_an_unknown_figure_is_refused_by_name() -> None:
    with pytest.raises(OptionError, match=r"casualties\.colour"):
        check(Floor("aa", {"casualties.colour": 0.1}), scores(0.5), "aa")


def test_a_file_is_read_back_as_written(tmp_path: Path) -> None:
    floors = {("rules", "own"): FLOOR, ("rules", "aleppo"): Floor("cc", {"keys": 0.25}, 'gold "mended"')}
    path = tmp_path / "floors.toml"
    path.write_text(render(floors), "utf-8")
    assert load_floors(path) == floors


def test_every_reader_has_floors_of_its_own(tmp_path: Path) -> None:
    path = tmp_path / "floors.toml"
    text = '[learned.dev]\ndigest = "aa"\nslots = 0.75\n\n[rules.dev]\ndigest = "aa"\nslots = 0.5\n'
    path.write_text(text, "utf-8")
    floors = load_floors(path)
    assert {name: dict(floor.least) for name, floor in floors.items()} == {
        ("learned", "dev"): {"slots": 0.75}, ("rules", "dev"): {"slots": 0.5},
    }  # fmt: skip
    assert text.split("\n\n", maxsplit=1)[0] in render(floors)


def test_linking_with_what_was_read_has_floors_by_reader() -> None:
    assert [read_links(reader) for reader in ("rules", "learned", "llm")] == [
        "links-read", "learned-links-read", "llm-links-read",
    ]  # fmt: skip


def test_a_file_that_is_not_there_holds_nothing(tmp_path: Path) -> None:
    assert load_floors(tmp_path / "none.toml") == {}


@pytest.mark.parametrize("text", ["[rules", "rules = 1", "[rules.own]\nslots = 0.5"])
def test_a_broken_file_is_named(tmp_path: Path, text: str) -> None:
    path = tmp_path / "floors.toml"
    path.write_text(text, "utf-8")
    with pytest.raises(UnreadableFile, match=r"floors\.toml"):
        load_floors(path)
