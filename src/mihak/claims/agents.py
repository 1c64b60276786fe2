"""The doer that the words of a casualty claim name: its subject, or an agent behind it (على يد X)."""

from __future__ import annotations

from typing import Final

from mihak.claims.doer import before, fights
from mihak.claims.draft import CasualtyDraft
from mihak.claims.lookups import begun, ended, starting
from mihak.claims.near import clause_end
from mihak.claims.operation_actors import owner, waging
from mihak.claims.roles import oblique, subject
from mihak.mentions.document import Document, Passage
from mihak.model.mention import Mention

BY: Final = frozenset("يد ايدي ايادي قبل".split())
WITH: Final = frozenset(
    "برصاص بنيران بايدي بيد بواسطه برصاصه بقصف بغارات بغاره بضربات بضربه بصواريخ بقذايف بقذيفه بطيران "
    "بصاروخ نيران رصاص".split()
)
MOURNING: Final = ("نعي", "نعت", "ينعي", "تنعي", "نعوا", "شيع", "يشيع", "تشيع")
FLEEING: Final = ("نزح", "ينزح", "تنزح", "فر", "يفر", "تفر", "هرب", "يهرب", "تهرب", "غادر", "يغادر", "تغادر", "لجا")
"""Verbs that the people who flee are the subject of."""
OTHERS: Final = "اخرين"
"""Others as the object of a verb, whose subject it leaves out: قتل الجيش 13 مسلحا وأسر 7 آخرين."""
SUBJECTS: Final = ("ا", "ين", "ون")
REACH: Final = 8
BEFORE: Final = 3
PARTS: Final = 16
"""How far behind a count the doer may be told, its parts between them."""
DURING: Final = frozenset({"في", "خلال", "اثناء", "جراء", "اثر", "ضمن", "ب"})
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
    mourning = mourned(document, draft.at)
    if draft.perpetrator is not None and draft.part_of < 0 and not mourning:
        return draft.perpetrator
    if mourning:
        return slayer(document, passage, draft)
    end = min(clause_end(passage, draft.end - 1, more=1), draft.end + REACH)
    return (
        behind(document, passage, draft.at, end)
        or beyond_parts(document, passage, draft)
        or subject_before(document, passage, draft)
        or subject_of_idiom(document, passage, draft)
        or armed_with(document, passage, max(passage.start, min(draft.at, draft.start) - BEFORE), end)
        or by_operation(document, passage, draft)
    )


def beyond_parts(document: Document, passage: Passage, draft: CasualtyDraft) -> Mention | None:
    """Who did it, told behind the parts of a count: مقتل 24 مدنيا، بينهم 7 أطفال، على يد X."""
    words, comma = document.words, draft.end
    if comma + 1 >= passage.end or not any("parts" in w.tags for w in words[comma : comma + 2]):
        return None
    for i in range(comma + 2, min(comma + PARTS, passage.end - 1)):
        if words[i].has("v", "kana", "clause", "rel") and not words[i].has("n", "parts"):
            return None
        if words[i].stem in BY and words[i - 1].form in ("علي", "من"):
            return starting(passage.actors, i + 1)
    return None


def by_operation(document: Document, passage: Passage, draft: CasualtyDraft) -> Mention | None:
    """Whose operation people fell in: قتل 17 خلال عملية عسكرية للجيش, في حملة نفذتها القوات."""
    words = document.words
    end = min(clause_end(passage, draft.end - 1, more=1), draft.end + REACH)
    for i in range(draft.end, end):
        if "op" in words[i].tags and not words[i].has("opbattle", "clash") and words[i - 1].form in DURING:
            return owner(document, passage, i) or waging(document, passage, i)
    return None


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


def slayer(document: Document, passage: Passage, draft: CasualtyDraft) -> Mention | None:
    """Who killed those mourned, told by a relative clause behind them: القيادي X الذي اغتالته إسرائيل."""
    words = document.words
    for i in range(draft.end, min(draft.end + REACH, passage.end - 1)):
        if words[i].has("kill") and "v" in words[i].tags and words[i].enc and "rel" in words[i - 1].tags:
            return starting(passage.actors, i + 1)
    return None


def gunman_before(document: Document, passage: Passage, verb: int) -> Mention | None:
    """The armed men of no group right before a verb, told as its subject: أن قناصا حوثيا قتل امرأة."""
    words, start = document.words, verb
    while start > passage.start and words[start - 1].has("combatant") and not words[start - 1].article:
        start -= 1
    if start == verb or words[start].pro[-1:] in ("ب", "ل") or words[start - 1].has("prep", "kill", "num", "digits"):
        return None
    return Mention("people", start, verb, start, "gunman") if words[start].form.endswith(SUBJECTS) else None


def mourned(document: Document, at: int) -> bool:
    """Whether a word tells of a death by who mourns: نعت الحركة القيادي, شيع الأهالي."""
    return document.words[at].stem.startswith(MOURNING)


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
    behind_it = draft.figure.end if draft.figure.start >= 0 else draft.at + 1
    others = verb.pro in ("و", "ف") and behind_it < passage.end and document.words[behind_it].form == OTHERS
    begins = draft.figure.start if draft.figure.start >= 0 else victims.start if victims and not others else behind_it
    if "v" not in verb.tags or verb.enc or begins != draft.at + 1 or not verb.has("kill", "capture"):
        return None
    many = verb.form.endswith("وا")
    head = document.words[victims.head] if victims is not None else verb
    told_of_men = head.form.endswith(("ا", "ين", "ون")) and not head.form.endswith(("يا", "اتا"))
    alone = verb.form.endswith("ت") and victims is not None and victims.head > draft.at and told_of_men
    if not (many or others or alone):
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
        if i + 1 < end and words[i + 1].has("combatant") and "sg" in words[i + 1].tags:
            named = i + 2 < passage.end and "nation" in words[i + 2].tags
            return Mention("people", i + 1, i + 2 + named, i + 1, "gunman")
    return None


def subject_before(document: Document, passage: Passage, draft: CasualtyDraft) -> Mention | None:
    """The subject right before an active verb whose object follows: قوات X أسرت 20."""
    words = document.words
    verb = words[draft.at]
    if "v" not in verb.tags or verb.enc or not verb.has("kill", "capture", "active", "displace"):
        return None
    if verb.stem.startswith(FLEEING):
        return None
    begins = draft.figure.start if draft.figure.start >= 0 else draft.victims.start if draft.victims else -1
    if begins < draft.at:
        return None
    actor = ended(passage.actors, draft.at)
    gunman = gunman_before(document, passage, draft.at) if actor is None or actor.end < draft.at else None
    if gunman is not None:
        return gunman
    if actor is None or draft.at > actor.end + BEFORE or not fights(actor) or oblique(document, actor):
        return None
    between = words[actor.end : draft.at]
    return actor if all(w.form in BETWEEN or w.form == '"' for w in between) else None
