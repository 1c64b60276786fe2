"""What a number that counts nothing measures or names: a year, a date, a distance, a brigade."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Final

from mihak.lang.ar.lexicon import expand, read_table
from mihak.lang.ar.number_words import Numeral
from mihak.lang.ar.tokens import Tokens
from mihak.lang.ar.word import BREAK, NUMBER, SIGN, WORD, Word

PERCENT: Final = frozenset({"ميه", "مايه"})
ERA: Final = frozenset({"ه", "هجري", "هجريه", "م", "ميلادي", "ميلاديه"})
CLITICS: Final = frozenset({"و", "ف", "ب", "ل", "ك", "ال", "وال", "بال", "لل", "فال", "وب", "ول", "كال"})
NAMED_FROM: Final = 100
SHORT: Final = 2


@cache
def units() -> dict[str, str]:
    """What each measuring or numbered noun stands for, by its folded stem."""
    return {
        form: cells[2] for _, cells in read_table("measures.tsv") for spec in cells[1].split() for form in expand(spec)
    }


def yearlike(number: Numeral) -> bool:
    """Whether a number may be a year: digits from 1900 to 2099, or a thousand in words."""
    return 1900 <= number.value <= 2099


def unit(tokens: Tokens, start: int, at: int, number: Numeral, end: int, bounded: bool) -> str:
    """What the number at tokens ``at`` to ``number.end`` measures or names; "" where it counts.

    ``bounded``: bounds stand beside it, so it names nothing. Looks at most six
    tokens around, between ``start`` and ``end``.
    """
    words = tokens.words
    behind = unit_behind(words, start, at, number, end)
    if behind:
        return behind
    if glued(tokens, start, at):
        return "name"
    lead = at - 1
    the = words[at].article
    while lead >= start and words[lead].form in ("ال", "بال", "لل"):
        the = True
        lead -= 1
    if told_as_year(words, start, at, number, end):
        return "year"
    if lead >= start and (found := unit_before(words, start, lead, number, the)):
        bounds = found == "name" or (found == "year" and words[lead].form == "من")
        return "" if bounded and bounds else found
    return "name" if the and not bounded and named(words, lead, at, number, end) else ""


def told_as_year(words: Sequence[Word], start: int, at: int, number: Numeral, end: int) -> bool:
    """Whether a number is a year by its era ("1438 هـ"), or opens a line of a chronology ("1973 - حرب")."""
    if number.end < end and words[number.end].form in ERA and number.value >= 1000:
        return True
    opens = at == start or words[at - 1].kind == BREAK
    return opens and yearlike(number) and number.end < end and words[number.end].form in ("-", ":")


def named(words: Sequence[Word], lead: int, at: int, number: Numeral, end: int) -> bool:
    """Whether a number with the article is a name: "الـ 1070 شقة", "في الستين"."""
    after = words[number.end] if number.end < end else None
    if words[at].kind == NUMBER:
        return number.value >= NAMED_FROM and after is not None and after.kind == WORD and not after.article
    alone = number.end == at + 1 and number.value in range(20, 100, 10)
    return alone and lead >= 0 and words[lead].has("prep") and not (after and after.has("digits", "num"))


def percent_end(words: Sequence[Word], at: int, end: int) -> int:
    """The token behind %, بالمئة or في المئة at a token; ``at`` where there is none."""
    if at < end and (words[at].form == "%" or (words[at].stem in PERCENT and words[at].pro == "ب")):
        return at + 1
    if at + 1 < end and words[at].form == "في" and words[at + 1].stem in PERCENT and words[at + 1].article:
        return at + 2
    return at


def unit_behind(words: Sequence[Word], start: int, at: int, number: Numeral, end: int) -> str:
    """What the words behind a number say that it measures."""
    after = number.end
    if after >= end:
        return ""
    word = words[after]
    if percent_end(words, after, end) > after:
        return "percent"
    of = after + 1 if word.form == "من" and after + 1 < end else after
    if words[of].has("month") and number.value <= 31:
        return "date"
    if of > after:
        return "age" if words[of].stem == "عمر" and words[of].enc else ""
    found = units().get(word.stem, "") if word.has("measure") else ""
    if word.article:
        return "date" if word.stem == "شهر" else ""
    return aged(words, start, at) if found == "years" else found


def aged(words: Sequence[Word], start: int, at: int) -> str:
    """Whether years behind a number are an age or a duration."""
    if at > start and words[at - 1].form == "(":
        return "age"
    near = range(max(start, at - 4), at)
    return "age" if any(words[index].has("aged") for index in near) else "duration"


def glued(tokens: Tokens, start: int, at: int) -> bool:
    """Whether letters stand right before the digits: T-72, M4, اف16; not وال40."""
    words, ends = tokens.words, tokens.ends
    if at - 1 < start or words[at].kind != NUMBER or ends[at - 1] != tokens.start(at):
        return False
    before = words[at - 1]
    if before.form in "-_" and at - 2 >= start and ends[at - 2] == tokens.start(at - 1):
        before = words[at - 2]
    if before.kind != WORD or before.form in CLITICS or before.has("f", "measure"):
        return False
    return before.form.isascii() or before.has("numbered") or len(before.form) <= SHORT


def unit_before(words: Sequence[Word], start: int, at: int, number: Numeral, the: bool) -> str:
    """What the word before a number (``the``: with the article) says that it measures or names."""
    word = words[at]
    if word.has("numbered") and (words[at + 1].kind == NUMBER or the):
        return "name"
    year = yearlike(number)
    month = at - 1 if word.form in (",", ")") and at > start else at
    if year and words[month].has("month"):
        return "date"
    if word.has("measure"):
        return measured(words, at, number, the)
    spelled = words[at + 1].kind != NUMBER and words[at + 1].form not in ("ال", "بال", "لل")
    if year and not spelled and (word.has("era") or (word.kind == SIGN and word.form in "(/-")):
        return "year"
    return ""


def measured(words: Sequence[Word], at: int, number: Numeral, the: bool) -> str:
    """What a measuring noun before the number makes of it: "الساعة 10", "عام 2016", "الأيام الثلاثة"."""
    word = words[at]
    found = units().get(word.stem, "")
    if word.stem == "ساعه" and word.article:
        return "time"
    if found == "years" and number.value > NAMED_FROM:
        return "year"
    if the or number.value == 1:
        return "duration" if found == "years" else found
    return ""
