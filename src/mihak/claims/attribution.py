"""Who says it: speakers by verbs of saying and by بحسب, carried by وأضاف."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from mihak.claims.accounts import TOLLS, account, account_of
from mihak.claims.near import clause_end
from mihak.claims.open_quotes import closing, left_open
from mihak.claims.short_speakers import full_speaker, remember, spoke_last
from mihak.claims.speakers import speaker_at
from mihak.claims.speech_subjects import speaker_after, speaker_of_verb
from mihak.claims.speech_verbs import EXPLAINED, explains, speaks
from mihak.mentions.document import Document, Passage
from mihak.model.mention import Mention

ACCORD: Final = frozenset("بحسب حسب وفق وفقا طبقا نقلا حسبما وفقما".split())
SOURCING: Final = ACCORD | TOLLS | {"لسان"}
TELLING: Final = SOURCING | {EXPLAINED}
RELAYED: Final = "نقلا"
COMPLEMENT: Final = 9
"""How far behind a verb of saying what is said may begin."""
LEADING: Final = 6
"""How far into its sentence the word of a leading speaker may stand."""
HEADLINE: Final = 9
GOING_ON: Final = frozenset("كما لكنه لكنها لكنهم انه انها ثم لكن ولكنه ولكنها وقد".split())
SAYING: Final = frozenset({"sayp", "sayn", "say", "maysay", "writing"})


@dataclass(frozen=True, slots=True)
class Speech:
    """``speaker`` says what stands in tokens ``start`` to ``end``; ``at`` is the word that told it."""

    at: int
    start: int
    end: int
    speaker: Mention | None
    denied: bool
    rule: str


def find_speech(document: Document) -> list[list[Speech]]:
    """The speech of every passage; who spoke last is carried to وأضاف and the like."""
    found: list[list[Speech]] = []
    told: list[Mention] = []
    speaking: Mention | None = None
    for passage in document.passages:
        speeches = in_passage(document, passage, told)
        if speaking is not None:
            end = closing(document, passage)
            speeches.insert(0, Speech(passage.start, passage.start, end, speaking, False, "quoted-on"))
        opened = left_open(document, passage, speaking is not None)
        speaking = next((s.speaker for s in reversed(speeches) if s.at <= opened), None)
        found.append(speeches)
    return found


def in_passage(document: Document, passage: Passage, told: list[Mention]) -> list[Speech]:
    """The speech of one passage; ``told`` are the speakers before it, and takes its own."""
    found: list[Speech] = []
    opening = headline(document, passage)
    words = document.words[passage.start : passage.end]
    said = not SAYING.isdisjoint(passage.tags)
    telling = [
        i
        for i, w in enumerate(words, passage.start)
        if (said and not SAYING.isdisjoint(w.tags))
        or (w.stem in TELLING and (w.stem in SOURCING or explains(document, i)))
    ]
    for at in [-1, *telling] if opening is not None else telling:
        speech = opening if at < 0 else speech_of(document, passage, at, spoke_last(document, at, told))
        if speech is not None:
            if speech.speaker is not None:
                full = full_speaker(document, passage, speech.speaker, told)
                remember(told, full, relayed=trailing(passage, speech, found))
                speech = speech if full is speech.speaker else replace(speech, speaker=full)
            found.append(speech)
    return found


def trailing(passage: Passage, speech: Speech, before: Sequence[Speech]) -> bool:
    """Whether a speaker only passes on what another said at the head of the same sentence."""
    led = any(s.speaker is not None and s.rule == "say" and s.at <= passage.start + LEADING for s in before)
    behind = speech.rule in ("accord", "relayed") or speech.at > passage.start + LEADING
    return led and behind and speech.start == passage.start


def speech_of(document: Document, passage: Passage, at: int, last: Mention | None) -> Speech | None:
    """The speech that one word tells; ``last`` is who spoke before it."""
    word = document.words[at]
    if word.stem in ACCORD or by_tongue(document, at):
        return in_accord(document, passage, at)
    if account(document.words, at):
        speaker = account_of(document, passage, at, last)
        start = passage.start if word.stem in TOLLS else at
        return Speech(at, start, passage.end, speaker, False, "account") if speaker else None
    if "sayp" in word.tags:
        return Speech(at, at, passage.end, last, "deny" in word.tags, "sayp")
    if "sayn" in word.tags:
        speaker = speaker_at(document, passage, at + 1) if at + 1 < passage.end else None
        return Speech(at, at, passage.end, speaker, False, "said-noun") if speaker else None
    return by_verb(document, passage, at, last)


def in_accord(document: Document, passage: Passage, at: int) -> Speech | None:
    """The speech of بحسب and its like: the whole sentence."""
    word = document.words[at]
    speaker = speaker_after(document, passage, at + 1)
    rule = "accord-lead" if word.pro == "و" else "relayed" if word.stem == RELAYED else "accord"
    return Speech(at, passage.start, passage.end, speaker, False, rule) if speaker else None


def by_verb(document: Document, passage: Passage, at: int, last: Mention | None) -> Speech | None:
    """The speech of a verb of saying: what stands behind it, or before it where it trails."""
    word = document.words[at]
    explained = word.stem == EXPLAINED and explains(document, at)
    if not explained and ("v" not in word.tags or not speaks(document, passage, at)):
        return None
    speaker = speaker_of_verb(document, passage, at)
    if speaker is None and ("addsay" in word.tags or at <= passage.start + 1 or goes_on(document, passage, at)):
        speaker = last
    if speaker is None:
        return None
    if speaker.rule == "speaker-writing" and last is not None and last.start >= passage.start:
        speaker = last
    start = passage.start if trails(document, passage, at) else min(at, speaker.start)
    end = clause_end(passage, at) if speaker.rule == "speaker-writing" else passage.end
    return Speech(at, start, end, speaker, "deny" in word.tags, "say")


def by_tongue(document: Document, at: int) -> bool:
    """Whether a word is the لسان of على لسان."""
    return at > 0 and document.words[at].form == "لسان" and document.words[at - 1].form == "علي"


def headline(document: Document, passage: Passage) -> Speech | None:
    """A speaker before a colon at the head of a passage: مصدر طبي: مقتل ثلاثة."""
    opening = [word.form for word in document.words[passage.start + 1 : min(passage.start + HEADLINE, passage.end)]]
    if ":" not in opening:
        return None
    colon = passage.start + 1 + opening.index(":")
    speaker = speaker_at(document, passage, passage.start)
    if speaker is None or not speaker.end <= colon <= speaker.end + 1:
        return None
    return Speech(passage.start, passage.start, passage.end, speaker, False, "headline")


def goes_on(document: Document, passage: Passage, at: int) -> bool:
    """Whether a verb of saying leaves out its subject, who spoke before: وقالت إن, لكنه أكد أن, ونفى أن."""
    words = document.words
    if words[at].pro not in ("و", "ف") and words[at - 1].form not in GOING_ON:
        return False
    behind = words[at + 1 : min(at + 3, passage.end)]
    if not behind:
        return False
    led = len(behind) > 1 and "prep" in behind[0].tags and "that" in behind[1].tags
    return led or "that" in behind[0].tags or ("deny" in words[at].tags and "masdar" in behind[0].tags)


def trails(document: Document, passage: Passage, at: int) -> bool:
    """كما أفاد, حسبما ذكر: the words said stand before the verb."""
    before = document.words[at - 1] if at > passage.start else None
    if before is None or before.form not in ("كما", "حسبما", "وفقما", "ما"):
        return False
    return before.form != "كما" or not adds_more(document, passage, at)


def adds_more(document: Document, passage: Passage, at: int) -> bool:
    """Whether كما before a verb of saying means "also": at the head of a sentence, or with what is said behind it."""
    behind = document.words[at + 1 : min(at + COMPLEMENT, passage.end)]
    return at - 1 <= passage.start + 1 or any(w.form == "عن" or "that" in w.tags for w in behind)


def speech_at(speeches: Sequence[Speech], at: int) -> Speech | None:
    """What covers a token: the last that begins before it, else one over the whole passage."""
    covering = [s for s in speeches if s.start <= at < s.end and s.speaker is not None]
    if not covering:
        return None
    relayed = [s for s in covering if s.rule == "relayed"]
    if relayed:
        return relayed[0]
    said = [s for s in covering if s.at <= at and s.rule != "accord"]
    said = [s for s in said if not relays(s)] or said
    return said[-1] if said else covering[0]


def relays(speech: Speech) -> bool:
    """Whether a verb of saying tells who passed the words on (وفق ما نقلت الوكالة): it covers what stands before it."""
    return speech.rule == "say" and speech.speaker is not None and speech.start < speech.at - 2 < speech.speaker.start
