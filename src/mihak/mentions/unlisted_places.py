"""Names that no gazetteer knows, told by the noun for a place before them: قرية كذا, غربي كذا."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from mihak.lang.ar.tokens import Tokens
from mihak.lang.ar.word import WORD, Word
from mihak.mentions.phrase import bare_adjective, joins
from mihak.mentions.place_lists import LISTING, MOTHERS, OF_NAMES, ONLY_NAMES, nameless
from mihak.model.mention import Mention

SETTLED: Final = frozenset(
    (
        "مدينه بلده قريه ناحيه حي ضاحيه محافظه قضاء مديريه ولايه منطقه مخيم تله تل جبل تبه هضبه مطار قاعده معسكر مدرسه "
        "كليه معبر جسر حاجز وادي حقل سد ميناء شارع ساحه سجن دوار اقليم جزيره بوابه مفرق مثلث عزله بير محميه مستوطنه "
        "مقاطعه مرفا تقاطع شعب نقيل سايله حاره سهل قلعه حصن منفذ محله بلديه معتمديه بحيره جرود سواحل حوض مرج واحه هور "
        "غابه عزبه نجع ضيعه دسكره كيبوتس كيبوتز بستان حرش كوبري باديه عقده"
    ).split()
)
"""Nouns that a place's own name follows."""
SITES: Final = frozenset("محور جبهه نقطه طريق مشروع موقع".split())
"""Nouns that a name follows where it can be nothing else: محور العمري, but محور الهجوم."""
HEIGHTS: Final = frozenset("جبال تباب تلال هضاب مرتفعات".split())
"""Nouns whose name may be an everyday noun with the article: جبال الصخر."""
FAMILY: Final = frozenset({"nm", "pl", "family", "bare"})
OTHERS: Final = frozenset({"num", "ppl", "quality", "masdar", "atk", "achead"})
"""Tags of words that are no name behind a noun for a place: ساحة القتال, قاعدة القوات, and وأدى القصف, which
looks like وادي."""
NAMES: Final = frozenset({"pl", "given", "ps", "w"})
POINTING: Final = frozenset("مدينه بلده قريه منطقه محافظه ناحيه مديريه".split())
"""Nouns that with the article point back: ميناء المدينة."""
PAIRS: Final = frozenset(stem for stem in LISTING if stem.endswith(("تي", "تا"))) - {"ولايتي"}
"""Duals that have lost their ن to the name behind them: بلدتي كذا وكذا."""
TAKING: Final = PAIRS | {"قريه", "بلده", "ضاحيه", "عزله"}
"""Nouns behind which an everyday word too is a name: بلدة جسرين."""
PERSONAL: Final = frozenset({"nm", "pl", "family", "given", "bare", "ps"})
"""Tags of words that are names of places or persons: محوري سفيان وكذا."""
TOWNS: Final = frozenset("مدن بلدات قري احياء مديريات ضواحي مخيمات نواحي حارات محليات".split())
"""Plurals of nouns for settlements, which names follow in rows."""
NATURAL: Final = frozenset("اقليم قضاء جبل وادي حي مخيم سهل".split())
"""Nouns that few adjectives follow: an unknown word behind one is a name, whatever its end (إقليم إيتوري)."""
NUMBERED: Final = frozenset("شارع جبل دوار حي جسر طريق".split())
"""Nouns whose name may be a number with the article: شارع الستين."""
QUARTERS: Final = frozenset("شرق غرب شمال جنوب شرقي غربي شمالي جنوبي".split())
LEAST: Final = 4
"""Letters of the shortest unknown word that is taken for a name behind a quarter of the compass."""


def takes(noun: Word, name: Word) -> bool:
    """Whether the word behind a noun for a place is its name, as far as the noun tells."""
    if noun.stem in SETTLED or noun.stem in PAIRS or (noun.stem in HEIGHTS and name.article):
        return True
    if noun.stem in QUARTERS and not noun.article:
        return (nameless(name) or name.tags <= PERSONAL) and len(name.stem) >= LEAST
    if noun.stem in LISTING:
        return nameless(name) or name.form in MOTHERS or name.tags <= PERSONAL
    return noun.stem in SITES and surely_name(name)


