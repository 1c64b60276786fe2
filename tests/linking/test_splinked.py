"""The database of a scoring, and Splink's model over it."""

from __future__ import annotations

import logging
import sys
from pathlib import Path

import pytest

from linking.made_facts import fact
from mihak.errors import MissingExtra
from mihak.linking.blocks import CLAIMS
from mihak.linking.comparisons import COMPARISONS
from mihak.linking.splinked import Engine, database, linker, load, quiet
from mihak.linking.weights import DEFAULT


def test_the_database_keeps_to_its_bounds_and_leaves_nothing_behind(tmp_path: Path) -> None:
    with database(Engine(threads=1, memory="1GB", folder=tmp_path)) as connection:
        asked = "select current_setting('threads'), current_setting('memory_limit'), current_setting('temp_directory')"
        threads, memory, folder = connection.execute(asked).fetchall()[0]
        assert (threads, memory) == (1, "953.6 MiB")
        assert Path(folder).parent == tmp_path
    assert list(tmp_path.iterdir()) == []


def test_where_a_library_is_missing_the_repair_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "splink", None)
    with pytest.raises(MissingExtra, match=r"splink is not installed. pip install 'mihak\[weigh\]'"), database():
        pass


def test_splink_is_quiet_and_speaks_again_afterwards() -> None:
    logger = logging.getLogger("splink")
    before = logger.level
    with quiet():
        assert not logger.isEnabledFor(logging.WARNING)
    assert logger.level == before


def test_splinks_model_has_the_comparisons_with_their_weights() -> None:
    with database() as connection, quiet():
        load(connection, [fact("a"), fact("b")])
        assert connection.execute(f"select count(*) from {CLAIMS}").fetchall() == [(2,)]
        model = linker(connection, DEFAULT).misc.save_model_to_json()
    assert [one["output_column_name"] for one in model["comparisons"]] == [one.name for one in COMPARISONS]
    assert model["probability_two_random_records_match"] == DEFAULT.prior
