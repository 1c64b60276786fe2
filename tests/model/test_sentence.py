"""Sentences as what they say."""

from __future__ import annotations

from mihak.model.sentence import Sentence, When, say


def test_a_sentence_is_its_wording_and_what_fills_it() -> None:
    one = say("weekday.is", day=When("2016-10-28"), weekday=say("weekday.Friday"))
    assert one == Sentence("weekday.is", (("day", When("2016-10-28")), ("weekday", Sentence("weekday.Friday"))))
    assert len({one, say("weekday.is", day=When("2016-10-28"), weekday=say("weekday.Friday"))}) == 1
