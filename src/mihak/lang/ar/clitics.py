"""Clitics: و ف ب ل ك س ال before a word, pronouns behind it.

A clitic is taken off where what is left is a word of the lexicon; where the
whole form is one, nothing is taken off. Of unknown words only what can hardly
be anything else is taken off: the article, and a clitic before the article.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final, Protocol

from mihak.lang.ar.word import BREAK, NUMBER, SIGN, WORD, Word

NONE: Final[frozenset[str]] = frozenset()
ENCLITICS: Final = ("هما", "هم", "هن", "ها", "كم", "نا", "ه", "ك", "ي")
NOT_ARTICLE: Final = frozenset("الويه اليات اليه الغام الاف الي الم الات العاب الوف الواح الق القي".split())
CONJUNCTIONS: Final = "وف"
PREPOSITIONS: Final = "بلك"
SPACE: Final = re.compile(r"\A[^\S\n]+")
LONGEST: Final = 40
"""Letters of the longest form that is taken apart; the longest Arabic words have some 15."""
REMEMBERED: Final = 200_000
"""Forms that an analyser remembers at most: some 100 MB."""
PRESENT: Final = "يتنا"
NAMES: Final = frozenset({"nm", "pl", "ps", "ac", "wp"})
"""Tags of words that are names and nothing else."""
THAT: Final = "that"


class Lookup(Protocol):
    """What an analyser asks: the tags of a form, None where it is unknown."""

    def get(self, form: str, /) -> frozenset[str] | None:
        """The tags of a form."""


class Analyser:
    """Takes forms apart with a lexicon, and remembers what it has seen."""

    def __init__(self, lexicon: Lookup) -> None:
        self._lexicon = lexicon
        self._seen = _Seen(self._analyse)

    def __call__(self, form: str) -> Word:
        """The analysis of a normalised form; white space before it is no part of it."""
        return self._seen[form]

    @property
    def quick(self) -> Callable[[str], Word]:
        """The same as a call, without its overhead."""
        return self._seen.__getitem__

    def _analyse(self, form: str) -> Word:
        first = form[0]
        if first == "\n":
            return Word(form, BREAK, "", False, form, "", 0, form, NONE, True)
        if first.isdigit():
            return Word(form, NUMBER, "", False, form, "", 0, form, frozenset({"digits"}), True)
        if not first.isalpha():
            return Word(form, SIGN, "", False, form, "", 0, form, NONE, True)
        if len(form) > LONGEST:
            return Word(form, WORD, "", False, form, "", 0, form, NONE, False)
        return self._known(form) or unknown(form)

    def _known(self, form: str) -> Word | None:
        for pro, article, rest in splits(form):
            tags = self._lexicon.get(rest)
            if tags is None or not (fits(pro, rest, tags) or (article and named(pro, tags))):
                continue
            if pro or not self._joins(form, tags):
                return built(form, pro, article, rest, "", tags)
        for pro, article, rest in splits(form):
            if article:
                continue
            for stem, enc in without_pronoun(rest):
                tags = self._lexicon.get(stem)
                if tags is not None and takes(enc, tags) and fits(pro, stem, tags):
                    return built(form, pro, False, stem, enc, tags)
        return None

    def _joins(self, form: str, tags: frozenset[str]) -> bool:
        """Whether a form that is else only a name is a conjunction before أن: وأن, فإن (Van)."""
        if form[0] not in CONJUNCTIONS or not tags <= NAMES:
            return False
        return THAT in (self._lexicon.get(form[1:]) or NONE)


class _Seen(dict[str, Word]):
    """The forms seen, with the white space before them, and their analyses.

    A text of endless new forms empties it now and then, so that it stays in bounds.
    """

    def __init__(self, analyse: Callable[[str], Word]) -> None:
        super().__init__()
        self._analyse = analyse

    def __missing__(self, form: str) -> Word:
        bare = SPACE.sub("", form, count=1)
        word = self._analyse(bare) if bare == form else self[bare]
        if len(form) <= LONGEST:
            if len(self) >= REMEMBERED:
                self.clear()
            self[form] = word
        return word


def splits(form: str) -> Iterator[tuple[str, bool, str]]:
    """Every way to part clitics from a form: clitics, article, the rest."""
    yield "", False, form
    if form.startswith("ال"):
        yield "", True, form[2:]
    heads = [""]
    if form[0] in CONJUNCTIONS:
        heads.append(form[0])
    for head in heads:
        rest = form[len(head) :]
        if head:
            yield head, False, rest
            if rest.startswith("ال"):
                yield head, True, rest[2:]
        if rest.startswith("لل"):
            yield head + "ل", True, rest[2:]
        if rest[:1] in tuple(PREPOSITIONS) and len(rest) > 2:
            if rest[1:3] == "ال":
                yield head + rest[0], True, rest[3:]
            yield head + rest[0], False, rest[1:]
        elif rest[:1] == "س" and len(rest) > 3:
            yield head + "س", False, rest[1:]


def without_pronoun(rest: str) -> Iterator[tuple[str, str]]:
    """The ways to part a pronoun from a form.

    A ت before it may be a ta marbuta, which goes before a verb's ending (سيطرتهم);
    a و or ي may be the seat of a final hamza (أعضائه).
    """
    for enc in ENCLITICS:
        if rest.endswith(enc) and len(rest) >= len(enc) + 2:
            stem = rest[: -len(enc)]
            if stem.endswith("ت"):
                yield stem[:-1] + "ه", enc
            yield stem, enc
            if stem.endswith(("او", "اي")):
                yield stem[:-1] + "ء", enc


def without_article(word: str) -> str:
    """A folded word without its article; آليات and its like have none."""
    return word[2:] if word.startswith("ال") and len(word) > 4 and word not in NOT_ARTICLE else word


def takes(enc: str, tags: frozenset[str]) -> bool:
    """Whether such a word takes such a pronoun: ي stands behind nouns and prepositions,
    not verbs; a word tagged ``bare`` takes none."""
    return "bare" not in tags and (enc != "ي" or "v" not in tags or "n" in tags)


def fits(pro: str, stem: str, tags: frozenset[str]) -> bool:
    """Whether such a word takes such clitics: prepositions stand before nouns,
    س before verbs in the present; a word tagged ``alone`` takes none."""
    if not pro:
        return True
    if "alone" in tags:
        return False
    if pro[-1] == "س":
        return "v" in tags and stem[0] in PRESENT
    if pro[-1] in "بك":
        return "v" not in tags or "n" in tags
    return True


def named(pro: str, tags: frozenset[str]) -> bool:
    """Whether a word with the article, which is no verb, is a name behind ب or ك: باليمن, where يمن is a verb too."""
    return pro[-1:] in PREPOSITIONS and "alone" not in tags and not tags.isdisjoint(NAMES)


def built(form: str, pro: str, article: bool, stem: str, enc: str, tags: frozenset[str]) -> Word:
    name = form[len(pro) :]
    if article and pro.endswith("ل") and not name.startswith("ال"):
        name = "ال" + stem
    if enc:
        name = stem
    return Word(form, WORD, pro, article, stem, enc, len(pro), name, tags, True)


def unknown(form: str) -> Word:
    """A word the lexicon lacks: only the article and what stands before it go."""
    pro, rest = "", form
    for size in (0, 1, 2):
        if form[size : size + 2] == "ال" and len(form) - size > 4 and set(form[:size]) <= set("وفبك"):
            pro, rest = form[:size], form[size + 2 :]
            return Word(form, WORD, pro, True, rest, "", size, "ال" + rest, NONE, False)
    for size in (0, 1):
        if form[size : size + 2] == "لل" and len(form) - size > 4 and set(form[:size]) <= set("وف"):
            pro, rest = form[:size] + "ل", form[size + 2 :]
            return Word(form, WORD, pro, True, rest, "", size + 1, "ال" + rest, NONE, False)
    return Word(form, WORD, "", False, form, "", 0, form, NONE, False)
