"""What stands between a verb of attack and its aim: means, time, place, numbers."""

from __future__ import annotations

from typing import Final

from mihak.claims.attack_words import date_end
from mihak.claims.lookups import begun, starting
from mihak.lang.ar.word import NUMBER, Word
from mihak.mentions.document import Document, Passage
from mihak.mentions.phrase import accusative, extent

QUANTITY: Final = frozenset("عده عشرات مئات بعض عدد عددا من احد احدي جميع كل مجموعه بشكل خاص خصوصا ايضا كذلك".split())
TIMES: Final = frozenset({"للمره", "للغايه"})
BEFORE_TIME: Final = frozenset("في خلال قبل بعد عند مع منذ حتي طوال طيله ليله".split())
TIME: Final = frozenset(
    "وقت ساعه ساعات منتصف فجر صباح صباحا مساء ليل ليلا ليله ظهر عصر يوم ايام اسبوع اسابيع طوال طيله فتره حين "
    "فجرا".split()
)
"""Words between a verb and its object that tell when, with those that lead to them."""
TIMELY: Final = frozenset(
    "سابق لاحق متاخر متاخره مبكر مبكره من اولي الاولي الماضي الماضيه الماضيين القليله الاخيره نفسه ذاته الليل "
    "النهار".split()
)
LED: Final = frozenset(
    "بقياده بزعامه برياسه بدعم باسناد بمسانده بمشاركه بموازره بمعاونه بغطاء بغطا المدعوم المدعومه المدعومين مدعوما "
    "مدعومه مدعومين مدعومون المسنود المسنوده مسنودا مسنوده مسنودين الموالي المواليه الموالين".split()
)
"""Words that tell who leads or backs a doer, between it and what it struck."""
WHERE: Final = frozenset({"في", "عند", "قرب"})


def past_means(document: Document, passage: Passage, start: int, limit: int) -> int:
    """The token behind what stands between doer and object: by means of what, where, for which time."""
    words = document.words
    i = start
    while i < limit - 1:
        after = past_quantity(document, passage, i, limit)
        word = words[min(after, limit - 1)]
        timed = past_time(document, passage, after, limit)
        if timed > after:
            i = timed
        elif by(word) or word.form in TIMES or any(by(w) for w in words[i:after]) or (i > start and joined_arm(word)):
            i = means_end(document, after, limit)
        elif word.form == "علي" and words[after + 1].form == "متن":
            i = means_end(document, min(after + 2, limit - 1), limit)
        elif (
            word.form in WHERE and (place := next(iter(begun(passage.places, after + 1, after + 3)), None)) is not None
        ):
            i = place.end
        else:
            return after
    return i


def past_led(document: Document, start: int, limit: int) -> int:
    """The token behind who leads or backs a doer (التحالف بقيادة السعودية, المدعوم من روسيا), or ``start``."""
    words = document.words
    if start >= limit or words[start].form not in LED:
        return start
    i = start + 1 + (start + 1 < limit and words[start + 1].form == "من")
    end = extent(document.tokens, i, limit) if i < limit else i
    return next((j for j in range(i + 1, end) if struck(words[j])), end)


def joined_arm(word: Word) -> bool:
    """Whether و joins one more arm to what was told with ب: بالمسيرات والصواريخ."""
    return word.pro == "و" and word.has("guns", "shot", "ied", "air") and "v" not in word.tags


def by(word: Word) -> bool:
    """Whether ب stands before a word of number: بأربعة, بأكثر من."""
    return word.pro in ("ب", "وب") or ("bound" in word.tags and word.form.startswith(("ب", "وب")))


def means_end(document: Document, at: int, limit: int) -> int:
    """The token behind what an attack was made with; an accusative (بصاروخ مطعما) is its object."""
    words = document.words
    end = extent(document.tokens, at, limit)
    end = next((i for i in range(at + 1, end) if struck(words[i]) and not accusative(words[i - 1])), end)
    if end < limit - 1 and words[end].form == "من":
        end = extent(document.tokens, end + 1, limit)
    return end


def struck(word: Word) -> bool:
    """Whether a word behind an arm is rather what it struck: بصاروخ مطعما, بأربعة صواريخ مدرسة."""
    return accusative(word) or ("built" in word.tags and not word.article)


def past_time(document: Document, passage: Passage, at: int, limit: int) -> int:
    """The token behind a stretch of time told at ``at`` (في وقت سابق, قبل منتصف الليل), or ``at``."""
    words = document.words
    i = at + (words[at].form in BEFORE_TIME if at < limit else 0)
    if i >= limit - 1 or not (words[i].stem in TIME or (i > at and date_end(passage, i) > i)):
        return at
    while i < limit - 1 and (words[i].stem in TIME or words[i].form in TIMELY or date_end(passage, i) > i):
        i = max(date_end(passage, i), i + 1)
    return i


def past_quantity(document: Document, passage: Passage, start: int, limit: int) -> int:
    """The token behind dates, numbers and words of quantity."""
    words = document.words
    i = start
    while i < limit - 1:
        word = words[i]
        if word.form in ("وفق", "بحسب", "حسب"):
            i = next((m.end for m in passage.actors if m.start == i + 1), i + 1)
            continue
        after = max(date_end(passage, i), figure_end(document, passage, i))
        if after > i:
            i = after
        elif word.kind == NUMBER or word.form in QUANTITY or "num" in word.tags or word.form in ('"', ","):
            i += 1
        else:
            break
    return min(i, limit)


def figure_end(document: Document, passage: Passage, at: int) -> int:
    """The token behind the number that begins at ``at``, or ``at``; a dual is a noun besides."""
    word = document.words[at]
    figure = starting(passage.figures, at)
    if figure is None or (figure.counts and not (word.kind == NUMBER or word.has("bound", "num", "digits"))):
        return at
    return figure.end
