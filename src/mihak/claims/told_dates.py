"""The dates that a sentence tells, and what each of them is the date of."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Final

from mihak.lang.ar.date_values import month_when
from mihak.mentions.document import Document, Passage
from mihak.model.reading import DateMention, When

SINCE: Final = "since:"
RECALLED: Final = "when:"
"""How the rules begin of a beginning behind which is told what happened then."""
WHEN: Final = frozenset({"حين", "حينما", "عندما", "لما", "حينها", "يوم"})
FIRST: Final = frozenset({"اول", "اولي"})
RANKED: Final = 6
"""How many words before a beginning "the first" may stand, which ranks something since then."""
QUALITIES: Final = frozenset(
    (
        "مستمر مستمره متواصل متواصله متواصلين دائر دائره داير دايره قائم قائمه قايم قايمه جاري جاريه محاصر محاصره "
        "محاصرين محتل محتله مفروض مفروضه مندلع مندلعه مشتعل مشتعله خاضع خاضعه مغلق مغلقه متوقف متوقفه معتقل معتقله "
        "معتقلين محتجز محتجزه محتجزين مختطف مختطفين مختفي مفقود مفقودين موجود موجوده معلن معلنه مستعر مستعره "
        "اعنف اشد اكبر اضخم اسوا اعلي ابرز اطول اقوي اكثر اخطر اوسع ادمي افدح اقسي احدث ادني اقل اهم اصعب اشرس"
    ).split()
)
"""Participles for what lasts since a day, and superlatives that hold since then."""

PLANNED: Final = frozenset("مقرر مقرره مزمع مزمعه مرتقب مرتقبه مقبل مقبله قادم قادمه منتظر منتظره".split())
BOOKED: Final = 3
"""How many words before a date "scheduled" may stand."""
NEAR_SAY: Final = 5
"""How many words before a day of announcing its verb may stand: قال الجيش اليمني السبت."""
STATEMENTS: Final = frozenset({"بيان", "تصريح", "تصريحات", "تقرير", "حديث", "مقابله"})


def telling(document: Document, passage: Passage) -> tuple[DateMention, ...]:
    """The dates of a passage that tell when something happened, not since when a thing has a
    quality: الأعنف منذ, المحاصرة منذ."""
    found = []
    for told in passage.dates:
        if begins(told) and recalls(document, passage, told):
            found.append(replace(told, when=beginning(told), rule=RECALLED + told.rule.removeprefix(SINCE)))
        elif not (compared if begins(told) else unfit)(document, passage, told):
            found.append(told)
    return tuple(found)


def unfit(document: Document, passage: Passage, told: DateMention) -> bool:
    """Whether a date is that of a plan, or a month gone by in which something was announced, no news of now."""
    return scheduled(document, passage, told) or (told.rule == "last-month" and announced(document, passage, told))


def recalls(document: Document, passage: Passage, told: DateMention) -> bool:
    """Whether what happened at a beginning is told behind it: الأعنف منذ شهر، حين أوقعت الغارات."""
    behind = document.words[told.end : min(told.end + 2, passage.end)]
    return bool(behind) and behind[behind[0].form == "," and len(behind) > 1].form in WHEN


def beginning(told: DateMention) -> When | None:
    """The first day of a stretch, or the month or year that it began in."""
    when = told.when
    if when is None:
        return None
    end = {"day": when.start, "interval": when.start, "month": month_when(when.start.year, when.start.month, "").end}
    return When(when.start, end.get(when.precision, date(when.start.year, 12, 31)), when.precision, when.rule)


def begins(told: DateMention) -> bool:
    """Whether a date tells since when something is so."""
    return told.rule.startswith(SINCE)


def scheduled(document: Document, passage: Passage, told: DateMention) -> bool:
    """Whether a date is one that something is planned for: الانتخابات المقررة في تشرين الأول."""
    words = document.words[max(passage.start, told.start - BOOKED) : told.start]
    return any(word.article and word.stem in PLANNED for word in words)


def compared(document: Document, passage: Passage, told: DateMention) -> bool:
    """Whether a beginning says since when a thing has a quality: الأول منذ, المستمر منذ, للمرة الأولى منذ."""
    words = document.words
    if told.start == passage.start:
        return False
    before = words[told.start - 1]
    if before.article and not before.pro and before.stem in QUALITIES:
        return True
    begin = max(passage.start, told.start - RANKED)
    return any(word.stem in FIRST for word in words[begin : told.start])


def announced(document: Document, passage: Passage, told: DateMention) -> bool:
    """Whether a date is that of an announcing: أعلن السبت, في بيان الأحد, قال الجيش الاثنين إن."""
    words = document.words
    begin = max(passage.start, told.start - NEAR_SAY)
    if any("say" in words[i].tags and "v" in words[i].tags for i in range(begin, told.start)):
        return True
    if told.start > passage.start and words[told.start - 1].stem in STATEMENTS:
        return True
    behind = [word for word in words[told.end : min(told.end + 2, passage.end)] if word.form != ","]
    return bool(behind) and (behind[0].form == ":" or "that" in behind[0].tags)
