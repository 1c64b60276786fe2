"""To which sentences a day told in another one reaches: not to other events, elsewhere or of another topic."""

from __future__ import annotations

from typing import Final

from mihak.claims.told_dates import announced
from mihak.mentions.document import Document, Passage
from mihak.model.reading import DateMention

TOPICS: Final = frozenset("سياق غضون جانب مقابل موازاه اطار صعيد جبهه ناحيه شان منفصل اخري".split())
"""Words among the first of a sentence that go on to something else: وفي السياق, من جانب آخر, وفي جبهة كذا."""
OPENING: Final = 4
"""How many words of a sentence tell that it goes on to something else."""
ANNOUNCED: Final = 3
"""From how many sentences on a day of announcing no longer dates what was announced."""
DAYS: Final = 4
"""From how many days on a report tells of several events, each dated where it is told."""
WEEKDAY: Final = "weekday"


def days_of(document: Document) -> int:
    """How many days, months or years a report tells."""
    return len({told.when.start for passage in document.passages for told in passage.dates if told.when is not None})


def reaches(document: Document, home: Passage, told: DateMention, here: Passage, spoken: bool, days: int) -> bool:
    """Whether a day told in ``home`` may date what the sentence ``here`` tells; ``spoken``: somebody is told to say it,
    ``days``: how many the report tells."""
    if home is here:
        return True
    if before_the_past(document, home, told) or (anew(document, here) and not in_saying(document, home, told)):
        return False
    if not spoken and days >= DAYS:
        return False
    far = not spoken or here.index - home.index >= ANNOUNCED or elsewhere(home, here)
    return not (far and announced(document, home, told))


def before_the_past(document: Document, home: Passage, told: DateMention) -> bool:
    """Whether a weekday is that of an event before the one of the news, which it dates alone: وكانت شنت السبت."""
    if not told.rule.startswith(WEEKDAY):
        return False
    clause, words = home.clause_of(told.start), document.words
    return any("kana" in words[i].tags and clause - home.clause_of(i) <= 1 for i in range(home.start, told.start))


def in_saying(document: Document, home: Passage, told: DateMention) -> bool:
    """Whether a verb of saying stands in a date's clause: it is that of all that is said there."""
    clause, words = home.clause_of(told.start), document.words
    return any("say" in words[i].tags for i in range(home.start, home.end) if home.clause_of(i) == clause)


def anew(document: Document, here: Passage) -> bool:
    """Whether a sentence goes on to something else: وفي السياق ذاته, من جانب آخر."""
    words = document.words[here.start : min(here.start + OPENING, here.end)]
    return any(word.stem in TOPICS for word in words)


def elsewhere(home: Passage, here: Passage) -> bool:
    """Whether two sentences name known places, and none that the other one names too."""
    told = {id for place in home.places for id in place.ids}
    own = {id for place in here.places for id in place.ids}
    return bool(home.places and here.places) and told.isdisjoint(own)
