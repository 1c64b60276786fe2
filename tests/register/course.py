"""What happens to a register in the course of a project, told in lines that are the same in every database."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache
from itertools import count
from typing import Final

from fakes import any_claim, sample_claims, sample_report
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from mihak.demo import reports as bundled
from mihak.errors import MihakError
from mihak.model.claim import Claim
from mihak.model.judgement import CORRECTED, DIFFERENT, RIGHT, SAME, WRONG, Judgement, Reason
from mihak.model.person import ADMIN, REVIEWER
from mihak.model.report import Report
from mihak.pipeline import read_report, shared_reader
from mihak.register.choices import REVIEWERS, TWO
from mihak.register.people import API, BROWSER
from mihak.register.register import Register, open_register
from mihak.reweigh import Reweigher
from mihak.settings import Settings
from mihak.weigh import weighed

RULES: Final = Settings(reader="rules")
# In another order in the dictionaries of any language than by code points.
PUBLISHERS: Final = ("b", "B", "a", "_a", "é", "ة", "ه", "أ", "ا", "آ", "سانا", "عنب بلدي", "Ā", "\u200fا", "😀", "ﷺ")
Line = tuple[str, object]


def clock() -> Callable[[], datetime]:
    """A clock that goes on a minute each time it is looked at."""
    minutes, begin = count(), datetime(2020, 1, 1, tzinfo=UTC)
    return lambda: begin + timedelta(minutes=next(minutes))


@cache
def read() -> tuple[tuple[Report, tuple[Claim, ...]], ...]:
    """The bundled reports as the rules read them, and some by publishers of many scripts."""
    reader = shared_reader(RULES)
    real = [(report, tuple(read_report(report, reader).claims)) for report in bundled()]
    more = [sample_report(n, publisher=name, published=None) for n, name in enumerate(PUBLISHERS, 1)]
    return (*real, *((report, tuple(sample_claims(report))) for report in more))


@cache
def any_claims() -> tuple[Report, list[Claim]]:
    """A report with claims of any kind, the same each time."""
    report, drawn = sample_report(99), list[Claim]()

    @settings(max_examples=60, derandomize=True, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    @given(st.data())
    def draw(data: st.DataObject) -> None:
        claim = data.draw(any_claim(report, len(drawn)))
        assume("\\x00" not in repr(claim))  # No text of PostgreSQL holds it.
        drawn.append(claim)

    draw()
    return report, drawn


def told(place: str) -> list[str]:
    """The whole course in a new register, a line each step."""
    with open_register(place, clock=clock()) as war:
        steps = (added, read_again, by_hand, people, opinions, judged, machine, taken_back)
        return [f"{step.__name__}: {name}: {value!r}" for step in steps for name, value in step(war)]


def added(war: Register) -> Iterator[Line]:
    for report, claims in read():
        yield "added", war.add(report, claims, by="Rim")
    yield "again", war.add(*read()[0])
    report, drawn = any_claims()
    yield "any", war.add(report, drawn)
    yield (
        "same",
        sorted(map(repr, war.claims())) == sorted(repr(one) for _, some in (*read(), (0, drawn)) for one in some),
    )


def read_again(war: Register) -> Iterator[Line]:
    for report, claims in read()[:4]:
        changed = [replace(one, rule="later", confidence=0.5, confidences=(("date", 1 / 3),)) for one in claims[2:]]
        yield "again", war.add(report, [*claims[:1], *changed], reader="later@2", again=True, by="Rim")


def by_hand(war: Register) -> Iterator[Line]:
    report, claims = read()[5]
    first, second = (replace(one, id=f"chand{n}", reader="") for n, one in enumerate(claims[:2]))
    yield "added", war.by_hand.add(report, first, by="Rim")
    yield "added", war.by_hand.add(report, second, by="Omar")
    yield "twice", _error(lambda: war.by_hand.add(report, first, by="Rim"))
    war.by_hand.take_back(second.id, by="Omar")
    yield "state", (war.by_hand.state(report), war.by_hand.standing(report))


def people(war: Register) -> Iterator[Line]:
    for name in ("سلمى", "Karim", "émile", "Émile", "rim", "أحمد", "احمد"):
        yield "person", war.people.add(name, ADMIN if name == "rim" else REVIEWER, "argon", by="rim")
    yield "taken", _error(lambda: war.people.add("rim", ADMIN, "", by="rim"))
    for right in (False,) * 5 + (True,):
        war.people.tried("Karim", right)
    yield "locked", _error(lambda: war.people.password("Karim"))
    key = war.people.give_key(
        "h" * 64, API, name="rim", role=REVIEWER, label="a 'b' \\ c", lasts=timedelta(9), by="rim"
    )
    war.people.leave("émile", by="rim")
    yield "keys", (key, war.people.keys(API), war.people.keys(BROWSER), war.people.holder("h" * 64, API))
    yield "last", _error(lambda: war.people.leave("rim", by="rim"))
    yield "everyone", war.people.everyone()
    war.choices.choose(REVIEWERS.name, TWO, by="rim")
    yield "chosen", war.choices.two_reviewers


def opinions(war: Register) -> Iterator[Line]:
    ids = sorted(claim.id for claim in read()[6][1])[:3]
    yield "one", war.opinions.give(_said(RIGHT, ids[0], by="Karim"))
    yield "both", war.opinions.give(_said(RIGHT, ids[0], by="rim"))
    yield "one", war.opinions.give(_said(WRONG, ids[1], by="Karim"))
    yield "differ", war.opinions.give(_said(RIGHT, ids[1], by="rim"))
    yield "differing", war.opinions.differing()
    yield "settled", war.opinions.settle(_said(WRONG, ids[1], by="سلمى"))
    yield "open", (war.opinions.give(_said(RIGHT, ids[2], by="rim")), war.opinions.spoken())
    war.opinions.take_back(ids[2], by="rim")
    yield "history", list(war.opinions.history())


def judged(war: Register) -> Iterator[Line]:
    claims = {claim.id: claim for _, some in read()[:8] for claim in some}
    live = sorted(set(claims) & {claim.id for claim in war.claims()})
    yield "pair", war.judgements.judge(_said(SAME, *live[:2]))
    yield "pair", war.judgements.judge(_said(DIFFERENT, *live[:2], by="Omar"))
    kind = next(one for one in live if claims[one].kind == "casualties")
    slots = (("low", "1"), ("high", "none"), ("places", "حلب"))
    made = (replace(_said(CORRECTED, kind), slot=slot, value=value) for slot, value in slots)
    yield "corrected", war.judgements.judge(*made)
    yield "wrong", war.judgements.judge(_said(WRONG, live[4], because="'; DROP TABLE claims; -- \\ % \u202e"))
    yield "none", _error(lambda: war.judgements.judge(_said(RIGHT, "cnone")))
    yield "undone", war.judgements.undo(by="Omar")
    report, of_it = read()[7]
    yield "gone", war.add(report, of_it[:1], again=True)
    yield "live", list(war.judgements.live(carried=True))
    yield "orphans", war.judgements.orphans()
    yield "history", list(war.judgements.history())


def machine(war: Register) -> Iterator[Line]:
    ids = sorted(claim.id for claim in war.claims())[:60]
    pairs = [(left, right) for left in ids for right in ids if left < right]

    def linking(score: float) -> Iterator[Judgement]:
        for n, (left, right) in enumerate(pairs):
            made = _said((SAME, DIFFERENT)[n % 2], left, right, by="m@1", score=score if n % 5 else 1 / 3)
            yield replace(made, person=False)

    yield "linked", war.judgements.replace_machine("m@1", linking(0.1), war.judgements.basis())
    yield "linked", war.judgements.replace_machine("m@1", linking(0.7), war.judgements.basis())
    yield "twice", _error(lambda: war.judgements.replace_machine("m@1", [*linking(1.0), *linking(2.0)], ""))
    yield "state", (war.judgements.linked(), war.judgements.state())
    yield "live", list(war.judgements.live(person=False, claims=ids[:3]))


def taken_back(war: Register) -> Iterator[Line]:
    with Reweigher(RULES) as reweigher:
        yield "weighed", repr(reweigher.weighed(war))
        war.judgements.undo(by="rim")
        again = repr(reweigher.weighed(war))
    yield "weighed again", again
    yield "as afresh", again == repr(weighed(war, settings=RULES))
    yield "audit", (list(war.audit.entries()), war.audit.damage(), war.audit.names(), war.audit.acts())
    yield "audit", (war.audit.last_of_each(), war.audit.newest(by="rim", limit=3, offset=1), war.audit.last())
    yield "damage", war.damage()


def _said(verdict: str, *claims: str, by: str = "rim", because: str = "", score: float = 1.0) -> Judgement:
    reasons = (Reason("person", because),) if because else ()
    left, right = (*claims, "")[:2]
    return Judgement(
        id="", verdict=verdict, left=left, right=right, by=by, person=True, reasons=reasons, score=score
    )  # fmt: skip


def _error(act: Callable[[], object]) -> str:
    """What an act that fails says, without where the register is."""
    try:
        return f"no error: {act()!r}"
    except MihakError as error:
        return re.sub(r"\S*(postgresql://|/)\S+", "REGISTER", f"{type(error).__name__}: {error}")
