"""Casualties told by nouns: 14 قتيلا, سقوط قتلى وجرحى, آلاف القتلى والجرحى, عثر على 5 جثث."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from mihak.claims.casualty_drafts import being, draft_of, has_near, summed
from mihak.claims.draft import CasualtyDraft
from mihak.claims.lookups import begun, count_at, count_ending, ended, starting
from mihak.claims.roles import subject
from mihak.claims.victim_kinds import kind_of
from mihak.claims.victim_search import before
from mihak.claims.victims import Victims, bare, counted, cut, grouped, noun_phrase
from mihak.lang.ar.word import SIGN
from mihak.mentions.document import Document, Passage
from mihak.model.mention import Mention
from mihak.model.reading import Figure

NEAR: Final = 6
FAR: Final = 18
FALLEN: Final = frozenset({"قتلي", "شهداء", "صرعي", "شهيدين"})
PRESENCE: Final = "وجود"
LOSSES: Final = "خساير"
SOME: Final = "بعض"
ABOUT: Final = frozenset({"عن", "بشان", "حول"})
TOLD: Final = frozenset("انباء نبا معلومات تقارير اخبار تحدث تحدثت تحدثوا ابلغ ابلغت حديث كشف كشفت اعلن اعلنت".split())
"""Words behind which "of" tells what happened: أنباء عن قتلى."""
BESIDES: Final = frozenset("فضلا علاوه ناهيك".split())
THERE: Final = frozenset("هناك وهناك ثمه وثمه يوجد توجد".split())


def by_noun(document: Document, passage: Passage, at: int, limit: int, pair: int) -> list[CasualtyDraft]:
    """What a noun for the dead or hurt tells; ``pair`` is a second noun of the same count, or -1."""
    words = document.words
    figure = figure_of(document, passage, at)
    if figure is None:
        return uncounted_noun(document, passage, at, limit, pair)
    free = words[at].has("captive", "displaced", "lost") and released(document, passage, at)
    if free or words[figure.start].stem == SOME:
        return []
    victims, doer = whom(document, passage, pair if pair >= 0 else at, limit, figure)
    if pair >= 0:
        return paired(document, passage, at, pair, victims, doer)
    if victims.mention is None and words[at].has("named_dead", "captive", "displaced"):
        kind = "civilian" if "displaced" in words[at].tags else victims.kind
        victims = replace(victims, mention=Mention("people", at, at + 1, at, "the-dead"), kind=kind)
    return [draft_of(document, passage, at, being(words[at]), victims, f"casualty-noun:{words[at].stem}", doer)]


def uncounted_noun(document: Document, passage: Passage, at: int, limit: int, pair: int) -> list[CasualtyDraft]:
    """Nouns without a number: سقوط قتلى وجرحى, سقط عشرات بين قتيل وجريح, جثث 13 مدنيا."""
    words = document.words
    if pair >= 0 and words[at].form in ("قتيل", "قتلي") and at > passage.start and words[at - 1].form == "بين":
        found = before(document, passage, at - 1, passage.start).victims
        return paired(document, passage, at, pair, found[0], None) if found else []
    body = noun_phrase(document, passage, at + 1, limit) if "corpse" in words[at].tags and at + 1 < limit else None
    numbered = body is not None and body.figure.start >= 0 and not released(document, passage, at)
    if not numbered and not event(document, passage, at) and not reported(document, passage, at, pair):
        return []
    if body is not None:
        return [draft_of(document, passage, at, being(words[at]), body, "casualty-corpse")]
    figure = bare(at, 1 if "sg" in words[at].tags else None)
    victims, doer = whom(document, passage, pair if pair >= 0 else at, limit, figure)
    if pair >= 0:
        return paired(document, passage, at, pair, victims, doer)
    return [draft_of(document, passage, at, being(words[at]), victims, f"casualty-noun:{words[at].stem}", doer)]


def paired(
    document: Document, passage: Passage, at: int, pair: int, victims: Victims, doer: Mention | None
) -> list[CasualtyDraft]:
    """The two claims of a sum over two effects."""
    words = document.words
    if victims.figure.rule != "bare-singular":
        victims = summed(victims)
    return [
        draft_of(document, passage, i, being(words[i]), victims, "casualty-sum", doer) for i in (at, pair)
    ]  # fmt: skip


def figure_of(document: Document, passage: Passage, at: int) -> Figure | None:
    """The count of the noun at ``at``: before it, in it, or before من."""
    words = document.words
    figure = count_ending(passage, at) or next(
        (f for f in begun(passage.figures, at - 2, at + 1) if f.unit == "dual" and at < f.end), None
    )
    if (
        figure is None
        and at > passage.start
        and (words[at - 1].form in ("من", ")", '"') or "case" in words[at - 1].tags)
    ):
        figure = count_ending(passage, at - 1)
    return figure


def whom(document: Document, passage: Passage, at: int, limit: int, figure: Figure) -> tuple[Victims, Mention | None]:
    """Whom the noun at ``at`` counts, and who inflicted it, where كبد or تكبد tells."""
    noun = people_behind(document, passage, at + 1)
    victims = Victims(figure, noun, kind_of(document, noun) if noun else "unknown", noun.end if noun else at + 1)
    victims = grouped(document, passage, victims, limit)
    sufferer, doer = suffered(document, passage, at)
    if victims.mention is None and sufferer is not None:
        victims = replace(victims, mention=sufferer, kind=kind_of(document, sufferer))
    elif victims.mention is None and figure.start < 0 and (group := who_fell(document, passage, at)) is not None:
        victims = replace(group, figure=group.figure if group.figure.start >= 0 else figure, end=at + 1)
    elif victims.mention is None and figure.start >= 0:
        victims = standing_before(document, passage, victims, at)
        if victims.mention is None and (owner := ahead(document, passage, figure.start)) is not None:
            victims = replace(victims, mention=owner, kind=kind_of(document, owner))
    return victims, doer


def ahead(document: Document, passage: Passage, start: int) -> Mention | None:
    """The group right before a count, behind من or ل: سقط للجيش 70 قتيلا, سقط من عناصر الفرقة 14 قتيلا."""
    words = document.words
    for known in (ended(passage.actors, start), ended(passage.people, start)):
        if known is None or known.end != start or known.start == passage.start:
            continue
        if words[known.start].pro.endswith("ل") or words[known.start - 1].form == "من":
            return known
    return None


def who_fell(document: Document, passage: Passage, at: int) -> Victims | None:
    """Those between a verb of falling and the noun that tells how: سقط عدد من المقاتلين قتلى."""
    words = document.words
    for i in range(at - 1, max(passage.start, at - FAR) - 1, -1):
        if "fall" in words[i].tags:
            found = noun_phrase(document, passage, i + 1, at) if i + 1 < at else None
            if found is None and words[i].form.endswith("وا"):
                found = next(iter(before(document, passage, i, passage.start).victims), None)
            return found if found is not None and found.mention is not None else None
    return None


def standing_before(document: Document, passage: Passage, victims: Victims, at: int) -> Victims:
    """A count whose noun stands between number and the word for the dead: 50 شخصا مصابين."""
    apart = victims.figure.end < at or victims.figure.unit == "dual"
    found = counted(document, passage, victims.figure, at) if apart and victims.figure.end <= at else None
    return replace(found, end=at + 1) if found is not None and found.mention is not None else victims


def people_behind(document: Document, passage: Passage, at: int) -> Mention | None:
    """The noun, adjective or group right behind a noun for the dead: قتلى المدنيين, قتيلا مدنيا."""
    words = document.words
    if at >= passage.end or words[at].pro or words[at].kind == SIGN:
        return None
    known = starting(passage.people, at) or starting(passage.actors, at)
    return cut(document, passage, known) if known is not None else None


def suffered(document: Document, passage: Passage, at: int) -> tuple[Mention | None, Mention | None]:
    """Who lost and who inflicted: تكبدت X عشرات القتلى; كبدت Y X عشرات القتلى."""
    words = document.words
    for i in range(at - 1, max(passage.start, at - FAR) - 1, -1):
        if words[i].stem == LOSSES and (owner := starting(passage.actors, i + 1)) is not None:
            return owner, None
        if "costs" in words[i].tags:
            loser = next(iter(begun(passage.actors, i + 1, at)), None)
            return ended(passage.actors, i) if words[i].enc else loser, None
        if "inflict" in words[i].tags:
            loser = struck(document, passage, i, at)
            return loser, doer_before(passage, i, loser)
        if "suffer" in words[i].tags or ("reap" in words[i].tags and has_near(words[max(0, i - 2) : i], "neg")):
            loser = subject(document, passage, i) if "v" in words[i].tags else None
            if words[i].enc:
                loser = ended(passage.actors, i)
            return loser or starting(passage.actors, i + 1), None
    return None, None


def struck(document: Document, passage: Passage, verb: int, at: int) -> Mention | None:
    """On whom a verb or masdar inflicts: the second of two groups behind a verb, the first being its subject."""
    groups = [*begun(passage.actors, verb + 1, at), *begun(passage.people, verb + 1, at)]
    word = document.words[verb]
    subject_behind = "v" in word.tags and not word.form.endswith(("ون", "وا")) and len(groups) > 1
    if subject_behind and groups[0].start == verb + 1 and groups[1].start >= groups[0].end:
        return groups[1]
    return groups[0] if groups else None


def doer_before(passage: Passage, at: int, loser: Mention | None) -> Mention | None:
    """Who inflicted a loss: the subject behind the verb, else the last group before it."""
    behind = starting(passage.actors, at + 1)
    return behind if behind is not None and behind != loser else ended(passage.actors, at)


def released(document: Document, passage: Passage, at: int) -> bool:
    """Whether captives are told as set free or exchanged."""
    return has_near(document.words[max(passage.start, at - NEAR) : at + 3], "release")


def reported(document: Document, passage: Passage, at: int, pair: int) -> bool:
    """Whether dead or hurt are told to be there: أنباء عن قتلى, هناك قتلى وجرحى, فضلا عن جرحى كثيرين."""
    words = document.words
    word = words[at]
    if word.article or word.enc or not word.has("dead", "hurt") or "pl" not in word.tags or at == passage.start:
        return False
    ahead = words[max(passage.start, at - 2) : at]
    if ahead[-1].form in ABOUT and any(w.stem in TOLD or w.stem in BESIDES or "say" in w.tags for w in ahead):
        return True
    there = ahead[-1].stem in (PRESENCE, *THERE) or ahead[-1].form in THERE
    return pair >= 0 and there


def event(document: Document, passage: Passage, at: int) -> bool:
    """Whether an uncounted noun is told as an event: سقط, أوقع, خلف before it, or a headline that it opens."""
    words = document.words
    if words[at].article or words[at].enc:
        return False
    denied = has_near(words[max(passage.start, at - 3) : at], "neg")
    if denied and "pl" in words[at].tags and words[at].has("hurt", "dead"):
        return True
    near = words[max(passage.start, at - NEAR) : at]
    if words[at].has("corpse", "captive", "displaced", "lost"):
        joined = words[at].pro == "و" and words[at - 1].has("dead", "hurt")
        under = has_near(words[at + 1 : at + 3], "rubble")
        gone = "lost" in words[at].tags and (joined or under or any(w.stem == PRESENCE for w in near))
        return gone or has_near(near[-3:], "find", "cause")
    if has_near(words[max(passage.start, at - 5) : at], "fall", "cause", "inflict", "suffer"):
        return True
    fell = words[at].form in FALLEN and who_fell(document, passage, at) is not None
    return fell or (at == passage.start and ("pl" in words[at].tags or headline(document, passage, at)))


def headline(document: Document, passage: Passage, at: int) -> bool:
    """Whether one dead or hurt opens a headline that goes on to count more: قتيل وجريحان, شهيد و3 جرحى."""
    words = document.words
    if at + 2 >= passage.end or "sg" not in words[at].tags or words[at + 1].pro != "و":
        return False
    return bool(being(words[at + 1])) or count_at(passage, at + 1) is not None or "some" in words[at + 1].tags
