"""Casualties told in a turn of phrase: وقع في الأسر, تعرض للخطف, أجبر على الفرار, سلموا أنفسهم, خسائر في الأرواح."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from mihak.claims.casualty_drafts import being, doing, draft_of, drafts_of
from mihak.claims.casualty_nouns import LOSSES, suffered
from mihak.claims.draft import CasualtyDraft
from mihak.claims.lookups import begun
from mihak.claims.victim_kinds import kind_of
from mihak.claims.victim_search import Found, before, behind
from mihak.claims.victims import Victims, bare, noun_phrase
from mihak.lang.ar.word import Word
from mihak.mentions.document import Document, Passage
from mihak.mentions.phrase import extent

FAR: Final = 10
NEAR: Final = 4
SUFFERED: Final = frozenset({"captured", "injured"})


def into_captivity(document: Document, passage: Passage, at: int) -> list[CasualtyDraft] | None:
    """وقع 12 جنديا في الأسر, سقط في قبضة X ضابط: people who fall into hands; None where no hands are told."""
    words = document.words
    hands = next((i for i in range(at + 1, min(at + FAR, passage.end)) if held(words, i)), -1)
    if hands < 0:
        return None
    found = behind(document, passage, at, min(passage.end, hands + FAR))
    members = [v for v in found.victims if people(v)]
    return drafts_of(document, passage, at, "captured", members, "casualty:hands")


def held(words: Sequence[Word], i: int) -> bool:
    """Whether a token is captivity or a hand that someone falls into: في الأسر, بيد, في قبضة."""
    into = words[i - 1].form == "في" or words[i].pro.endswith("ب")
    return into and ("hand" in words[i].tags or words[i].form in ("الاسر", "اسر", "بالاسر"))


def people(victims: Victims) -> bool:
    """Whether victims are told by a noun for persons, or counted without one."""
    noun = victims.mention
    if noun is not None and noun.kind == "actor":
        return victims.figure.start >= 0
    return noun is not None and noun.kind in ("people", "person") and noun.rule != "counted-noun"


def brought_to(document: Document, passage: Passage, at: int) -> list[CasualtyDraft]:
    """تعرض رجلان للخطف, اضطر 4000 مدني إلى النزوح: what befalls the subject or object of an earlier verb."""
    words = document.words
    word = words[at]
    effect = doing(word) or being(word) or "displaced"
    led = word.pro.endswith("ل") or words[at - 1].form in ("الي", "علي")
    if not led or not (word.has("masdar", "hurt") or ("depart" in word.tags and "n" in word.tags)):
        return []
    tag = "sufferv" if effect in SUFFERED else "force" if effect == "displaced" else ""
    for verb in range(at - 1, max(passage.start, at - FAR) - 1, -1) if tag else ():
        if tag_of(words[verb], tag):
            found = behind(document, passage, verb, at)
            found = found if found.victims else before(document, passage, verb, passage.start)
            members = [v for v in found.victims if people(v)]
            return drafts_of(document, passage, at, effect, members, "casualty:brought")
        if words[verb].has("that", "rel") or words[verb].form == ",":
            break
    return []


def tag_of(word: Word, tag: str) -> bool:
    """Whether a word is a verb of undergoing or of forcing."""
    return "v" in word.tags and ("forced" in word.tags if tag == "force" else tag in word.tags)


def gave_up(document: Document, passage: Passage, at: int) -> list[CasualtyDraft]:
    """سلم 30 مقاتلا أنفسهم: those who hand themselves over."""
    words = document.words
    for verb in range(at - 1, max(passage.start, at - FAR) - 1, -1):
        if words[verb].stem in ("سلم", "سلموا", "سلمت", "يسلم", "تسليم", "سلما"):
            found = behind(document, passage, verb, at)
            found = found if found.victims else before(document, passage, verb, passage.start)
            members = [v for v in found.victims if people(v)]
            return drafts_of(document, passage, at, "captured", members, "casualty:surrender")
    return []


def losses(document: Document, passage: Passage, at: int) -> list[CasualtyDraft]:
    """تكبدت X خسائر كبيرة في الأرواح, مني X بخسائر في القتلى والأسرى: people lost, nobody says how many."""
    words = document.words
    near = words[max(passage.start, at - NEAR - 1) : at]
    if not words[at].article or not any(w.stem == LOSSES for w in near) or not joined(words, at):
        return []
    loser, doer = suffered(document, passage, at)
    if loser is None:
        return []
    effect = next((e for tag, e in EFFECTS if tag in words[at].tags), "killed")
    victims = Victims(bare(at, None), loser, kind_of(document, loser), at + 1)
    return [draft_of(document, passage, at, effect, victims, "casualty:losses", doer)]


FALLING: Final = frozenset("راح راحت راحوا ذهب ذهبت سقط سقطت سقطوا وقع وقعوا يسقط يروح".split())
EFFECTS: Final = (("hurt", "injured"), ("captive", "captured"))


def joined(words: Sequence[Word], at: int) -> bool:
    """Whether a word stands behind "in", or is joined by و to what does."""
    return words[at - 1].form in ("في", "ب") or words[at].pro in ("ب", "و")


def whoever(document: Document, passage: Passage, at: int) -> list[CasualtyDraft]:
    """Those told as whoever was there: مقتل من كانوا على متنها, قضى على من فيه من المسلحين; nobody says how many."""
    words = document.words
    on = at
    if "on" in words[at].tags:
        on = next((i for i in range(at + 1, min(at + NEAR, passage.end)) if words[i].form == "علي"), -1)
    if on < 0:
        return []
    i = on + 2 if on + 1 < passage.end and words[on + 1].stem in ("جميع", "كل") else on + 1
    if i + 2 >= passage.end or words[i].form != "من" or not there(words[i + 1]):
        return []
    people_behind = begun(passage.people, i + 2, min(i + FAR, passage.end))
    some = next((p for p in people_behind if words[p.start - 1].form == "من"), None)
    kind = kind_of(document, some) if some is not None else "unknown"
    victims = Victims(bare(i, None), some, kind, some.end if some is not None else i + 2)
    return [draft_of(document, passage, at, doing(words[at]), victims, "casualty:whoever")]


def there(word: Word) -> bool:
    """Whether a word says that someone was in or on something: كان, كانوا, فيه, بداخلها, على."""
    return (
        word.has("kana", "prepp")
        or word.stem in ("داخل", "علي", "في", "تبقي", "بقي")
        or word.form in ("علي", "في", "تحصن", "يستقل")
    )


def fell_victim(document: Document, passage: Passage, at: int) -> list[CasualtyDraft]:
    """Those told to fall as victims of something: راح ضحية القصف 12 مدنيا, سقط 98 قرويا ضحية الهجوم."""
    words = document.words
    if words[at].stem != "ضحيه" or words[at].article or words[at].enc:
        return []
    for verb in range(at - 1, max(passage.start, at - FAR) - 1, -1):
        if words[verb].stem in FALLING:
            found = behind(document, passage, verb, at)
            if verb + 1 == at:
                begin = extent(document.tokens, at, passage.end)
                told = noun_phrase(document, passage, begin, passage.end) if begin < passage.end else None
                found = Found((told,)) if told is not None else found
            return drafts_of(document, passage, at, "killed", found.victims, "casualty:victim")
        if words[verb].has("v", "that", "rel"):
            break
    return []
