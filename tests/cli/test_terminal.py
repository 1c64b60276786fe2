"""Right-to-left text on a terminal."""

from __future__ import annotations

from mihak.cli.terminal import LRI, LRM, PDI, RLI, bordered, isolated


def test_a_piece_with_arabic_stands_apart() -> None:
    assert isolated("حلب", "terminal") == f"{RLI}حلب{PDI}"
    assert isolated("control:سيطر", "terminal") == f"{LRI}control:سيطر{PDI}"
    assert isolated("Aleppo", "terminal") == "Aleppo"
    assert isolated("حلب", "plain") == "حلب"


def test_the_cells_of_a_row_keep_their_order_and_their_width() -> None:
    row = "│ 53 │  53 شخصا │ 2016-10-28 │\n"
    edge = f"{LRM}│{LRM}"
    wanted = f"{edge} 53 {edge}  {RLI}53 شخصا{PDI} {edge} 2016-10-28 {edge}\n"
    assert bordered(row, "terminal") == wanted
    assert bordered(row, "plain") == row


def test_colours_do_not_count_as_letters() -> None:
    assert bordered("│\x1b[31mحلب\x1b[0m │", "terminal").count(RLI) == 1
