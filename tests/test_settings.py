"""Settings: where they come from, and what is said of a wrong one."""

from __future__ import annotations

from pathlib import Path

import pytest

from mihak.errors import OptionError
from mihak.settings import Settings


def test_defaults_need_nothing() -> None:
    settings = Settings()
    assert (settings.reader, settings.jobs, settings.register) == ("rules", 1, None)


def test_environment_goes_over_file(tmp_path: Path) -> None:
    file = tmp_path / "mihak.toml"
    file.write_text('jobs = 2\nregister = "war.db"\nprogress = "off"\n', "utf-8")
    settings = Settings.from_env({"MIHAK_JOBS": "4", "HOME": "/"}, Settings.from_toml(file))
    assert (settings.jobs, settings.register, settings.progress) == (4, Path("war.db"), "off")


def test_flags_that_were_not_given_change_nothing() -> None:
    assert Settings(jobs=3).changed(jobs=None, reader="rules") == Settings(jobs=3)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("job = 2", ["no setting is called job", "Did you mean jobs?", "Allowed: reader"]),
        ("jobs = 0", ["jobs is 0", "from 1 up"]),
        ("jobs = 2.5", ["jobs is 2.5", "a whole number"]),
        ("jobs = true", ["jobs is True", "a whole number"]),
        ('jobs = "many"', ["jobs is 'many'", "whole numbers"]),
        ('reader = "magic"', ["reader is 'magic'", "Allowed: rules"]),
        ('progress = "loud"', ["progress is 'loud'", "auto, on, off"]),
        ("register = 7", ["register is 7", "a path"]),
        ("jobs = ", ["Give a TOML file"]),
    ],
)
def test_a_wrong_line_names_file_key_and_what_is_allowed(tmp_path: Path, line: str, said: list[str]) -> None:
    file = tmp_path / "mihak.toml"
    file.write_text(line, "utf-8")
    with pytest.raises(OptionError) as caught:
        Settings.from_toml(file)
    for words in [str(file), *said]:
        assert words in str(caught.value)


def test_a_wrong_variable_is_named_as_it_is_written() -> None:
    with pytest.raises(OptionError, match=r"MIHAK_JOBS is 'x'.*"):
        Settings.from_env({"MIHAK_JOBS": "x"})
    with pytest.raises(OptionError, match=r"MIHAK_REGISTR.*Did you mean MIHAK_REGISTER\?"):
        Settings.from_env({"MIHAK_REGISTR": "war.db"})


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(OptionError, match=r"nowhere\.toml"):
        Settings.from_toml(tmp_path / "nowhere.toml")
