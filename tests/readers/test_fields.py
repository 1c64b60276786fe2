from __future__ import annotations

import pytest

from mihak.errors import BadRecord, OptionError
from mihak.readers.base import Hints
from mihak.readers.fields import columns_of, field_report


def test_a_mapping_replaces_the_usual_names() -> None:
    columns = columns_of(Hints(columns=(("text", "story"),)))
    assert columns["text"] == ("story",)
    assert "date" in columns["published"]


def test_an_unknown_field() -> None:
    with pytest.raises(OptionError, match="Fields are text"):
        columns_of(Hints(columns=(("body", "story"),)))


def test_the_message_names_the_columns_there_are() -> None:
    with pytest.raises(BadRecord, match="'story'"):
        field_report({"story": "نص"}, columns_of(Hints()), Hints(), file="a", number="1")


def test_true_is_no_id() -> None:
    with pytest.raises(BadRecord, match="'id' is true or false"):
        field_report({"text": "نص", "id": True}, columns_of(Hints()), Hints(), file="a", number="1")
