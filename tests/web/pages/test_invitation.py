"""Invitations, made and accepted."""

from __future__ import annotations

from pathlib import Path

import pytest

from mihak.register.people import BROWSER, INVITATION
from mihak.register.register import open_register
from mihak.web.security.visitors import cookie_of
from web.conftest import NAME, Visit, sent
from web.pages.test_people import AT, BETTER, GOOD, Browser, invited


def test_an_invited_person_chooses_name_and_password_and_is_in(client: Browser, visit: Visit) -> None:
    link = invited(client)
    other = visit("")
    assert "Reviewer" in other.get(f"{link}?lang=en").text
    answer = sent(other, link, name="desk-2", password=GOOD, again=GOOD)
    assert (answer.status_code, answer.headers["location"]) == (303, AT)
    assert other.get(f"{AT}/account").status_code == 200
    assert other.get(f"{AT}/people").status_code == 403
    assert visit("").get(link).status_code == 410
    assert sent(visit(""), link, name="desk-3", password=GOOD, again=GOOD).status_code == 410


def test_the_link_is_shown_once_and_its_note_as_letters(client: Browser) -> None:
    token = invited(client).rsplit("/", 1)[1]
    page = client.get(f"{AT}/people").text
    assert token not in page
    assert "<b>desk 2</b>" not in page and "&lt;b&gt;desk 2" in page


@pytest.mark.parametrize(
    ("form", "why"),
    [({"name": "desk-2", "password": GOOD, "again": BETTER}, "not the same"),
     ({"name": "desk-2", "password": "short", "again": "short"}, "12 to 256"),
     ({"name": "admin", "password": GOOD, "again": GOOD}, "has this name already"),
     ({"name": "a@b", "password": GOOD, "again": GOOD}, "cannot be a name")],
)  # fmt: skip
def test_what_cannot_be_is_told_and_the_link_stays_good(
    client: Browser, visit: Visit, form: dict[str, str], why: str
) -> None:
    link, other = invited(client), visit("")
    answer = sent(other, f"{link}?lang=en", **form)
    assert answer.status_code == 422
    assert why in answer.text and cookie_of(NAME) not in answer.headers.get("set-cookie", "")
    assert sent(other, link, name="desk-2", password=GOOD, again=GOOD).status_code == 303


def test_an_invitation_is_withdrawn(client: Browser, visit: Visit, register_path: Path) -> None:
    link = invited(client)
    with open_register(register_path) as war:
        [key] = war.people.keys(INVITATION)
    assert sent(client, f"{AT}/people/withdraw", key=str(key.seq)).status_code == 303
    assert visit("").get(link).status_code == 410


@pytest.mark.parametrize("form", [{"role": "owner", "lasts": "3"}, {"role": "viewer", "lasts": "9999"}])
def test_an_invitation_that_makes_no_sense_is_refused(client: Browser, form: dict[str, str]) -> None:
    assert sent(client, f"{AT}/people/invite", **form).status_code == 400


def test_withdrawing_ends_no_session(client: Browser, register_path: Path) -> None:
    with open_register(register_path) as war:
        [key] = war.people.keys(BROWSER, "admin")
    sent(client, f"{AT}/people/withdraw", key=str(key.seq))
    assert client.get(f"{AT}/people").status_code == 200
