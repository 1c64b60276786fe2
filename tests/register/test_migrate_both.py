"""Migrations up and down on data, in both databases."""

from __future__ import annotations

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from fakes import sample_claims, sample_report
from sqlalchemy import String, inspect

from mihak.database import where
from mihak.errors import RegisterError
from mihak.model.judgement import RIGHT, Judgement
from mihak.register import dialect
from mihak.register.query import ClaimQuery
from mihak.register.register import open_register
from mihak.register.schema import HEAD, REVISIONS, VERSION_TABLE, metadata

COLLATION = "collation"


def _down(place: str, revision: str) -> None:
    config = Config()
    config.set_main_option("script_location", "mihak.register:migrations")
    engine = dialect.make_engine(where(place), False)
    with dialect.writing(engine).begin() as connection:
        config.attributes["connection"] = connection
        command.downgrade(config, revision)
    engine.dispose()


def _filled(place: str) -> None:
    with open_register(place) as war:
        for n in range(3):
            report = sample_report(n)
            war.add(report, sample_claims(report), by="Rim")
        claim = next(iter(war.claims()))
        war.judgements.judge(Judgement(id="", verdict=RIGHT, left=claim.id, by="Rim", person=True))


def _rows(place: str) -> dict[str, list[str]]:
    engine = dialect.make_engine(where(place), True)
    with engine.connect() as connection:
        there = set(inspect(connection).get_table_names())
        found = {
            table.name: sorted(map(repr, connection.execute(table.select()).mappings()))
            for table in metadata.sorted_tables
            if table.name in there
        }
    engine.dispose()
    return found


@pytest.mark.parametrize("revision", [*reversed(REVISIONS[:-1]), "base"])
def test_down_and_up_again_on_data(place: str, revision: str) -> None:
    _filled(place)
    before = _rows(place)
    _down(place, revision)
    assert dialect.revision(where(place)) == ("" if revision == "base" else revision)
    if revision != "base":
        with pytest.raises(RegisterError, match=r"older schema.*mihak register migrate"):
            open_register(place, read_only=True)
    with open_register(place) as war:
        assert dialect.revision(where(place)) == HEAD
        assert (war.damage(), war.audit.damage()) == ([], [])
        kept = 0 if revision == "base" else 9
        assert (war.count(), len(list(war.reports()))) == (kept, kept // 3)
        assert war.count(ClaimQuery(text="غراد")) == kept // 3
    for name, rows in _rows(place).items():
        assert rows in (before[name], []), name
        if revision == "0005" or (name in ("reports", "claims", "names", "readings") and revision != "base"):
            assert rows == before[name]


def test_the_migrations_make_the_schema(place: str) -> None:
    with open_register(place) as register, register._engine.connect() as connection:
        context = MigrationContext.configure(
            connection,
            opts={
                "version_table": VERSION_TABLE,
                "compare_type": True,
                "include_name": lambda name, kind, _: kind != "table" or "_words" not in name,
            },
        )
        assert compare_metadata(context, metadata) == []


def test_text_has_one_order_in_every_column(database: str) -> None:
    with open_register(database) as war, war._engine.connect() as connection:
        known = inspect(connection)
        texts = {
            (table, column["name"]): getattr(column["type"], COLLATION, None)
            for table in metadata.tables
            for column in known.get_columns(table)
            if isinstance(column["type"], String)
        }
        declared = {
            (table.name, column.name): getattr(column.type.dialect_impl(connection.dialect), COLLATION, None)
            for table in metadata.tables.values()
            for column in table.columns
            if isinstance(column.type, String)
        }
        assert len(texts) > 60 and set(texts.values()) == {"C"} and declared == texts


def test_a_migration_that_fails_leaves_the_older_schema(database: str, monkeypatch: pytest.MonkeyPatch) -> None:
    _filled(database)
    _down(database, "0001")

    def fails(*_: object) -> None:
        raise RuntimeError("power cut")

    monkeypatch.setattr("mihak.register.postgres.index_words", fails)
    with pytest.raises(RuntimeError, match="power cut"):
        open_register(database)
    assert dialect.revision(where(database)) == "0001"
