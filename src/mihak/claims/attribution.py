"""Who says it: speakers by verbs of saying and by بحسب, carried by وأضاف."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from mihak.claims.lookups import begun
from mihak.claims.near import clause_end, clause_start
from mihak.claims.short_speakers import full_speaker
from mihak.claims.speakers import speaker_at, surname
from mihak.claims.speech_verbs import speaks
from mihak.lang.ar.word import SIGN
from mihak.mentions.document import Document, Passage
from mihak.mentions.phrase import extent
from mihak.model.mention import Mention

ACCORD: Final = frozenset("بحسب حسب وفق وفقا طبقا نقلا حسبما وفقما".split())
SOURCING: Final = ACCORD | {"لسان"}
RELAYED: Final = "نقلا"
HEADLINE: Final = 9
NEAR_SUBJECT: Final = 4
AS_FOR: Final = ("اما", "واما")
GOING_ON: Final = frozenset("كما لكنه لكنها لكنهم انه انها ثم لكن ولكنه ولكنها وقد".split())
SAYING: Final = frozenset({"sayp", "sayn", "say", "maysay"})
SUBJECTS: Final = frozenset({"speaker", "title", "rank", "ac", "ps", "given"})
PASSED: Final = frozenset("ما ل عن الي لما قول لسان به بها بعض عدد".split())

"""Of قال in لم يقل; elsewhere "less than" and "carries"."""


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
    for passage in document.passages:
        found.append(in_passage(document, passage, told))
    return found


def in_passage(document: Document, passage: Passage, told: list[Mention]) -> list[Speech]:
    """The speech of one passage; ``told`` are the speakers before it, and takes its own."""
    found: list[Speech] = []
    opening = headline(document, passage)
    words = document.words[passage.start : passage.end]
    telling = [i for i, w in enumerate(words, passage.start) if w.stem in SOURCING or not SAYING.isdisjoint(w.tags)]
    for at in [-1, *telling] if opening is not None else telling:
        speech = opening if at < 0 else speech_of(document, passage, at, told[-1] if told else None)
        if speech is not None:
            if speech.speaker is not None:
                told.append(full_speaker(document, passage, speech.speaker, told))
                speech = replace(speech, speaker=told[-1])
            found.append(speech)
    return found


def speech_of(document: Document, passage: Passage, at: int, last: Mention | None) -> Speech | None:
    """The speech that one word tells; ``last`` is who spoke before it."""
    word = document.words[at]
    if word.stem in ACCORD or by_tongue(document, at):
        speaker = speaker_after(document, passage, at + 1)
        rule = "accord-lead" if word.pro == "و" else "relayed" if word.stem == RELAYED else "accord"
        return Speech(at, passage.start, passage.end, speaker, False, rule) if speaker else None
    if "sayp" in word.tags:
        return Speech(at, at, passage.end, last, "deny" in word.tags, "sayp")
    if "sayn" in word.tags:
        speaker = speaker_at(document, passage, at + 1) if at + 1 < passage.end else None
        return Speech(at, at, passage.end, speaker, False, "said-noun") if speaker else None
    if "v" not in word.tags or not speaks(document, passage, at):
        return None
    speaker = speaker_of_verb(document, passage, at)
    if speaker is None and ("addsay" in word.tags or at <= passage.start + 1 or goes_on(document, passage, at)):
        speaker = last
    if speaker is None:
        return None
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
    return before is not None and before.form in ("كما", "حسبما", "وفقما", "ما")


def speaker_of_verb(document: Document, passage: Passage, verb: int) -> Mention | None:
    """The subject of a verb of saying; of نقل and its like, whom it quotes."""
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
    return capital_before(document, passage, verb)


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
    for i in range(carrier.end, min(carrier.end + 5, passage.end - 1)):
        form = words[i].form
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
        if word.form in PASSED or ("say" in word.tags and i < start + 3) or word.form == '"':
            spoken = spoken or "say" in word.tags
            i += 1
            continue
        found = speaker_at(document, passage, i) or surname(document, passage, i)
        if found is not None and spoken and word.pro == "ل":  # to whom he said it
            i, limit = found.end, min(passage.end, limit + found.end - i)
            continue
        if found is not None:
            return found
        if word.has("adv", "demo") or (word.kind == SIGN and word.form == ","):
            i += 1
            continue
        break
    return None


def speech_at(speeches: Sequence[Speech], at: int) -> Speech | None:
    """What covers a token: the last that begins before it, else one over the whole passage."""
    covering = [s for s in speeches if s.start <= at < s.end and s.speaker is not None]
    if not covering:
        return None
    relayed = [s for s in covering if s.rule == "relayed"]
    if relayed:
        return relayed[0]
    said = [s for s in covering if s.at <= at and s.rule != "accord"]
    return said[-1] if said else covering[0]
