"""Places told by what stands there: a border and its parts, a building where something happens."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from mihak.lang.ar.tokens import Tokens
from mihak.lang.ar.word import SIGN, Word
from mihak.mentions.phrase import extent, joins
from mihak.model.mention import Mention

Look = Callable[[int], Mention | None]
"""What finds the place that begins at a token."""

SPOTS: Final = frozenset({"border", "house", "around"})
SPOT_RULES: Final = frozenset({"place-border", "place-building", "place-around"})
"""The rules of what is read here."""
LINES: Final = frozenset({"شريط", "سياج", "خط", "جدار"})
"""Nouns that only with an adjective are a border: الشريط الحدودي, السياج الفاصل."""
OF_LINES: Final = frozenset({"حدودي", "فاصل", "امني", "عازل"})
KINDS: Final = frozenset("بريه بحريه شرقيه غربيه شماليه جنوبيه دوليه اداريه رسميه خارجيه".split())
"""Adjectives that tell what a border is like, not whose it is."""
AT: Final = frozenset("في علي داخل امام قرب خارج عند قباله خلف وراء محيط مدخل حول جوار بجوار بمحاذاه باتجاه".split())
"""Words behind which a building is where something happens."""
FROM: Final = frozenset({"بالقرب", "مقربه", "القريب", "القريبه", "الواقع", "الواقعه", "الكائن", "الكائنه"})
SUBJECT: Final = 4
"""How many words the subject between a verb and its object may have."""
STRUCK: Final = ("hitv", "targetv", "assaultv")
OPEN: Final = frozenset("سوق بوابه ساحه ميدان محطه مقبره حديقه ملعب استاد برج مول كورنيش".split())
"""Buildings and grounds open to all: what strikes one happens there (استهدف سوق كذا); an office is but its target."""
LYING: Final = frozenset(
    "واقع واقعه كاين كاينه مجاور مجاوره قريب قريبه مطل مطله محاذي محاذيه تابع تابعه خاضع خاضعه".split()
)
"""Adjectives that only open what is told of a building: المدرسة الواقعة جنوبي المدينة."""
SIDES: Final = frozenset({"ها", "ه", "هما"})


def spot_at(tokens: Tokens, at: int, limit: int, look: Look) -> Mention | None:
    """The border or the building that begins at ``at``, if one does; ``look`` finds the places inside it."""
    word = tokens.words[at]
    if "around" in word.tags and word.enc in SIDES:
        return surroundings(tokens, at, limit)
    if at + 1 >= limit:
        return None
    if "border" in word.tags:
        return border(tokens, at, limit, look)
    return building(tokens, at, limit) if "house" in word.tags and not word.enc else None


def border(tokens: Tokens, at: int, limit: int, look: Look) -> Mention | None:
    """A border told by its sides: الحدود مع الأردن, الحدود العراقية السورية, الشريط الحدودي, حدود غزة مع إسرائيل.

    One told by both its ends is read as two places (الحدود بين مأرب والبيضاء), one with what
    is no country as that place.
    """
    words = tokens.words
    line = words[at].stem in LINES
    end = at + 1
    if not words[at].article:
        owner = look(end) if not line and not words[end].pro else None
        if owner is None or owner.end >= limit or words[owner.end].form != "مع":
            return None
        end = owner.end
    while end < limit and sided(words[end], line and end == at + 1):
        end += 1
    if line and end == at + 1:
        return None
    beyond = look(end + 1) if end + 1 < limit and words[end].form == "مع" else None
    if beyond is not None and beyond.detail == "country":
        end = beyond.end
    told = end > at + 1 or (not line and bare(tokens, at))
    return Mention("place", at, end, at, "place-border", "حدود") if told else None


def bare(tokens: Tokens, at: int) -> bool:
    """Whether a border is told without whose it is, where something happens at it: اشتباكات على الحدود."""
    words = tokens.words
    if not at or not words[at].article or words[at].pro or words[at - 1].form not in ("علي", "عند", "قرب"):
        return False
    return not (words[at + 1].article or words[at + 1].form in ("بين", "مع", "من") or words[at + 1].has("compass"))


def sided(word: Word, line: bool) -> bool:
    """Whether a word is an adjective that tells whose border it is, or what makes a line one."""
    if not word.article or word.pro:
        return False
    if line:
        return word.stem in OF_LINES
    return "compass" not in word.tags and word.stem.endswith(("يه", "ي")) and word.stem not in KINDS


def surroundings(tokens: Tokens, at: int, limit: int) -> Mention | None:
    """What lies around the place last told, and on which side: وفي ريفها الشرقي; or joined to it: دمشق وضواحيها."""
    words = tokens.words
    end = at + 1
    while end < limit and words[end].article and words[end].has("compass"):
        end += 1
    joined = words[at].pro == "و" and at > 0 and "pl" in words[at - 1].tags
    return Mention("place", at, end, at, "place-around", words[at].stem) if joined or end > at + 1 else None


def building(tokens: Tokens, at: int, limit: int) -> Mention | None:
    """A building with a name or an owner where a word says that something happens there: قرب فندق كذا."""
    words = tokens.words
    if not happens(tokens, at):
        return None
    end = extent(tokens, at, limit)
    if end == at + 1 or words[at + 1].name in FROM:
        return None
    after = words[at + 1]
    if not (joins(after) or after.form == '"') or "compass" in after.tags or after.stem in LYING:
        return None
    if not any(word.article or word.form == '"' or not word.known for word in words[at + 1 : end]):
        return None
    return Mention("place", at, end, at, "place-building", words[at].stem)


def happens(tokens: Tokens, at: int) -> bool:
    """Whether a word before a building, or the ب on it, tells where."""
    words = tokens.words
    before = words[at - 1] if at else None
    if before is None or "speaker" in before.tags or (at > 1 and "speaker" in words[at - 2].tags):
        return False
    if words[at].pro:
        return words[at].pro[-1] == "ب"
    if words[at].stem in OPEN and before.has(*STRUCK) and not before.article:
        return True
    if stormed(tokens, at):
        return True
    return before.name in AT or (before.form == "من" and at > 1 and words[at - 2].name in FROM)


def stormed(tokens: Tokens, at: int) -> bool:
    """Whether a building is what somebody stormed, who is told before it at most: اقتحم ثلاثة مسلحين مبنى المحافظة."""
    for word in reversed(tokens.words[max(0, at - SUBJECT) : at]):
        if "assaultv" in word.tags and "v" in word.tags and not word.article:
            return True
        if word.kind == SIGN or word.has("prep", "v", "that", "f"):
            return False
    return False
