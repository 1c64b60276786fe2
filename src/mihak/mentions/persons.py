"""Persons: a title or a given name, and the names behind it."""

from __future__ import annotations

from typing import Final

from mihak.lang.ar.tokens import Tokens
from mihak.lang.ar.word import WORD, Word
from mihak.mentions.phrases import longest
from mihak.mentions.vocabulary import Vocabulary
from mihak.model.mention import Mention

LONGEST: Final = 5
TITLES: Final = frozenset({"title", "rank", "role"})
TITLES_THE: Final = frozenset({"title-the", "rank-the", "role-the"})
RANKS: Final = frozenset({"rank", "rank-the", "military"})
PLAIN_NOUN: Final = frozenset({"n", "w"})
HANDS: Final = frozenset({"يد", "ايدي"})
NAMES: Final = frozenset({"given", "ps", "family"})


def person_at(vocabulary: Vocabulary, tokens: Tokens, at: int, limit: int) -> Mention | None:
    """The person whose name begins at ``at``, if one does."""
    words = tokens.words
    word = words[at]
    if "ps" in word.tags:
        end = longest(vocabulary.person_phrases, words, at, limit)
        if end > at:
            return Mention("person", at, end, at, "person-name")
    if "given" in word.tags and not word.article:
        joined = word.pro == "و" and not word.enc
        end = run_of_names(tokens, at + 1, limit) if joined else run_of_names(tokens, at, limit)
        if end > at + 1 and not kept_on(tokens, at, end, limit):
            return Mention("person", at, end, at, "person-given")
    titled = not TITLES.isdisjoint(word.tags) or (word.article and not TITLES_THE.isdisjoint(word.tags))
    if titled and at + 1 < limit:
        while word.article and at + 2 < limit and described(words[at + 1]):
            at += 1
        end = with_trade(tokens, run_of_names(tokens, at + 1, limit), limit)
        ranked = not RANKS.isdisjoint(word.tags)
        if end > at + 2 or (end > at + 1 and ranked):
            return Mention("person", at + 1, end, at, "person-title", "rank" if ranked else "")
    return None


def kept_on(tokens: Tokens, at: int, end: int, limit: int) -> bool:
    """Whether a given name is the verb that is spelled alike, with على and what it kept behind: حافظ كذا على مواقعه.

    The first words of what is read as a name may be its subject, and على the name علي.
    """
    words = tokens.words
    if "stand" not in words[at].tags:
        return False
    on = next((i for i in range(at + 2, min(end + 1, limit - 1)) if words[i].form == "علي"), at)
    kept = words[on + 1] if on > at else words[at]
    return on > at and kept.stem not in HANDS and (kept.article or bool(kept.enc) or kept.has("area", "site", "pl"))


def described(word: Word) -> bool:
    """Whether a word goes on a title rather than beginning the name: القائد الميداني, اللواء المتقاعد."""
    return word.article and (word.form.endswith(("ي", "يه")) or "adj" in word.tags) and not word.has("given", "family")


def with_trade(tokens: Tokens, end: int, limit: int) -> int:
    """The end of a titled name with an everyday noun that is a family's name: العقيد سامر حداد."""
    words = tokens.words
    if end == limit or "given" not in words[end - 1].tags:
        return end
    word = words[end]
    plain = "n" in word.tags and word.tags <= PLAIN_NOUN
    return end + 1 if plain and not word.pro and not word.enc else end


def run_of_names(tokens: Tokens, at: int, limit: int) -> int:
    """The end of the run of words from ``at`` that can be parts of one name."""
    words = tokens.words
    end = at
    while end < limit and end < at + LONGEST and part_of_name(words[end]):
        end += 1
    return end


def part_of_name(word: Word) -> bool:
    if word.kind != WORD or word.pro or word.enc:
        return False
    return not word.tags or not NAMES.isdisjoint(word.tags)
