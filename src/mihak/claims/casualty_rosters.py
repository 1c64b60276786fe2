"""Rosters: people listed by name, many of whom no list of names knows: هم أحمد كمر، والشيخ النذير، ويحيى إبراهيم."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from mihak.claims.casualty_drafts import being, doing, draft_of, drafts_of
from mihak.claims.draft import CasualtyDraft
from mihak.claims.lookups import starting
from mihak.claims.victim_kinds import kind_of
from mihak.claims.victims import Victims, bare
from mihak.lang.ar.word import SIGN, WORD, Word
from mihak.mentions.document import Document, Passage
from mihak.model.mention import Mention

LONGEST: Final = 9
"""How many words a name may have (X بن Y بن Z), and how many may be told of who bears it."""
FAR: Final = 120
NEAR: Final = 4
MOST: Final = 60
LINKS: Final = frozenset("بن ابن بنت ابو ابي ابا ام عبد ال ولد".split())
OPENERS: Final = frozenset(
    (",", '"', "(", ":", ";", "-", "/", ".", "كل", "من", "وكل", "كلا", "و", "وهم", "ومعهم", "ثم")
)
CALLED: Final = frozenset("مدعو مدعوه ملقب مكني معروف شهيد شهيده".split())
TITLED: Final = ("title", "rank", "role", "title-the", "rank-the", "role-the")
NO_NAME: Final = (
    "f", "v", "num", "digits", "atk", "wp", "area", "kill", "injure", "capture", "displace", "dead", "hurt",
    "month", "weekday", "measure", "toll", "parts", "rest", "speaker", "wounds", "gear", "item",
)  # fmt: skip
PLAIN: Final = frozenset({"n", "nm", "pl", "w"})
NAMED: Final = ("given", "ps", "family")
LISTING: Final = frozenset("هم هي هما فهم فهي وهم وهي : التاليه كالتالي الاتيه".split())
KNOWN: Final = "عرف"
OF_THEM: Final = frozenset("منهم منهما منهن منها بينهم".split())


def roster(document: Document, passage: Passage, at: int, limit: int) -> list[Victims]:
    """The people listed by name from token ``at`` on, one claim each."""
    words = document.words
    found: list[Victims] = []
    i = at
    while i < limit and len(found) < MOST:
        start = name_start(words, i, limit)
        end = name_end(words, start, limit, sure=sure(words, i, start))
        if end <= start:
            break
        person = starting(passage.persons, start) or Mention("person", start, end, start, "person-listed")
        person = replace(person, end=max(end, person.end))
        found.append(Victims(bare(person.end, 1), person, kind_of(document, person), person.end))
        i = next_entry(words, person.end, limit)
    return found


def name_start(words: Sequence[Word], i: int, limit: int) -> int:
    """Where the name of a list's next entry begins: behind numbers, signs, titles and words of naming."""
    while i < limit:
        word = words[i]
        titled = word.has(*TITLED) or "ppl" in word.tags or word.stem in CALLED
        given = word.has("given", "ps") and not word.article
        if word.form in OPENERS or "digits" in word.tags or (titled and not given and word.form not in LINKS):
            i += 1
            continue
        break
    return i


def sure(words: Sequence[Word], begin: int, start: int) -> bool:
    """Whether a title or a known first name says that a name follows."""
    told = any(w.has(*TITLED) or "ppl" in w.tags or w.stem in CALLED for w in words[begin:start])
    return told or words[start].has("given", "ps") if start < len(words) else told


def name_end(words: Sequence[Word], start: int, limit: int, *, sure: bool) -> int:
    """The end of a name of two words or more that begins at ``start``; ``start`` where none does."""
    end = start
    while end < min(limit, start + LONGEST) and in_name(words, start, end):
        end += 1
    if end > start and words[end - 1].form in LINKS:
        end -= 1
    known = sum(w.has(*NAMED) or not w.tags or w.form in LINKS for w in words[start:end])
    least = 1 if sure and end == start + 1 and (words[start].has(*NAMED) or not words[start].tags) else 2
    return end if end - start >= least and 2 * known >= end - start else start


def in_name(words: Sequence[Word], start: int, i: int) -> bool:
    """Whether a token can be part of the name that begins at ``start``."""
    word = words[i]
    if word.kind != WORD or word.enc:
        return False
    if (word.pro and not (i == start and word.pro == "و")) or word.form in ("من", "وهو", "وهي"):
        return False
    if i > start and not word.tags and word.form.startswith("و"):
        return False  # "and", before a name that no list knows
    if word.has(*NAMED) or word.form in LINKS or (i > start and words[i - 1].form in LINKS):
        return True
    if word.article and ("v" in word.tags or not word.has(*NO_NAME, *TITLED)):
        return i > start or not word.known
    return not word.has(*NO_NAME) and (i > start or word.tags <= PLAIN)


def next_entry(words: Sequence[Word], end: int, limit: int) -> int:
    """Where the next entry of a list can begin, past a few words told of the one before; ``limit`` for nowhere."""
    i = end
    while i < min(limit, end + LONGEST + NEAR):
        word = words[i]
        if word.has("say", "that", "rel") or doing(word) or (word.kind == SIGN and word.form == "."):
            return limit
        start = name_start(words, i, limit)
        begins = i + 1 < limit and name_end(words, start, limit, sure=sure(words, i, start)) > start
        joined = word.pro == "و" or (not word.known and word.form.startswith("و"))
        if begins and (joined or words[i - 1].form in (",", "و", ";", "-") or word.form in (",", "و", ";")):
            return i
        i += 1
    return limit


def rostered(document: Document, passage: Passage, at: int, before: Sequence[CasualtyDraft]) -> list[CasualtyDraft]:
    """Those whom a word opens a list of: وعرف منهم X وY, أما الأسماء فهي: X وY."""
    words = document.words
    near = range(at + 1, min(at + 1 + NEAR, passage.end))
    known = words[at].stem == KNOWN
    opening = OF_THEM if known else LISTING
    begin = next((i for i in near if words[i].form in opening or words[i].form in ("هولاء", "بينهم")), -1)
    members = roster(document, passage, begin + 1, passage.end) if begin >= 0 else []
    if len(members) < (1 if known else 2):
        return []
    whole = next((d for d in reversed(before) if d.part_of < 0), None)
    if whole is None:
        effect = told_before(words, at)
        return drafts_of(document, passage, at, effect, members, "casualty-among") if effect else []
    drafts = []
    for victims in members:
        kind = victims.kind if victims.kind != "unknown" else whole.victim_kind
        start = victims.mention.start if victims.mention is not None else at
        draft = draft_of(document, passage, start, whole.effect, replace(victims, kind=kind), "casualty-part")
        drafts.append(replace(draft, part_of=whole.at, perpetrator=whole.perpetrator, status=whole.status))
    return drafts


def told_before(words: Sequence[Word], at: int) -> str:
    """The effect that the sentences before a list tell most, of two told as often the last."""
    told = [effect for w in words[max(0, at - FAR) : at] if (effect := doing(w) or being(w))]
    return max(reversed(told), key=told.count, default="")
