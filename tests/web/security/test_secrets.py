"""Passwords and secrets."""

from __future__ import annotations

import pytest

pytest.importorskip("argon2", reason="needs argon2 (pip install 'mihak[serve]')")

from mihak.errors import OptionError
from mihak.web.security.secrets import LONGEST, SHORTEST, drawn, hashed, kept, matches

GOOD = "a touchstone tells gold"


def test_a_password_is_known_again_and_no_other() -> None:
    hash = hashed(GOOD)
    assert hash.startswith("$argon2id$") and GOOD not in hash
    assert matches(GOOD, hash)
    assert not matches(GOOD + ".", hash)
    assert hashed(GOOD) != hash


def test_nobody_comes_in_without_a_kept_password() -> None:
    assert not matches("", "")
    assert not matches("nobody has this password", "")
    assert not matches(GOOD, "no hash")


@pytest.mark.parametrize("length", [0, SHORTEST - 1, LONGEST + 1])
def test_a_password_too_short_or_too_long_is_refused(length: int) -> None:
    with pytest.raises(OptionError, match="12 to 256"):
        hashed("x" * length)


def test_secrets_differ_and_are_kept_as_hashes() -> None:
    secrets = {drawn() for _ in range(50)}
    assert len(secrets) == 50
    assert all(len(one) >= 43 and len(kept(one)) == 64 and one not in kept(one) for one in secrets)
