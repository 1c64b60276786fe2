"""What a word of loss tells of a thing: destroyed, damaged, captured, downed, or nothing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from mihak.claims.item_nouns import Item
from mihak.claims.items import FLYING, SHOT
from mihak.mentions.document import Document
from mihak.model.mention import Mention

EFFECTS: Final = (("down", "downed"), ("destroy", "destroyed"), ("damage", "damaged"), ("seize", "captured"))
DISARMED: Final = ("ابط", "تبط", "يبط", "تفكيك", "فكك", "يفكك", "تفكك")
LOST: Final = ("خسر", "يخسر", "تخسر", "خساره", "فقد", "يفقد", "تفقد")
STORES: Final = ("مخزن", "مخازن", "مستودع", "مخبا", "مخابي", "مخابء", "ورش", "معمل")
VEHICLES: Final = (
    "دبابه", "دباب", "ناقل", "اليه", "الي", "مدرع", "عرب", "جراف", "سفين", "سفن", "زورق", "زوارق", "مروحي", "طاير",
    "مركب", "شاحن", "راجم", "جيب", "همر", "بارج", "فرقاط", "مدفع", "مدافع", "حفار",
)  # fmt: skip
ARMOURED: Final = ("دبابه", "دباب", "ناقل", "اليه", "الي", "مدرع", "جراف", "راجم", "همر")
LADEN: Final = ("مفخخ", "ملغم", "ملغوم")
HIT: Final = 4
"""How far behind a verb of hitting the thing hit stands, its doer between them."""
LOST_NEAR: Final = 7
ALREADY: Final = frozenset(("فقد", "وفقد"))
"""Forms of قد, which are spelled as "lost" is."""
BOMBS: Final = frozenset(("قنبله", "قنابل", "قنبلتين", "برميل", "برميلا", "براميل", "برميلين", "منشورات"))
DROPPED: Final = 14
NEXT: Final = 2
FLOWN: Final = 9
"""How far before a word of downing the aircraft stand that let fall what is told behind it."""
AHEAD: Final = 6
COUNTED: Final = 4
"""How far behind على a thing stands at most, its count between them."""


def effect_of(document: Document, at: int, item: Item) -> str:
    """What happened to an item, empty where the words cannot mean its loss."""
    word = document.words[at]
    if "down" in word.tags:
        return downed(document, at, item)
    told = next((check for tag, check in CHECKED if tag in word.tags), None)
    if told is not None:
        return told[0] if told[1](document, at, item) else ""
    if word.stem.startswith(DISARMED):
        return "destroyed" if disarmed(document, at, item) else ""
    if word.has("regain", "seize") and not taken_over(document, at, item):
        return ""
    return "captured" if "regain" in word.tags else next((effect for tag, effect in EFFECTS if tag in word.tags), "")


def ruined(document: Document, at: int, item: Item) -> bool:
    """Whether a verb with على tells the end of a thing: أتى القصف على ثلاث آليات."""
    words, start = document.words, item.mention.start
    return any(words[i].form == "علي" and start - i <= COUNTED for i in range(at + 1, min(at + AHEAD, start)))


def lost(document: Document, at: int, item: Item) -> bool:
    """Whether its owner is told to have lost a number of things: خسرت القوات 4 دبابات."""
    word = document.words[at]
    if (word.form in ALREADY and "v" in document.words[at + 1].tags) or not word.stem.startswith(LOST):
        return False
    return item.mention.start <= at + LOST_NEAR and item.figure.low is not None and item.weapon_class != "position"


def hit(document: Document, at: int, item: Item) -> bool:
    """Whether a vehicle, ship or gun is what was hit: أصابت المقاومة ناقلة جند, أصيبت سفينة."""
    word, start = document.words[at], item.mention.start
    verb = "v" in word.tags and not word.article and at < start <= at + HIT
    return verb and moving(document, item) and not document.words[start].pro


def blown_up(document: Document, at: int, item: Item) -> bool:
    """Whether a vehicle of the other side is blown up, which is no bomb itself: فجروا آلية للجيش, not عربة مفخخة."""
    words, head = document.words, item.mention.head
    if any(w.has("selves", "prep", "compass") for w in words[at + 1 : head]) or head > at + HIT:
        return False
    laden = any(w.stem.startswith(LADEN) for w in words[head : min(item.mention.end + 2, len(words))])
    return moving(document, item) and words[head].stem.startswith(ARMOURED) and not laden


def detonated(document: Document, at: int, item: Item) -> bool:
    """Whether what is blown up is lost: a vehicle of the other side, or explosives that are made harmless."""
    return blown_up(document, at, item) or disarmed(document, at, item)


def moving(document: Document, item: Item) -> bool:
    """Whether an item is a vehicle, vessel or gun: no position, store or missile."""
    word = document.words[item.mention.head]
    return item.weapon_class not in {"position", "ied", *SHOT} and word.stem.startswith(VEHICLES)


def disarmed(document: Document, at: int, item: Item) -> bool:
    """Whether explosives are told to be made harmless: أبطل مفعول لغم, فجر 30 عبوة ناسفة."""
    many = item.figure.low is not None and item.figure.low > 2
    return item.weapon_class == "ied" and (many or "destroy" in document.words[at].tags)


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
    if crash or any(w.has("plane", "fleet") for w in document.words[max(0, at - FLOWN) : item.mention.start]):
        return ""
    return "destroyed" if item.weapon_class in SHOT or "guns" in document.words[item.mention.head].tags else ""


def drops(document: Document, at: int, item: Item) -> bool:
    """Whether an aircraft behind أسقط is what drops a bomb told behind it: أسقطت طائرة … قنبلة."""
    if "crash" in document.words[at].tags or item.mention.start > at + AHEAD:
        return False
    words, end = document.words, item.mention.end
    if words[item.mention.start].article and any("gear" in w.tags and not w.pro for w in words[end : end + NEXT]):
        return True  # أسقطت الطائرات الأمريكية صواريخ على كذا
    behind_it = words[end : end + DROPPED]
    return any(w.stem in BOMBS and not w.pro for w in behind_it)


Check = Callable[[Document, int, Item], bool]
# The order decides for a word with two tags.
CHECKED: Final[tuple[tuple[str, tuple[str, Check]], ...]] = (
    ("ruin", ("destroyed", ruined)), ("lose", ("destroyed", lost)), ("injure", ("damaged", hit)),
    ("detonate", ("destroyed", detonated)),
)  # fmt: skip
