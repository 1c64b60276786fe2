"""Writing patterns out, sign by sign."""

from __future__ import annotations

import random
from dataclasses import dataclass, field

from training.data.cast import Party, person
from training.data.counted import Count, count
from training.data.days import Day, past, since
from training.data.patterns import SIGN, Pattern, picked
from training.data.places_said import Spot
from training.data.text_made import Scene, Stretch, Text


@dataclass(slots=True)
class Sentence:
    """One pattern being written: its quotes, named words and counts."""

    text: Text
    scene: Scene
    wrapped: bool
    counts: dict[str, Count] = field(default_factory=dict)
    cases: dict[str, str] = field(default_factory=dict)
    quotes: dict[str, Stretch] = field(default_factory=dict)
    spans: dict[str, Stretch] = field(default_factory=dict)
    day: Day | None = None
    phase: int | None = None
    told_day: bool = False

    def write(self, text: str) -> None:
        """The pattern's text, its wordings chosen, written out."""
        opened: list[tuple[str, int]] = []
        for opens, closes, name, shut, sign, forms, plain in SIGN.findall(text):
            if opens:
                self.quotes[opens] = (self.text.size, 0)
            elif closes:
                self.quotes[closes] = (self.quotes[closes][0], self.text.end())
            elif name:
                opened.append((name, self.text.size))
            elif shut:
                called, start = opened.pop()
                self.spans[called] = (start, self.text.end())
            elif forms:
                self.text.say(self.agreeing(forms))
            elif sign:
                self.sign(sign)
            else:
                self.text.say(plain)

    def agreeing(self, forms: str) -> str:
        """The form that agrees with a party or a counted noun: <A:m|f|p>, p like m where there are two."""
        who, _, of = forms.partition(":")
        each = of.split("|")
        if who in self.counts:
            return each[self.counts[who].noun.gender == "f"]
        agree = self.scene.parties[who].agree
        return each[min({"m": 0, "f": 1, "p": 2}[agree], 2)] if len(each) > 2 else each[agree == "f"]

    def sign(self, sign: str) -> None:
        """One sign in braces."""
        name, _, how = sign.partition(":")
        if name in self.scene.parties:
            self.party(name, how)
        elif name in ("P", "P2", "@"):
            self.place(name, how)
        elif name in ("T", "T1", "Told", "Tsince"):
            self.when(name)
        elif name == "H":
            self.human()
        elif name == "h":
            self.ordinal()
        elif name == "d":
            self.text.say(str(self.scene.chance.randint(3, 90)))
        else:
            self.number(name, how)

    def party(self, role: str, how: str) -> None:
        """A party's name; a person with a title when first told, by the family name later."""
        party, chance = self.scene.parties[role], self.scene.chance
        again = party in self.text.told
        person_again = again and bool(party.lead)
        chosen = 1 if person_again and chance.random() < 0.7 else self._alias(party, again)
        name = party.names[chosen]
        oblique = how in ("g", "l") or (how == "s" and self.wrapped)
        words = name.obl if oblique else name.nom
        if party.lead and not again:
            self._lead(party, how)
            ranked = (f"{party.rank} {words}",) if party.rank else ()
            self.text.tell(party, words, ((words, *ranked),))
        elif how == "l":
            self._behind_l(party, words)
        else:
            self.text.tell(party, words, ((words,),))

    def _lead(self, person: Party, how: str) -> None:
        """The title before a name first told, with the side that it names, and the rank."""
        lead = person.lead
        if how == "l":
            lead = f"لل{lead[2:]}" if lead.startswith("ال") else f"ل{lead}"
        side = person.side
        before, name, _ = lead.partition(side.names[0].obl) if side else (lead, "", "")
        self.text.say(before)
        if side and name:
            self.text.tell(side, name, ((name,),))
        self.text.say(f" {person.rank} ")

    def _alias(self, party: Party, again: bool) -> int:
        if party.lead or not again or self.scene.chance.random() < 0.6:
            return 0
        return self.scene.chance.randrange(len(party.names))

    def _behind_l(self, who: Party | Spot, words: str) -> None:
        if words.startswith("ال"):
            self.text.tell(who, f"لل{words[2:]}", ((f"لل{words[2:]}", words),))
        else:
            self.text.say("ل")
            self.text.tell(who, words, ((words,),))

    def place(self, name: str, how: str) -> None:
        """A place: in full when first told, shorter later; ``@``: with في, or left out where it was told."""
        place, chance = self.scene.spots["P" if name == "@" else name], self.scene.chance
        again = place in self.text.told
        if name == "@":
            if again and chance.random() < 0.6:
                return
            self.text.say(" في " if chance.random() < 0.8 or place.words[0] == "ا" else " ب")
        words = place.words
        if again and chance.random() < 0.7:
            words = place.again if chance.random() < 0.5 else place.slots[0][0]
        strings = place.slots if words == place.words else ((words,),) if words != place.again else ()
        if how == "l":
            self._behind_l(place, words)
        else:
            self.text.tell(place, words, strings)

    def when(self, name: str) -> None:
        """The day of the scene where it is not told yet (or, now and then, not told at all), or another day."""
        scene = self.scene
        if name == "T1":
            scene.dated = self.told_day = True
            self.text.say(scene.day.words)
            return
        if name == "T":
            if scene.chance.random() < (0.12 if scene.dated else 0.8) and not self.told_day:
                self.text.say(f" {scene.day.words}")
                scene.dated = self.told_day = True
            return
        make = past if name == "Told" else since
        self.day = make(scene.published, scene.calendar, scene.chance)
        self.text.say(f" {self.day.words}")

    def human(self) -> None:
        """A person's name alone."""
        self.text.say(person(self.scene.parties["A"], self.scene.chance).names[0].nom)

    def ordinal(self) -> None:
        """The number of a phase."""
        said, _, number = picked("phase", self.scene.chance).partition("=")
        self.phase = int(number) if number else None
        self.text.say(said)

    def number(self, name: str, how: str) -> None:
        """{n:group:case}: the number; {n.x}: its noun; {n.after}: the bound behind."""
        var, _, part = name.partition(".")
        if part == "x":
            self.text.say(self.counts[var].counted(self.cases[var]))
        elif part == "after":
            self.text.say(self.counts[var].after)
        else:
            self.cases[var] = case_of(how)
            count = self.counts[var]
            self.text.say(count.bare if self.cases[var] == "d" else count.number(self.cases[var]))


