"""A small war to make briefs of: three reports by three sides on one quarter of Aleppo."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

from fakes import name_at

from mihak.gazetteer.actors import default_actors
from mihak.gazetteer.place_index import default_places
from mihak.linking.agree import agreement
from mihak.linking.lineage import Lineage
from mihak.linking.spots import spot
from mihak.model.claim import Casualties, Claim, Control, Count, Dated, claim_id
from mihak.model.facts import ENEMY, NONE, OWN, Facts, Party, Spot
from mihak.model.finding import LIKELY, Finding, Words
from mihak.model.incident import Incident
from mihak.model.report import Report
from mihak.model.source import Source
from mihak.views.brief import brief
from mihak.views.brief_names import Names
from mihak.views.brief_parts import Brief
from mihak.weighing.assess import assess
from mihak.weighing.weighed import Weighed

FIRST, LAST = date(2016, 10, 1), date(2016, 11, 30)
DAY: Final = date(2016, 10, 29).toordinal()
ARMY, FACTIONS, MONITOR = "sy-government", "sy-opposition", "independent"
TEXTS: Final = (
    "أعلن الجيش مقتل 85 مسلحا في الحمدانية، وقال إنه استعاد الحمدانية بالكامل.",
    "قال المرصد إن أكثر من 40 مقاتلا قتلوا في الحمدانية، وقتل فيها 1200 مدني.",
    "نفت الفصائل استعادة الجيش <الحمدانية> & أقرت بمقتل 30 من مقاتليها.",
)
SOURCES: Final = {
    "sana": Source("sana", "وكالة سانا", "SANA", "agency", "SY", ARMY),
    "sohr": Source("sohr", "المرصد السوري", "Syrian Observatory", "monitor", "GB", MONITOR),
    "sham": Source("sham", "شبكة شام", "Sham Network", "site", "SY", FACTIONS),
}
SIDES: Final = {"sana": ARMY, "sohr": MONITOR, "sham": FACTIONS}


def reports() -> tuple[Report, ...]:
    """One report a side; the last has an address that must be escaped, the first one that is no link."""
    addresses = ("javascript:alert(1)", "", "https://example.org/r?a=1&b=<x>")
    return tuple(
        Report.make(text, publisher=SOURCES[id].name_ar, title=f"<b>{id}</b>", url=url, published=date(2016, 10, 30))
        for text, id, url in zip(TEXTS, SOURCES, addresses, strict=True)
    )


def claims() -> list[Claim]:
    """Six claims: the army's two, the monitor's two, the factions' two."""
    army, monitor, factions = reports()
    return [
        killed(army, "مقتل 85 مسلحا في الحمدانية", Count(85, 85, False, "figure"), "combatant"),
        control(army, "استعاد الحمدانية بالكامل"),
        killed(monitor, "أكثر من 40 مقاتلا قتلوا في الحمدانية", Count(40, None, False, "bound"), "combatant"),
        killed(monitor, "قتل فيها 1200 مدني", Count(1200, 1200, False, "figure"), "civilian"),
        control(factions, "استعادة الجيش <الحمدانية>", status="denied"),
        killed(factions, "بمقتل 30 من مقاتليها", Count(30, 30, False, "figure"), "combatant"),
    ]


def killed(report: Report, quote: str, count: Count, kind: str) -> Claim:
    """A count of killed."""
    return Casualties(**common(report, quote, "casualties"), effect="killed", count=count, victim_kind=kind)


def control(report: Report, quote: str, status: str = "asserted") -> Claim:
    """A place retaken."""
    return Control(**common(report, quote, "control"), change="regained", status=status)


def common(report: Report, quote: str, kind: str) -> dict[str, Any]:
    """What all kinds share."""
    at = report.text.index(quote)
    found = claim_id(report.id, kind, ((at, at + len(quote)),))
    place = name_at(report.text, "الحمدانية")
    return {
        "id": found, "report": report.id, "quote": quote, "start": at, "reader": "test@1", "rule": "test",
        "date": Dated("2016-10-29", "day", "test"), "places": (place,),
    }  # fmt: skip


def quarter() -> Spot:
    """The quarter al-Hamdaniya, by the gazetteer."""
    places = default_places()
    aleppo = {place.id for place in places.candidates("حلب")}
    found = places.candidates("الحمدانيه")
    return spot("الحمدانيه", next(place for place in found if not aleppo.isdisjoint(place.parents)))


def facts_of(claim: Claim, position: int) -> Facts:
    """The facts of a claim, as linking would make them."""
    publisher = next(id for id, report in zip(SOURCES, reports(), strict=True) if report.id == claim.report)
    side = SIDES[publisher]
    army, factions = Party("الجيش", "", ARMY, ARMY), Party("الفصاءل", "", FACTIONS, FACTIONS)
    fighters = isinstance(claim, Casualties) and claim.victim_kind == "combatant"
    count = claim.count if isinstance(claim, Casualties) else Count(None, None, False, "")
    return Facts(
        claim=claim.id, report=claim.report, position=position, kind=claim.kind,
        what="killed" if isinstance(claim, Casualties) else "regained", status=claim.status, first=DAY, last=DAY,
        precision="day", published=DAY + 1, spots=(quarter(),), doer=army, sufferer=factions if fighters else None,
        speaker=Party(SOURCES[publisher].name_ar, publisher, side, side), source=publisher, source_side=side,
        low=count.low, high=count.high, counted=isinstance(claim, Casualties),
        victim_kind=claim.victim_kind if isinstance(claim, Casualties) else "",
        interest=(OWN if side == FACTIONS else ENEMY if side == ARMY else NONE) if fighters else NONE,
    )  # fmt: skip


def weighed(rule: str = "mihak") -> Weighed:
    """The claims as two incidents: the dead, and the quarter's retaking, which is denied."""
    told = {claim.id: claim for claim in claims()}
    facts = {id: facts_of(claim, position) for position, (id, claim) in enumerate(told.items())}
    voices = {id: one.source for id, one in facts.items()}
    incidents = tuple(_incident(kind, facts, voices) for kind in ("casualties", "control"))
    return Weighed(
        {report.id: report for report in reports()}, told, facts, incidents,
        {one.id: assess(one, facts, voices, rule) for one in incidents}, Lineage(), voices, (), rule,
    )  # fmt: skip


def _incident(kind: str, facts: dict[str, Facts], voices: dict[str, str]) -> Incident:
    ids = tuple(sorted(id for id, one in facts.items() if one.kind == kind))
    agree, contradictions = agreement([facts[id] for id in ids], voices)
    return Incident(f"i-{kind}", kind, ids, agree, contradictions)


def finding() -> Finding:
    """A finding in the monitor's report."""
    monitor, text = reports()[1], TEXTS[1]
    at = text.index("1200")
    return Finding(
        monitor.id, "sums", False, LIKELY, "It does not add up.", "40 + 5 < 1200", (claims()[3].id,),
        (Words(at, at + 4, "1200"),),
    )  # fmt: skip


def names(lang: str) -> Names:
    """The package's places and actors, and the sources above."""
    return Names(lang, default_places(), default_actors(), SOURCES)


def sample(lang: str = "en", rule: str = "mihak", place: str = "حلب") -> Brief:
    """The brief on Aleppo."""
    return brief(weighed(rule), place, FIRST, LAST, names(lang), findings=[finding()])
