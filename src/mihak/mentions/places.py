"""Places: names of the gazetteer, and names told by the noun before them."""

from __future__ import annotations

from functools import partial
from typing import Final

from mihak.lang.ar.tokens import Tokens
from mihak.lang.ar.word import WORD, Word
from mihak.mentions.phrase import bare_adjective, joins
from mihak.mentions.phrases import longest, text_of
from mihak.mentions.place_lists import LISTING, MOTHERS, nameless
from mihak.mentions.place_spots import SPOT_RULES, SPOTS, spot_at
from mihak.mentions.vocabulary import Vocabulary
from mihak.model.mention import Mention

SETTLED: Final = frozenset(
    (
        "مدينه بلده قريه ناحيه حي ضاحيه محافظه قضاء مديريه ولايه منطقه مخيم تله تل جبل تبه هضبه مطار قاعده معسكر مدرسه "
        "كليه معبر جسر حاجز وادي حقل سد ميناء شارع ساحه سجن دوار اقليم جزيره بوابه مفرق مثلث عزله بير محميه مستوطنه "
        "مقاطعه مرفا تقاطع شعب نقيل سايله حاره"
    ).split()
)
"""Nouns that a place's own name follows."""
DESCRIBED: Final = frozenset(
    "ريف ساحل ضفه اراضي احياء جبهه محور حي منطقه مناطق جنوب شمال بوابه عاصمه مدن باديه صحراء".split()
)
"""Nouns that with an adjective name a place: الريف الشمالي, الأحياء الشرقية."""


SITES: Final = frozenset("محور جبهه نقطه".split())
"""Nouns that a name follows where it can be nothing else: محور العمري, but محور الهجوم."""
HEIGHTS: Final = frozenset("جبال تباب تلال هضاب مرتفعات".split())
"""Nouns whose name may be an everyday noun with the article: جبال الصخر."""
FAMILY: Final = frozenset({"nm", "pl", "family", "bare"})
SIDE: Final = frozenset({"pl", "area"})
VALLEY: Final = "وادي"
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
        kind = known.detail if "compass" in words[at].tags and known.rule == "place-area" else words[at].stem
        return Mention("place", at, end, known.head, "place-area", kind, known.ids)
    if words[at].article:
        return described(tokens, at)
    return unlisted(tokens, at, inner, limit) if not words[at].enc and takes(words[at], words[inner]) else None


def takes(noun: Word, name: Word) -> bool:
    """Whether the word behind a noun for a place is its name, as far as the noun tells."""
    if noun.stem in SETTLED or (noun.stem in HEIGHTS and name.article):
        return True
    return (noun.stem in LISTING and nameless(name)) or (noun.stem in SITES and surely_name(name))


def surely_name(word: Word) -> bool:
    """Whether a word is nothing but a name: of a place, or of a family (محور العمري)."""
    return nameless(word) or (word.form.startswith("ال") and word.tags <= FAMILY)


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


OTHERS: Final = frozenset({"num", "ppl", "quality", "masdar", "atk", "achead"})
"""Tags of words that are no name behind a noun for a place: ساحة القتال, قاعدة القوات, and وأدى القصف, which
looks like وادي."""
NAMES: Final = frozenset({"pl", "given", "ps", "w"})
POINTING: Final = frozenset("مدينه بلده قريه منطقه محافظه ناحيه مديريه".split())
"""Nouns that with the article point back: ميناء المدينة."""


def describes(noun: Word, word: Word) -> bool:
    """Whether a word behind an indefinite noun is its adjective: قرية كبيرة, مدينة قديمة; not قرية ضاوي,
    which agrees with no noun for a place that ends in ة."""
    if noun.stem.endswith("ه") and nameless(word) and not word.form.endswith("ه"):
        return False
    return bare_adjective(word) or (not word.article and "adj" in word.tags)


def everyday(word: Word) -> bool:
    """Whether an indefinite word is a noun and no name: معسكر تدريب, منطقة خاضعة لسيطرة كذا."""
    return "n" in word.tags and not word.article and NAMES.isdisjoint(word.tags) and word.form not in MOTHERS


def unlisted(tokens: Tokens, at: int, inner: int, limit: int) -> Mention | None:
    """A name that no gazetteer knows behind the noun for a place."""
    words = tokens.words
    if words[inner].kind != WORD or not OTHERS.isdisjoint(words[inner].tags) or describes(words[at], words[inner]):
        return None
    if everyday(words[inner]):
        return None
    if words[inner].article and words[inner].stem in POINTING:
        return None
    if not joins(words[inner]) and not (words[inner].form in MOTHERS and inner + 1 < limit and joins(words[inner + 1])):
        return None
    end = inner + (2 if words[inner].form in MOTHERS else 1)
    if end < limit and words[end].article and joins(words[end]) and goes_on(words[at], words[inner], words[end]):
        end += 1
    return Mention("place", at, end, inner, "place-unlisted", words[at].stem)


def goes_on(noun: Word, name: Word, after: Word) -> bool:
    """Whether a definite word is a part of the name before it: no adjective, or one that does not agree
    with the noun for the place (بلدة ضاوي الثابت)."""
    if name.article:
        return "adj" not in after.tags
    return noun.stem.endswith("ه") and nameless(name) and "adj" in after.tags and not after.form.endswith("ه")
