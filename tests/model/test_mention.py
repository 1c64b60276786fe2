"""Mentions: spans read as something."""

from __future__ import annotations

from dataclasses import FrozenInstanceError

import pytest

from mihak.model.mention import Mention


def test_detail_and_ids_may_be_left_out() -> None:
    mention = Mention("place", 2, 4, 3, "place-unlisted")
    assert (mention.detail, mention.ids) == ("", ())


def test_mentions_are_compared_by_what_they_say() -> None:
    one, other = (Mention("actor", 0, 2, 0, "actor-name", ids=("sy-army",)) for _ in range(2))
    assert one == other and len({one, other}) == 1
    assert one != Mention("actor", 0, 2, 0, "actor-name", ids=("sy-army", "sy-transition-army"))


def test_a_mention_is_never_edited() -> None:
    mention = Mention("weapon", 0, 1, 0, "دبابه")
    with pytest.raises(FrozenInstanceError):
        mention.end = 2  # type: ignore[misc]
