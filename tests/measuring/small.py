"""A small annotated report, made for these tests: its places are real, its events invented."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

from bench.telling import Scanned, Told, told
from mihak.evaluate.gold import GoldReport
from mihak.mentions.scan import scan
from mihak.mentions.vocabulary import default_vocabulary
from mihak.model.report import Report

TITLE: Final = "قتلى في قصف على إدلب"
TEXT: Final = (
    f"{TITLE}\n\n"
    "قال مصدر طبي إن سبعة مدنيين قتلوا يوم الجمعة 4 مارس 2016 في قصف لقوات النظام على مدينة إدلب. "
    "وأضاف أن امرأة توفيت متأثرة بجراحها، وأن عشرات الأشخاص أصيبوا. "
    "وقُتل جنديان بيد مسلحي الفصائل في سراقب، وأسر أكثر من 20 عنصرا.\n\n"
    "وتوفي رجل أمس في قرية أم الخيال، بحسب ناشطين.\n"
)
SHARED: Final[dict[str, Any]] = {"status": "asserted", "source": None, "date": None, "places": []}
CASUALTIES: Final[dict[str, Any]] = {
    "type": "casualties", "effect": "killed", "low": None, "high": None, "approx": False,
    "victims": None, "victim_kind": "unknown", "perpetrator": None, "part_of": None,
}  # fmt: skip
ATTACK: Final[dict[str, Any]] = {
    "type": "attack", "mode": "shelling", "perpetrator": None, "target": None, "weapons": [],
}  # fmt: skip


def casualties(quote: str, text: str = TEXT, **slots: Any) -> dict[str, Any]:
    """A claim of casualties in the public form."""
    return placed(CASUALTIES, quote, text, slots)


def attack(quote: str, text: str = TEXT, **slots: Any) -> dict[str, Any]:
    """A claim of an attack in the public form."""
    return placed(ATTACK, quote, text, slots)


def placed(kind: dict[str, Any], quote: str, text: str, slots: dict[str, Any]) -> dict[str, Any]:
    return {"id": quote, **SHARED, **kind, "quote": quote, "start": text.index(quote), **slots}


def report(text: str = TEXT, published: date | None = date(2016, 3, 5)) -> Report:
    return Report.make(text, publisher="Mihak", published=published, name="small")


def gold(*claims: dict[str, Any], text: str = TEXT) -> GoldReport:
    """The report with these claims annotated."""
    return GoldReport("small", report(text), claims)


def at(claim: dict[str, Any], text: str = TEXT, published: date | None = date(2016, 3, 5)) -> Told:
    """A claim in the scanned report."""
    return told(Scanned(scan(report(text, published), default_vocabulary())), claim)
