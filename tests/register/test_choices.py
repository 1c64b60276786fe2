"""What a project has chosen."""

from __future__ import annotations

from pathlib import Path

import pytest

from mihak.errors import OptionError
from mihak.register.choices import CHOICES, ONE, REVIEWERS, TWO
from mihak.register.register import open_register


def test_the_first_value_holds_until_somebody_chooses(tmp_path: Path) -> None:
    with open_register(tmp_path / "war.db") as war:
        assert [war.choices.value(one.name) for one in CHOICES] == [one.values[0] for one in CHOICES]
        assert war.choices.value("reviewers") == ONE and not war.choices.two_reviewers
        war.choices.choose(REVIEWERS.name, TWO, by="root")
        assert war.choices.two_reviewers
    with open_register(tmp_path / "war.db") as war:
        assert war.choices.two_reviewers
        war.choices.choose(REVIEWERS.name, ONE, by="root")
        assert not war.choices.two_reviewers


def test_each_choice_is_in_the_audit_log_once(tmp_path: Path) -> None:
    with open_register(tmp_path / "war.db") as war:
        war.choices.choose(REVIEWERS.name, ONE, by="root")
        war.choices.choose(REVIEWERS.name, TWO, by="root")
        war.choices.choose(REVIEWERS.name, TWO, by="other")
        (entry,) = war.audit.entries()
        assert (entry.act, entry.by) == ("chosen", "root")
        assert entry.what == '{"before":"one","name":"reviewers","value":"two"}'
        assert war.audit.damage() == []


@pytest.mark.parametrize(("name", "value"), [("reviewers", "three"), ("reviewers", ""), ("colour", "red")])
def test_another_value_or_name_is_refused(tmp_path: Path, name: str, value: str) -> None:
    with open_register(tmp_path / "war.db") as war, pytest.raises(OptionError, match="Allowed"):
        war.choices.choose(name, value, by="root")


def test_the_secret_is_drawn_once_and_told_nowhere(tmp_path: Path) -> None:
    with open_register(tmp_path / "war.db") as war:
        secret = war.choices.secret()
        assert len(secret) == 32 and war.choices.secret() == secret
        assert list(war.audit.entries()) == []
    with open_register(tmp_path / "war.db") as war, open_register(tmp_path / "other.db") as other:
        assert war.choices.secret() == secret != other.choices.secret()
        with pytest.raises(OptionError):
            war.choices.value("secret")
