"""The kept queue: the same order and the same judged claims as the register gives, however it changes."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from fakes import sample_claims, sample_report

from mihak.model.judgement import READING_VERDICTS, RIGHT, WRONG, Judgement
from mihak.register.query import ClaimQuery
from mihak.register.register import Register, open_register
from mihak.views.review import review_queue
from mihak.views.review_kept import KeptQueue, counted

REPORT = sample_report()


def agrees(war: Register, queue: KeptQueue) -> bool:
    order, judged = queue.order(ClaimQuery()), queue.judged()
    held = {one.left for one in war.judgements.live(person=True, verdicts=READING_VERDICTS, carried=True)}
    found = review_queue(war)
    count = counted(order, judged)
    assert (count.waiting, count.unmeasured) == (found.waiting, found.unmeasured)
    return judged == held and list(order.behind("", judged)) == [item.claim.id for item in found.items]


def judged(claim: str, verdict: str = RIGHT) -> Judgement:
    return Judgement(id="", verdict=verdict, left=claim, by="desk", person=True)


def test_it_follows_the_register(tmp_path: Path) -> None:
    claims = [replace(one, confidence=sure) for one, sure in zip(sample_claims(REPORT), (0.5, None, 0.9), strict=True)]
    with open_register(tmp_path / "war.db") as war:
        queue = KeptQueue(war)
        assert queue.order(ClaimQuery()).rows == () and queue.judged() == set()
        war.add(REPORT, claims)
        assert agrees(war, queue)
        war.judgements.judge(judged(claims[0].id))
        assert agrees(war, queue)
        # Read again with another content: "right" was said of what is gone.
        war.add(REPORT, [replace(claims[0], status="denied"), *claims[1:]], again=True)
        assert agrees(war, queue)
        war.judgements.judge(judged(claims[0].id, WRONG), judged(claims[2].id))
        assert agrees(war, queue)
        war.judgements.undo(by="desk")
        assert agrees(war, queue)
        # Another id on the same words: the judgement passes to it.
        war.judgements.judge(judged(claims[2].id))
        moved = replace(claims[2], id="c0123456789abcdef")
        war.add(REPORT, [replace(claims[0], status="denied"), claims[1], moved], again=True)
        assert agrees(war, queue)
        assert moved.id in queue.judged()


def test_filters_keep_the_order(tmp_path: Path) -> None:
    claims = sample_claims(REPORT)
    with open_register(tmp_path / "war.db") as war:
        war.add(REPORT, claims)
        queue = KeptQueue(war)
        whole = [row.id for row in queue.order(ClaimQuery()).rows]
        for query in (ClaimQuery(kinds=("attack",)), ClaimQuery(place="إدلب"), ClaimQuery(publisher="nobody")):
            wanted = {claim.id for claim in war.claims(query)}
            assert [row.id for row in queue.order(query).rows] == [id for id in whole if id in wanted]


def test_behind_one_comes_the_rest_and_then_the_beginning(tmp_path: Path) -> None:
    with open_register(tmp_path / "war.db") as war:
        war.add(REPORT, sample_claims(REPORT))
        order = KeptQueue(war).order(ClaimQuery())
        first, second, third = (row.id for row in order.rows)
        assert list(order.behind(second, ())) == [third, first, second]
        assert list(order.behind(second, {third})) == [first, second]
        assert list(order.behind("unknown", ())) == [first, second, third]
