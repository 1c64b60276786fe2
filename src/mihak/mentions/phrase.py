"""How far a noun phrase reaches: idafa, adjectives, quoted names."""

from __future__ import annotations

from typing import Final

from mihak.lang.ar.tokens import Tokens
from mihak.lang.ar.word import SIGN, Word

ADJECTIVE_ENDS: Final = ("ي", "يه", "يا", "يين", "يون", "يات", "ين", "ون", "يان", "ات")
NISBA: Final = ("يه", "ييه")
LONGEST: Final = 7
LEAST: Final = 4
"""Letters of the shortest noun that is taken for an accusative."""
ALLEGIANCE: Final = frozenset(
    "تابع تابعه تابعا تابعين تابعون تابعتين موال مواليه موالين موالون موالي مويد مويده مويدين مويدون "
    "مرتبط مرتبطه مرتبطين مرتبطون منتم منتميه منتمين منتمون محسوب محسوبه محسوبين".split()
)
"""Adjectives that tell with ل, ب, إلى or على whose somebody or something is."""
PURPOSES: Final = frozenset({"بهدف", "بغرض", "بغيه"})
"""Words that begin an aim, one word with their preposition."""
BROKEN: Final = frozenset({"مساجين", "مساكين", "مجانين", "بنين"})
"""Plurals of persons whose ين belongs to the stem."""
NOUNS: Final = frozenset({"ppl", "area", "atk", "built", "site"})
"""Tags of nouns that end as adjectives do: غارات, مخيمات."""
OWN_HEAD: Final = frozenset({"area", "wp", "ppl"})


def joins(word: Word) -> bool:
    """Whether a word may follow inside a name: no function word, verb or clitic."""
    return word.joins


def extent(tokens: Tokens, head: int, limit: int) -> int:
    """The end of the noun phrase that begins at ``head``.

    An indefinite noun takes one noun behind it (idafa) and goes on through it;
    once definite, only what carries the article goes on. A quoted name behind
    the head belongs to it.
    """
    words = tokens.words
    definite = words[head].article or bool(words[head].enc)
    described = False
    at = head + 1
    limit = min(limit, head + LONGEST)
    while at < limit:
        word = words[at]
        if word.form == '"' and at + 1 < limit and not definite:
            return closing_quote(tokens, at, limit)
        if described and joined_adjective(words[at - 1], word):
            at += 1
            continue
        if (
            not word.joins
            or word.form in PURPOSES
            or (described and word.has("vague", "shot", "fire"))
            or (definite and (not word.article or begins_another(word)))
        ):
            return at
        if not definite and (
            (accusative(word) and not tanween(words[at - 1]))
            or (unbound(words[head]) and (word.article or (at == head + 1 and apart(word))))
        ):
            return at
        adjective = bare_adjective(word)
        if not definite and not word.article and (described or not continues_bare(word)) and not adjective:
            return at
        described = described or (not definite and adjective)
        definite = definite or word.article or bool(word.enc)
        at += 1
    return at


def begins_another(word: Word) -> bool:
    """Whether a definite word is the head of a name of its own: an object, not السوري."""
    return not OWN_HEAD.isdisjoint(word.tags) and "nation" not in word.tags


def bare_adjective(word: Word) -> bool:
    """Whether an indefinite word looks like an adjective (أمنية, عسكري, مسلحين)."""
    if "nation" in word.tags and not word.article:
        return True
    if word.article or not NOUNS.isdisjoint(word.tags):
        return False
    return word.form.endswith(NISBA) or ("nm" not in word.tags and word.form.endswith(ADJECTIVE_ENDS))


def joined_adjective(before: Word, word: Word) -> bool:
    """Whether و joins a second adjective: أمنية وطبية."""
    if not word.form.startswith("و") or word.article or word.has("v", "f") or len(word.form) < 5:
        return False
    return (
        word.form[-2:] == before.form[-2:] and "ppl" not in word.tags and ("n" not in word.tags or "adj" in word.tags)
    )


def continues_bare(word: Word) -> bool:
    """Whether an indefinite noun goes on a phrase that is still indefinite (idafa)."""
    return bool(word.enc) or "nm" in word.tags or not word.known or "n" in word.tags


def closing_quote(tokens: Tokens, opening: int, limit: int) -> int:
    """The end of a quoted name that opens at ``opening``; short ones only."""
    for i in range(opening + 1, min(opening + 6, limit)):
        if tokens.words[i].form == '"':
            return i + 1
    return opening


def sign(word: Word, forms: str) -> bool:
    return word.kind == SIGN and word.form in forms


def allegiance(tokens: Tokens, end: int, limit: int) -> int:
    """The end of a phrase with whose it is (تابعة للجيش, مرتبطون بالتنظيم, منتمين إلى), or ``end``."""
    words = tokens.words
    at = end + (end < limit and words[end].stem in ALLEGIANCE and not words[end].pro)
    if at >= limit or words[at - 1].stem not in ALLEGIANCE:
        return end
    if words[at].pro in ("ل", "ب") and not words[at].enc:
        return extent(tokens, at, limit)
    if words[at].form in ("الي", "علي") and at + 1 < limit:
        return extent(tokens, at + 1, limit)
    return end


def accusative(word: Word) -> bool:
    """Whether an indefinite noun shows its case: موقعا, مطعما."""
    long = len(word.form) > (LEAST - 1 if "built" in word.tags else LEAST)
    tells = long and word.form.endswith("ا") and not word.form.endswith(("اا", "وا"))
    if word.form.endswith("يا") and not ("sg" in word.tags and "ppl" in word.tags):
        return False  # سوريا, قضايا, and adjectives; جنديا and فلسطينيا are persons.
    return tells and not word.article and not word.pro and word.has("n", "nm") and not word.has("pl", "ac")


def unbound(word: Word) -> bool:
    """Whether a plural takes no noun behind it, having kept its ن: متظاهرون, مسلحين."""
    return "ppl" in word.tags and word.form.endswith(("ون", "ين")) and word.stem not in BROKEN and not word.article


def apart(word: Word) -> bool:
    """Whether a bare noun behind a plural that kept its ن is another's: مسلحون | عبوة, not مسلحون مجهولون."""
    return word.has("ied", "shot", "built", "gear", "atk") and not word.has("adj", "nation") and not word.article


def tanween(word: Word) -> bool:
    """Whether an indefinite word ends as an accusative does: قياديا, سابقا."""
    return word.form.endswith("ا") and not word.article
