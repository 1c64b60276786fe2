"""The same links, voices, copies and assessments as on one machine, byte for byte."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from mihak.model.plain import dumped
from mihak.pipeline import add, reader_maker
from mihak.readers import Hints, read_inputs
from mihak.register.register import open_register
from mihak.spark.linking import link
from mihak.spark.store import Store
from mihak.weigh import weighed
from mihak.weighing.weighed import Weighed
from spark.conftest import RULES, needs_spark

pytestmark = needs_spark


@pytest.fixture(scope="module")
def here(inputs: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Weighed]:
    """What one machine makes of the same reports."""
    with open_register(tmp_path_factory.mktemp("register") / "war.db") as war:
        add(read_inputs([str(inputs)], Hints()), war, reader_maker(RULES))
        yield weighed(war, settings=RULES)


def told(nouns: Iterable[object]) -> list[str]:
    return sorted(map(dumped, nouns))


def column(store: Store, table: str, name: str, where: str = "true") -> list[str]:
    return sorted(row[0] for row in store.read(table).where(where).select(name).collect())


def test_the_judgements_are_the_same(made: Store, here: Weighed) -> None:
    assert len(here.judgements) > 100
    assert column(made, "judgements", "judgement") == told(here.judgements)


def test_the_incidents_are_the_same(made: Store, here: Weighed) -> None:
    assert any(one.undecided for one in here.incidents)
    assert column(made, "incidents", "incident") == told(here.incidents)


def test_facts_voices_and_lineage_are_the_same(made: Store, here: Weighed) -> None:
    facts = {row.claim: (row.voice, row.facts) for row in made.read("told").where("kind = 'facts'").collect()}
    assert facts == {id: (here.voices[id], dumped(one)) for id, one in here.facts.items()}
    assert len(here.lineage.copies) >= 2
    assert column(made, "told", "line", "kind = 'copy'") == told(here.lineage.copies)
    assert column(made, "told", "line", "kind = 'citation'") == told(here.lineage.citations)


def test_the_assessments_are_the_same(made: Store, here: Weighed) -> None:
    assert column(made, "assessments-mihak", "assessment") == told(here.assessments.values())


def test_what_is_there_is_not_made_again(made: Store) -> None:
    tables = ("told", "judgements", "incidents")
    before = [made.read(table).inputFiles() for table in tables]
    counts = link(made, RULES)
    assert counts.claims == made.read("claims").count()
    assert [made.read(table).inputFiles() for table in tables] == before
