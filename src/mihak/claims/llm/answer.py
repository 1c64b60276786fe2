"""A model's answer: what was kept of it, what was dropped and why; and its JSON."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from mihak.claims.llm.reply import Reply
from mihak.model.claim import Claim

TOO_MANY: Final = "more claims than one answer may hold"
NO_CLAIM: Final = "not a claim of a known type"
NO_VALUE: Final = "a value that is none of the allowed ones"
NO_QUOTE: Final = "quote is not in the text"
TWICE: Final = "told twice"
WRONG_TYPE: Final = "a value of the wrong type"
NO_NAME: Final = "name is not in the text"
NO_NUMBER: Final = "number is not in the words"
NO_DATE: Final = "date is not told"
NO_PHASE: Final = "phase is not told"
NO_WHOLE: Final = "part of a claim that is not there"
REASONS: Final = (
    TOO_MANY, NO_CLAIM, NO_VALUE, NO_QUOTE, TWICE, WRONG_TYPE, NO_NAME, NO_NUMBER, NO_DATE, NO_PHASE, NO_WHOLE,
)  # fmt: skip

CLAIM: Final = "claim"
"""What was dropped, where it is no slot but the whole."""
MOST: Final = 200
"""Claims of one answer that are looked at."""
OPENINGS: Final = 20
THOUGHT: Final = re.compile(r"^\s*<think>.*?</think>", re.DOTALL)
FENCED: Final = re.compile(r"```(?:json|JSON)?\s*\n(.*?)\n?\s*```", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Dropped:
    """What of an answer was not kept: ``part`` is CLAIM or the name of a slot, ``reason`` one of REASONS."""

    part: str
    reason: str


@dataclass(frozen=True, slots=True)
class Answer:
    """The claims that the report bears out, in the order of its words, and what else the model gave."""

    kept: tuple[Claim, ...]
    dropped: tuple[Dropped, ...] = ()

    @property
    def told(self) -> str:
        """What was kept and dropped, in one line and in numbers alone."""
        counts = Counter(f"{item.part} ({item.reason})" for item in self.dropped)
        why = ", ".join(f"{count} {what}" for what, count in sorted(counts.items()))
        total = len(self.kept) + sum(item.part == CLAIM for item in self.dropped)
        return f"{len(self.kept)} of {total} claims kept" + (f"; dropped: {why}" if why else "")


class Broken(Exception):
    """An answer that is not the JSON asked for; its text says in which way."""


def objects_in(reply: Reply) -> list[Any]:
    """The members of ``claims``, of whatever type; raises Broken.

    Code fences, thoughts and a few words around the JSON are passed over. An
    answer that stops before its end is broken: what is missing is not known.
    """
    if reply.cut:
        raise Broken("it stops before its end")
    text = THOUGHT.sub("", reply.text).strip()
    for part in parts_of(text):
        try:
            found, _ = json.JSONDecoder().raw_decode(part)
        except (ValueError, RecursionError):
            continue
        bare = not isinstance(found, dict)
        claims = found if bare else found.get("claims")
        # A list that stands alone in something broken may be a slot's.
        if isinstance(claims, list) and (not bare or (isinstance(claims[0], dict) if claims else part == text)):
            return list(claims)
    raise Broken("it is not one JSON object with a list of claims" if text else "it holds no words")


def parts_of(text: str) -> Iterator[str]:
    """Where in an answer the JSON may begin: the whole, what is fenced, behind a few words."""
    yield text
    for fenced in FENCED.finditer(text):
        yield fenced[1].strip()
    for opening in list(re.finditer(r"[{\[]", text[:5_000]))[:OPENINGS]:
        yield text[opening.start() :]
