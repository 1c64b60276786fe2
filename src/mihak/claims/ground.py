"""The ground that changes hands: the places behind a word of control."""

from __future__ import annotations

from typing import Final

from mihak.claims.holding import RELATIVES
from mihak.claims.lookups import starting
from mihak.lang.ar.word import SIGN, WORD, Word
from mihak.mentions.document import Document, Passage
from mihak.mentions.phrase import closing_quote, extent, joins
from mihak.model.mention import Mention

FARTHEST: Final = 40
TIMES: Final = frozenset((
    "بعد", "قبل", "منذ", "اثر", "عقب", "جراء", "نتيجه", "بسبب", "رغم", "خلال", "اثناء", "بعدما",
    "عندما", "حيث", "وفق", "وفقا", "حسب", "بحسب", "بهدف",
))  # fmt: skip
ASIDE: Final = frozenset(("اسناد", "دعم", "مشاركه", "مسانده", "قياده", "غطاء", "تغطيه"))
POINTING: Final = frozenset((
    "مدينه", "بلده", "قريه", "منطقه", "محافظه", "مديريه", "ناحيه", "حي", "مطار", "معبر", "مخيم",
    "معسكر", "قاعده", "تله", "جبل", "ميناء", "قطاع", "مبني", "موقع", "قري", "احياء", "مجمع",
    "عاصمه", "قصر", "ضاحيه",
))  # fmt: skip
MANY: Final = frozenset(("قري", "احياء"))
GENERIC: Final = frozenset(("منطقه", "بلده", "قريه", "مدينه", "محافظه", "حي", "موقع", "ناحيه", "مديريه"))
PRONOUNS: Final = frozenset((
    "عليها", "عليه", "عليهما", "فيها", "فيه", "منها", "منه", "منهما", "اليها", "اليه", "عنها",
    "عنه",
))  # fmt: skip
LEADS: Final = frozenset({"علي", "في", "الي", "من", "نحو", "و"})
APART: Final = 3
MEMORY: Final = 6


def reach(document: Document, passage: Passage, at: int) -> int:
    """The token behind the words that belong to a word of control."""
    words = document.words
    i, end = at + 1, min(passage.end, at + FARTHEST)
    inside = {m.start: m.end for m in (*passage.places, *passage.actors) if at < m.start < end}
    while i < end:
        word = words[i]
        if i in inside and word.pro not in ("و", "ف"):
            i = min(inside[i], end)
            continue
        if word.kind == SIGN and word.form == ",":
            behind = over_comma(document, passage, i, end)
            aside, i = behind > i + 1, behind
            if aside:
                continue
            if words[i - 1].form == "," and i < end and not listed(passage, words[i], i):
                return i - 1
            continue
        if ends_reach(document, passage, i, at):
            return i
        i += 1
    return end


def over_comma(document: Document, passage: Passage, comma: int, end: int) -> int:
    """The token behind a comma, or behind an aside between two (، بإسناد من X، or ، الجمعة،)."""
    words = document.words
    dated = next((d.end for d in passage.dates if d.start == comma + 1), 0)
    if 0 < dated < end and words[dated].form == ",":
        return dated + 1
    if comma + 1 < end and words[comma + 1].stem in ASIDE:
        closing = next((i for i in range(comma + 2, min(comma + 9, end)) if words[i].form == ","), -1)
        if closing > 0:
            return closing + 2 if closing + 1 < end and words[closing + 1].has("area", "pl") else closing + 1
    return comma + 1


def listed(passage: Passage, word: Word, at: int) -> bool:
    """Whether a place goes on a list of places behind a comma."""
    if word.has("site", "vague", "num", "area", "mass") and not word.pro:
        return True
    return word.pro in ("", "و") and starting(passage.places, at) is not None


def ends_reach(document: Document, passage: Passage, i: int, at: int) -> bool:
    """Whether the words of a control claim end before token ``i``."""
    words = document.words
    word = words[i]
    if word.kind == SIGN:
        return word.form in ".;:!?"
    if word.form in TIMES or word.form in ("وسط", "فيما", "بينما", "كما", "لكن", "الا"):
        return not (word.form == "وسط" and words[i - 1].has("compass", "pl", "nm"))
    if word.form in RELATIVES:
        return not told_back(document, passage, i)
    if word.pro[:1] == "و" and "masdar" in word.tags and not word.article:
        return True
    if "v" in word.tags and not word.article and "n" not in word.tags and i > at + 1:
        return words[i - 1].form not in RELATIVES
    return word.has("sayp", "suffer") and not word.article


def told_back(document: Document, passage: Passage, relative: int) -> bool:
    """Whether a relative clause tells who took the places before: التي تقدمت إليها X."""
    words = document.words
    if relative + 2 >= passage.end or not words[relative + 1].has("gain", "lose", "sway", "besiege"):
        return False
    if "sway" in words[relative + 1].tags:
        return True
    return words[relative + 2].form in PRONOUNS or bool(words[relative + 1].enc)


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
    if word.form == '"' and words[i - 1].form in LEADS | {'"'}:
        end = closing_quote(document.tokens, i, passage.end)
        known = any(m.start <= i + 1 < m.end for m in (*passage.places, *passage.actors))
        if end > i + 2 and end <= limit and not known:
            return Mention("place", i + 1, end - 1, i + 1, "place-quoted")
        return None
    if starting(passage.actors, i) is not None:
        return None
    if "area" in word.tags and not word.article and "compass" not in word.tags and headed(document, i, limit):
        return Mention("place", i, min(extent(document.tokens, i, limit), i + 3), i, "place-headed", word.stem)
    if found and found[-1].end == i and goes_on_list(document, passage, i):
        return Mention("place", i, i + 1, i, "place-listed")
    return None


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
            known = told_before(document, passage, i, word.stem)
            if known is None and word.stem in GENERIC:
                known = told_before(document, passage, i, "")
            if known is None and word.stem in MANY:
                return ()
            return (known or bare(document, i, limit),)
        if "site" in word.tags and not word.enc:
            return ()
    near_at = range(max(passage.start, at - 3), min(limit, at + 9))
    owned = any("site" in w.tags and w.enc in ("ها", "ه") for w in words[at + 1 : limit])
    back = words[at].enc in ("ها", "ه", "هم", "هما") and words[at].has("take", "regain", "besiege", "oust", "go")
    if owned or back or any(words[i].form in PRONOUNS for i in near_at):
        before = told_before(document, passage, at, "")
        return (before,) if before is not None else ()
    return ()


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
    """Whether the ground is told without a name: عدد من القرى, مواقع."""
    return any("site" in w.tags for w in document.words[at + 1 : limit])
