"""Dates told from another: today, Friday, last month, two days ago, the past 24 hours."""

from __future__ import annotations

from typing import Final

from mihak.lang.ar.calendar_words import entry, table
from mihak.lang.ar.counted_spans import bare, counted_span
from mihak.lang.ar.date_periods import DAYS, edged, offset, period, stretch
from mihak.lang.ar.date_values import (
    day_when,
    last_weekday,
    month_when,
    months_back,
    same_day,
    year_when,
)
from mihak.lang.ar.date_words import Context, year_number
from mihak.lang.ar.number_words import numeral
from mihak.lang.ar.word import NUMBER, Word
from mihak.model.reading import DateMention, When

STEP: Final = {"past": -1, "now": 0, "next": 1}
THAT_DAY: Final = {"التالي": "next-day", "الموالي": "next-day", "نفسه": "same-day", "ذاته": "same-day"}
"""Words behind اليوم for a day that is counted from the one told last."""
OTHER_DAY: Final = frozenset({"السابق", "الوطني", "الواحد", "الاخير", "المذكور"})
SINGLE: Final = frozenset({"يوم", "ساعه", "اسبوع", "شهر", "عام", "سنه"})
ROUGHLY: Final = frozenset({"نحو", "حوالي", "قرابه", "زهاء", "اكثر", "من", "اقل"})
THESE: Final = frozenset({"هذا", "هذه"})
WITHIN: Final = frozenset({"خلال", "غضون", "اخر"})
A_DAY: Final = 24
LATEST: Final = frozenset({"الاخير", "الاخيره"})
"""خلال الشهر الأخير is the last month up to now, not the one before this."""
WHOLE: Final = frozenset({"year", "month"})


def relative(context: Context, at: int) -> DateMention | None:
    """The relative date that begins at a token, or None."""
    words = context.words
    if words[at].name in table("weekday"):
        return weekday(context, at)
    found = entry("dateword", words, at, context.end)
    mention = None
    if found is None:
        return mention
    if found.kind == "day":
        mention = day_word(context, at, int(found.value))
    elif found.kind == "today" and found.article:
        mention = today(context, at)
    elif found.kind == "night":
        mention = night(context, at, found.article)
    elif found.kind == "ago":
        mention = ago(context, at, since=False)
    elif found.kind == "this":
        mention = this_part(context, at, found.article)
    elif found.kind == "eve":
        mention = told(at, at + 1, offset(context, -1, "eve"), "eve")
    elif found.kind in ("span", "today"):
        mention = past_span(context, at, found.value if found.kind == "span" else "day", found.article)
    return mention


def told(start: int, end: int, when: When | None, rule: str) -> DateMention:
    return DateMention(start, end, when, None, when.rule if when else rule, True)


def weekday(context: Context, at: int) -> DateMention | None:
    """A day of the week: the last one on or before the anchor or the report's date."""
    words, end = context.words, context.end
    found = table("weekday")[words[at].name]
    lead = words[at - 1] if at > context.start else None
    if not found.article and (lead is None or lead.name not in ("يوم", "ليله")):
        return None
    if at + 1 < end and words[at + 1].stem in ("عشر", "عشره"):
        return None
    if found.value == "0" and lead is not None and lead.name not in table("weekday") and paired(lead):
        return None
    number = int(found.value)
    tense = entry("tense", words, at + 1, end)
    behind = at + 1 if tense is None else at + 2
    on = context.anchor or context.published
    when, rule = None, "weekday<=published" if context.anchor is None else "weekday<=anchor"
    if on is not None:
        when = day_when(last_weekday(number, on, tense.kind if tense else ""), rule)
    return DateMention(at, behind, when, number, rule, True)


def this_part(context: Context, at: int, article: bool) -> DateMention | None:
    """هذا الصباح, هذا المساء: a part of the report's day."""
    if not article or at == context.start or context.words[at - 1].name not in THESE:
        return None
    return told(at - 1, at + 1, offset(context, 0, "today"), "today")


def paired(lead: Word) -> bool:
    """Whether الاثنين behind a word is "both": القتيلين الاثنين, but قتل خمسة الاثنين."""
    return lead.has("du") or (lead.has("num") and lead.name.endswith(("ين", "ان")))


def day_word(context: Context, at: int, step: int) -> DateMention:
    """أمس, أمس الأول, أول أمس, أول من أمس, البارحة, غدا."""
    words, end = context.words, context.end
    start, behind = at, at + 1
    if step == -1:
        first = at - 2 if at > context.start + 1 and words[at - 1].name == "من" else at - 1
        if first >= context.start and words[first].name == "اول":
            return told(first, behind, offset(context, -2, "before-yesterday"), "before-yesterday")
        if behind < end and words[behind].name in ("الاول", "الاولي"):
            return told(at, behind + 1, offset(context, -2, "before-yesterday"), "before-yesterday")
    rule = "yesterday" if step == -1 else "tomorrow"
    return told(start, behind, offset(context, step, rule), rule)


