"""Against whom ground was taken, held or lost, where words of fighting, yielding or laying siege name them."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from mihak.claims.akin import akin
from mihak.claims.control_repeats import TAKEN
from mihak.claims.doer import behind, fights
from mihak.claims.draft import ControlDraft
from mihak.claims.holding import RELATIVES
from mihak.claims.lookups import starting
from mihak.lang.ar.word import SIGN
from mihak.mentions.document import Document, Passage
from mihak.model.mention import Mention

WITH: Final = frozenset(("مع", "ضد", "و"))
FOUGHT: Final = frozenset(("بعد", "عقب", "اثر", "خلال", "وسط", "ب", "في", "جراء", "نتيجه"))
REACH: Final = 26
"""How many tokens behind a word of control the fight may be told that it came of."""
RAIDER: Final = 3
FIGHT: Final = 7
"""How far behind its noun the other side of a fight stands."""
YIELDED: Final = frozenset(("امام", "صالح", "لصالح", "مصلحه", "لمصلحه", "حساب", "الي", "ل"))
PRESSED: Final = frozenset((
    "تقدم", "هجوم", "هجمات", "ضربات", "ضغط", "زحف", "نيران", "وطاه", "قصف", "غارات", "عمليات", "زحوفات", "ضغوط",
))  # fmt: skip
"""What the losers yield to, told between أمام or تحت and whose it is."""
LED: Final = 3
SIEGE: Final = 5


def told_foe(document: Document, passage: Passage, at: int, change: str, actor: Mention | None) -> Mention | None:
    """Against whom it was, where a fight, a yielding or a siege told with it names them."""
    if change == "siege_broken":
        return laid_by(document, passage, at)
    lost = yielded_to(document, passage, at, actor) if change == "lost" else None
    return lost or (fought_with(document, passage, at, actor) if change != "besieged" else None)


def driven_out(document: Document, passage: Passage, at: int, last: ControlDraft) -> ControlDraft:
    """A gain with those who are told behind it to be driven out: دخلت القوات المدينة وطردت المسلحين."""
    if "oust" not in document.words[at].tags or last.opponent is not None or last.change not in TAKEN:
        return last
    foe = next((m for m in passage.actors if at < m.start <= at + 2 and fights(m)), None)
    return replace(last, opponent=foe) if foe is not None and foe != last.actor else last


def fought_with(document: Document, passage: Passage, at: int, actor: Mention | None) -> Mention | None:
    """The other side of the fight that a change came of: سيطر X على كذا بعد اشتباكات مع Y."""
    words = document.words
    for i in range(at + 1, min(at + REACH, passage.end - 1)):
        word = words[i]
        if word.kind == SIGN and word.form in ".;:":
            return None
        raider = made_by(passage, i) if "raid" in word.tags and came_of(document, i) else None
        if raider is not None and (actor is None or not akin(document, actor, raider)):
            return raider
        if not word.has("clash", "clashone") or not came_of(document, i):
            continue
        for foe in passage.actors:
            led = i < foe.start <= i + FIGHT and words[foe.start - 1].form in WITH
            if led and fights(foe) and not (actor is not None and akin(document, actor, foe)):
                return foe
    return None


def made_by(passage: Passage, raid: int) -> Mention | None:
    """Whose attack it was: هجوم للقوات, هجوم شنته الفصائل."""
    return next((m for m in passage.actors if raid < m.start <= raid + RAIDER and fights(m)), None)


def came_of(document: Document, clash: int) -> bool:
    """Whether a noun of fighting tells what came before: بعد اشتباكات, إثر معارك, بمواجهات."""
    word, ahead = document.words[clash], document.words[clash - 1]
    return ahead.form in FOUGHT or word.pro in ("ب", "ل")


def yielded_to(document: Document, passage: Passage, at: int, loser: Mention | None) -> Mention | None:
    """To whom ground was lost: تراجعت أمام تقدم X, فقدت البلدة لصالح X, سلمت المدينة إلى X."""
    words = document.words
    given = words[at].has("leave", "give")
    for foe in passage.actors:
        if not at < foe.start < min(at + REACH, passage.end) or not fights(foe):
            continue
        if loser is not None and akin(document, loser, foe):
            continue
        i = foe.start - 1
        while i > foe.start - LED and (words[i].stem in PRESSED or "adj" in words[i].tags):
            i -= 1
        if words[foe.start].pro.endswith("ل") and given:
            return foe
        led = words[i].stem in YIELDED and (given or words[i].form != "الي")
        if led or (words[i].form == "تحت" and i < foe.start - 1):
            return foe
    return None


def laid_by(document: Document, passage: Passage, at: int) -> Mention | None:
    """Whose siege it is that is broken: كسر الحصار الذي تفرضه X, كسر حصار X, الحصار المفروض من X."""
    words = document.words
    siege = next((i for i in range(at + 1, min(at + SIEGE, passage.end)) if "besiege" in words[i].tags), -1)
    if siege < 0 or siege + 1 >= passage.end:
        return None
    own = starting(passage.actors, siege + 1)
    if own is not None and not words[siege].article and fights(own):
        return own
    for i in range(siege + 1, min(siege + SIEGE, passage.end - 1)):
        if words[i].form in RELATIVES and words[i + 1].enc and words[i + 1].has("sway", "v"):
            return behind(document, passage, i + 1, True)
        if words[i].form in ("من", "قبل") and (by := starting(passage.actors, i + 1)) is not None:
            return by
    return None