def in_row(words: Sequence[Word], at: int, inner: int, limit: int) -> bool:
    """Whether an everyday word opens a row of names behind a noun for several places: أحياء المواصلات والشعار."""
    name = words[inner]
    twice = at > 0 and words[at].pro == "و" and words[at - 1].stem in TOWNS  # مدن وبلدات كذا
    if words[at].stem not in TOWNS or inner + 1 >= limit or not (name.joins or name.form in MOTHERS or twice):
        return False
    if name.has("area", "compass", "adj", "quality", "ppl", "nation") or not OTHERS.isdisjoint(name.tags):
        return False
    after = words[inner + 1]
    if not after.known:
        return after.form.startswith("و") and len(after.form) > LEAST
    return name.article and after.article and after.pro == "و" and (nameless(after) or after.tags <= OF_NAMES)


def surely_name(word: Word) -> bool:
    """Whether a word is nothing but a name: of a place, or of a family (محور العمري)."""
    return nameless(word) or (word.form.startswith("ال") and word.tags <= FAMILY)


def describes(noun: Word, word: Word) -> bool:
    """Whether a word behind an indefinite noun is its adjective: قرية كبيرة, مدينة قديمة; not قرية ضاوي or
    حي مشيرفات, which do not agree with their nouns. No adjective stands behind a dual that has lost its ن."""
    if noun.stem in PAIRS or (noun.stem in SITES and nameless(word)):
        return False
    if noun.stem in TAKING and not word.form.endswith("ه"):
        return False
    if not nameless(word):
        return bare_adjective(word) or (not word.article and "adj" in word.tags)
    if noun.stem.endswith("ه") or noun.stem in LISTING:
        return word.form.endswith("ه") and bare_adjective(word)
    return noun.stem not in NATURAL and word.form.endswith("ي") and bare_adjective(word)


def everyday(word: Word) -> bool:
    """Whether an indefinite word is a noun and no name: معسكر تدريب, منطقة خاضعة لسيطرة كذا."""
    return "n" in word.tags and not word.article and NAMES.isdisjoint(word.tags) and word.form not in MOTHERS


def unlisted(tokens: Tokens, at: int, inner: int, limit: int) -> Mention | None:
    """A name that no gazetteer knows behind the noun for a place."""
    words = tokens.words
    noun, name = words[at], words[inner]
    if name.kind != WORD or other(noun, name) or describes(noun, name) or (name.article and name.stem in POINTING):
        return None
    plain = everyday(name) and noun.stem not in TAKING
    if plain and not (of_two(words, inner, limit) or in_row(words, at, inner, limit)):
        return None
    double = name.form in MOTHERS and inner + 1 < limit and joins(words[inner + 1])
    if not (joins(name) or swallowed(name) or double):
        return None
    end = inner + (2 if double or of_two(words, inner, limit) else 1)
    if end < limit and words[end].article and joins(words[end]) and goes_on(noun, name, words[end]):
        end += 1
    return Mention("place", at, end, inner, "place-unlisted", noun.stem)


def other(noun: Word, name: Word) -> bool:
    """Whether a word is no name behind a noun for a place, by what it means; a number or an adjective with the
    article is one behind some nouns without (شارع الستين, مدينة الأبيض)."""
    tags = name.tags & OTHERS
    if name.article and not noun.article:
        tags -= {"quality"} | ({"num"} if noun.stem in NUMBERED else set())
    return bool(tags)


def swallowed(name: Word) -> bool:
    """Whether a name begins with a letter that was taken for "like": جزيرة كمران."""
    return name.pro == "ك" and not name.article and not name.enc and name.tags <= ONLY_NAMES


def of_two(words: Sequence[Word], at: int, limit: int) -> bool:
    """Whether an everyday word opens a name whose second word is nothing but one: صبر الموادم."""
    if at + 1 >= limit or not everyday(words[at]):
        return False
    return words[at + 1].article and not words[at + 1].pro and nameless(words[at + 1])


def goes_on(noun: Word, name: Word, after: Word) -> bool:
    """Whether a definite word is a part of the name before it: no adjective, or one that does not agree
    with the noun for the place (بلدة ضاوي الثابت)."""
    if name.article:
        return "adj" not in after.tags
    return noun.stem.endswith("ه") and nameless(name) and "adj" in after.tags and not after.form.endswith("ه")
