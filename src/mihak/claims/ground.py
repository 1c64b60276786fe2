"""The ground that changes hands: the places behind a word of control."""

from __future__ import annotations

from typing import Final

from mihak.claims.ground_reach import PRONOUNS
from mihak.claims.holding import RELATIVES
from mihak.claims.lookups import starting
from mihak.claims.pointed_places import unnamed
from mihak.lang.ar.word import SIGN, WORD, Word
from mihak.mentions.document import Document, Passage
from mihak.mentions.phrase import closing_quote, extent, joins
from mihak.model.mention import Mention

POINTING: Final = frozenset((
    "مدينه", "بلده", "قريه", "منطقه", "محافظه", "مديريه", "ناحيه", "حي", "مطار", "معبر", "مخيم",
    "معسكر", "قاعده", "تله", "جبل", "ميناء", "قطاع", "مبني", "موقع", "قري", "احياء", "مجمع",
    "عاصمه", "قصر", "ضاحيه", "ثكنه", "حاجز", "مقر", "جسر", "سجن", "حقل", "سد", "كليه", "مشفي", "مستشفي", "مصفاه", "برج",
    "قلعه", "هضبه", "نقطه", "مخفر", "محطه",
))  # fmt: skip
OF_IT: Final = frozenset(("منها", "منه"))
STEADS: Final = frozenset(
    ("وزاره", "بنك", "مصرف", "اذاعه", "قصر", "جامعه", "اكاديميه", "سلسله", "مجمع", "برج", "قلعه", "صوامع")
)
MANY: Final = frozenset(("قري", "احياء"))
GENERIC: Final = frozenset(("منطقه", "بلده", "قريه", "مدينه", "محافظه", "حي", "موقع", "ناحيه", "مديريه"))
LEADS: Final = frozenset({"علي", "في", "الي", "من", "نحو", "و"})
HEADS: Final = frozenset((
    "مدن", "بلدات", "قري", "احياء", "مناطق", "مديريات", "محافظات", "جبال", "تلال", "مواقع", "نواحي", "مخيمات", "محاور",
    "بلدتا", "بلدتي", "قريتا", "قريتي", "مدينتا", "مدينتي", "حيا", "حيي", "منطقتا", "منطقتي", "مديريتا", "مديريتي",
    "محافظتا", "محافظتي", "تلتا", "تلتي", "جبلا", "جبلي", "حاجزا", "حاجزي", "معبرا", "معبري", "مطارا", "مطاري",
))  # fmt: skip
"""Nouns for several places that the names behind them share."""
LETTERS: Final = 4
"""The fewest letters of a name that no table has."""
APART: Final = 3
MEMORY: Final = 6


def ground(document: Document, passage: Passage, at: int, limit: int) -> tuple[Mention, ...]:
    """The places named in ``(at, limit)``: the gazetteer's, quoted ones, items of a list."""
    found: list[Mention] = []
    i = at + 1
    while i < limit:
        here = named(passage, i) or again(document, passage, i) or unlisted(document, passage, i, limit, found)
        if here is not None and here.end <= limit + 1:
            if not nameless(document, here):
                found.append(here)
            i = max(i + 1, here.end)
        else:
            i += 1
    return tuple(found) or pointed(document, passage, at, limit)


def named(passage: Passage, i: int) -> Mention | None:
    return starting(passage.places, i)


def again(document: Document, passage: Passage, i: int) -> Mention | None:
    """A place told before that its noun alone points back to, with more behind it: على المدرسة الواقعة جنوبي حلب."""
    words = document.words
    word = words[i]
    if "area" not in word.tags or not word.article or word.pro or not leads_to(words[i - 1]) or "compass" in word.tags:
        return None
    return told_before(document, passage, i, word.stem)


def leads_to(word: Word) -> bool:
    """Whether the ground of a claim may stand right behind a word: على, إلى, or the word of taking itself."""
    return word.form in ("علي", "الي") or word.has("gain", "regain")