def today(context: Context, at: int) -> DateMention:
    """اليوم, unless an adjective makes it another day of the telling ("اليوم التالي")."""
    words = context.words
    after = words[at + 1] if at + 1 < context.end else None
    before = words[at - 1].name if at > context.start else ""
    tense = table("tense").get(after.name) if after is not None else None
    if after is not None and after.name in THAT_DAY:
        return told(at, at + 2, None, THAT_DAY[after.name])
    if after is not None and (after.name in OTHER_DAY or (after.article and after.has("ord"))):
        return told(at, at + 2, None, "other-day")
    if tense is not None:
        rule = {"past": "yesterday", "now": "today", "next": "tomorrow"}[tense.kind]
        return told(at, at + 2, offset(context, STEP[tense.kind], rule), rule)
    if before == "ذلك":
        return told(at, at + 1, None, "same-day")
    return told(at, at + 1, offset(context, 0, "today"), "today")


def night(context: Context, at: int, article: bool) -> DateMention | None:
    """الليلة الماضية is the night before the report's day; الليلة that of the day."""
    tense = entry("tense", context.words, at + 1, context.end)
    if not article:
        return None
    if tense is not None and tense.kind == "past":
        return told(at, at + 2, offset(context, -1, "last-night"), "last-night")
    if context.words[at].name == "الليله" and tense is None:
        return told(at, at + 1, offset(context, 0, "tonight"), "tonight")
    return None


def ago(context: Context, at: int, *, since: bool) -> DateMention | None:
    """A time before the report's date: "قبل يومين", "قبل نحو 3 أشهر", "منذ عامين"."""
    words, end = context.words, context.end
    on = at + 1
    while on < min(end, at + 4) and words[on].name in ROUGHLY:
        on += 1
    if on >= end:
        return None
    counted = numeral(words, on, end) if words[on].has("num", "digits") else None
    unit_at = counted.end if counted else on
    found = entry("dateword", words, unit_at, end)
    if found is None or found.kind not in ("span", "today") or (found.article and counted is None):
        return None
    form = words[unit_at].name
    count = counted.value if counted else 2 if form.endswith(("ين", "ان")) else 1 if form in SINGLE else 0
    behind = unit_at + 1
    other = behind < end and not since and words[behind].form == "من"
    if other or (behind < end and count == 1 and names(context, behind)):
        return None
    unit = "day" if found.kind == "today" else found.value
    when = back(context, unit, count) if count or unit == "hour" else None
    if since and unit == "month" and when is not None and context.published is not None:
        when = day_when(same_day(context.published, count), when.rule)
    return told(at, behind, when, "ago")


def names(context: Context, at: int) -> bool:
    """Whether a token names the day, month or year of the noun before it: "منذ عام 2012"."""
    name = context.words[at].name
    known = name in table("weekday") or name in table("month") or name == "امس"
    return known or year_number(context.words, at, context.end) > 0


def back(context: Context, unit: str, count: int) -> When | None:
    """So many units before the report's date, as precise as the unit."""
    if context.published is None or count > 2000:
        return None
    if unit in DAYS:
        days = DAYS[unit] * count if unit != "hour" else count // 24
        return offset(context, -days, f"{unit}s-ago")
    year, month = months_back(context.published, count * (12 if unit == "year" else 1))
    return year_when(year, "years-ago") if unit == "year" else month_when(year, month, "months-ago")


def past_span(context: Context, at: int, unit: str, article: bool) -> DateMention | None:
    """الشهر الماضي, هذا العام, الأيام الثلاثة الماضية, الـ 24 ساعة الماضية."""
    words, end = context.words, context.end
    if at > context.start and words[at - 1].form in THESE and article:
        return told(at - 1, at + 1, period(context, unit, 0), f"this-{unit}")
    lead = words[at - 1].name if at > context.start else ""
    start, on, count = counted_span(context, at)
    tense = None if part_of(context, on) else entry("tense", words, on, end)
    if (
        tense is None
        and unit == "hour"
        and count >= A_DAY
        and count % A_DAY == 0
        and start > context.start
        and words[start - 1].name in WITHIN
    ):
        return told(start, on, stretch(context, unit, count), "last-hours")
    if tense is None or not tense.article:
        edge = tense is None and unit in WHOLE and article and lead in table("edge") and not qualified(context, at + 1)
        return told(at, at + 1, edged(lead, unit, period(context, unit, 0)), f"this-{unit}") if edge else None
    one = bare(words[at]) in SINGLE and unit != "hour" and article
    count = count or int(one and unit in WHOLE and words[on].name in LATEST)
    if count and tense.kind == "past":
        return told(start, on + 1, stretch(context, unit, count), f"last-{unit}s")
    if one:
        return told(at, on + 1, edged(lead, unit, period(context, unit, STEP[tense.kind])), f"{tense.kind}-{unit}")
    when = offset(context, 0, "last-hours") if unit == "hour" and tense.kind == "past" else None
    return told(at, on + 1, when, f"{tense.kind}-{unit}s")


def part_of(context: Context, at: int) -> bool:
    """Whether "the last" tells a part of something: الأسبوع الأخير من الحملة."""
    words = context.words
    return at + 1 < context.end and words[at].name in LATEST and words[at + 1].name == "من"


def qualified(context: Context, at: int) -> bool:
    """Whether the word behind العام or الشهر says which one it is: 2016, الدراسي."""
    words = context.words
    return at < context.end and (words[at].article or words[at].kind == NUMBER or words[at].has("month"))
