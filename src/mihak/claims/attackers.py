"""Who attacked: the doer that a noun or verb of attack has, and who is accused of it or claimed it."""

from __future__ import annotations

from typing import Final

from mihak.claims.attack_acts import OWNED
from mihak.claims.attack_blame import blamed_for, denied_near
from mihak.claims.attack_people import people_before, people_behind
from mihak.claims.attack_words import word_at
from mihak.claims.doer import before as subject_of_text
from mihak.claims.doer import fights
from mihak.claims.lookups import begun
from mihak.claims.near import backwards, clause_start, first_from, last_before
from mihak.claims.roles import agent_after, genitive, nationality, subject, subject_behind
from mihak.lang.ar.word import SIGN, WORD, Word
from mihak.mentions.document import Document, Passage
from mihak.model.mention import Mention

CLAIMING: Final = frozenset({"responsibility", "claimv", "explode", "assault"})
ANSWERING: Final = frozenset(
    "رد ردت ردوا يرد ترد يردون ورد وردت قام قامت قاموا يقوم تقوم بادر بادرت هدد هددت يهدد تهدد لوح لوحت "
    "بدا بدات باشر باشرت شرع شرعت استهل استهلت تقدم تقدمت".split()
)
"""Verbs that tell with ب what their subject did: ردت القوات بقصف."""
BETWEEN: Final = 9
"""How far before a noun of attack the verb that launches it may stand with its subject."""
AMBUSHES: Final = frozenset("كمين كمينا كماين كمينان كمينين".split())
"""Attacks that are laid for whom ل names: كمين لدورية."""
ANSWERED_WITHIN: Final = 9
KILLED_WITHIN: Final = 7
"""How far behind the means those who were killed with it may be told."""
CLAIMED: Final = ("explode", "assault", "otheratk", "airstrike", "strike", "shell")
"""Nouns of attacks that somebody may claim for himself."""
OWNED_WITHIN: Final = 6
"""How far before a noun of attack the word of responsibility for it may stand."""
CLAIMED_WITHIN: Final = 4
"""How many sentences behind an attack a claim of responsibility is looked for."""


def attacker(document: Document, passage: Passage, verb: int) -> Mention | None:
    """The group or person that a verb has for subject, and fights; else the last subject before it."""
    found = subject(document, passage, verb)
    people = people_behind(document, passage, verb) or people_before(document, passage, verb)
    if found is not None and (fights(found) or found.kind == "person"):
        return people if people is not None and people.start < found.start and people.end > found.start - 3 else found
    if people is not None or opening(document, passage, verb):
        return people
    return subject_of_text(document, passage, verb)


def opening(document: Document, passage: Passage, verb: int) -> bool:
    """Whether a verb opens its sentence, so that its subject can but follow: else it is passive."""
    words = document.words
    first = verb == passage.start or all(words[i].has("adv", "qad", "kana") for i in range(passage.start, verb))
    form = words[verb].form
    return first and not words[verb].pro and not words[verb].enc and form[0] not in "وف" and not form.endswith("وا")


def doer_of(document: Document, passage: Passage, at: int, behind: int, limit: int) -> Mention | None:
    """Who did what a noun tells; ``behind`` is the token behind its adjectives."""
    told = told_doer(document, passage, at, behind, limit) or blamed_for(document, passage, at)
    word = document.words[at]
    if "aimn" in word.tags and told is not None and told.start == behind and not acts(document, told, limit):
        return launcher(document, passage, at)
    if told is not None:
        return told
    if (word.enc and "aimn" not in word.tags) or word.stem in OWNED or ("aimn" in word.tags and word.pro[-1:] != "ل"):
        return subject_of_text(document, passage, at)
    return claimant(document, passage, at) if word.has(*CLAIMED) else None


def told_doer(document: Document, passage: Passage, at: int, behind: int, limit: int) -> Mention | None:
    """The doer in the noun's own clause: genitive, agent, accused, launcher, adjective."""
    words = document.words
    laid_for = words[at].stem in AMBUSHES and behind < limit and words[behind].pro == "ل"
    return (
        (None if laid_for else genitive(passage, document, behind, limit))
        or launched_by(document, passage, at)
        or agent_after(document, passage, behind, min(behind + 12, limit))
        or (
            accused(document, passage, at)
            if words[at].pro[-1:] == "ب" or word_at(document, passage, at - 1).has("launchn")
            else None
        )
        or nationality(document, at, behind)
        or launcher(document, passage, at)
        or answerer(document, passage, at)
    )


def launched_by(document: Document, passage: Passage, at: int) -> Mention | None:
    """The subject told between a verb of launching and its noun: نفذت طائرات التحالف ضربة جوية."""
    words = document.words
    for i in backwards(document, passage, at, BETWEEN):
        if "launchv" in words[i].tags and "v" in words[i].tags and not words[i].article and not words[i].enc:
            found = subject_behind(document, passage, i)
            return found if found is not None and found.end <= at and fights(found) else None
        if words[i].has("atk", "rel", "say", "clause"):
            return None
    return None


