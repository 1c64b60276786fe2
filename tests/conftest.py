"""What all tests share: the reader is that by rules, whatever is installed here."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from mihak.claims.learned import installed


@pytest.fixture(scope="session", autouse=True)
def read_by_rules() -> Iterator[None]:
    """Commands read by rules, also those that tests start; "auto" finds no learned reader in this process."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MIHAK_READER", "rules")
        patch.setattr(installed, "installed", lambda: False)
        yield
