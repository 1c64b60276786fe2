"""How many processes read: a number, or one a core."""

from __future__ import annotations

import click
import pytest

from mihak.cli.common import Jobs, cores


def test_all_is_a_process_a_core() -> None:
    assert Jobs().convert("all", None, None) == cores() >= 1


def test_a_number_is_that_number() -> None:
    assert Jobs().convert("3", None, None) == 3


@pytest.mark.parametrize("given", ["0", "-1", "many", ""])
def test_what_is_no_number_of_processes_is_refused(given: str) -> None:
    with pytest.raises(click.BadParameter):
        Jobs().convert(given, None, None)
