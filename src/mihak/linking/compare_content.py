"""Comparing figures, victims, weapons and the words themselves."""

from __future__ import annotations

from typing import Final

from mihak.linking.comparing import Comparison, either, unknown, weighs

TELLING, LARGE = 3, 10
"""From these figures on, two equal figures say something, and much."""
_ENDLESS: Final = 2_000_000_000
_LOW: Final = ("coalesce(low_l, 0)", "coalesce(low_r, 0)")
_HIGH: Final = (f"coalesce(high_l, {_ENDLESS})", f"coalesce(high_r, {_ENDLESS})")
_ABOUT: Final = ("coalesce(low_l, high_l)", "coalesce(low_r, high_r)")
_LESS, _MORE = f"least({_ABOUT[0]}, {_ABOUT[1]})", f"greatest({_ABOUT[0]}, {_ABOUT[1]})"
_EQUAL: Final = "low_l is not distinct from low_r and high_l is not distinct from high_r"

FIGURES: Final = Comparison("figures", "figures", (
    unknown("coalesce(low_l, high_l) is null or coalesce(low_r, high_r) is null", "not both give a figure"),
    weighs("equal_large", f"{_EQUAL} and {_LESS} >= {LARGE}", 3.5, "the same figure of ten or more"),
    weighs("equal", f"{_EQUAL} and {_LESS} >= {TELLING}", 2.0, "the same figure"),
    weighs("equal_small", _EQUAL, 0.7, "the same small figure"),
    weighs("overlap", f"greatest({_LOW[0]}, {_LOW[1]}) <= least({_HIGH[0]}, {_HIGH[1]})", 0.3,
           "figures that allow one another"),
    weighs("close", f"{_LESS} * 2 >= {_MORE}", -0.3, "figures that differ, not by more than half"),
    weighs("apart", "", -2.5, "figures far apart"),
))  # fmt: skip

_KINDS: Final = "victim_kind_l = 'civilian' and victim_kind_r = 'combatant'"
_UNSURE: Final = "victim_kind_l = 'unknown' and victim_kind_r in ('civilian', 'combatant')"
_KNOWN: Final = "victim_kind_l = victim_kind_r and victim_kind_l in ('civilian', 'combatant')"
_NAME_IN_NAME: Final = (
    "least(len(victim_words_l), len(victim_words_r)) > 1 and len(list_intersect(victim_words_l, victim_words_r)) = "
    "least(len(victim_words_l), len(victim_words_r))"
)
VICTIMS: Final = Comparison("victims", "victims", (
    unknown("victim_kind_l is null or victim_kind_r is null", "not both tell of casualties"),
    weighs("same_person", "person_l and person_r and victims_l = victims_r", 7.0, "the same person is named"),
    weighs("alike_person", f"person_l and person_r and {_NAME_IN_NAME}", 5.0,
           "persons of whom one bears the other's name and more"),
    weighs("other_person", "person_l and person_r", -8.0, "different persons are named"),
    weighs("one_person", "person_l or person_r", -3.0, "only one names a person"),
    weighs("against", either(_KINDS), -5.0, "civilians in one, fighters in the other"),
    weighs("part_same_kind", f"part_l <> part_r and {_KNOWN}", -0.3,
           "the same kind of people, in one as part of a sum"),
    weighs("part", "part_l <> part_r", -1.0, "one is part of a sum"),
    weighs("same_kind", _KNOWN, 0.7, "both are civilians, or both fighters"),
    weighs("unsure", either(_UNSURE), -0.4, "who the victims are is told in one only"),
    weighs("other", "", 0.0, "who the victims are is told in neither, or they are mixed"),
))  # fmt: skip

ITEMS: Final = Comparison("items", "weapons, equipment and aims", (
    unknown("len(items_l) = 0 or len(items_r) = 0", "not both name any"),
    weighs("same", "list_has_any(items_l, items_r)", 1.5, "one of them in common"),
    weighs("other_item", "kind_l = 'materiel' and kind_r = 'materiel'", -5.0, "different equipment"),
    weighs("other", "", -0.8, "different ones"),
))  # fmt: skip

_SHARED: Final = "len(list_intersect(words_l, words_r))"
_ALL: Final = "(len(words_l) + len(words_r))"


# At least as many as the words in common, but for words that fall in one bucket; far quicker to count.
_BUCKETS: Final = "(" + " + ".join(f"bit_count(bits_{n}_l & bits_{n}_r)" for n in range(4)) + ")"


def _under(share: float, shared: str = _SHARED) -> str:
    """That the share of common words (Jaccard) is under a bound; ``s / (all - s) < b`` without division."""
    return f"{shared} * {1 + share} < {share} * {_ALL}"


# The most frequent outcome stands first: the words of most pairs are then counted once.
WORDS: Final = Comparison("words", "words", (
    unknown("len(words_l) < 4 or len(words_r) < 4", "too few words to compare"),
    weighs("few", f"{_under(0.12, _BUCKETS)} or {_under(0.12)}", -0.4, "hardly a word in common"),
    weighs("some", _under(0.25), 0.4, "some words in common"),
    weighs("many", _under(0.45), 1.2, "many words in common"),
    weighs("most", _under(0.70), 3.0, "most words in common"),
    weighs("near", "", 6.0, "nearly the same words"),
))  # fmt: skip
