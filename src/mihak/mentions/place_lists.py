"""Lists of places, with names that no gazetteer knows: بلدات كذا وكذا, مديريتي كذا وكذا, قرى عدة بينها كذا."""

from __future__ import annotations

from typing import Final

from mihak.lang.ar.tokens import Tokens
from mihak.lang.ar.word import WORD, Word
from mihak.model.mention import Mention

LISTING: Final = frozenset((
    "مدن بلدات قري احياء مناطق محاور مديريات تلال جبال تباب مواقع نواحي محافظات ولايات ضواحي مخيمات جبهات حواجز "
    "بلدتي قريتي مدينتي حيي منطقتي محافظتي مديريتي جبهتي محوري تلتي حاجزي ضاحيتي مخيمي معسكري ناحيتي جبلي ولايتي "
    "بلدتا قريتا مدينتا منطقتا محافظتا مديريتا جبهتا محورا تلتا حاجزا ضاحيتا مخيما معسكرا ناحيتا جبلا ولايتا "
    "هضاب مرتفعات سلاسل حيا"
).split())  # fmt: skip
"""Nouns that several places follow."""
MOTHERS: Final = frozenset((
    "ام ابو ابي بني بيت عين دير كفر كفار خربه خان راس شيخ حمه سيدي جب حوش طير ضهر كريات معره مجدل ذي ود كوم خور "
    "حويجه عصيره مار شنقل البو حبيل رسم تل بير برج باب قصر جسر مرج"
).split())  # fmt: skip
"""First words of names of two words."""
SURELY: Final = frozenset("سيدي بني ام خربه كفر كفار كريات البو حويجه عصيره شنقل".split())
"""Those of them that behind a preposition are nothing else."""
LIKELY: Final = frozenset("عين دير راس جب حوش طير ضهر معره مجدل كوم خور رسم تل مرج".split())
"""Those that are nothing else before a word that means nothing but a name."""
LEADS: Final = frozenset({"في", "من", "الي", "علي", "نحو"})
TOWARDS: Final = frozenset("علي الي نحو صوب باتجاه داخل".split())
"""Words that lead to a place where more tells that it is one."""
SIDES: Final = frozenset("شرقي شرقيه غربي غربيه شمالي شماليه جنوبي جنوبيه".split())
LYING: Final = frozenset("تابع تابعه تابعتين واقع واقعه واقعتين محاذي محاذيه حدودي حدوديه ساحلي ساحليه".split())
"""Adjectives that tell where a place lies: التابعة لمحافظة كذا."""
EACH: Final = frozenset({"كل", "كلا"})
"""What with من opens a list: في كل من كذا وكذا."""
BETWEEN: Final = frozenset(
    {"بينها", "بينهما", "منها", "منهما", "ابرزها", "اهمها", "هي", "هما", "وهي", "وهما", ":", "("}
)
"""What stands between a word for places and their names."""
OF_NAMES: Final = frozenset({"n", "w", "nm", "adj", "given", "ps", "pl", "family", "bare"})
"""Tags that an everyday word may have which is a name in a list: والشجرة, والنخيل."""
ONLY_NAMES: Final = frozenset({"nm", "pl"})
"""Tags of words that are known as parts of names alone: they mean nothing else."""
PARTED: Final = frozenset({",", "و"})
"""What may stand alone between two names of a list."""
LEAST: Final = 4
FARTHEST: Final = 5


def lists(place: Mention, before: Mention | None) -> bool:
    """Whether a place opens or goes on a list: بلدات كذا وكذا."""
    return place.detail in LISTING or (before is not None and before.end >= place.start - 1)


def follows(tokens: Tokens, at: int, listing: Mention | None) -> bool:
    """Whether a token goes on a list of places: right behind its last name, or past a comma."""
    if listing is None or at < listing.end:
        return False
    return listing.end == at or (listing.end == at - 1 and tokens.words[at - 1].form in PARTED)


def mother(word: Word) -> bool:
    """Whether a word is the first of a name of two, also where with و it is spelled as something else (وأم)."""
    return word.name in MOTHERS or (word.form[:1] == "و" and word.form[1:] in MOTHERS)


def nameless(word: Word) -> bool:
    """Whether a word means nothing but a name: the lexicon knows it not, or as a part of names alone."""
    return not word.known or word.tags <= ONLY_NAMES


def listed(tokens: Tokens, at: int, limit: int) -> Mention | None:
    """The next name of a list of places, where the lexicon knows it not, or as a plain noun."""
    words = tokens.words
    word = words[at]
    if word.kind != WORD or not (named(word, words[at - 1]) or enclosed(tokens, at, limit)):
        return None
    end = at + 1
    if end < limit and mother(word) and words[end].joins:
        end += 1
    more = end < limit and words[end].article and words[end].joins and words[end].stem not in LYING
    if more and ("adj" in words[end].tags or not words[end].known):
        end += 1
    return Mention("place", at, end, at, "place-listed")


def named(word: Word, before: Word) -> bool:
    """Whether a word in a list of places can be the name of one."""
    if nameless(word):
        return len(word.form) >= LEAST and (word.form.startswith("و") or before.form in PARTED)
    joined = word.pro == "و" or before.form == "و"
    if mother(word):
        return joined or before.form in PARTED or word.name not in MOTHERS
    definite = word.article or (word.name.startswith("ال") and word.has("given", "family"))
    return joined and definite and word.tags <= OF_NAMES


def enclosed(tokens: Tokens, at: int, limit: int) -> bool:
    """Whether a single word stands between two commas of a list: قرسي، واوية، علايا."""
    words = tokens.words
    if at + 1 >= limit or words[at - 1].form != "," or words[at + 1].form != ",":
        return False
    return not words[at].has("f", "say", "kill", "atk") and len(words[at].form) >= LEAST


