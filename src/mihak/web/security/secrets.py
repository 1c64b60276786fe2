"""Passwords and secrets: argon2id for what people remember, SHA-256 for what is drawn by chance."""

from __future__ import annotations

import hashlib
import secrets
from functools import cache
from typing import Final

from mihak.errors import OptionError

SHORTEST: Final = 12
"""Letters of a password (NIST SP 800-63B asks for eight and for no rules of composition)."""
LONGEST: Final = 256


def hashed(password: str) -> str:
    """A password as it is kept; OptionError for one that is too short or too long."""
    from argon2 import PasswordHasher  # noqa: PLC0415  # of the extra ``serve``

    if not SHORTEST <= len(password) <= LONGEST:
        raise OptionError(f"a password has {SHORTEST} to {LONGEST} letters", repair="A sentence is a good one")
    return PasswordHasher().hash(password)


def matches(password: str, kept: str) -> bool:
    """Whether a password is the one that was kept; as slow for a wrong one as for a right one."""
    from argon2 import PasswordHasher  # noqa: PLC0415
    from argon2.exceptions import InvalidHashError, VerifyMismatchError  # noqa: PLC0415

    hasher = PasswordHasher()
    try:
        return hasher.verify(kept or _nobodys(), password[:LONGEST]) and bool(kept)
    except (VerifyMismatchError, InvalidHashError):
        return False


@cache
def _nobodys() -> str:
    """What a wrong name is compared with: made once, since making one takes as long as comparing."""
    from argon2 import PasswordHasher  # noqa: PLC0415

    return PasswordHasher().hash("nobody has this password")


def drawn() -> str:
    """A new secret that nobody can guess: 256 bits, as letters for an address."""
    return secrets.token_urlsafe(32)


def kept(secret: str) -> str:
    """A drawn secret as the register keeps it."""
    return hashlib.sha256(secret.encode()).hexdigest()
