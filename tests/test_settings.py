"""Settings: where they come from, and what is said of a wrong one."""

from __future__ import annotations

from pathlib import Path

import pytest

from mihak.errors import OptionError
from mihak.settings import READERS, Settings


def test_defaults_need_nothing() -> None:
    settings = Settings()
    assert (settings.reader, settings.jobs, settings.register) == ("auto", 1, None)
    assert (settings.llm_url, settings.llm_model, settings.llm_timeout) == ("", "", 120)


def test_environment_goes_over_file(tmp_path: Path) -> None:
    file = tmp_path / "mihak.toml"
    file.write_text('jobs = 2\nregister = "war.db"\nprogress = "off"\n', "utf-8")
    settings = Settings.from_env({"MIHAK_JOBS": "4", "HOME": "/"}, Settings.from_toml(file))
    assert (settings.jobs, settings.register, settings.progress) == (4, Path("war.db"), "off")


def test_flags_that_were_not_given_change_nothing() -> None:
    assert Settings(jobs=3).changed(jobs=None, reader="auto") == Settings(jobs=3)


@pytest.mark.parametrize("reader", READERS)
def test_every_reader_can_be_named(reader: str) -> None:
    assert Settings.from_env({"MIHAK_READER": reader}).reader == reader


def test_an_endpoint_is_named_without_its_key() -> None:
    given = {"MIHAK_LLM_URL": "http://localhost:1/v1", "MIHAK_LLM_MODEL": "a", "MIHAK_LLM_TIMEOUT": "7"}
    settings = Settings.from_env(given | {"MIHAK_LLM_KEY": "secret", "MIHAK_SETTINGS": "mihak.toml"})
    assert (settings.llm_url, settings.llm_model, settings.llm_timeout) == ("http://localhost:1/v1", "a", 7)
    assert "secret" not in repr(settings)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("job = 2", ["no setting is called job", "Did you mean jobs?", "Allowed: reader"]),
        ("jobs = 0", ["jobs is 0", "from 1 up"]),
        ("jobs = 2.5", ["jobs is 2.5", "a whole number"]),
        ("jobs = true", ["jobs is True", "a whole number"]),
        ('jobs = "many"', ["jobs is 'many'", "whole numbers"]),
        ('reader = "magic"', ["reader is 'magic'", "Allowed: auto, rules, learned, llm"]),
        ("llm_timeout = 0", ["llm_timeout is 0", "from 1 up"]),
        ("llm_model = 7", ["llm_model is 7", "Allowed: text"]),
        ('llm_key = "secret"', ["no setting is called llm_key", "Did you mean llm_"]),
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
