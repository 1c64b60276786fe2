"""Equipment and positions destroyed, damaged, captured or downed."""

from __future__ import annotations

from typing import Final

from mihak.claims.attacks import find_attacks
from mihak.claims.doer import before, behind, fights, forces, people_before
from mihak.claims.draft import MaterielDraft
from mihak.claims.holding import RELATIVES
from mihak.claims.intent import status_at
from mihak.claims.items import FLYING, SHOT, Item, items_after
from mihak.claims.near import tokens_with, trimmed
from mihak.claims.roles import agent_after, carried_out, nationality
from mihak.claims.sides import country, nature, opposed, sides
from mihak.lang.ar.word import Word
from mihak.mentions.document import Document, Passage
from mihak.model.mention import Mention

EFFECTS: Final = (("down", "downed"), ("destroy", "destroyed"), ("damage", "damaged"), ("seize", "captured"))
TRIGGERS: Final = frozenset({"down", "destroy", "damage", "seize", "regain", "lose", "detonate"})
DISARMED: Final = ("ابط", "تبط", "يبط", "تفكيك", "فكك", "يفكك", "تفكك")
LOST: Final = ("خسر", "يخسر", "تخسر", "خساره", "فقد", "يفقد", "تفقد")
STORES: Final = ("مخزن", "مخازن", "مستودع", "مخبا", "مخابي", "مخابء", "ورش", "معمل")
FIGHTING: Final = frozenset({"clash"})
OWNED: Final = frozenset(("تابعه", "تابع", "تابعين", "تابعا", "تابعتين", "خاصه", "خاص"))
NEAR: Final = 20
LOST_NEAR: Final = 7
ALREADY: Final = frozenset(("فقد", "وفقد"))
"""Forms of قد, which are spelled as "lost" is."""
BOMBS: Final = frozenset(("قنبله", "قنابل", "قنبلتين", "برميل", "برميلا", "براميل", "برميلين", "منشورات"))
DROPPED: Final = 14
AHEAD: Final = 6
AGENT: Final = 10
"""How far behind a word of loss على يد X may end."""
STRIKES: Final = frozenset({"airstrike", "shelling", "assault", "bombing", "chemical"})
MEANS: Final = frozenset({"strike", "airstrike", "shell", "assault"})


def find_materiel(document: Document, passage: Passage) -> list[MaterielDraft]:
    """The losses of equipment that one passage tells."""
    drafts: list[MaterielDraft] = []
    taken: set[tuple[int, str]] = set()
    for at, _ in tokens_with(document, passage, TRIGGERS):
        if any(m.start <= at < m.end for m in passage.actors) or leads_on(document, at):
            continue
        for item in items_after(document, passage, at):
            effect = effect_of(document, at, item)
            if not effect or (item.mention.start, effect) in taken:
                continue
            taken.add((item.mention.start, effect))
            drafts.append(draft_of(document, passage, at, item, effect))
    return [d for d in drafts if not (d.effect == "captured" and razed(document, d, taken))]


def razed(document: Document, draft: MaterielDraft, taken: set[tuple[int, str]]) -> bool:
    """Whether a store was found only to be destroyed: عثر على مخزن للأسلحة ودمره."""
    item = draft.item
    return item is not None and (item.start, "destroyed") in taken and stored(document, item)


def leads_on(document: Document, at: int) -> bool:
    """Whether the word only leads to the next (ضبط وتدمير 43 دراجة)."""
    words = document.words
    if "seize" not in words[at].tags or at + 1 >= len(words):
        return False
    return words[at + 1].pro == "و" and "destroy" in words[at + 1].tags


def effect_of(document: Document, at: int, item: Item) -> str:
    """What happened to an item, empty where the words cannot mean its loss."""
    word = document.words[at]
    if "down" in word.tags:
        return downed(document, at, item)
    if "lose" in word.tags:
        return "destroyed" if lost(document, at, item) else ""
    if "detonate" in word.tags or word.stem.startswith(DISARMED):
        return "destroyed" if disarmed(word, item) else ""
    if word.has("regain", "seize") and not taken_over(document, at, item):
        return ""
    return "captured" if "regain" in word.tags else next((effect for tag, effect in EFFECTS if tag in word.tags), "")


