"""Whom or what an attack was aimed at: the noun phrase behind على, ضد, استهدف or a verb."""

from __future__ import annotations

from typing import Final

from mihak.claims.aim_between import TIMES, past_quantity
from mihak.claims.attack_words import date_end
from mihak.claims.lookups import begun, starting
from mihak.lang.ar.word import SIGN, WORD, Word
from mihak.mentions.document import Document, Passage
from mihak.mentions.phrase import allegiance, extent
from mihak.model.mention import Mention

AT: Final = frozenset({"علي", "ضد", "نحو", "باتجاه", "تجاه", "صوب"})
AIMING: Final = frozenset("مستهدفا مستهدفه مستهدفين مستهدفتين مستهدفات ضاربا طالت طاول".split())
"""Participles whose object is the aim: شن غارات مستهدفا مواقع."""
DIRECTION: Final = frozenset({"باتجاه", "اتجاه"})
IDIOM: Final = frozenset(
    "الارجح الاقل التوالي الفور مدي نطاق يد ايدي وقع غرار طول الرغم اثر متن مدار وجه صعيد خلفيه الاثر "
    "الاطلاق نحو جانبي اقل حد".split()
)
NOT_AIMING: Final = frozenset(
    "رد ردا بناء بنا علاوه فضلا زياده احتجاجا حرصا حفاظا سيطره السيطره حصول الحصول تعليقا اعتراضا اعتمادا "
    "اطلاع انتقاما".split()
)
"""Words whose على names no aim: ردا على, بناء على, السيطرة على."""
REASONS: Final = frozenset("ردا احتجاجا انتقاما اعتراضا حرصا حفاظا تعليقا فضلا".split())
"""Accusatives that tell why and are never an aim."""
AIMS: Final = ("built", "ppl", "wp", "site", "gear", "aim", "ac", "achead")
VAGUE: Final = frozenset("عده عديده متفرقه مختلفه اخري متعدده كثيره واسعه متنوعه جنوبيه شماليه شرقيه غربيه".split())
"""Adjectives that tell of no place which one it is."""
SETTLED: Final = frozenset("قريه قري بلده بلدات مدينه بلدتين قريتين".split())
"""Places that are struck though nobody says which: قصف استهدف قرية في ريف المدينة."""
UNTOLD: Final = frozenset({"مناطق", "منطقه", "اماكن", "انحاء", "جانب", "شكل"})
"""Nouns that tell no aim by themselves."""
THING: Final = frozenset({"n", "nm", "pl"})
"""Tags of words that tell a thing and nothing more."""
LONG: Final = 6
"""How long a noun with a plural of people is at least."""
REACH: Final = 12
HITTING: Final = frozenset({"targetv", "hitv"})
PAST: Final = frozenset({"clause", "say", "cause"})
"""Tags of words behind which nothing tells the aim any more."""


def aimed_at(document: Document, passage: Passage, start: int, limit: int) -> tuple[Mention | None, int]:
    """What stands behind على, ضد or a verb of hitting in ``[start, limit)``, and where it ends.

    ``(None, start)`` where nothing is told; a bare place gives its end and no target.
    """
    words = document.words
    i = start
    while i < min(start + REACH, limit - 1):
        word = words[i]
        tags = word.tags
        hits = ("v" in tags and not word.article and not HITTING.isdisjoint(tags)) or word.form in AIMING
        aims = word.form in AT and words[i + 1].form not in IDIOM and words[i - 1].stem not in NOT_AIMING
        if aims or word.form in DIRECTION or hits:
            target, end = phrase_at(document, passage, i + 1, limit)
            further = next((j for j in range(end, limit - 1) if words[j].form in AIMING), -1) if target is None else -1
            return phrase_at(document, passage, further + 1, limit) if further >= 0 else (target, end)
        if not PAST.isdisjoint(tags) or ("atk" in tags and word.pro[:1] != "ب" and i > start):
            break
        i = max(date_end(passage, i), i + 1)
    return None, start


def phrase_at(document: Document, passage: Passage, start: int, limit: int) -> tuple[Mention | None, int]:
    """The target at ``start`` and its end; a place that is no building is none."""
    start = past_quantity(document, passage, start, limit)
    place = starting(passage.places, start)
    if start < limit and "ground" in document.words[start].tags and not document.words[start].enc:
        told = described_ground(document, passage, start, limit) if place is None else None
        return (told, told.end) if told is not None else (None, place.end if place else min(start + 1, limit))
    if place is not None and "built" not in document.words[start].tags:
        return None, place.end
    target = object_phrase(document, passage, start, limit)
    if target is not None and target.kind == "target" and vague(document.words[start], target.end == start + 1):
        return None, target.end
    return target, target.end if target else start


