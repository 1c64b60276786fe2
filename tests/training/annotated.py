"""A small annotated report, and whether one keeps to the form."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from mihak.evaluate.validate import foreign_words, problems

TEXT: Final = (
    "قال المرصد السوري لحقوق الإنسان إن 25 مدنياً بينهم 4 أطفال قُتلوا "
    "اليوم في غارات للجيش السوري على حي برزة بمدينة دوما.\n"
    "وأضاف المتحدث أحمد المسماري أن قوات الجيش السوري سيطرت على بلدة حموريه، ثم عاد المسماري إلى دوما."
)


def annotated() -> dict[str, Any]:
    """The report in the gold format."""
    killed = {"effect": "killed", "approx": False, "victim_kind": "civilian", "perpetrator": ["الجيش السوري"]}
    monitor = {"status": "asserted", "source": ["المرصد السوري لحقوق الإنسان"], "date": "2016-10-28"}
    places = [["برزة", "حي برزة"], ["دوما", "مدينة دوما"]]
    speaker = {"status": "asserted", "source": ["أحمد المسماري", "المسماري"], "date": None}
    return {
        "id": "small",
        "text": TEXT,
        "meta": {"publisher": "", "published": "2016-10-28", "title": ""},
        "claims": [
            claim("c1", "casualties", "25 مدنياً", low=25, high=25, victims=["مدنياً"], part_of=None, places=places)
            | killed
            | monitor,
            claim("c2", "casualties", "بينهم 4 أطفال", low=4, high=4, victims=["أطفال"], part_of="c1", places=places)
            | killed
            | monitor,
            claim("c3", "control", "قوات الجيش السوري سيطرت على بلدة حموريه", change="gained", opponent=None)
            | {"actor": ["قوات الجيش السوري", "الجيش السوري"], "places": [["حموريه", "بلدة حموريه"]]}
            | speaker,
        ],
    }


def claim(ident: str, kind: str, quote: str, **slots: object) -> dict[str, Any]:
    """A claim with its place in the text."""
    return {"id": ident, "type": kind, "quote": quote, "start": TEXT.index(quote), **slots}


def wrong(report: Mapping[str, Any]) -> list[object]:
    """What is wrong with the form of an annotated report."""
    foreign = [(claim["id"], word) for claim in report["claims"] for word in foreign_words(claim, report["text"])]
    return [*problems(report["claims"], report["text"]), *foreign]
