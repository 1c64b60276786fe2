"""Whom or what an attack was aimed at: the noun phrase behind على, ضد, استهدف or a verb."""

from __future__ import annotations

from typing import Final

from mihak.claims.attack_words import date_end
from mihak.claims.lookups import starting
from mihak.lang.ar.word import NUMBER, SIGN, WORD
from mihak.mentions.document import Document, Passage
from mihak.mentions.phrase import extent
from mihak.model.mention import Mention

AT: Final = frozenset({"علي", "ضد", "نحو", "باتجاه", "تجاه", "صوب"})
DIRECTION: Final = frozenset({"باتجاه", "اتجاه"})
MORE: Final = frozenset({"تابع", "تابعه", "تابعا", "تابعين"})
QUANTITY: Final = frozenset("عده عشرات مئات بعض عدد عددا من احد احدي جميع كل مجموعه بشكل خاص خصوصا ايضا كذلك".split())
IDIOM: Final = frozenset(
    "الارجح الاقل التوالي الفور مدي نطاق يد ايدي وقع غرار طول الرغم اثر متن مدار وجه صعيد خلفيه الاثر "
    "الاطلاق نحو جانبي اقل حد".split()
)
TIMES: Final = frozenset({"للمره"})
WHERE: Final = frozenset({"في", "عند", "قرب"})
THING: Final = frozenset({"n", "nm", "pl"})
"""Tags of words that tell a thing and nothing more."""
REACH: Final = 12


def aimed_at(document: Document, passage: Passage, start: int, limit: int) -> tuple[Mention | None, int]:
    """What stands behind على, ضد or a verb of hitting in ``[start, limit)``, and where it ends.

    ``(None, start)`` where nothing is told; a bare place gives its end and no target.
    """
    words = document.words
    i = start
    while i < min(start + REACH, limit - 1):
        word = words[i]
        hits = word.has("targetv", "hitv") and "v" in word.tags and not word.article
        if (word.form in AT and words[i + 1].form not in IDIOM) or word.form in DIRECTION or hits:
            return phrase_at(document, passage, i + 1, limit)
        if word.has("clause", "say", "cause") or ("atk" in word.tags and word.pro[:1] != "ب" and i > start):
            break
        i = max(date_end(passage, i), i + 1)
    return None, start


def phrase_at(document: Document, passage: Passage, start: int, limit: int) -> tuple[Mention | None, int]:
    """The target at ``start`` and its end; a place that is no building is none."""
    start = past_quantity(document, passage, start, limit)
    place = starting(passage.places, start)
    if start < limit and "ground" in document.words[start].tags and not document.words[start].enc:
        return None, place.end if place else min(start + 1, limit)
    if place is not None and "built" not in document.words[start].tags:
        return None, place.end
    target = object_phrase(document, passage, start, limit)
    return target, target.end if target else start


def place_at(document: Document, passage: Passage, start: int, limit: int) -> tuple[Mention | None, int]:
    """What an assault names at ``start``: a place too (هاجموا قرية كذا)."""
    begin = past_quantity(document, passage, start, limit)
    ground = begin < limit and "ground" in document.words[begin].tags and not document.words[begin].enc
    place = next((p for p in passage.places if begin <= p.start <= begin + ground), None)
    if place is None or (place.start > begin and document.words[place.start].pro):
        return phrase_at(document, passage, start, limit)
    return Mention("target", begin, place.end, begin, "place"), place.end


def past_means(document: Document, passage: Passage, start: int, limit: int) -> int:
    """The token behind what stands between doer and object: by means of what, where, for which time."""
    words = document.words
    i = start
    while i < limit - 1:
        after = past_quantity(document, passage, i, limit)
        word = words[min(after, limit - 1)]
        place = starting(passage.places, after + 1)
        if word.pro == "ب" or word.form in TIMES:
            i = extent(document.tokens, after, limit)
            if i < limit - 1 and words[i].form == "من":
                i = extent(document.tokens, i + 1, limit)
        elif word.form in WHERE and place is not None:
            i = place.end
        else:
            return after
    return i


def past_quantity(document: Document, passage: Passage, start: int, limit: int) -> int:
    """The token behind dates, numbers and words of quantity."""
    words = document.words
    i = start
    while i < limit - 1:
        if words[i].form in ("وفق", "بحسب", "حسب"):
            i = next((m.end for m in passage.actors if m.start == i + 1), i + 1)
            continue
        after = max(date_end(passage, i), next((f.end for f in passage.figures if f.start == i and not f.counts), i))
        if after > i:
            i = after
        elif (
            words[i].kind == NUMBER
            or words[i].form in QUANTITY
            or "num" in words[i].tags
            or words[i].form in ('"', ",")
        ):
            i += 1
        else:
            break
    return min(i, limit)


def object_phrase(document: Document, passage: Passage, start: int, limit: int) -> Mention | None:
    """The noun phrase that begins at ``start``, as whom or what it was aimed at."""
    words = document.words
    limit = min(limit, passage.end)
    while start < limit and words[start].form == '"':
        start += 1
    if start >= limit or words[start].kind != WORD or not words[start].name:
        return None
    if words[start].has("f", "prep", "rel", "adv"):
        return None
    for known in (*passage.actors, *passage.persons):
        if known.start - (known.rule == "person-title") == start:
            return known
    if "v" in words[start].tags and not words[start].has("n", "area", "nm"):
        return None
    if date_end(passage, start) > start:
        return None
    return Mention("target", start, reach(document, passage, start, limit), start, "object")


def reach(document: Document, passage: Passage, start: int, limit: int) -> int:
    """The end of a target's phrase: idafa, adjectives, و with a second noun, ل with a group."""
    words = document.words
    end = extent(document.tokens, start, limit)
    owner = next((m for m in passage.actors if start < m.start <= end and m.end > end and not words[m.start].pro), None)
    end = owner.end if owner else end
    if end < limit and words[end].stem in MORE and not words[end].pro:
        end += 1
    while end < limit and words[end].pro == "و" and joined_noun(document, end):
        end = extent(document.tokens, end, limit)
    owner = next((m for m in passage.actors if m.start == end and words[end].pro == "ل"), None)
    end = owner.end if owner else end
    while end - 1 > start and (words[end - 1].kind == SIGN or "adv" in words[end - 1].tags):
        end -= 1
    return end


def joined_noun(document: Document, at: int) -> bool:
    """Whether و joins one more thing aimed at, not a new act or clause."""
    word = document.words[at]
    if word.has("v", "f", "atk", "num", "cause") or word.kind != WORD:
        return False
    return word.has("built", "site", "aim", "gear") or (not word.article and word.tags <= THING)