def described_ground(document: Document, passage: Passage, start: int, limit: int) -> Mention | None:
    """A kind of place without a name, told by what or whose it is: بلدات إسرائيلية, مناطق سيطرة الفصائل."""
    words = document.words
    if starting(passage.places, start + 1) is not None or words[start].article or start + 1 >= limit:
        return None
    if words[start + 1].form in VAGUE:
        return None
    if words[start + 1].has("compass", "v", "f", "rel", "prep"):
        settled = words[start].stem in SETTLED and words[start - 1].form != "من"
        return Mention("target", start, start + 1, start, "object") if settled else None
    target = object_phrase(document, passage, start, limit)
    return target if target is not None and target.end > start + 1 else None


def vague(word: Word, alone: bool) -> bool:
    """Whether a noun tells no aim: مناطق by itself, a definite one of nothing built or alive (المحافظة)."""
    if word.article and len(word.stem) >= LONG and word.stem.endswith(("ين", "ون")) and "n" in word.tags:
        return word.stem in REASONS  # People, told by what they do: المشاركين.
    return word.stem in REASONS or (alone and word.stem in UNTOLD) or (word.article and not word.has(*AIMS))


def place_at(document: Document, passage: Passage, start: int, limit: int) -> tuple[Mention | None, int]:
    """What an assault names at ``start``: a place too (هاجموا قرية كذا)."""
    begin = past_quantity(document, passage, start, limit)
    ground = begin < limit and "ground" in document.words[begin].tags and not document.words[begin].enc
    place = next((p for p in passage.places if begin <= p.start <= begin + ground), None)
    if place is None or (place.start > begin and document.words[place.start].pro):
        return phrase_at(document, passage, start, limit)
    return Mention("target", begin, place.end, begin, "place"), place.end


def object_phrase(document: Document, passage: Passage, start: int, limit: int) -> Mention | None:
    """The noun phrase that begins at ``start``, as whom or what it was aimed at."""
    words = document.words
    limit = min(limit, passage.end)
    while start < limit and words[start].form == '"':
        start += 1
    if start >= limit or words[start].kind != WORD or not words[start].name:
        return None
    if words[start].has("f", "prep", "rel", "adv") and starting(passage.weapons, start) is None:
        return None  # آلية is spelled as إليه.
    for known in (*passage.actors, *passage.persons):
        if known.start - (known.rule == "person-title") == start:
            return known
    if "v" in words[start].tags and not words[start].has("n", "area", "nm"):
        return None
    if date_end(passage, start) > start:
        return None
    return Mention("target", start, reach(document, passage, start, limit), start, "object")


def reach(document: Document, passage: Passage, start: int, limit: int) -> int:
    """The end of a target's phrase: idafa, adjectives, و with a second noun, ل with an owner, تابع ل."""
    words = document.words
    end = extent(document.tokens, start, limit)
    end = next((i for i in range(start + 1, end) if leads_away(words[i])), end)
    owner = next((m for m in passage.actors if start < m.start <= end and m.end > end and not words[m.start].pro), None)
    end = owned(document, passage, owner.end if owner else end, limit)
    while end < limit and words[end].pro == "و" and joined_noun(document, end):
        end = extent(document.tokens, end, limit)
    end = owned(document, passage, end, limit)
    while end - 1 > start and (words[end - 1].kind == SIGN or "adv" in words[end - 1].tags):
        end -= 1
    return end


def leads_away(word: Word) -> bool:
    """Whether a word behind an aim tells where or why: موقعا شرق البلدة, مدرسة ردا على."""
    return ("compass" in word.tags and not word.article) or word.stem in REASONS


def owned(document: Document, passage: Passage, end: int, limit: int) -> int:
    """The end of a phrase with whose it is or what it serves: مواقع للحركة, مركزا للأبحاث, مقرا تابعا للقوات."""
    words = document.words
    belongs = allegiance(document.tokens, end, limit)
    if belongs > end or end >= limit:
        return max([belongs, *(m.end for m in begun(passage.actors, end + 1, belongs) if m.end <= limit)])
    actor = starting(passage.actors, end)
    if words[end].pro == "ل" and words[end].form not in TIMES and (actor is not None or words[end].article):
        return actor.end if actor is not None else extent(document.tokens, end, limit)
    return end


def joined_noun(document: Document, at: int) -> bool:
    """Whether و joins one more thing aimed at, not a new act or clause."""
    word = document.words[at]
    if word.has("v", "f", "atk", "num", "cause") or word.kind != WORD:
        return False
    return word.has("built", "site", "aim", "gear") or (not word.article and word.tags <= THING)