def case_of(how: str) -> str:
    """The case that a number's sign asks for: civ:g<n is genitive; nominative where it does not say."""
    return how.partition("<")[0].partition(":")[2] or "n"


def wanted(pattern: Pattern) -> list[tuple[str, str, str]]:
    """The counts that a pattern's text asks for: variable, group, and the whole of which it is a part.

    For the whole stands ``!`` where the count must be three or more.
    """
    found = []
    for *_, sign, _forms, _plain in SIGN.findall(pattern.text):
        var, _, how = sign.partition(":")
        if how and var in ("n", "m", "k"):
            kind, _, whole = how.partition("<")
            group = kind.split(":")[0]
            found.append((var, group.rstrip("!"), whole or ("!" if group.endswith("!") else "")))
    return found


def counts_for(pattern: Pattern, chance: random.Random) -> dict[str, Count]:
    """Counts for the variables of a pattern; a whole has room for its part."""
    counts: dict[str, Count] = {}
    asked = wanted(pattern)
    wholes = {whole for _, _, whole in asked} | {var for var, _, whole in asked if whole == "!"}
    for var, group, whole in asked:
        if whole and whole != "!":
            of = counts[whole].low or counts[whole].high or 3
            counts[var] = count(group, chance, most=max(1, min(of - 1, of // 2 + 1)))
            continue
        counts[var] = count(group, chance)
        while var in wholes and counts[var].value is not None and (counts[var].value or 0) < 3:
            counts[var] = count(group, chance)
    return {var: of if f"{{{var}.after}}" in pattern.text else of.unbounded for var, of in counts.items()}
