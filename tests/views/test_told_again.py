"""What is told of places and others, worked out again."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from mihak.demo import reports as bundled
from mihak.mentions.vocabulary import default_vocabulary
from mihak.model.judgement import WRONG, Judgement
from mihak.pipeline import read_report, shared_reader
from mihak.register.register import open_register
from mihak.settings import Settings
from mihak.views.told_again import told_again
from mihak.views.told_of import told_of
from mihak.weigh import weighed
from mihak.weighing.operation_tellings import Reads
from mihak.weighing.weighed import Weighed

RULES = Settings(reader="rules")


@pytest.fixture(scope="module")
def twice(tmp_path_factory: pytest.TempPathFactory) -> tuple[Weighed, Weighed]:
    with open_register(tmp_path_factory.mktemp("told") / "war.db") as war:
        for report in list(bundled())[:6]:
            war.add(report, read_report(report, shared_reader(RULES)).claims)
        first = weighed(war, settings=RULES)
        claim = next(id for id, facts in first.facts.items() if facts.placed)
        war.judgements.judge(Judgement(id="", verdict=WRONG, left=claim, by="desk-1", person=True))
        return first, weighed(war, settings=RULES)


def test_it_is_what_it_would_be_afresh_with_the_objects_of_before(twice: tuple[Weighed, Weighed]) -> None:
    words, reads = default_vocabulary(), Reads()
    first = told_again(twice[0], words, None, reads)
    assert first == told_of(twice[0], words)
    second = told_again(twice[1], words, first, reads)
    assert second == told_of(twice[1], words) != first
    kept(second.places, first.places)
    kept(second.actors, first.actors)
    kept(second.sources, first.sources)
    kept(second.days, first.days)
    kept(second.timelines, first.timelines)


def kept(now: Mapping[Any, object], before: Mapping[Any, object]) -> None:
    assert all((now[key] is before[key]) == (now[key] == before[key]) for key in now.keys() & before.keys())
    assert any(now[key] is before.get(key) for key in now)
