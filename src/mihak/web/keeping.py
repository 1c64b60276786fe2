"""What somebody says of a reading, kept as the project wants it: at once, or when two have said the same."""

from __future__ import annotations

from collections.abc import Iterable

from mihak.model.judgement import Judgement
from mihak.model.person import EDITOR, Person
from mihak.register.outcome import Undone
from mihak.web.desk import Desk


def kept(desk: Desk, made: tuple[Judgement, ...], person: Person) -> tuple[Judgement, ...]:
    """Keep judgements by who asks; what counts of them now.

    Where a project wants two reviewers, a word on a reading that nobody has
    judged is an opinion: nothing counts before another says the same. What is
    judged is changed by editors alone. Raises what the register raises.
    """
    register = desk.register
    if made[0].right or not register.choices.two_reviewers:
        return register.judgements.judge(*made)
    if person.may(EDITOR) and register.opinions.is_judged(made[0].left):
        return register.judgements.judge(*made)
    return register.opinions.give(*made).judgements


def taken_back(desk: Desk, ids: Iterable[str], person: Person) -> Undone:
    """Take judgements back as one act of who asks, "" for their last.

    Where a project wants two reviewers, what others judged of a reading is taken
    back by editors alone: RegisterError for anybody else.
    """
    others = person.may(EDITOR) or not desk.register.choices.two_reviewers
    return desk.register.judgements.undo_all(tuple(ids), by=person.name, others=others)


def claim_taken_back(desk: Desk, claim: str, person: Person) -> None:
    """Take back a claim that was added by hand; RegisterError for who neither added it nor is an editor."""
    desk.register.by_hand.take_back(claim, by=person.name, others=person.may(EDITOR))