def opened(tokens: Tokens, at: int, limit: int) -> int:
    """Where the names of a list begin whose noun does not stand right before them; -1 for nowhere."""
    words = tokens.words
    if words[at].stem in EACH:
        led = at > 0 and words[at - 1].has("prep", "near", "area", "targetv", "hitv", "shellv", "airv")
        return at + 2 if led and at + 2 < limit and words[at + 1].form == "من" else -1
    if words[at].article or words[at].enc or words[at].stem not in LISTING:
        return -1
    for i in range(at + 1, min(at + FARTHEST, limit - 1)):
        if words[i].form in BETWEEN:
            return next((n for n in range(i + 1, limit) if words[n].form not in BETWEEN), -1)
        if words[i].kind != WORD or words[i].has("v", "pl") or words[i].pro not in ("", "و"):
            return -1
    return -1


def first_listed(tokens: Tokens, at: int, limit: int) -> Mention | None:
    """The first name of a list that was opened, where no gazetteer knows it."""
    word = tokens.words[at]
    if word.kind != WORD or not (nameless(word) or (mother(word) and at + 1 < limit) or told_apart(tokens, at, limit)):
        return None
    end = at + 1
    if end < limit and word.name in MOTHERS and tokens.words[end].joins:
        end += 1
    return Mention("place", at, end, at, "place-listed")


def told_apart(tokens: Tokens, at: int, limit: int) -> bool:
    """Whether an everyday word opens a list in brackets, which goes on with a name: قرى (الطيار، والشقياب)."""
    words = tokens.words
    if words[at - 1].form != "(" or at + 2 >= limit or not words[at].article or words[at].pro:
        return False
    after = words[at + 2] if words[at + 1].form in PARTED else words[at + 1]
    return nameless(after) and after.kind == WORD and (after.form.startswith("و") or words[at + 1].form in PARTED)


def mothered(tokens: Tokens, at: int, limit: int, joined: bool = False) -> Mention | None:
    """A name of two words by its first one, where something leads to a place: في سيدي موسى, قرب بني معاذ.

    ``joined``: و joins it to a place.
    """
    words = tokens.words
    if at + 1 >= limit or words[at].article or not words[at + 1].joins:
        return None
    likely = words[at].name in LIKELY and not words[at + 1].article and nameless(words[at + 1])
    told = words[at].name in MOTHERS and at + 2 < limit and lies(tokens, at + 2, limit)
    if words[at].name not in SURELY and not likely and not told:
        return None
    before = words[at - 1] if at else words[at]
    led = words[at].pro[-1:] == "ب" if words[at].pro else before.name in LEADS or "near" in before.tags
    return Mention("place", at, at + 2, at, "place-located") if led or joined else None


def in_series(tokens: Tokens, at: int, limit: int) -> bool:
    """Whether a name that nothing knows opens a series of two such names or more: في السحي، وأملح، وثبرة."""
    words = tokens.words
    count = 0
    while at + 2 < limit and words[at + 1].form == "," and words[at + 2].form.startswith("و"):
        if words[at + 2].kind != WORD or not nameless(words[at + 2]):
            break
        at, count = at + 2, count + 1
    return count > 1 or (count == 1 and "pl" in words[at].tags)


def located(tokens: Tokens, at: int, limit: int) -> Mention | None:
    """A name that nothing knows between "in" and where it lies: في دراغان جنوب العاصمة, بزلطان بولاية كذا,
    or with a side of it: على الطويلة الشرقية."""
    words = tokens.words
    if not at or at + 1 >= limit or len(words[at].form) < LEAST or words[at].enc:
        return None
    into = words[at - 1].form in ("في", "وفي") or "near" in words[at - 1].tags or words[at].pro[-1:] == "ب"
    if not into and (words[at].pro or words[at - 1].name not in TOWARDS):
        return None
    if halved(words[at], words[at + 1]):
        return Mention("place", at, at + 2, at, "place-located")
    if lies(tokens, at + 1, limit):
        return Mention("place", at, at + 1, at, "place-located")
    if twinned(tokens, at, limit):
        return Mention("place", at, at + 1, at, "place-listed")
    return Mention("place", at, at + 1, at, "place-listed") if into and in_series(tokens, at, limit) else None


def twinned(tokens: Tokens, at: int, limit: int) -> bool:
    """Whether و joins a second such name to one, and then tells where both lie: في قلنديات وحزمات شمال القدس."""
    after = tokens.words[at + 1]
    joined = after.kind == WORD and nameless(after) and after.form.startswith("و") and len(after.form) > LEAST
    end = at + 3 if after.form[1:] in MOTHERS else at + 2
    return joined and end < limit and lies(tokens, end, limit)


def halved(name: Word, side: Word) -> bool:
    """Whether a word behind a name tells one side of it: الطويلة الشرقية."""
    agrees = name.form.endswith("ه") == side.form.endswith("ه")
    return name.article and side.article and not side.pro and side.stem in SIDES and agrees


def lies(tokens: Tokens, at: int, limit: int) -> bool:
    """Whether the words from a token on tell where the place before them lies: جنوب العاصمة, بولاية كذا, (شمال
    كذا), التابعة لمحافظة كذا."""
    word = tokens.words[at]
    after = tokens.words[at + 1] if at + 1 < limit else None
    if word.form == "(" or (word.form in ("في", ",") and after is not None):
        tells = frozenset({"compass", "area", "pl"}) if word.form == "في" else frozenset({"compass"})
        return after is not None and not after.article and not tells.isdisjoint(after.tags)
    if word.article:
        return word.stem in LYING and not word.pro
    return "compass" in word.tags or (word.pro == "ب" and "area" in word.tags)
