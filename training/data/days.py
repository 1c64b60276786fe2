"""Days as reports tell them, with the date that a claim makes of the words."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from hijridate import Gregorian

WEEK: Final = ("الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد")
LEVANT: Final = (
    "كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران",
    "تموز", "آب", "أيلول", "تشرين الأول", "تشرين الثاني", "كانون الأول",
)  # fmt: skip
EGYPT: Final = tuple("يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر".split())
MAGHREB: Final = tuple("جانفي فيفري مارس أفريل ماي جوان جويلية أوت سبتمبر أكتوبر نوفمبر ديسمبر".split())
HIJRI: Final = (
    "محرم", "صفر", "ربيع الأول", "ربيع الآخر", "جمادى الأولى", "جمادى الآخرة",
    "رجب", "شعبان", "رمضان", "شوال", "ذو القعدة", "ذو الحجة",
)  # fmt: skip
PARTS: Final = ("صباح", "مساء", "فجر", "ظهر", "عصر")
CALENDARS: Final = ("egypt", "egypt", "egypt", "levant", "levant", "both", "maghreb")


@dataclass(frozen=True, slots=True)
class Day:
    """Words for a day or a stretch of days and their public form; None where it cannot be worked out."""

    words: str
    public: str | None


def month(number: int, calendar: str) -> str:
    """A month's name: of one calendar, or of two side by side."""
    names = {"egypt": EGYPT, "levant": LEVANT, "maghreb": MAGHREB}
    if calendar == "both":
        return f"{LEVANT[number - 1]}/{EGYPT[number - 1]}"
    return names[calendar][number - 1]


def fresh(published: date | None, calendar: str, chance: random.Random) -> Day:
    """A day of the news: today, yesterday, a weekday, or a date not far back."""
    on = published or date(2012, 1, 1) + timedelta(days=chance.randrange(4000))
    if chance.random() < 0.25:
        day = told(on - timedelta(days=chance.randrange(4)), calendar, chance.random() < 0.6, chance)
        return day if published or any(sign in day.words for sign in (str(on.year), " هـ")) else Day(day.words, None)
    words, back = chance.choice((
        ("اليوم", 0), ("اليوم", 0), (f"اليوم {WEEK[on.weekday()]}", 0), (f"{chance.choice(PARTS)} اليوم", 0),
        (f"{chance.choice(PARTS)} اليوم {WEEK[on.weekday()]}", 0), ("أمس", 1),
        (f"أمس {WEEK[(on.weekday() - 1) % 7]}", 1),
        (f"{chance.choice(PARTS)} أمس", 1), ("يوم أمس", 1), ("الليلة الماضية", 1), ("أول أمس", 2),
        *((name, -1) for name in WEEK), *((f"يوم {name}", -1) for name in WEEK),
        *((f"{chance.choice(PARTS)} {name}", -1) for name in WEEK),
        ("خلال الساعات الماضية", 0), ("قبل يومين", 2), ("قبل ثلاثة أيام", 3),
    ))  # fmt: skip
    if back < 0:
        back = (on.weekday() - WEEK.index(words.split()[-1])) % 7
    return Day(words, (on - timedelta(days=back)).isoformat() if published else None)


def told(day: date, calendar: str, year: bool, chance: random.Random) -> Day:
    """A day by its date, with the year or without."""
    if year and chance.random() < 0.12:
        hijri = Gregorian(day.year, day.month, day.day).to_hijri()
        return Day(f"في {hijri.day} {HIJRI[hijri.month - 1]} {hijri.year} هـ", day.isoformat())
    tail = f" {day.year}" if year else ""
    lead = chance.choice(("في ", "يوم ", f"يوم {WEEK[day.weekday()]} ", "في "))
    if year and chance.random() < 0.15:
        return Day(f"{lead}{day.day}/{day.month}/{day.year}", day.isoformat())
    return Day(f"{lead}{day.day} {month(day.month, calendar)}{tail}", day.isoformat())


def past(published: date | None, calendar: str, chance: random.Random) -> Day:
    """A day, month or year long before the news."""
    on = published or date(2018, 1, 1)
    day = on - timedelta(days=chance.randrange(70, 2200))
    how = chance.random()
    if how < 0.35:
        return told(day, calendar, True, chance)
    if how < 0.6:
        return Day(f"في {month(day.month, calendar)} {day.year}", day.isoformat()[:7])
    if how < 0.8 or published is None:
        return Day(f"{chance.choice(('عام', 'في عام', 'في العام', 'سنة'))} {day.year}", day.isoformat()[:4])
    before = on.replace(day=1) - timedelta(days=1)
    if how < 0.9:
        return Day("الشهر الماضي", before.isoformat()[:7])
    return Day(f"في {month(before.month, calendar)} الماضي", before.isoformat()[:7])


def since(published: date | None, calendar: str, chance: random.Random) -> Day:
    """A stretch that lasts until the day of the news."""
    if published is None:
        return Day(chance.choice(("منذ أيام", "منذ أسابيع")), None)
    back = chance.randint(1, 6)
    begin = published - timedelta(days=back)
    named = chance.choice((f"منذ {WEEK[begin.weekday()]}", f"منذ يوم {WEEK[begin.weekday()]}"))
    dated = f"منذ {begin.day} {month(begin.month, calendar)}"
    words = chance.choice((named, dated, "منذ أمس" if back == 1 else named))
    return Day(words, f"{begin.isoformat()}/{published.isoformat()}")
