"""What the order of review rests on."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from fakes import sample_claims, sample_report

from mihak.model.judgement import RIGHT, SAME, Judgement
from mihak.register.query import ClaimQuery
from mihak.register.register import open_register
from mihak.register.review import Since

REPORT = sample_report()


def judged(claim: str, by: str = "desk") -> Judgement:
    return Judgement(id="", verdict=RIGHT, left=claim, by=by, person=True)


def test_a_light_row_a_live_claim(tmp_path: Path) -> None:
    claims = sample_claims(REPORT)
    with open_register(tmp_path / "war.db") as war:
        empty = war.review.state()
        war.add(REPORT, claims)
        state = war.review.state()
        assert state != empty
        war.judgements.judge(judged(claims[0].id))
        assert war.review.state() == state
        rows = {row.id: row for row in war.review.waiting()}
        assert rows.keys() == {claim.id for claim in claims}
        assert (rows[claims[0].id].kind, rows[claims[0].id].largest) == ("casualties", 30)
        assert rows[claims[1].id].largest == 0
        attacks = war.review.numbers(ClaimQuery(kinds=("attack",)))
        assert attacks == {row.seq for row in rows.values() if row.kind == "attack"}
        war.add(REPORT, [replace(claims[0], status="denied")], again=True)
        assert len(war.review.waiting()) == 1 and war.review.state() != state
        assert war.review.kinds([claim.id for claim in claims]) == {claim.id: claim.kind for claim in claims}


def test_judgements_are_followed_as_they_come_and_go(tmp_path: Path) -> None:
    first, second, third = (claim.id for claim in sample_claims(REPORT))
    with open_register(tmp_path / "war.db") as war:
        war.add(REPORT, sample_claims(REPORT))
        assert war.review.judged(Since())[0] == []
        war.judgements.judge(judged(first))
        rows, since = war.review.judged(Since())
        assert [(one.claim, one.over) for one in rows] == [(first, False)]
        war.judgements.judge(judged(second))
        left, right = sorted((second, third))
        war.judgements.judge(Judgement(id="", verdict=SAME, left=left, right=right, by="desk", person=True))
        rows, since = war.review.judged(since)
        assert [(one.claim, one.over) for one in rows if one.claim == second] == [(second, False)]
        war.judgements.undo(next(iter(war.judgements.live(claims=[first]))).id, by="desk")
        rows, since = war.review.judged(since)
        assert [(one.claim, one.over) for one in rows] == [(first, True)]


def test_what_one_person_did(tmp_path: Path) -> None:
    first, second, _ = (claim.id for claim in sample_claims(REPORT))
    with open_register(tmp_path / "war.db") as war:
        war.add(REPORT, sample_claims(REPORT))
        war.judgements.judge(judged(first))
        war.judgements.judge(judged(second, "other"))
        assert [one.left for one in war.review.judged_by("desk", since="", limit=5)] == [first]
        assert war.review.count_by("desk", since="") == 1 and war.review.count_by("desk", since="9999") == 0