def nameless(document: Document, place: Mention) -> bool:
    """Whether what was read as a place only describes one: مواقع جديدة, المناطق التي."""
    inner = document.words[place.start + 1 : place.end]
    if any(w.form in RELATIVES for w in inner) or document.words[place.start].form in RELATIVES:
        return True
    return place.rule == "place-unlisted" and bool(inner) and "quality" in inner[0].tags and not inner[0].article


def unlisted(document: Document, passage: Passage, i: int, limit: int, found: list[Mention]) -> Mention | None:
    """A place that no table has: in quotes, or joined by و to a place before."""
    words = document.words
    word = words[i]
    if word.form == '"':
        return in_quotes(document, passage, i, limit)
    led = (
        words[i - 1].form in LEADS or words[i - 1].has("hand", "gain", "regain") or (bool(found) and found[-1].end == i)
    )
    office = starting(passage.actors, i)
    seat = led and word.stem in STEADS
    adjective = word.article and i + 1 < limit and words[i + 1].article
    if seat and (office is not None or adjective):
        return Mention("place", i, office.end if office is not None else i + 2, i, "place-headed", word.stem)
    if office is not None:
        return None
    if steads(word) and not word.article and headed(document, i, limit):
        return Mention("place", i, min(extent(document.tokens, i, limit), i + 3), i, "place-headed", word.stem)
    listed = bool(found) and found[-1].end == i and goes_on_list(document, passage, i)
    if listed or (not found and nowhere_else(document, passage, i)):
        return Mention("place", i, i + 1, i, "place-listed" if listed else "place-bare")
    return None


def nowhere_else(document: Document, passage: Passage, i: int) -> bool:
    """Whether a word that no table has stands where only ground can: انسحبوا من كذا, سيطروا على كذا."""
    word, ahead = document.words[i], document.words[i - 1]
    if word.known or word.kind != WORD or word.pro or word.enc or len(word.form) < LETTERS:
        return False
    named = any(m.start <= i < m.end for m in (*passage.persons, *passage.people, *passage.weapons))
    return ahead.form in ("علي", "من", "الي") and not named


def in_quotes(document: Document, passage: Passage, i: int, limit: int) -> Mention | None:
    """A place in the quotes that open at ``i``."""
    if document.words[i - 1].form not in LEADS | {'"'}:
        return None
    end = closing_quote(document.tokens, i, passage.end)
    known = any(m.start <= i + 1 < m.end for m in (*passage.places, *passage.actors))
    return Mention("place", i + 1, end - 1, i + 1, "place-quoted") if i + 2 < end <= limit and not known else None


def steads(word: Word) -> bool:
    """Whether a noun is one for a place or a building that may be taken: تلة, مستشفى, وزارة."""
    return (word.has("area", "built") and "compass" not in word.tags) or word.stem in STEADS


def goes_on_list(document: Document, passage: Passage, i: int) -> bool:
    """Whether و joins a noun that may be a place's name, and no person's or group's."""
    word = document.words[i]
    if word.kind != WORD or word.pro != "و" or word.has("v", "f", "masdar", "gain"):
        return False
    if any(m.start == i for m in (*passage.actors, *passage.people, *passage.persons)):
        return False
    return "nm" in word.tags or not word.known


def headed(document: Document, i: int, limit: int) -> bool:
    """Whether a noun for a place is followed by its name: تلال السنابل, مفرق كذا."""
    if i + 1 >= limit or document.words[i].enc:
        return False
    after = document.words[i + 1]
    if after.kind != WORD or not joins(after) or after.has("quality", "opmil", "ppl", "ac", "achead", "num", "site"):
        return False
    return after.article or not after.known