def answerer(document: Document, passage: Passage, at: int) -> Mention | None:
    """The subject of a verb that says with ب what was done: ردت القوات بقصف المواقع, قام الجيش بغارات."""
    words = document.words
    if words[at].pro[-1:] != "ب":
        return None
    for i in range(at - 1, max(passage.start, at - ANSWERED_WITHIN) - 1, -1):
        if words[i].stem in ANSWERING and not words[i].article:
            found = subject(document, passage, i)
            return found if found is not None and fights(found) and found.end <= at else None
        if words[i].has("kill", "injure"):
            return slayer(document, passage, i, at)
        if words[i].has("atk", "say", "sufferv", "suffern"):
            return None
    return None


def slayer(document: Document, passage: Passage, verb: int, at: int) -> Mention | None:
    """Who killed by what stands at ``at``, where the killed follow: قتل الجيش بالرصاص فلسطينيين."""
    words = document.words
    found = subject_behind(document, passage, verb) if "v" in words[verb].tags and not words[verb].article else None
    if found is None or not fights(found) or found.end > at or "sg" in words[found.start].tags:
        return None
    behind = begun(passage.people, at + 1, at + KILLED_WITHIN)
    return found if any(not words[m.start].pro and not words[m.start - 1].has("prep") for m in behind) else None


def acts(document: Document, group: Mention, limit: int) -> bool:
    """Whether the group behind استهداف is the doer: what it aimed at follows (استهداف الجيش لبلدة, مواقع)."""
    if group.end >= limit:
        return False
    following = document.words[group.end]
    object_noun = following.kind == WORD and not following.pro and not following.has("f", "prep", "v")
    return following.pro == "ل" or object_noun


def launcher(document: Document, passage: Passage, at: int) -> Mention | None:
    """The subject of a verb of launching before the noun: شنت طائرات التحالف غارات."""
    words = document.words
    for i in backwards(document, passage, at, 12):
        word = words[i]
        if "launchv" in word.tags and "v" in word.tags and not word.article:
            return attacker(document, passage, i)
        if "launchn" in word.tags:
            return genitive(passage, document, i + 1, at) or subject_of_text(document, passage, i)
        if word.has("atk", "rel", "sufferv", "cause", "kill", "injure"):
            return None
    return None


def accused(document: Document, passage: Passage, at: int) -> Mention | None:
    """Who is accused of what the noun at ``at`` tells: اتهم X التحالف بقصف, تتهمه بشن."""
    words = document.words
    for i in range(at - 1, max(passage.start, at - 9) - 1, -1):
        if "accusev" in words[i].tags:
            told = last_before(passage.actors, i + 1, at)
            return told or (subject_of_text(document, passage, i) if words[i].enc else None)
        if words[i].kind == SIGN and words[i].form in ",;:":
            return None
    return None


def claimant(document: Document, passage: Passage, at: int) -> Mention | None:
    """Who is said to have claimed an attack, in its sentence or the next few."""
    words = document.words
    owned = owning(document, passage, at)
    if owned is not None:
        return owned
    for index in range(passage.index, min(passage.index + CLAIMED_WITHIN, len(document.passages))):
        here = document.passages[index]
        if here.tags.isdisjoint(CLAIMING):
            continue
        for i in range(max(at, here.start), here.end):
            if "responsibility" in words[i].tags:
                if denied_near(document, here, i):
                    return None
                return last_before(here.actors, max(here.start, i - 9), i)
            if "claimv" in words[i].tags:
                return first_from(here.actors, i + 1, i + 3) or last_before(here.actors, max(here.start, i - 5), i)
            if index > passage.index and another(words[i]):
                return None
    return None


def another(word: Word) -> bool:
    """Whether a word tells one more attack, so that who claims what follows did not make the one before."""
    if word.article:
        return False
    noun = "atk" in word.tags and not word.enc and word.has(*CLAIMED)
    return noun or ("v" in word.tags and word.has("explodev", "murderv"))


def owning(document: Document, passage: Passage, at: int) -> Mention | None:
    """Who is said right before the noun to answer for it: أعلنت الحركة مسؤوليتها عن التفجير, تبنى التنظيم الهجوم."""
    words = document.words
    for i in range(at - 1, max(passage.start, at - OWNED_WITHIN) - 1, -1):
        if words[i].has("atk", "rel"):
            return None
        if "responsibility" in words[i].tags or ("claimv" in words[i].tags and not words[i].enc):
            if denied_near(document, passage, i):
                return None
            claims = "claimv" in words[i].tags
            told = genitive(passage, document, i + 1, at) or (None if claims else group_before(document, passage, i))
            return told or subject_of_text(document, passage, i)
    return None


def group_before(document: Document, passage: Passage, at: int) -> Mention | None:
    """The last group that fights and ends before a token of its clause."""
    told = [m for m in passage.actors if clause_start(passage, at) <= m.start and m.end <= at and fights(m)]
    return told[-1] if told else None
