"""Answers made into claims: where the network has nothing to add, they are those of the rules."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

import pytest

from claims.learned.as_rules import by_rules, own_reports, plainly, read, report
from claims.learned.test_hints import anchors
from mihak.claims.build import Builder
from mihak.claims.learned.answers import Pointed
from mihak.claims.learned.hints import Anchor, Hint, Span, hints
from mihak.claims.learned.labels import ELSEWHERE, NONE, ONE, PUBLISHED, ROLES_OF, TWO
from mihak.claims.learned.made import Answer, mention, quoted, told_of
from mihak.claims.learned.ruled import Ruled, ruled
from mihak.claims.rules import in_order
from mihak.mentions.resolve import Resolver
from mihak.mentions.vocabulary import default_vocabulary
from mihak.model.claim import Attack, Casualties, Claim, Operation

Kind = TypeVar("Kind", bound=Claim)
SEEN, UNSEEN = (0, 10**6), (10**6, 10**6)
"""The windows of answers: that of all words, and that of none."""
TEXTS = (
    "قتل 20 مدنيا بينهم 4 أطفال وامرأتان أمس في قصف للجيش السوري على حي الشعار في حلب.",
    "قتل وأصيب العشرات من المدنيين في غارات جوية على دوما. وأضاف المرصد السوري أن بينهم أطفالا.",
    "نفى المتحدث باسم الجيش السوري قصف بلدة منيان، وقال إن قواته تعتزم السيطرة على الراموسة غدا.",
    "أعلن جيش الفتح بدء المرحلة الثانية من ملحمة حلب الكبرى لفك الحصار عن أحياء حلب الشرقية.",
    "دمر الثوار دبابتين وعربة للجيش السوري بصواريخ تاو في منيان، واستولوا على ثلاث آليات.",
    "مقتل 7 مدنيين في دوما.\nقتل 7 مدنيين بقذائف هاون أطلقها الثوار على مدينة دوما السبت.",
)


def pointing(spans: Sequence[Span] = (), option: int = -1) -> Pointed:
    """A slot that points somewhere."""
    return Pointed(tuple(spans), option if not spans else -1, (0.9,) * max(1, len(spans)))


def repeated(anchor: Anchor, hint: Hint) -> Answer:
    """The answer that says what the hint says."""
    slots = {role: pointing(hint.spans.get(role, ()), hint.options.get(role, NONE)) for role in ROLES_OF[anchor.kind]}
    return Answer(anchor, hint, 3.0, hint.status, hint.victims or "unknown", slots, SEEN)


def away(anchor: Anchor, hint: Hint) -> Answer:
    """The same where the window holds none of the rules' answers."""
    slots = {
        role: pointing((), ELSEWHERE if role in hint.spans else hint.options.get(role, NONE))
        for role in ROLES_OF[anchor.kind]
    }
    return Answer(anchor, hint, 3.0, hint.status, hint.victims or "unknown", slots, UNSEEN)


def claims_of(found: Ruled, answers: Sequence[Answer]) -> list[Claim]:
    """The claims that some answers make, each checked against the report."""
    document = found.document
    builder = Builder(document, Resolver(document, default_vocabulary()), "learned@0")
    claims = builder.claims(in_order([told_of(document, answer) for answer in answers]))
    for claim in claims:
        claim.verify(document.report)
    return claims


def hinted(found: Ruled) -> list[tuple[Anchor, Hint]]:
    """The rules' anchors with their hints."""
    return list(zip(anchors(found), hints(found.document, found.told, anchors(found)), strict=True))


@pytest.mark.parametrize("text", TEXTS)
def test_the_rules_answers_make_the_rules_claims(text: str) -> None:
    found = read(text)
    made = claims_of(found, [repeated(anchor, hint) for anchor, hint in hinted(found)])
    assert made
    assert plainly(made) == by_rules(report(text))


def test_and_so_they_do_in_whole_reports() -> None:
    for one in own_reports():
        found = ruled(one, default_vocabulary())
        assert plainly(claims_of(found, [repeated(a, h) for a, h in hinted(found)])) == by_rules(one)


@pytest.mark.parametrize("text", TEXTS)
def test_answers_outside_the_window_are_the_rules_own(text: str) -> None:
    found = read(text)
    made = claims_of(found, [away(anchor, hint) for anchor, hint in hinted(found)])
    assert plainly(made) == by_rules(report(text))


def test_who_read_it_is_kept() -> None:
    found = read(TEXTS[0])
    made = claims_of(found, [repeated(anchor, hint) for anchor, hint in hinted(found)])
    assert {claim.reader for claim in made} == {"learned@0"}
    assert all(claim.rule.startswith("learned; casualty") for claim in made if isinstance(claim, Casualties))


