"""One report as it is judged, for programs."""

from __future__ import annotations

from typing import Any

from litestar.testing import TestClient

from web.conftest import NAME, Visit

PATH = f"/p/{NAME}/api/v1/reports/ra04/standing"


def test_every_slot_has_the_offsets_of_its_words(viewer: TestClient[Any]) -> None:
    told = viewer.get(PATH).json()
    text = "".join(piece["text"] for piece in told["pieces"])
    assert told["report"]["label"] == "ra04"
    claim = next(one for one in told["claims"] if one["quote"] == "منهم 9 ضباط")
    assert text[claim["start"] : claim["end"]] == claim["quote"]
    slots = {slot["name"]: slot for slot in claim["slots"]}
    assert text[slice(*slots["count"]["at"])] == "9"
    for one in slots["victims"]["told"]:
        assert text[slice(*one["at"])] == one["words"]


def test_nobody_who_is_not_signed_in_is_told(visit: Visit) -> None:
    assert visit("").get(PATH).status_code == 401
    assert visit("viewer").get(PATH.replace("ra04", "nothing")).status_code == 404
