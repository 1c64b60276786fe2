"""A report as it is judged: pieces of text, claims as they stand, doubts."""

from __future__ import annotations

from dataclasses import replace

from fakes import sample_claims, sample_report

from mihak.model.claim import Claim
from mihak.model.judgement import CORRECTED, RIGHT, WRONG, Judgement
from mihak.views.report_desk import DeskClaim, desk_fields, report_desk

REPORT = sample_report(0)
CLAIMS = sorted(sample_claims(REPORT), key=lambda claim: claim.start)


def judged(verdict: str, claim: Claim, slot: str = "", value: str = "", at: str = "1") -> Judgement:
    return Judgement(
        id=f"j{at}", verdict=verdict, left=claim.id, by="Rim", person=True, slot=slot, value=value, made_at=at
    )


def shown(*judgements: Judgement, claims: list[Claim] | None = None) -> tuple[DeskClaim, ...]:
    return report_desk(REPORT, claims or CLAIMS, judgements).claims


def test_the_pieces_are_the_text_and_are_cut_where_words_of_slots_stand() -> None:
    view = report_desk(REPORT, CLAIMS, (), [(3, 5)])
    assert "".join(piece.text for piece in view.pieces) == REPORT.text
    assert all(REPORT.text[piece.start : piece.end] == piece.text for piece in view.pieces)
    cuts = {piece.start for piece in view.pieces} | {piece.end for piece in view.pieces}
    spans = {at for claim in view.claims for slot in claim.slots for span in slot.spans for at in span}
    assert spans | {3, 5} <= cuts
    opened = [piece.opens for piece in view.pieces if piece.opens]
    assert opened == [(1,), (2,), (3,)]


def test_a_piece_has_the_kind_of_its_shortest_claim_and_is_off_where_all_are_wrong() -> None:
    inner = replace(CLAIMS[1], id="inner", quote=CLAIMS[0].quote[5:12], start=CLAIMS[0].start + 5)
    view = report_desk(REPORT, [CLAIMS[0], inner], [judged(WRONG, inner)])
    within = next(piece for piece in view.pieces if piece.claims == (1, 2))
    assert (within.kind, within.off) == ("control", False)
    both = report_desk(REPORT, [CLAIMS[0], inner], [judged(WRONG, inner), judged(WRONG, CLAIMS[0])])
    assert all(piece.off for piece in both.pieces if piece.claims)
    assert not any(piece.off for piece in both.pieces if not piece.claims)


def test_slots_have_words_ids_and_offsets() -> None:
    killed = shown()[0]
    victims, count, date = killed.slot("victims"), killed.slot("count"), killed.slot("date")
    assert victims is not None
    assert victims.told[0].words == "قوات النظام"
    assert victims.told[0].at is not None
    assert REPORT.text[slice(*victims.told[0].at)] == "قوات النظام"
    assert count is not None
    assert count.at is not None
    assert REPORT.text[slice(*count.at)] == "30"
    assert date is not None
    assert (date.code, date.at) == ("2016-10-28", None)
    assert killed.slot("perpetrator") is None


def test_a_correction_stands_with_what_was_read() -> None:
    fixes = (judged(CORRECTED, CLAIMS[0], "low", "25", "1"), judged(CORRECTED, CLAIMS[0], "victims", "سانا", "2"))
    killed = shown(*fixes)[0]
    count, victims = killed.slot("count"), killed.slot("victims")
    assert count is not None
    assert count.count is not None
    assert (count.count.low, count.count.high, count.read) == (25, 30, "30–30")
    assert victims is not None
    assert (victims.told[0].words, victims.read) == ("سانا", "قوات النظام")
    assert victims.told[0].at == (REPORT.text.index("سانا"), REPORT.text.index("سانا") + 4)
    assert killed.verdict == CORRECTED
    assert {field.slot: field.value for field in killed.fields}["low"] == "25"


def test_an_emptied_slot_is_shown_as_corrected() -> None:
    date = shown(judged(CORRECTED, CLAIMS[0], "date", "none"))[0].slot("date")
    assert date is not None
    assert (date.code, date.read) == ("", "2016-10-28")


def test_words_that_the_report_does_not_have_have_no_place() -> None:
    victims = shown(judged(CORRECTED, CLAIMS[0], "victims", "أهل القمر"))[0].slot("victims")
    assert victims is not None
    assert victims.told[0].at is None


def test_doubt_is_told_of_slots_and_claims_until_somebody_judges() -> None:
    unsure = replace(CLAIMS[0], confidence=0.95, confidences=(("perpetrator", 0.4), ("victims", 0.9)))
    claims: list[Claim] = [unsure, *CLAIMS[1:]]
    killed = shown(claims=claims)[0]
    assert killed.doubtful
    assert [slot.name for slot in killed.slots if slot.doubtful] == ["perpetrator"]
    view = report_desk(REPORT, claims, ())
    assert (view.judged, view.doubtful) == (0, 1)
    settled = report_desk(REPORT, claims, [judged(RIGHT, unsure)])
    assert (settled.judged, settled.doubtful) == (1, 0)
    assert not shown(judged(CORRECTED, unsure, "perpetrator", "سانا"), claims=claims)[0].doubtful


def test_what_happened_is_asked_first() -> None:
    fields = list(desk_fields("attack"))
    assert fields[0].slot == "mode"
    assert fields[-1].slot == "status"
    assert {field.value for field in fields} == {""}


def test_who_added_a_claim_is_told() -> None:
    assert [one.by for one in shown(claims=[replace(CLAIMS[0], reader="person@Rim"), CLAIMS[1]])] == ["Rim", ""]