def lost(document: Document, at: int, item: Item) -> bool:
    """Whether its owner is told to have lost a number of things: خسرت القوات 4 دبابات."""
    word = document.words[at]
    if (word.form in ALREADY and "v" in document.words[at + 1].tags) or not word.stem.startswith(LOST):
        return False
    return item.mention.start <= at + LOST_NEAR and item.figure.low is not None and item.weapon_class != "position"


def disarmed(word: Word, item: Item) -> bool:
    """Whether explosives are told to be made harmless: أبطل مفعول لغم, فجر 30 عبوة ناسفة."""
    many = item.figure.low is not None and item.figure.low > 2
    return item.weapon_class == "ied" and (many or "destroy" in word.tags)


def taken_over(document: Document, at: int, item: Item) -> bool:
    """Whether what is taken is equipment and no ground."""
    if item.weapon_class == "position" and not stored(document, item.mention):
        return False
    return "regain" not in document.words[at].tags or item.mention.start <= at + 5


def stored(document: Document, item: Mention) -> bool:
    """Whether a position is a store of arms, which is taken with what is in it: مخزن للأسلحة."""
    words = document.words
    told = any("gear" in w.tags or w.stem in ("سلاح", "ذخيره") for w in words[item.start + 1 : item.end + 1])
    return told and words[item.start].stem.startswith(STORES)


def downed(document: Document, at: int, item: Item) -> str:
    """What a word of downing tells of an item: aircraft are downed, missiles destroyed."""
    if drops(document, at, item):
        return ""
    crash = "crash" in document.words[at].tags
    if item.weapon_class in FLYING or "fleet" in document.words[item.mention.head].tags:
        near = abs(item.mention.start - at) <= 2 or not crash
        return "downed" if near else ""
    if crash:
        return ""
    return "destroyed" if item.weapon_class in SHOT or "guns" in document.words[item.mention.head].tags else ""


def drops(document: Document, at: int, item: Item) -> bool:
    """Whether an aircraft behind أسقط is what drops a bomb told behind it: أسقطت طائرة … قنبلة."""
    if "crash" in document.words[at].tags or item.mention.start > at + AHEAD:
        return False
    behind_it = document.words[item.mention.end : item.mention.end + DROPPED]
    return any(w.stem in BOMBS and not w.pro for w in behind_it)


def draft_of(document: Document, passage: Passage, at: int, item: Item, effect: str) -> MaterielDraft:
    words = document.words
    lost = "lose" in words[at].tags
    doer = None if lost else perpetrator(document, passage, at, item.mention)
    loser = behind(document, passage, at, True) or before(document, passage, at) if lost else None
    whose = loser if lost else owner(document, passage, at, item.mention, doer)
    start, end = trimmed(document, min(at, item.mention.start), max(at + 1, item.mention.end))
    return MaterielDraft(
        passage=passage.index, at=at, start=start, end=end, rule=f"materiel:{words[at].stem}", effect=effect,
        figure=item.figure, item=item.mention, owner=whose, perpetrator=doer,
        status=status_at(document, passage, at),
    )  # fmt: skip


def perpetrator(document: Document, passage: Passage, at: int, item: Mention) -> Mention | None:
    """Who destroyed or took it: the subject, the one whose fire it was, the attacker told before."""
    words = document.words
    told = by_whom(document, passage, at, item)
    if told is not None:
        return told
    if "v" in words[at].tags and not words[at].article:
        found = behind(document, passage, at, True)
        if found is None or (found.start > item.start and item.end > at):
            found = right_before(document, passage, at)
    else:
        found = attacker(document, passage, at)
        clash = (w.has(*FIGHTING) and not w.has(*MEANS) for w in words[max(passage.start, at - NEAR) : at])
        if found is None and any(clash):
            return None
    return found or before(document, passage, at)


