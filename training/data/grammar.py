"""Whole short reports made from claims by a grammar."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Any, Final

from training.data.cast import Party, medium
from training.data.claims_made import Cutter, Made
from training.data.counted import Count
from training.data.days import CALENDARS
from training.data.patterns import Pattern, asides, by_key, worded, wrappers
from training.data.places_said import COUNTRIES, bare, spot
from training.data.rewrite import Report
from training.data.telling import Sentence, counts_for, wanted
from training.data.text_made import Scene, Text

LIKELY: Final = (
    ("casualties", (("killed", 5.0), ("injured", 2.0), ("captured", 2.0), ("missing", 1.2), ("displaced", 1.8))),
    ("attack", (("airstrike", 2.4), ("shelling", 2.4), ("clash", 2.0), ("assault", 2.0), ("bombing", 2.0),
                ("shooting", 1.8), ("chemical", 1.0), ("other", 1.8))),
    ("control", (("gained", 2.8), ("regained", 1.6), ("lost", 1.4), ("held", 1.6), ("besieged", 1.2),
                 ("siege_broken", 1.0))),
    ("operation", (("launched", 1.6), ("continues", 1.2), ("phase_started", 0.8), ("phase_ended", 0.7),
                   ("ended", 1.1), ("failed", 0.8))),
    ("materiel", (("destroyed", 1.8), ("captured", 1.6), ("damaged", 0.9), ("downed", 1.2))),
)  # fmt: skip
"""How often each kind and value is told first in a sentence; rarer ones more often than in the news."""
KEYS: Final = tuple(((kind, value), weight) for kind, values in LIKELY for value, weight in values)
JOINED: Final = ("، فيما ", "، بينما ", "، كما ", "، و", " و")
LINKS: Final = ("و", "و", "و{T1}، ", "وفي سياق متصل، ", "في المقابل، ", "إلى ذلك، ", "كما ", "كذلك ", "وفي وقت لاحق ")
OWN: Final = re.compile(r"\{(?:op|h|goal|pick:\w+|H)\}|\(t:")
"""What a title would tell otherwise than the body."""
SUBJECT: Final = re.compile(r"^(\[a<A:[^>]*>) \{A\} ")
PUBLISHERS: Final = ("وكالة محلية", "موقع إخباري", "شبكة إخبارية", "")


@dataclass(slots=True)
class Writing:
    """A report being written."""

    chance: random.Random
    text: Text = field(default_factory=Text)
    made: list[Made] = field(default_factory=list)
    title: str = ""
    titled: bool = False
    speaker: Party | None = None


def generated(seed: int) -> Report:
    """A made report in the gold format: 3 to 9 sentences that claim, and some that do not.

    Every quote stands at its offset and every name is a run of the text's words.
    A title repeats what the body tells and has no claims of its own.
    Deterministic in the seed.
    """
    chance = random.Random(f"generated:{seed}")
    published = date(2012, 1, 1) + timedelta(days=chance.randrange(4700)) if chance.random() < 0.85 else None
    writing = Writing(chance)
    calendar, country = chance.choice(CALENDARS), chance.choice(COUNTRIES)
    left = chance.randint(3, 9)
    while left > 0:
        size = left if left < 4 or chance.random() < 0.6 else chance.randint(2, left)
        scene(writing, Scene.fresh(chance, published, calendar, country), size)
        left -= size
    return finished(writing, seed, published)


def scene(writing: Writing, of: Scene, size: int) -> None:
    """The sentences of one happening."""
    chance = writing.chance
    for index in range(size):
        pattern = chosen(chance, of, writing.text)
        if index and chance.random() < 0.3:
            of.spots = {"P": spot(of.country, chance), "P2": spot(of.country, chance)}
        if index and chance.random() < 0.15:
            of.parties |= {"A": of.parties["B"], "B": of.parties["A"]}
        counts = counts_for(pattern, chance)
        if not writing.text.size:
            opening(writing, of, pattern, counts)
        sentence(writing, of, pattern, counts)
        if chance.random() < 0.2:
            aside(writing, of)


def chosen(chance: random.Random, of: Scene, text: Text) -> Pattern:
    """A pattern: of a kind and value as likely as ``LIKELY`` says, denied or intended now and then.

    One that speaks of a party by a pronoun only where the party was told.
    """
    key = chance.choices([key for key, _ in KEYS], [weight for _, weight in KEYS])[0]
    fitting = [one for one in by_key()[key] if all(of.parties[role] in text.told for role in one.needs)]
    status = chance.choices(("asserted", "denied", "intended"), (0.84, 0.08, 0.08))[0]
    return chance.choice([pattern for pattern in fitting if pattern.plans[0].status == status] or fitting)


def opening(writing: Writing, of: Scene, pattern: Pattern, counts: dict[str, Count]) -> None:
    """A title, a dateline, or neither."""
    how = writing.chance.random()
    if how < 0.45:
        entitle(writing, of, pattern, counts)
    elif how < 0.6:
        agency = medium(writing.chance).names[0].nom
        city = bare(of.country, writing.chance).words
        line = writing.chance.choice(("{city} - {agency}\n", "{city} ({agency}) - ", "{agency} - {city}: "))
        writing.text.say(line.format(city=city, agency=agency))


def sentence(writing: Writing, of: Scene, pattern: Pattern, counts: dict[str, Count]) -> None:
    """One sentence, alone or in someone's mouth."""
    chance = writing.chance
    who = voice(writing, pattern)
    wrapper = chance.choice(wrappers()[pattern.form, who]) if who else "{*}"
    if who in ("new", "deny") or pattern.attributed or "S" not in of.parties:
        of.speak(pattern.voice)
    elif writing.speaker is not None:
        of.parties["S"] = writing.speaker
    told = Sentence(writing.text, of, pattern.form == "s" and bool(who), counts)
    text = wrapper.replace("{*}", subjectless(writing, of, pattern))
    plain = not who and not pattern.attributed and pattern.form in ("v", "s")
    told.write(joint(writing, plain, text) + worded(text, chance))
    sources = {plan.slots.get("source") for plan in pattern.plans}
    writing.speaker = of.parties["S"] if who or "S" in sources else None
    speaker, day = of.parties["S"] if who else None, of.day if of.dated else None
    writing.made.append(Made(pattern.plans, told, speaker, who == "deny", dict(of.parties), dict(of.spots), day))