def pointed(document: Document, passage: Passage, at: int, limit: int) -> tuple[Mention, ...]:
    """The place that is only pointed at: المطار, عليها, تحريرها."""
    words = document.words
    for i in range(at + 1, limit):
        word = words[i]
        if word.article and word.stem in POINTING and not word.enc:
            meant = meant_by(document, passage, i, limit)
            if word.stem in MANY:
                return () if meant.rule == "place-pointed" else together(document, meant)
            return (meant,)
        if "site" in word.tags and not word.enc:
            parted = any(w.form in OF_IT for w in words[i + 1 : min(i + APART, limit)])
            whole = told_before(document, passage, at, "") if parted else None
            return (whole,) if whole is not None else ()
    near_at = range(max(passage.start, at - 3), min(limit, at + 9))
    owned = any("site" in w.tags and w.enc in ("ها", "ه") for w in words[at + 1 : limit])
    back = words[at].enc in ("ها", "ه", "هم", "هما") and words[at].has(
        "take", "regain", "besiege", "oust", "go", "storm"
    )
    if owned or back or any(words[i].form in PRONOUNS for i in near_at):
        before = told_before(document, passage, at, "")
        return together(document, before) if before is not None else unnamed(document, passage, at)
    return ()


def together(document: Document, place: Mention) -> tuple[Mention, ...]:
    """A place with those that it is told together with, where one noun heads them: بلدتا نبل والزهراء."""
    words = document.words
    home = next(p for p in document.passages if p.start <= place.start < p.end)
    row = [place]
    for other in reversed([p for p in home.places if p.end <= place.start]):
        if not follows(document, other, row[0]):
            break
        row.insert(0, other)
    for other in (p for p in home.places if p.start >= place.end):
        if not follows(document, row[-1], other):
            break
        row.append(other)
    headed = words[row[0].start].stem in HEADS or words[row[0].start - 1].stem in HEADS
    return tuple(row) if headed else (place,)


def follows(document: Document, one: Mention, other: Mention) -> bool:
    """Whether و joins a place to the one before it, signs aside."""
    words = document.words
    between = [w for w in words[one.end : other.start] if w.kind != SIGN]
    return not between and other.start - one.end <= APART and words[other.start].form.startswith("و")


def meant_by(document: Document, passage: Passage, i: int, limit: int) -> Mention:
    """The place that a definite noun points back to (المطار), else the noun itself."""
    stem = document.words[i].stem
    known = told_before(document, passage, i, stem)
    if known is None and stem in GENERIC:
        known = told_before(document, passage, i, "")
    return known or bare(document, i, limit)


def bare(document: Document, at: int, limit: int) -> Mention:
    """A definite noun for a place with its adjective, where nothing before tells its name."""
    words = document.words
    end = at + 1
    if end < limit and words[end].article and joins(words[end]):
        end += 1
    return Mention("place", at, end, at, "place-pointed")


def told_before(document: Document, passage: Passage, at: int, stem: str) -> Mention | None:
    """The last place before a token; with ``stem``, only one told with that noun."""
    words = document.words
    for back in range(passage.index, max(-1, passage.index - MEMORY), -1):
        for place in reversed(document.passages[back].places):
            if place.end <= at and (not stem or words[place.start].stem == stem):
                return place if stem else narrowest(document, document.passages[back], place)
    return None


def narrowest(document: Document, passage: Passage, place: Mention) -> Mention:
    """The place that another one right behind it only situates: الغوطة, of "الغوطة قرب دمشق"."""
    words = document.words
    while words[place.start].has("near", "compass"):
        ahead = next((p for p in passage.places if 0 <= place.start - p.end <= APART), None)
        if ahead is None or any(w.kind == SIGN or "v" in w.tags for w in words[ahead.end : place.start]):
            break
        place = ahead
    return place


def indefinite(document: Document, at: int, limit: int) -> bool:
    """Whether the ground is told without a name: عدد من القرى, مواقع, على منطقة مهمة."""
    words = document.words
    if any("site" in w.tags for w in words[at + 1 : limit]):
        return True
    return any(
        words[i].has("area", "built")
        and not (words[i].article or "compass" in words[i].tags)
        and words[i - 1].form == "علي"
        for i in range(at + 1, limit)
    )