def by_whom(document: Document, passage: Passage, at: int, item: Mention) -> Mention | None:
    """The doer told as such: على يد X, or behind the means (بقصف X)."""
    words = document.words
    end = min(at + AGENT, passage.end)
    fired = next((i for i in range(at + 1, end) if carried_out(words[i])), end)
    agent = agent_after(document, passage, at + 1, fired)
    if agent is not None and fights(agent):
        return agent
    for i in range(item.end, min(item.end + 4, passage.end)):
        if words[i].has(*MEANS) and words[i].pro.endswith("ب"):
            told = next((m for m in passage.actors if i < m.start <= i + 3 and fights(m)), None)
            if told is not None:
                return told
    return None


def right_before(document: Document, passage: Passage, at: int) -> Mention | None:
    """The group that a verb right behind it describes: على يد وحدة من الجيش دمرت لهم, مروحيات X، التي دمرت."""
    words = document.words
    ahead = at
    if ahead > passage.start and words[ahead - 1].form in RELATIVES:
        ahead -= 1
    ends = (ahead, ahead - 1) if words[ahead - 1].form == "," and ahead < at else (ahead,)
    return next((m for m in forces(document, passage) if m.end in ends and fights(m)), None)


def attacker(document: Document, passage: Passage, at: int) -> Mention | None:
    """Who made the strike that the loss came of: told in this sentence, else in the one before."""
    if not any(w.has(*MEANS) for w in document.words[passage.start : at]):
        return None
    mode = ""
    for back in range(passage.index, max(-1, passage.index - 3), -1):
        for attack in reversed(find_attacks(document, document.passages[back])):
            if attack.at >= at or attack.mode not in ((mode,) if mode else STRIKES):
                continue
            if attack.perpetrator is not None:
                return attack.perpetrator
            mode = attack.mode
    return None


def owner(document: Document, passage: Passage, at: int, item: Mention, doer: Mention | None) -> Mention | None:
    """Whose it was: told behind it, else the other side of this sentence."""
    words = document.words
    for actor in passage.actors:
        if not item.start < actor.start <= item.end + 3:
            continue
        ahead = words[actor.start - 1]
        if words[actor.start].pro.endswith("ل") or ahead.stem in OWNED or actor.start == item.end:
            return actor
    nation = nationality(document, item.start, item.end)
    if nation is not None:
        return nation
    if item.kind == "item" and owned_by_pronoun(document, passage, at, item):
        people = people_before(document, passage, at, at - passage.start)
        if people is not None and people != doer:
            return people
    ranked = (m for m in passage.actors if "ranks" in words[m.start - 1].tags and m.start > passage.start)
    fallen = next((m for m in ranked if m.end <= at and m != doer), None)
    if fallen is not None:
        return fallen
    foes = (other for other in reversed(passage.actors) if other.end <= at and foe(document, doer, other))
    return next(foes, None)


def owned_by_pronoun(document: Document, passage: Passage, at: int, item: Mention) -> bool:
    """Whether a pronoun tells whose a thing was: عتادهم, دمرت لهم, ما لديهم من أسلحة."""
    words = document.words
    told = words[at + 1 : min(at + 4, item.start)]
    return words[item.head].enc == "هم" or any(w.form in ("لهم", "لديهم") for w in told)


def foe(document: Document, doer: Mention | None, other: Mention) -> bool:
    """Whether a group can be the one that lost: not the doer, and on another side."""
    if country(other):
        return False
    if doer is None:
        return other.kind == "actor" and nature(document, other) == "armed"
    own = sides(doer), nature(document, doer)
    if not own[1] and document.words[doer.head].has("plane", "fleet", "air"):
        own = own[0], "state"
    return fights(other) and opposed(own, (sides(other), nature(document, other)))
