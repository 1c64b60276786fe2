"""Pages of claims."""

from __future__ import annotations

import pytest

from mihak.register.query import ClaimQuery
from mihak.web.api.listing import claim_page
from web.conftest import StillDesk


def test_claims_are_numbered_on_through_the_list(standing: StillDesk) -> None:
    count = standing.register.count()
    pages = [claim_page(standing.register, ClaimQuery(), offset, 60) for offset in range(0, count, 60)]
    assert [line.number for page in pages for line in page.items] == list(range(1, count + 1))
    assert len({line.id for page in pages for line in page.items}) == count
    assert [page.more for page in pages] == [True] * (len(pages) - 1) + [False]
    assert {page.total for page in pages} == {count}


@pytest.mark.parametrize("beyond", [0, 1, 2**31 - 1])
def test_behind_the_end_there_is_nothing(standing: StillDesk, beyond: int) -> None:
    count = standing.register.count()
    page = claim_page(standing.register, ClaimQuery(), min(count + beyond, 2**31 - 1), 10)
    assert (page.items, page.total, page.more) == ((), count, False)


def test_only_what_is_asked_for_is_listed(standing: StillDesk) -> None:
    query = ClaimQuery(kinds=("attack",))
    page = claim_page(standing.register, query, 0, 3)
    assert {line.kind for line in page.items} == {"attack"} and len(page.items) == 3 and page.more
    nothing = claim_page(standing.register, ClaimQuery(place="باريس"), 0, 10)
    assert (nothing.items, nothing.total) == ((), 0)
