"""Who a verb of saying has for its subject: behind it, before it, or the one whom the subject quotes."""

from __future__ import annotations

from typing import Final

from mihak.claims.lookups import begun
from mihak.claims.near import clause_start
from mihak.claims.speakers import speaker_at, surname
from mihak.claims.unlisted import owner, unlisted
from mihak.lang.ar.word import SIGN, Word
from mihak.mentions.document import Document, Passage
from mihak.mentions.phrase import extent
from mihak.model.mention import Mention

QUOTED: Final = 8
LAYING: Final = frozenset("نسب نسبت ينسب تنسب نسبوا".split())
"""Verbs that name by الى whom one quotes."""
NEAR_SUBJECT: Final = 4
QUOTES: Final = ('"', "'")
SAID_NEAR: Final = 3
AS_FOR: Final = ("اما", "واما")
SUBJECTS: Final = frozenset({"speaker", "title", "rank", "ac", "ps", "given"})
PASSED: Final = frozenset("ما ل عن الي لما قول لسان به بها بعض عدد".split())
ACCUSING: Final = frozenset("اتهم اتهمت اتهموا يتهم تتهم يتهمون تتهمه يتهمه تتهمها يتهمها".split())
"""Verbs whose object may be a group too: who stands before one accuses, who stands behind it is accused."""
CONCLUDING: Final = frozenset("خلص خلصت كتب كتبت استبعد استبعدت".split())
MOURNING: Final = frozenset("نعي نعت ينعي تنعي ينعون نعوا".split())
"""Verbs whose object is a person, whom no subject need stand before."""
OPENING: Final = frozenset("ان اما واما لكن ولكن بيد غير الا كما فيما بينما".split())
ASIDE: Final = 18
"""How long an aside between a subject and its verb of saying may be."""


def speaker_of_verb(document: Document, passage: Passage, verb: int) -> Mention | None:
    """The subject of a verb of saying; of نقل and its like, whom it quotes."""
    if document.words[verb].stem in ACCUSING and not document.words[verb].pro:
        accuser = speaker_before(document, passage, verb) or unlisted_before(document, passage, verb)
        if accuser is not None:
            return accuser
    ahead = right_before(document, passage, verb)
    if ahead is not None:
        return quoted(document, passage, verb, ahead) or ahead
    found = speaker_after(document, passage, verb + 1)
    if found is None and verb + 1 < passage.end and document.words[verb + 1].form in ("فيه", "فيها"):
        return writing_before(document, passage, verb)
    if found is not None:
        return quoted(document, passage, verb, found) or found
    return speaker_before(document, passage, verb)


def writing_before(document: Document, passage: Passage, verb: int) -> Mention | None:
    """The statement in which it stands: بيان نشر على … أعلن فيه."""
    for at in range(verb - 1, passage.start - 1, -1):
        if "writing" in document.words[at].tags:
            return Mention("speaker", at, extent(document.tokens, at, verb), at, "speaker-writing")
    return None


def speaker_before(document: Document, passage: Passage, verb: int) -> Mention | None:
    """The subject that stands before its verb: the source said; reports confirmed."""
    words = document.words
    begin = clause_start(passage, verb)
    if verb - 1 >= passage.start and words[verb - 1].has("rel", "qad"):
        begin = max(passage.start, begin - 8)
    elif words[verb].pro == "ف" and any(w.form in AS_FOR for w in words[max(passage.start, verb - 8) : verb]):
        begin = max(passage.start, verb - 8)
    for at in range(begin, verb):
        word = words[at]
        if word.pro in ("", "و", "ف") and not SUBJECTS.isdisjoint(word.tags):
            found = speaker_at(document, passage, at)
            if found is not None and verb - found.end <= NEAR_SUBJECT:
                return found
        if "prep" in word.tags or word.pro[-1:] in ("ل", "ب"):
            return None
    return past_aside(document, passage, verb) or capital_before(document, passage, verb)


def right_before(document: Document, passage: Passage, verb: int) -> Mention | None:
    """The subject that opens its clause and ends right before the verb: لكن وكالة سانا كذبت هذه التقارير."""
    words = document.words
    begin = max(passage.start, verb - ASIDE)
    for at in range(verb - 1, begin - 1, -1):
        if at > begin and words[at - 1].form not in OPENING:
            continue
        if words[at].pro in ("", "و") and not SUBJECTS.isdisjoint(words[at].tags):
            found = speaker_at(document, passage, at)
            ends = found is not None and (found.end == verb or (found.end == verb - 1 and words[verb - 1].form == '"'))
            return found if ends else None
        if words[at].has("that", "v", "rel"):
            return None
    return None


