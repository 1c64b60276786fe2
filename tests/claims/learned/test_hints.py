"""What the rules would answer for the slots of an anchor."""

from __future__ import annotations

from claims.learned.as_rules import own_reports, read
from mihak.claims.build import kind_and_detail
from mihak.claims.learned.anchors import anchor_of
from mihak.claims.learned.hints import Anchor, Hint, hints
from mihak.claims.learned.labels import NONE, ONE, ROLES_OF, TWO
from mihak.claims.learned.ruled import Ruled, ruled
from mihak.mentions.vocabulary import default_vocabulary


def anchors(found: Ruled) -> list[Anchor]:
    """The rules' own anchors."""
    return [Anchor(anchor_of(t.draft), *kind_and_detail(t.draft), t.draft.passage) for t in found.told]


def hinted(text: str, kind: str, value: str) -> tuple[Ruled, Hint]:
    """The hint at the one claim of a label."""
    found = read(text)
    every = zip(anchors(found), hints(found.document, found.told, anchors(found)), strict=True)
    (hint,) = (hint for anchor, hint in every if (anchor.kind, anchor.value) == (kind, value))
    return found, hint


def words(found: Ruled, hint: Hint, role: str) -> list[str]:
    """The words of the rules' answer for a slot."""
    return [" ".join(w.form for w in found.document.words[start:end]) for start, end in hint.spans.get(role, ())]


def test_the_slots_of_a_claim_are_hinted() -> None:
    text = "قال المرصد السوري إن 7 مدنيين قتلوا أمس في قصف للجيش السوري على حي الشعار في حلب."
    found, hint = hinted(text, "casualties", "killed")
    assert words(found, hint, "count") == ["7"]
    assert words(found, hint, "victims") == ["مدنيين"]
    assert words(found, hint, "date") == ["امس"]
    assert words(found, hint, "source") == ["المرصد السوري"]
    assert words(found, hint, "places") == ["حي الشعار", "حلب"]
    assert hint.options == {"part_of": NONE}
    assert (hint.status, hint.victims) == ("asserted", "civilian")


def test_a_part_points_at_the_anchor_of_its_whole() -> None:
    found = read("قتل 20 مدنيا بينهم 4 أطفال في دوما.")
    whole, part = sorted(anchors(found), key=lambda a: a.at)
    hint = hints(found.document, found.told, [part])[0]
    assert hint.spans["part_of"] == ((whole.at, whole.at + 1),)


def test_one_and_two_that_no_figure_tells_are_options() -> None:
    assert hinted("قتل مدني في دوما.", "casualties", "killed")[1].options["count"] == ONE
    _, two = hinted("قتل مدنيان في دوما.", "casualties", "killed")
    assert two.options.get("count") == TWO or two.spans["count"]
    assert hinted("قتل مدنيون في دوما.", "casualties", "killed")[1].options["count"] == NONE


def test_a_denial_is_hinted_as_the_status() -> None:
    _, hint = hinted("نفى الجيش السوري قصف حي الشعار في حلب.", "attack", "shelling")
    assert hint.status == "denied"


def test_a_word_that_the_rules_pass_by_has_a_setting_all_the_same() -> None:
    found = read("قتل 7 مدنيين أمس في دوما حسب المرصد السوري. وعاد الهدوء مساء.")
    at = next(n for n, word in enumerate(found.document.words) if word.form == "7")
    (hint,) = hints(found.document, found.told, [Anchor(at, "attack", "other", 0)])
    assert hint.told is None
    assert words(found, hint, "places") == ["دوما"]
    assert words(found, hint, "date") == ["امس"]
    assert not set(hint.spans) & {"perpetrator", "target", "weapons"}
    assert "perpetrator" not in hint.options


def test_every_slot_of_a_claim_is_answered_once() -> None:
    for one in own_reports():
        found = ruled(one, default_vocabulary())
        for anchor, hint in zip(anchors(found), hints(found.document, found.told, anchors(found)), strict=True):
            assert hint.told is not None
            assert kind_and_detail(hint.told.draft) == (anchor.kind, anchor.value)
            assert sorted([*hint.spans, *hint.options]) == sorted(ROLES_OF[anchor.kind])


def test_a_claim_of_another_value_at_the_word_still_answers() -> None:
    found = read("قتل 7 مدنيين في دوما.")
    (anchor,) = anchors(found)
    (hint,) = hints(found.document, found.told, [Anchor(anchor.at, "casualties", "injured", 0)])
    assert hint.told == found.told[0]


def test_hints_keep_the_order_of_their_anchors() -> None:
    found = read("قتل 7 مدنيين في دوما. وقصف الجيش السوري بلدة منيان. وسيطر الثوار على الراموسة.")
    asked = anchors(found)
    one_by_one = [hints(found.document, found.told, [anchor])[0].spans for anchor in asked]
    assert [hint.spans for hint in hints(found.document, found.told, asked)] == one_by_one
