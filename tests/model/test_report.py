"""Reports: what their ids rest on, and what they are called."""

from __future__ import annotations

from dataclasses import FrozenInstanceError
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mihak.model.report import Report, report_id

ANY_TEXT = st.text(st.characters(codec=None), max_size=40)


@given(ANY_TEXT, ANY_TEXT, ANY_TEXT, st.dates())
def test_an_id_rests_on_publisher_and_text_alone(publisher: str, text: str, other: str, day: date) -> None:
    plain = Report.make(text, publisher=publisher)
    dressed = Report.make(
        text, publisher=publisher, title=other, url=other, published=day, name=other, origin=other,
        retold_from=other,
    )  # fmt: skip
    assert plain.id == dressed.id == report_id(publisher, text)


@given(ANY_TEXT, ANY_TEXT)
def test_another_text_or_publisher_is_another_report(text: str, publisher: str) -> None:
    ids = {report_id(publisher, text), report_id(publisher, text + "."), report_id(publisher + ".", text)}
    assert len(ids) == 3


def test_a_letter_may_not_wander_from_publisher_to_text() -> None:
    assert report_id("سانا", "حلب") != report_id("سان", "احلب")


def test_an_id_stays_the_same_between_versions() -> None:
    assert report_id("سانا", "قصف على حلب") == "r0c187f8c7e5c37bc"


def test_the_text_is_kept_as_it_came() -> None:
    raw = "\ufeffحَلَـب\r\n  قصفٌ "
    assert Report.make(raw).text == raw


def test_a_report_is_called_by_its_name_or_else_its_id() -> None:
    named, nameless = Report.make("قصف", name="first"), Report.make("قصف")
    assert named.label == "first"
    assert nameless.label == nameless.id


def test_a_report_is_never_edited() -> None:
    report = Report.make("قصف")
    with pytest.raises(FrozenInstanceError):
        report.text = "قصف آخر"  # type: ignore[misc]
