"""Places: names of the gazetteer, and names told by the noun before them."""

from __future__ import annotations

from functools import partial
from typing import Final

from mihak.lang.ar.tokens import Tokens
from mihak.lang.ar.word import WORD, Word
from mihak.mentions.phrases import longest, text_of
from mihak.mentions.place_spots import SPOT_RULES, SPOTS, spot_at
from mihak.mentions.unlisted_places import in_row, takes, unlisted
from mihak.mentions.vocabulary import Vocabulary
from mihak.model.mention import Mention

DESCRIBED: Final = frozenset(
    "ريف ساحل ضفه اراضي احياء جبهه محور حي منطقه مناطق جنوب شمال بوابه عاصمه مدن باديه صحراء".split()
)
"""Nouns that with an adjective name a place: الريف الشمالي, الأحياء الشرقية."""


SIDE: Final = frozenset({"pl", "area"})
VALLEY: Final = "وادي"
NAMED: Final = ("place-area", "place-unlisted")
"""Rules of places told by a noun of their own: قرب بلدة كذا is called as بلدة كذا is."""
LED: Final = 9
"""How far behind "led" its "to" may stand."""
OTHERWISE: Final = {"مسقط": "راس"}
"""Names that with the word behind them mean something else: مسقط رأسه."""
NO_NAME: Final = frozenset({"area", "compass", "f"})
PLAIN: Final = frozenset({"f", "v", "num"})
LARGE: Final = frozenset({"country", "admin1", "city"})
"""Kinds of places that everybody knows: behind "in", an everyday word that is one's name means it: في مالي."""
VERBAL: Final = frozenset({"v"})
"""No verb has an article: اليمن is not "they suffer"."""


def place_at(vocabulary: Vocabulary, tokens: Tokens, at: int, limit: int, listing: bool = False) -> Mention | None:
    """The place that begins at ``at``, if one does; ``listing``: places stand right before it."""
    words = tokens.words
    word = words[at]
    if "pl" in word.tags:
        found = known_place(vocabulary, tokens, at, limit, listing)
        if found is not None:
            return found
    area = named_area(vocabulary, tokens, at, limit) if "area" in word.tags and at + 1 < limit else None
    if area is not None or SPOTS.isdisjoint(word.tags):
        return area
    return spot_at(tokens, at, limit, partial(beyond, vocabulary, tokens, limit))


def beyond(vocabulary: Vocabulary, tokens: Tokens, limit: int, at: int) -> Mention | None:
    """The place that begins at ``at``: one side of a border."""
    return place_at(vocabulary, tokens, at, limit) if not SIDE.isdisjoint(tokens.words[at].tags) else None


def known_place(vocabulary: Vocabulary, tokens: Tokens, at: int, limit: int, listing: bool) -> Mention | None:
    """A place by its name; an everyday word only where something says that it is one."""
    words = tokens.words
    end = longest(vocabulary.place_phrases, words, at, limit)
    single = end == at + 1
    if end == at or (single and not NO_NAME.isdisjoint(words[at].tags)):
        return None
    if single and words[at].pro.endswith("ك") and not words[at].article:
        return None  # rather a verb that begins with ك: كسبه
    if single and end < limit and words[end].name == OTHERWISE.get(words[at].name):
        return None
    named = vocabulary.named_places[text_of(words, at, end)]
    if not named.ids:
        return None
    ordinary = named.common or (single and ordinary_word(words[at]))
    if ordinary and not listing and not cued(tokens, at, end - at) and not (named.kind in LARGE and inside(tokens, at)):
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
    tags = word.tags - VERBAL if word.article else word.tags
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


def inside(tokens: Tokens, at: int) -> bool:
    """Whether "in" stands right before a name."""
    return at > 0 and tokens.words[at - 1].stem == "في" and not tokens.words[at].pro


def named_area(vocabulary: Vocabulary, tokens: Tokens, at: int, limit: int) -> Mention | None:
    """A place told by a noun: ريف حلب الجنوبي, قرية كذا, شرقي المدينة, الأحياء الشرقية."""
    words = tokens.words
    adjective = words[at].article and "compass" in words[at].tags  # الريف الشرقي
    if adjective or (words[at].form == VALLEY and led(tokens, at, limit)):
        return None
    quoted = words[at + 1].form == '"' and at + 2 < limit
    inner = at + 2 if quoted else at + 1
    known = place_at(vocabulary, tokens, inner, limit) if words[inner].kind == WORD else None
    if known is not None and known.rule in SPOT_RULES:
        return None  # قرب فندق كذا is the hotel
    if known is not None and not words[inner].pro:
        end = with_sides(tokens, known.end, limit)
        kind = known.detail if "compass" in words[at].tags and known.rule in NAMED else words[at].stem
        return Mention("place", at, end, known.head, "place-area", kind, known.ids)
    if words[at].article:
        return described(tokens, at)
    named = not words[at].enc and (takes(words[at], words[inner]) or in_row(words, at, inner, limit))
    return unlisted(tokens, at, inner, limit) if named else None


def led(tokens: Tokens, at: int, limit: int) -> bool:
    """Whether وادي is "and led to", which is spelled alike once folded: وأدى القصف إلى مقتل كذا."""
    words = tokens.words
    if at and "prep" in words[at - 1].tags:
        return False
    return any(word.form == "الي" or word.pro[:1] == "ل" for word in words[at + 1 : min(at + LED, limit)])


def described(tokens: Tokens, at: int) -> Mention | None:
    """A definite noun with an adjective of direction or nation: الريف الشمالي."""
    word, after = tokens.words[at], tokens.words[at + 1]
    ahead = tokens.words[at + 2] if at + 2 < len(tokens) else after
    if "nation" in after.tags and ahead.has("pl", "area"):
        return None  # its name follows: العاصمة السورية دمشق
    told = word.stem in DESCRIBED and (after.has("compass", "nation") or after.stem in SIDES)
    if after.article and (told or after.stem in QUALITIES.get(word.stem, ())):
        return Mention("place", at, at + 2, at, "place-described", word.stem)
    return None


SIDES: Final = frozenset(
    "شرقي شرقيه غربي غربيه شمالي شماليه جنوبي جنوبيه حدودي حدوديه سوري سوريه عراقيه محتله فلسطينيه".split()
)
QUALITIES: Final[dict[str, frozenset[str]]] = {
    "بلده": frozenset({"قديمه"}),
    "مدينه": frozenset({"قديمه"}),
    "سلسله": frozenset({"جبليه"}),
    "طريق": frozenset({"دولي", "سريع", "ساحلي", "رييسي", "دايري", "صحراوي"}),
    "مناطق": frozenset({"ساحليه", "حدوديه"}),
    "شريط": frozenset({"ساحلي"}),
    "جبل": frozenset({"احمر", "اسود", "ابيض", "اخضر"}),
    "تلال": frozenset({"حمراء", "حمر", "سوداء", "سود", "بيضاء", "بيض", "خضراء"}),
}
"""Adjectives that with the one noun name a place: البلدة القديمة, الطريق الدولي, التلال السود."""
