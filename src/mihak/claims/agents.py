"""The doer that the words of a casualty claim name: its subject, or an agent behind it (على يد X)."""

from __future__ import annotations

from typing import Final

from mihak.claims.doer import before, fights
from mihak.claims.draft import CasualtyDraft
from mihak.claims.lookups import begun, ended, starting
from mihak.claims.near import clause_end
from mihak.claims.roles import oblique, subject
from mihak.mentions.document import Document, Passage
from mihak.model.mention import Mention

BY: Final = frozenset("يد ايدي ايادي قبل".split())
WITH: Final = frozenset(
    "برصاص بنيران بايدي بيد بواسطه برصاصه بقصف بغارات بغاره بضربات بضربه بصواريخ بقذايف بقذيفه بطيران "
    "بصاروخ نيران رصاص".split()
)
REACH: Final = 8
BEFORE: Final = 3
IDIOM: Final = 8
"""How far before a masdar its verb may stand."""
SEIZING: Final = frozenset("القي القت القوا يلقي تلقي".split())
MANAGING: Final = frozenset(
    "تمكن تمكنت تمكنوا يتمكن تتمكن نجح نجحت نجحوا ينجح تنجح قام قامت قاموا يقوم تقوم استطاع استطاعت".split()
)
"""Verbs whose subject does what ب or من and a masdar tell."""
BETWEEN: Final = frozenset("انه انها انهم قد لقد إن".split())


def agent_of(document: Document, passage: Passage, draft: CasualtyDraft) -> Mention | None:
    """The doer told by the claim's own clause, None where it tells none."""
    if draft.perpetrator is not None and draft.part_of < 0:
        return draft.perpetrator
    end = min(clause_end(passage, draft.end - 1, more=1), draft.end + REACH)
    return (
        behind(document, passage, draft.at, end)
        or subject_before(document, passage, draft)
        or subject_of_idiom(document, passage, draft)
        or armed_with(document, passage, max(passage.start, min(draft.at, draft.start) - BEFORE), end)
    )


def subject_of_idiom(document: Document, passage: Passage, draft: CasualtyDraft) -> Mention | None:
    """Who did what a verb and a masdar tell together: ألقت القوات القبض على, تمكن الجيش من قتل, أجهزت على."""
    words, at = document.words, draft.at
    if "on" in words[at].tags and "v" in words[at].tags:
        behind_it = range(at + 1, min(at + BEFORE + 2, passage.end - 1))
        upon = any(words[i].form == "علي" and words[i + 1].form != "الاقل" for i in behind_it)
        return doing(document, passage, at) if upon else None
    if "masdar" not in words[at].tags:
        return None
    manages = words[at - 1].form == "من" or words[at].pro == "ب"
    for i in range(at - 1, max(passage.start, at - IDIOM) - 1, -1):
        if words[i].stem in (MANAGING if manages else SEIZING) and not words[i].article:
            return doing(document, passage, i)
        if words[i].has("clause", "rel", "say"):
            return None
    return None


def doing(document: Document, passage: Passage, verb: int) -> Mention | None:
    """The group that a verb has for subject in its clause, else the last one told as a subject before."""
    found = subject(document, passage, verb) or before(document, passage, verb)
    return found if found is not None and fights(found) else None


def armed_with(document: Document, passage: Passage, start: int, end: int) -> Mention | None:
    """The group whose arms are named in ``[start, end)``: قذائف الفصائل, صواريخ القوات."""
    for weapon in begun(passage.weapons, start, end):
        group = starting(passage.actors, weapon.end)
        if group is not None and group.start < end and not document.words[group.start].pro and fights(group):
            return group
    return None


def subject_of_text(document: Document, passage: Passage, draft: CasualtyDraft) -> Mention | None:
    """The subject left out of a verb that can but be active: وقتلوا 20, وأسرت 30 عنصرا."""
    verb, victims = document.words[draft.at], draft.victims
    begins = draft.figure.start if draft.figure.start >= 0 else victims.start if victims else -1
    if "v" not in verb.tags or verb.enc or begins != draft.at + 1 or not verb.has("kill", "capture"):
        return None
    many = verb.form.endswith("وا")
    head = document.words[victims.head] if victims is not None else verb
    told_of_men = head.form.endswith(("ا", "ين", "ون")) and not head.form.endswith(("يا", "اتا"))
    if not many and not (verb.form.endswith("ت") and victims is not None and victims.head > draft.at and told_of_men):
        return None
    found = before(document, passage, draft.at)
    return found if found is not None and fights(found) else None


def behind(document: Document, passage: Passage, start: int, end: int) -> Mention | None:
    """The group or person behind على يد, برصاص, بنيران, من قبل in ``[start, end)``."""
    words = document.words
    for i in range(start, end):
        by = words[i].stem in BY and words[i - 1].form in ("علي", "من")
        if not by and words[i].form not in WITH:
            continue
        for kind in (passage.actors, passage.persons, passage.people):
            for mention in begun(kind, i + 1, i + 3):
                if not words[mention.start].pro:
                    return mention
    return None


def subject_before(document: Document, passage: Passage, draft: CasualtyDraft) -> Mention | None:
    """The subject right before an active verb whose object follows: قوات X أسرت 20."""
    words = document.words
    verb = words[draft.at]
    if "v" not in verb.tags or verb.enc or not verb.has("kill", "capture", "active", "displace"):
        return None
    begins = draft.figure.start if draft.figure.start >= 0 else draft.victims.start if draft.victims else -1
    if begins < draft.at:
        return None
    actor = ended(passage.actors, draft.at)
    if actor is None or draft.at > actor.end + BEFORE or not fights(actor) or oblique(document, actor):
        return None
    between = words[actor.end : draft.at]
    return actor if all(w.form in BETWEEN or w.form == '"' for w in between) else None
