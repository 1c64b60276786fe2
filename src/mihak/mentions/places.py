"""Places: names of the gazetteer, and names told by the noun before them."""

from __future__ import annotations

from typing import Final

from mihak.lang.ar.tokens import Tokens
from mihak.lang.ar.word import WORD, Word
from mihak.mentions.phrase import bare_adjective, joins
from mihak.mentions.phrases import longest, text_of
from mihak.mentions.vocabulary import Vocabulary
from mihak.model.mention import Mention

SETTLED: Final = frozenset(
    (
        "مدينه بلده قريه ناحيه حي ضاحيه محافظه قضاء مديريه ولايه منطقه مخيم تله تل جبل مطار قاعده معسكر مدرسه "
        "كليه معبر جسر حاجز وادي حقل سد ميناء شارع ساحه سجن دوار اقليم جزيره بوابه مفرق"
    ).split()
)
"""Nouns that a place's own name follows."""
LISTING: Final = frozenset("مدن بلدات قري احياء مناطق محاور مديريات تلال جبال بلدتي قريتي مدينتي حيي".split())
"""Nouns that several places follow."""
DESCRIBED: Final = frozenset("ريف ساحل ضفه اراضي احياء جبهه محور حي منطقه مناطق جنوب شمال بوابه".split())
"""Nouns that with an adjective name a place: الريف الشمالي, الأحياء الشرقية."""


NO_NAME: Final = frozenset({"area", "compass", "f"})
PLAIN: Final = frozenset({"f", "v", "num"})


def place_at(vocabulary: Vocabulary, tokens: Tokens, at: int, limit: int, listing: bool = False) -> Mention | None:
    """The place that begins at ``at``, if one does; ``listing``: places stand right before it."""
    words = tokens.words
    word = words[at]
    if "pl" in word.tags:
        found = known_place(vocabulary, tokens, at, limit, listing)
        if found is not None:
            return found
    if "area" not in word.tags or at + 1 >= limit:
        return None
    return named_area(vocabulary, tokens, at, limit)


def known_place(vocabulary: Vocabulary, tokens: Tokens, at: int, limit: int, listing: bool) -> Mention | None:
    """A place by its name; an everyday word only where something says that it is one."""
    words = tokens.words
    end = longest(vocabulary.place_phrases, words, at, limit)
    single = end == at + 1
    if end == at or (single and not NO_NAME.isdisjoint(words[at].tags)):
        return None
    if single and words[at].pro.endswith("ك") and not words[at].article:
        return None  # rather a verb that begins with ك: كسبه
    named = vocabulary.named_places[text_of(words, at, end)]
    if not named.ids:
        return None
    ordinary = named.common or (single and ordinary_word(words[at]))
    if ordinary and not listing and not cued(tokens, at, end - at):
        return None
    return Mention("place", at, with_sides(tokens, end, limit), at, "place-name", named.kind, named.ids)


def with_sides(tokens: Tokens, end: int, limit: int) -> int:
    """The end of a place's name with the sides behind it: حلب الشرقية."""
    words = tokens.words
    while end < limit and words[end].article and "compass" in words[end].tags:
        end += 1
    return end


def ordinary_word(word: Word) -> bool:
    """Whether the lexicon knows the word as something else than a name."""
    tags = word.tags
    return not PLAIN.isdisjoint(tags) or ("n" in tags and "w" not in tags)


def cued(tokens: Tokens, at: int, size: int) -> bool:
    """Whether the words before an everyday name say that it names a place.

    A name of several words needs only في or the battle named after it.
    """
    before = tokens.words[at - 1] if at else None
    if before is None:
        return False
    side = before.article and "compass" in before.tags  # an adjective: الريف الشرقي
    return ("area" in before.tags and not side) or (size > 1 and ("op" in before.tags or before.form == "في"))


def named_area(vocabulary: Vocabulary, tokens: Tokens, at: int, limit: int) -> Mention | None:
    """A place told by a noun: ريف حلب الجنوبي, قرية كذا, شرقي المدينة, الأحياء الشرقية."""
    words = tokens.words
    if words[at].article and "compass" in words[at].tags:
        return None  # an adjective: الريف الشرقي
    quoted = words[at + 1].form == '"' and at + 2 < limit
    inner = at + 2 if quoted else at + 1
    known = place_at(vocabulary, tokens, inner, limit) if words[inner].kind == WORD else None
    if known is not None and not words[inner].pro:
        end = with_sides(tokens, known.end, limit)
        kind = known.detail if "compass" in words[at].tags and known.rule == "place-area" else words[at].stem
        return Mention("place", at, end, known.head, "place-area", kind, known.ids)
    if words[at].article:
        return described(tokens, at)
    if words[at].enc or words[at].stem not in SETTLED:
        return None
    return unlisted(tokens, at, inner, limit)


def described(tokens: Tokens, at: int) -> Mention | None:
    """A definite noun with an adjective of direction or nation: الريف الشمالي."""
    word, after = tokens.words[at], tokens.words[at + 1]
    if word.stem in DESCRIBED and after.article and ("compass" in after.tags or after.stem in SIDES):
        return Mention("place", at, at + 2, at, "place-described", word.stem)
    return None


SIDES: Final = frozenset(
    "شرقي شرقيه غربي غربيه شمالي شماليه جنوبي جنوبيه حدودي حدوديه سوري سوريه عراقيه محتله فلسطينيه".split()
)


def describes(word: Word) -> bool:
    """Whether a word behind an indefinite noun is its adjective: قرية كبيرة, مدينة قديمة."""
    return bare_adjective(word) or (not word.article and "adj" in word.tags)


def unlisted(tokens: Tokens, at: int, inner: int, limit: int) -> Mention | None:
    """A name that no gazetteer knows behind the noun for a place."""
    words = tokens.words
    if words[inner].kind != WORD or words[inner].has("num", "ppl", "quality") or describes(words[inner]):
        return None
    if not joins(words[inner]) and not (words[inner].form in MOTHERS and inner + 1 < limit and joins(words[inner + 1])):
        return None
    end = inner + (2 if words[inner].form in MOTHERS else 1)
    if (
        end < limit
        and words[end].article
        and joins(words[end])
        and words[inner].article
        and "adj" not in words[end].tags
    ):
        end += 1
    return Mention("place", at, end, inner, "place-unlisted", words[at].stem)


def lists(place: Mention, before: Mention | None) -> bool:
    """Whether a place opens or goes on a list: بلدات كذا وكذا."""
    return place.detail in LISTING or (before is not None and before.end == place.start)


def listed(tokens: Tokens, at: int, limit: int) -> Mention | None:
    """The next name of a list of places, where the lexicon knows it not."""
    words = tokens.words
    word = words[at]
    if word.known or not word.form.startswith("و") or len(word.form) < LEAST:
        return None
    end = at + 1
    if end < limit and words[end].article and not words[end].known and joins(words[end]):
        end += 1
    return Mention("place", at, end, at, "place-listed")


LEAST: Final = 4
MOTHERS: Final = frozenset({"ام", "ابو", "بني", "بيت", "عين", "دير", "كفر"})
