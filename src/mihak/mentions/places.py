"""Places: names of the gazetteer, and names told by the noun before them."""

from __future__ import annotations

from mihak.lang.ar.tokens import Tokens
from mihak.lang.ar.word import WORD, Word
from mihak.mentions.phrase import joins
from mihak.mentions.phrases import longest, text_of
from mihak.mentions.vocabulary import Vocabulary
from mihak.model.mention import Mention

SETTLED = frozenset(
    ["مدينه", "بلده", "قريه", "ناحيه", "حي", "ضاحيه", "محافظه", "قضاء", "مديريه", "ولايه", "منطقه", "مخيم", "تله", "تل", "جبل", "مطار", "قاعده", "معسكر", "مدرسه", "كليه", "معبر", "جسر", "حاجز", "وادي", "حقل", "سد", "ميناء", "شارع", "ساحه", "سجن", "دوار", "اقليم", "جزيره"]
)


def place_at(vocabulary: Vocabulary, tokens: Tokens, at: int, limit: int) -> Mention | None:
    """The place that begins at ``at``, if one does."""
    words = tokens.words
    word = words[at]
    if "pl" in word.tags:
        found = known_place(vocabulary, tokens, at, limit)
        if found is not None:
            return found
    if "area" not in word.tags or at + 1 >= limit:
        return None
    return named_area(vocabulary, tokens, at, limit)


def known_place(vocabulary: Vocabulary, tokens: Tokens, at: int, limit: int) -> Mention | None:
    words = tokens.words
    end = longest(vocabulary.place_phrases, words, at, limit)
    if end == at or (end == at + 1 and words[at].has("area", "compass", "f", "v")):
        return None
    candidates = vocabulary.places.candidates(text_of(words, at, end))
    ordinary = all(place.common for place in candidates) or (end == at + 1 and ordinary_word(words[at]))
    if not candidates or (ordinary and not cued(tokens, at, end - at)):
        return None
    while end < limit and words[end].article and words[end].has("compass"):
        end += 1
    return Mention("place", at, end, at, "place-name", candidates[0].kind, tuple(p.id for p in candidates))


def ordinary_word(word: Word) -> bool:
    """Whether the lexicon knows the word as something else than a name."""
    return word.has("f", "v", "num") or (word.has("n") and not word.has("w"))


def cued(tokens: Tokens, at: int, size: int) -> bool:
    """Whether the words before an everyday name say that it names a place.

    A name of several words needs only في or the battle named after it.
    """
    before = tokens.words[at - 1] if at else None
    if before is None:
        return False
    return before.has("area") or (size > 1 and (before.has("op") or before.form == "في"))


def named_area(vocabulary: Vocabulary, tokens: Tokens, at: int, limit: int) -> Mention | None:
    """A place told by a noun: ريف حلب الجنوبي, قرية كذا, شرقي المدينة."""
    words = tokens.words
    after = words[at + 1]
    quoted = after.form == '"' and at + 2 < limit
    inner = at + 2 if quoted else at + 1
    known = place_at(vocabulary, tokens, inner, limit) if words[inner].kind == WORD else None
    if known is not None and not words[inner].pro:
        end = known.end
        while end < limit and words[end].article and words[end].has("compass"):
            end += 1
        return Mention("place", at, end, inner, "place-area", words[at].stem, known.ids)
    if words[at].article or words[at].enc or words[at].stem not in SETTLED:
        return None
    if words[inner].kind != WORD or not joins(words[inner]) or words[inner].has("f", "num", "ppl"):
        return None
    end = inner + 1
    if end < limit and words[end].article and joins(words[end]) and words[inner].article:
        end += 1
    return Mention("place", at, end, inner, "place-unlisted", words[at].stem)