def unread(text: str, word: str, kind: str, value: str) -> tuple[Ruled, Answer]:
    """The answer at a word where the rules read no such claim, its slots as the rules leave them."""
    found = read(text)
    at = at_word(found, word)
    passage = next(p.index for p in found.document.passages if at < p.end)
    anchor = Anchor(at, kind, value, passage)
    (hint,) = hints(found.document, found.told, [anchor])
    assert hint.told is None
    return found, repeated(anchor, hint)


def at_word(found: Ruled, form: str) -> int:
    """The first token of a form."""
    return next(n for n, word in enumerate(found.document.words) if word.form == form)


def made(kind: type[Kind], found: Ruled, answer: Answer, **slots: Pointed) -> Kind:
    """The claim of an answer with some slots exchanged."""
    (claim,) = claims_of(found, [replace(answer, slots={**answer.slots, **slots})])
    assert isinstance(claim, kind)
    return claim


def test_a_claim_of_the_network_alone_has_the_slots_that_it_points_at() -> None:
    found, answer = unread("حل صباح السبت رعب كبير في دوما بفعل الجيش السوري.", "رعب", "attack", "other")
    start = at_word(found, "الجيش")
    claim = made(Attack, found, answer, perpetrator=pointing([(start, start + 2)]))
    assert claim.rule == "learned"
    assert claim.perpetrator is not None
    assert claim.perpetrator.names == ("الجيش السوري",)
    assert claim.perpetrator.entity
    assert [place.names[0] for place in claim.places] == ["دوما"]
    assert claim.date is not None
    assert claim.date.public == "2016-11-12"
    assert claim.quote.startswith("رعب")


def test_words_that_no_rule_knows_make_a_name_without_an_id() -> None:
    found, answer = unread("حل رعب كبير في دوما بفعل أهل الكهوف.", "رعب", "attack", "other")
    start = at_word(found, "اهل")
    claim = made(Attack, found, answer, perpetrator=pointing([(start, start + 2)]))
    assert claim.perpetrator is not None
    assert (claim.perpetrator.names[0], claim.perpetrator.entity) == ("أهل الكهوف", "")


def test_the_day_of_the_report_is_an_option_where_it_is_known() -> None:
    for published, day in ((None, None), (report("x").published, "2016-11-12")):
        found = read("حل رعب كبير في دوما.", published)
        anchor = Anchor(at_word(found, "رعب"), "attack", "other", 0)
        (hint,) = hints(found.document, found.told, [anchor])
        claim = made(Attack, found, repeated(anchor, hint), date=pointing((), PUBLISHED))
        assert (claim.date and claim.date.public) == day


@pytest.mark.parametrize(("option", "low"), [(ONE, 1), (TWO, 2), (NONE, None)])
def test_one_and_two_are_counts_without_a_figure(option: int, low: int | None) -> None:
    found, answer = unread("حل رعب كبير في دوما.", "رعب", "casualties", "missing")
    claim = made(Casualties, found, answer, count=pointing((), option))
    assert (claim.count.low, claim.count.high) == (low, low)


def test_a_count_may_point_at_another_figure() -> None:
    found, answer = unread("حل رعب بعد 17 ليلة في دوما ومعه 9 رجال.", "رعب", "casualties", "missing")
    at = at_word(found, "9")
    claim = made(Casualties, found, answer, count=pointing([(at, at + 1)]))
    assert (claim.count.low, claim.count.high) == (9, 9)


def test_a_slot_beside_the_rules_mention_keeps_its_id_and_its_own_words() -> None:
    found = read("قصف الجيش السوري بلدة منيان غرب حلب.")
    place = next(p for p in found.document.passages[0].places if p.end - p.start == 2)
    inner = mention(found.document, "places", (place.start + 1, place.end))
    assert mention(found.document, "places", (place.start, place.end)) == place
    assert (inner.start, inner.end) == (place.start + 1, place.end)
    assert inner.start <= inner.head < inner.end


def test_the_quote_is_the_anchor_with_the_slots_beside_it() -> None:
    text = "حل رعب كبير بفعل الجيش السوري " + "ثم " * 30 + "في دوما."
    found, answer = unread(text, "رعب", "attack", "other")
    army, town = at_word(found, "الجيش"), at_word(found, "دوما")
    slots = {**answer.slots, "perpetrator": pointing([(army, army + 2)]), "places": pointing([(town, town + 1)])}
    assert quoted(found.document, replace(answer, slots=slots)) == (answer.anchor.at, army + 2)


def test_a_phase_is_that_of_the_rules() -> None:
    found = read(TEXTS[3])
    answers = [repeated(anchor, hint) for anchor, hint in hinted(found)]
    operations = [claim for claim in claims_of(found, answers) if isinstance(claim, Operation)]
    assert [claim.phase for claim in operations] == [2]
