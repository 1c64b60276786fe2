"""Labels and slots: each once, and none but those that claims have."""

from __future__ import annotations

from dataclasses import fields

import pytest

from mihak.claims.learned.labels import (
    ELSEWHERE,
    KINDS,
    LABEL_AT,
    LABELS,
    NONE,
    ONE,
    OPTIONS,
    PUBLISHED,
    ROLE_AT,
    ROLES,
    ROLES_OF,
    TWO,
)
from mihak.model.claim import Attack, Casualties, Claim, Control, Materiel, Operation

CLAIMS: tuple[type[Claim], ...] = (Casualties, Control, Attack, Operation, Materiel)


def test_every_label_and_role_has_a_number_of_its_own() -> None:
    assert [LABEL_AT[label] for label in LABELS] == list(range(len(LABELS)))
    assert [ROLE_AT[role] for role in ROLES] == list(range(len(ROLES)))
    assert {kind for kind, _ in LABELS} == set(KINDS) == {claim.kind for claim in CLAIMS}


@pytest.mark.parametrize("claim", CLAIMS, ids=lambda claim: claim.kind)
def test_the_roles_of_a_kind_are_slots_of_its_claims(claim: type[Claim]) -> None:
    assert set(ROLES_OF[claim.kind]) <= {field.name for field in fields(claim)}


def test_every_role_is_that_of_some_kind() -> None:
    assert {role for roles in ROLES_OF.values() for role in roles} == set(ROLES)


def test_options_are_named_in_order() -> None:
    assert [OPTIONS[n] for n in (NONE, ELSEWHERE, PUBLISHED, ONE, TWO)] == [
        "none", "elsewhere", "published", "one", "two",
    ]  # fmt: skip