def subjectless(writing: Writing, of: Scene, pattern: Pattern) -> str:
    """A pattern's text, without its subject where the sentence before had the same: كما سيطر على كذا."""
    before = writing.made[-1] if writing.made else None
    same = before is not None and before.parties.get("A") == of.parties["A"] and of.parties["A"] in writing.text.told
    if not same or of.parties["A"].agree == "p" or writing.chance.random() > 0.35:
        return pattern.text
    return SUBJECT.sub(r"\1 ", pattern.text, count=1)


def joint(writing: Writing, plain: bool, text: str) -> str:
    """What stands between the sentence before and this one; ``plain``: nobody is said to say it."""
    chance = writing.chance
    if not writing.made or writing.text.pieces[-1].endswith((" ", "\n")):
        return ""
    ended = writing.text.pieces[-1].endswith(".")
    if plain and not ended and writing.speaker is None and chance.random() < 0.2:
        return chance.choice(JOINED)
    stop = chance.choice((". ", ". ", ".\n", ".\n", "\n"))
    stop = stop.lstrip(".") if ended else stop
    if text.startswith("و") or chance.random() < 0.5:
        return stop
    return stop + chance.choice(LINKS if text.startswith("[a<") else LINKS[:6])


def voice(writing: Writing, pattern: Pattern) -> str:
    """Who says a sentence: ``new``, ``same``, ``deny``; empty for the publisher."""
    chance = writing.chance
    if pattern.form == "b" or pattern.attributed:
        return ""
    if pattern.form == "n" and chance.random() < 0.15:
        sure = not writing.titled or len(writing.made) > 1
        return "deny" if sure and all(plan.status == "asserted" for plan in pattern.plans) else "new"
    if chance.random() > {"v": 0.4, "s": 0.75, "n": 1.0}[pattern.form]:
        return ""
    return "same" if writing.speaker is not None and chance.random() < 0.5 else "new"


def entitle(writing: Writing, of: Scene, pattern: Pattern, counts: dict[str, Count]) -> None:
    """A title that tells what the first sentence will claim, where a nominal pattern fits."""
    told = {(plan.kind, plan.value) for plan in pattern.plans}
    asked = {(var, group) for var, group, _ in wanted(pattern)}
    fitting = [
        title
        for title in by_key()[pattern.key]
        if title.form == "n" and not OWN.search(title.text) and title.plans[0].status == pattern.plans[0].status
        and {(var, group) for var, group, _ in wanted(title)} <= asked
        and {(plan.kind, plan.value) for plan in title.plans} <= told
    ]  # fmt: skip
    if not fitting or pattern.plans[0].status != "asserted":
        return
    text = writing.chance.choice(fitting).text
    writing.titled = True
    if writing.chance.random() < 0.7:
        text = text.replace("{T}", "")
    before = writing.text.size
    Sentence(writing.text, of, False, counts).write(worded(text, writing.chance))
    writing.title = "".join(writing.text.pieces)[before:].strip()
    writing.text.say(writing.chance.choice(("\n\n", "\n")))


def aside(writing: Writing, of: Scene) -> None:
    """A sentence that claims nothing."""
    own = Sentence(writing.text, replace_places(of, writing.chance), False)
    if not writing.text.pieces[-1].endswith((" ", "\n", ".")):
        writing.text.say(writing.chance.choice((". ", ".\n")))
    own.write(" " + writing.chance.choice(asides()))
    writing.speaker = None


def replace_places(of: Scene, chance: random.Random) -> Scene:
    """The scene with other places: what is told in passing is no place of its claims."""
    return replace(of, spots={"P": spot(of.country, chance), "P2": spot(of.country, chance)})


def finished(writing: Writing, seed: int, published: date | None) -> dict[str, Any]:
    """The report with its claims cut from the text."""
    text = "".join(writing.text.pieces).rstrip()
    text += writing.chance.choice(("", ".")) if text[-1].isalpha() else ""
    cutter = Cutter(text, writing.text)
    for made in writing.made:
        cutter.cut(made)
    meta = {
        "publisher": writing.chance.choice(PUBLISHERS), "url": "", "title": writing.title,
        "published": published.isoformat() if published else None,
    }  # fmt: skip
    return {"id": f"made-{seed}", "text": text, "meta": meta, "claims": in_order(cutter.claims)}


def in_order(claims: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The claims as they appear, numbered so."""
    ordered = sorted(claims, key=lambda claim: (claim["start"], len(claim["quote"])))
    ids = {claim["id"]: f"c{index}" for index, claim in enumerate(ordered, 1)}
    renamed = [claim | {"id": ids[claim["id"]]} for claim in ordered]
    return [one | {"part_of": ids.get(one["part_of"])} if "part_of" in one else one for one in renamed]
