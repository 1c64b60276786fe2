"""Reprints, edited reprints, and texts that are none."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from mihak.linking.copies import DAYS, alike_of, copies, copies_among, is_copy, neighbours, text_of
from mihak.linking.lineage import EDITED, REPRINT, Copy
from mihak.linking.shingles import SHARED, bands
from mihak.model.report import Report

DAY = date(2016, 10, 28)
BODY = (
    "أعلنت غرفة العمليات صباح اليوم بدء معركة جديدة غايتها فك الحصار عن الأحياء الشرقية من المدينة، وقالت إن "
    "مقاتليها سيطروا على ضاحية الأسد ومنطقة منيان بعد اشتباكات عنيفة استمرت ساعات، وإن ثلاثين عنصرا من قوات "
    "النظام قتلوا فيها، في حين قصف الطيران الحربي بلدات الريف الغربي بالصواريخ الفراغية والقنابل العنقودية."
)
OTHER = (
    "ذكر سكان أن السوق امتلأ بالناس بعد أن هدأ القصف أياما، وأن التجار عرضوا ما بقي لديهم من دقيق وزيت وسكر بأسعار "
    "لا يقدر عليها أحد، وأن المشفى الوحيد في الحي أغلق أبوابه لأن الوقود نفد منه منذ أسبوع ولم تصل قافلة الإغاثة."
)


def report(text: str, publisher: str = "", day: date | None = DAY) -> Report:
    return Report.make(text, publisher=publisher, published=day)


def test_a_reprint_word_for_word() -> None:
    first, second = report(BODY, "أ"), report(BODY.replace("،", " ،"), "ب", DAY + timedelta(1))
    (copy,) = copies([second, first])
    assert (copy.original, copy.copy, copy.similarity, copy.kind) == (first.id, second.id, 1.0, REPRINT)


def test_an_edited_reprint() -> None:
    edited = BODY.replace("صباح اليوم", "الجمعة").replace("ثلاثين عنصرا", "30 عنصرا").replace("بلدات", "قرى")
    (copy,) = copies([report(BODY, "أ"), report(edited, "ب", DAY + timedelta(1))])
    assert copy.kind == EDITED
    assert 0.5 <= copy.similarity < 0.9


def test_a_text_inside_a_longer_one_is_a_copy() -> None:
    longer = f"{OTHER}\n{BODY}\n{OTHER[::-1]}"
    (copy,) = copies([report(BODY, "أ"), report(longer, "ب", DAY + timedelta(1))])
    assert copy.kind == EDITED
    assert copy.similarity < 0.5


def test_other_words_on_the_same_matter_are_no_copy() -> None:
    assert copies([report(BODY, "أ"), report(OTHER, "ب"), report(BODY[:60] + " " + OTHER[::-1], "ج")]) == ()


def test_headlines_are_copies_only_where_they_are_the_same() -> None:
    line = "قتلى وجرحى بقصف على مدينة حلب اليوم"
    assert copies([report(line, "أ"), report(line + " السبت", "ب")]) == ()
    assert len(copies([report(line, "أ"), report(line + ".", "ب")])) == 1


def test_one_publishers_bulletins_are_no_copies_of_one_another() -> None:
    later = BODY.replace("ثلاثين", "أربعين")
    assert copies([report(BODY, "أ"), report(later, "أ", DAY + timedelta(1))]) == ()
    assert len(copies([report(BODY, "أ"), report(later, "أ", DAY)])) == 1


def test_what_comes_back_after_months_is_no_copy() -> None:
    assert copies([report(BODY, "أ"), report(BODY, "ب", DAY + timedelta(DAYS + 1))]) == ()


def test_an_undated_text_may_be_a_copy_of_any() -> None:
    first, undated = report(BODY, "أ"), report(BODY, "ب", None)
    (copy,) = copies([undated, first])
    assert copy.original == first.id


def test_small_edits_do_not_add_up_to_one_text() -> None:
    words = BODY.split()
    others = [word[::-1] for word in words]
    # Each version has replaced ten words more than the one before.
    versions = [" ".join(others[:cut] + words[cut:]) for cut in (0, 10, 20, 30, 40)]
    found = copies([report(text, f"p{n}", DAY + timedelta(n)) for n, text in enumerate(versions)])
    assert 0 < len(found) < len(versions) - 1
    assert all(copy.similarity >= 0.5 for copy in found)


def test_an_original_may_be_chosen_otherwise() -> None:
    first, second = report(BODY, "أ"), report(BODY, "ب", DAY + timedelta(1))
    (copy,) = copies([first, second], lambda family: max(family, key=lambda one: one.published or DAY))
    assert (copy.original, copy.copy) == (second.id, first.id)


@settings(max_examples=25, deadline=None)
@given(st.randoms(use_true_random=False), st.integers(0, 2**16))
def test_the_order_of_reports_changes_nothing(shuffler: Random, seed: int) -> None:
    maker = Random(seed)
    reports = [_altered(maker, n) for n in range(12)]
    mixed = list(reports)
    shuffler.shuffle(mixed)
    assert copies(mixed) == copies(reports)


def _altered(maker: Random, n: int) -> Report:
    """One of two texts with some words changed, by some publisher, on some day or none."""
    words = maker.choice([BODY, OTHER]).split()
    for _ in range(maker.randrange(12)):
        words[maker.randrange(len(words))] = maker.choice(["كلمة", "أخرى", "هنا"])
    day = maker.choice([None, DAY, DAY + timedelta(maker.randrange(40))])
    return report(" ".join(words), maker.choice(["أ", "ب", "ج", ""]) + str(n % 5), day)


def test_families_by_themselves_give_the_copies_of_the_whole() -> None:
    reports = _retold(Random(3), 60)
    texts = {one.id: text_of(one) for one in reports}
    known = {one.id: one for one in reports}
    pairs = list(alike_of(list(texts.values())))
    left = set(pairs)
    found: list[Copy] = []
    while left:
        part, size = set(min(left)), 0
        while size != len(part):
            size = len(part)
            part |= {id for pair in pairs if part.intersection(pair) for id in pair}
        own = {pair for pair in left if part.issuperset(pair)}
        found += copies_among({id: known[id] for id in part}, [texts[id] for id in part], own)
        left -= own
    whole = copies(reports)
    assert len(whole) > 10
    assert tuple(sorted(found, key=lambda one: (one.original, one.copy))) == whole


def test_texts_met_by_key_are_those_that_are_compared() -> None:
    texts = sorted((text_of(one) for one in _retold(Random(4), 40)), key=lambda one: one.when)
    buckets: dict[bytes, list[tuple[str, int | None]]] = {}
    for one, keys in zip(texts, bands([text.shingles for text in texts]), strict=True):
        for key in keys:
            buckets.setdefault(key, []).append((one.id, one.day))
    met = Counter(pair for bucket in buckets.values() for pair in neighbours(bucket))
    by_id = {one.id: one for one in texts}
    found = {pair for pair, times in met.items() if times >= SHARED and is_copy(by_id[pair[1]], by_id[pair[0]])}
    assert found == set(alike_of(texts))


def _retold(chance: Random, count: int) -> list[Report]:
    """Two texts with some of their words changed, over some weeks, by several publishers."""
    made = []
    for number in range(count):
        words = chance.choice([BODY, OTHER]).split()
        for at in chance.sample(range(len(words)), chance.choice([0, 2, 8, 25])):
            words[at] = f"كلمة{chance.randrange(9)}"
        day = None if chance.random() < 0.1 else DAY + timedelta(chance.randrange(60))
        made.append(report(" ".join(words), f"ناشر {number % 7}", day))
    return made