def past_aside(document: Document, passage: Passage, verb: int) -> Mention | None:
    """The subject before an aside: إذاعة X، وهي تابعة لها، أعلنت; أما X، المتحدث باسمها، فقال."""
    words = document.words
    if words[verb - 1].form != ",":
        return None
    for at in range(verb - 2, max(passage.start, verb - ASIDE) - 1, -1):
        if words[at].form not in OPENING or at + 1 >= verb:
            continue
        found = speaker_at(document, passage, at + 1)
        return found if found is not None and verb - found.end <= ASIDE and words[found.end].form == "," else None
    return None


def unlisted_before(document: Document, passage: Passage, verb: int) -> Mention | None:
    """A plural of people that no list knows, between the clause's first word and its verb: جماعات حقوقية تتهم."""
    words = document.words
    begin = max(clause_start(passage, verb), verb - NEAR_SUBJECT)
    while begin < verb and (words[begin].has("f", "conj") or words[begin].kind == SIGN):
        begin += 1
    if begin == verb or words[begin].pro or words[begin].has("v", "atk", "kill", "prep"):
        return None
    return Mention("speaker", begin, verb, begin, "speaker-unlisted")


def capital_before(document: Document, passage: Passage, verb: int) -> Mention | None:
    """A capital that said it before the verb: وكانت واشنطن قد أعلنت."""
    words = document.words
    end = verb - 1 if words[verb - 1].has("qad") else verb
    place = next((p for p in passage.places if p.end == end and p.rule == "place-name"), None)
    if place is None or place.start == passage.start:
        return None
    return place if "kana" in words[place.start - 1].tags and not words[place.start].pro else None


def quoted(document: Document, passage: Passage, verb: int, carrier: Mention) -> Mention | None:
    """Whom the carrier quotes: نقلت الوكالة عن طبيب, على لسان مصدر."""
    words = document.words
    laid = words[verb].stem in LAYING
    for i in range(carrier.end, min(carrier.end + QUOTED, passage.end - 1)):
        form = words[i].form
        if laid and form == "الي":
            return speaker_after(document, passage, i + 1)
        if form == "لسان" or (form == "عن" and ("relay" in words[verb].tags or words[i - 1].has("relay", "relayed"))):
            return speaker_after(document, passage, i + 1)
        if "that" in words[i].tags:
            break
    return None


def speaker_after(document: Document, passage: Passage, start: int) -> Mention | None:
    """The speaker whose name or role begins within a few words of ``start``."""
    words = document.words
    i, limit = start, min(passage.end, start + 5)
    spoken = "v" in words[start - 1].tags
    while i < limit:
        word = words[i]
        dated = next((d for d in begun(passage.dates, i, i + 1)), None)
        if dated is not None:
            i, limit = dated.end, min(passage.end, limit + dated.end - dated.start)
            continue
        counted = i == start or words[i - 1].form in PASSED
        if (counted and word.has("num", "digits") and "speaker" not in word.tags) or passes(word, i - start):
            spoken = spoken or "say" in word.tags
            i += 1
            continue
        found = owner(document, passage, i) or speaker_at(document, passage, i) or surname(document, passage, i)
        if found is not None and spoken and word.pro == "ل":  # to whom he said it
            i, limit = found.end, min(passage.end, limit + found.end - i)
            continue
        if found is not None:
            return found
        if word.has("adv", "demo") or (word.kind == SIGN and word.form == ","):
            i += 1
            continue
        break
    first = i == start or (i == start + 1 and words[start].form in QUOTES)
    told = words[start - 1]
    saying = (told.has("say") or told.stem in CONCLUDING) and told.stem not in MOURNING
    return unlisted(document, passage, i) if spoken and saying and first and i < passage.end else None


def passes(word: Word, far: int) -> bool:
    """Whether a word between a verb of saying and who said it tells nothing of who."""
    return word.form in PASSED or word.form in QUOTES or ("say" in word.tags and far < SAID_NEAR)
