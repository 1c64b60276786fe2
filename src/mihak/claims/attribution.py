"""Who says it: speakers by verbs of saying and by بحسب, carried by وأضاف."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from mihak.claims.near import clause_end, clause_start
from mihak.lang.ar.word import SIGN, WORD
from mihak.mentions.document import Document, Passage
from mihak.mentions.persons import run_of_names
from mihak.mentions.phrase import extent
from mihak.model.mention import Mention

ACCORD: Final = frozenset("بحسب حسب وفق وفقا طبقا نقلا حسبما وفقما".split())
PARTING: Final = frozenset({"prep", "conj", "v", "rel"})
IMPERSONAL: Final = frozenset({"يذكر", "يشار", "تجدر", "يعتقد"})
COMPLEMENT: Final = 9
HEADLINE: Final = 9
NEAR_SUBJECT: Final = 4
SAYING: Final = frozenset({"sayp", "sayn", "say", "maysay"})
SUBJECTS: Final = frozenset({"speaker", "title", "rank", "ac", "ps", "given"})
PASSED: Final = frozenset("ما ل عن الي لما قول لسان".split())


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
    last: Mention | None = None
    for passage in document.passages:
        here = in_passage(document, passage, last)
        found.append(here)
        last = next((s.speaker for s in reversed(here) if s.speaker is not None), last)
    return found


def in_passage(document: Document, passage: Passage, last: Mention | None) -> list[Speech]:
    opening = headline(document, passage)
    found: list[Speech] = [opening] if opening is not None else []
    words = document.words[passage.start : passage.end]
    for at in [i for i, w in enumerate(words, passage.start) if w.stem in ACCORD or not SAYING.isdisjoint(w.tags)]:
        speech = speech_of(document, passage, at, previous(found, last))
        if speech is not None:
            found.append(speech)
    return found


def speech_of(document: Document, passage: Passage, at: int, last: Mention | None) -> Speech | None:
    """The speech that one word tells; ``last`` is who spoke before it."""
    word = document.words[at]
    if word.stem in ACCORD:
        speaker = speaker_after(document, passage, at + 1)
        return speaker and Speech(at, passage.start, passage.end, speaker, False, "accord")
    if "sayp" in word.tags:
        return Speech(at, at, passage.end, last, "deny" in word.tags, "sayp")
    if "sayn" in word.tags:
        speaker = speaker_at(document, passage, at + 1) if at + 1 < passage.end else None
        return speaker and Speech(at, at, passage.end, speaker, False, "said-noun")
    if "v" not in word.tags or not speaks(document, passage, at):
        return None
    speaker = speaker_of_verb(document, passage, at)
    if speaker is None and ("addsay" in word.tags or at <= passage.start + 1):
        speaker = last
    if speaker is None:
        return None
    start = passage.start if trails(document, passage, at) else min(at, speaker.start)
    end = clause_end(passage, at) if speaker.rule == "speaker-writing" else passage.end
    return Speech(at, start, end, speaker, "deny" in word.tags, "say")


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


def previous(found: Sequence[Speech], last: Mention | None) -> Mention | None:
    return next((s.speaker for s in reversed(found) if s.speaker is not None), last)


def speaks(document: Document, passage: Passage, at: int) -> bool:
    """Whether a verb reports words: a doubtful one, or one in a relative clause (the aim
    of which they spoke), only with أن or a quote behind it."""
    words = document.words
    word = words[at]
    if word.article or word.stem in IMPERSONAL or (word.has("n") and at > passage.start and words[at - 1].has("prep")):
        return False
    related = at > passage.start and words[at - 1].has("rel")
    if word.has("say") and not related:
        return True
    reach = 3 if related else COMPLEMENT
    return any(w.has("that") or w.form in ('"', ":") for w in words[at + 1 : min(at + reach, passage.end)])


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
        if document.words[at].has("writing"):
            return Mention("speaker", at, extent(document.tokens, at, verb), at, "speaker-writing")
    return None


def speaker_before(document: Document, passage: Passage, verb: int) -> Mention | None:
    """The subject that stands before its verb: the source said; reports confirmed."""
    words = document.words
    begin = clause_start(passage, verb)
    if verb - 1 >= passage.start and words[verb - 1].has("rel", "qad"):
        begin = max(passage.start, begin - 8)
    for at in range(begin, verb):
        word = words[at]
        if word.pro in ("", "و", "ف") and not SUBJECTS.isdisjoint(word.tags):
            found = speaker_at(document, passage, at)
            if found is not None and verb - found.end <= NEAR_SUBJECT:
                return found
        if "prep" in word.tags or word.pro[-1:] in ("ل", "ب"):
            return None
    return None


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
    i = start
    while i < min(passage.end, start + 5):
        word = words[i]
        if word.form in PASSED or (word.has("say") and i < start + 3) or word.form == '"':
            i += 1
            continue
        found = speaker_at(document, passage, i) or surname(document, passage, i)
        if found is not None:
            return found
        if word.has("adv", "demo") or (word.kind == SIGN and word.form == ","):
            i += 1
            continue
        break
    return None


def surname(document: Document, passage: Passage, at: int) -> Mention | None:
    """A speaker told by a bare surname or a capital: قال ستيغر إن, أعلنت أنقرة."""
    words = document.words
    place = next((p for p in passage.places if p.start == at and p.rule == "place-name"), None)
    if place is not None and not words[at].pro:
        return place
    if words[at].has("f", "v", "n") or any(d.start <= at < d.end for d in passage.dates):
        return None
    end = run_of_names(document.tokens, at, passage.end)
    if at < end <= at + 4 and end < passage.end and (words[end].has("that") or words[end].form in (",", ":", '"', "(")):
        return Mention("person", at, end, at, "speaker-surname")
    return None


def speaker_at(document: Document, passage: Passage, at: int) -> Mention | None:
    """The speaker that begins at a token: a person, a group, a role."""
    words = document.words
    word = words[at]
    if word.kind != WORD or (word.pro and word.pro not in ("ل", "و")):
        return None
    role = role_at(document, passage, at)
    if role is None:
        return None
    if words[role.head].has("writing"):
        return writer_after(document, passage, role.end) or role
    for person in passage.persons:
        if at <= person.start <= role.end + 7 and clear(document, role.end, person.start):
            return person
    return role


def writer_after(document: Document, passage: Passage, at: int) -> Mention | None:
    """Whose a statement is: بيان للجيش, بيان صادر عن الوزارة."""
    words = document.words
    for actor in passage.actors:
        if at <= actor.start <= at + 2:
            before = words[actor.start - 1]
            return actor if words[actor.start].pro.endswith("ل") or before.form == "عن" else None
    return None


def role_at(document: Document, passage: Passage, at: int) -> Mention | None:
    for mention in passage.persons:
        if at in (mention.start, mention.head):
            return mention
    for mention in passage.actors:
        if mention.start == at:
            return mention
    word = document.words[at]
    if "speaker" in word.tags or "title" in word.tags:
        return Mention("speaker", at, role_end(document, passage, at), at, "speaker-role")
    return None


def role_end(document: Document, passage: Passage, at: int) -> int:
    """The end of a role: مصدر أمني في الشرطة, المتحدث باسم وزارة الصحة."""
    words = document.words
    end = extent(document.tokens, at, passage.end)
    if end < passage.end and words[end].form in ("باسم", "بالنيابه", "من", "في") and end + 1 < passage.end:
        actor = next((m for m in passage.actors if m.start == end + 1), None)
        if actor is not None:
            return actor.end
        if words[end].form == "باسم":
            return extent(document.tokens, end + 1, passage.end)
    return end


def clear(document: Document, start: int, end: int) -> bool:
    """Whether only words of a role stand between a role and a name; a comma may end it."""
    words = document.words
    if end > start and words[end - 1].form == ",":
        end -= 1
    for word in words[start:end]:
        if word.kind == SIGN or not PARTING.isdisjoint(word.tags) or word.pro[:1] in ("ل", "و"):
            return False
    return True


def speech_at(speeches: Sequence[Speech], at: int) -> Speech | None:
    """What covers a token: the last that begins before it, else one over the whole passage."""
    covering = [s for s in speeches if s.start <= at < s.end and s.speaker is not None]
    if not covering:
        return None
    said = [s for s in covering if s.rule != "accord" and s.at <= at]
    return said[-1] if said else covering[0]
