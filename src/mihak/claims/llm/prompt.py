"""What a language model is asked: fixed rules, one example, and the report as data."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Final

from mihak.claims.llm.client import Message
from mihak.claims.llm.pieces import Piece
from mihak.claims.llm.reply import Reply
from mihak.model.report import Report

REPEATED: Final = 4_000
"""Letters of a broken answer that are shown to the model again."""


@dataclass(frozen=True, slots=True)
class Prompt:
    """The texts of ``data/prompt.toml``: rules, an example with its day and answer, and the request to try again."""

    rules: str
    example: str
    published: str
    answer: str
    repair: str


@cache
def prompt() -> Prompt:
    """The prompt that comes with Mihak."""
    text = (files("mihak.claims.llm") / "data" / "prompt.toml").read_text("utf-8")
    return Prompt(**{key: value.strip() for key, value in tomllib.loads(text).items()})


def asked(text: str, published: str | None, before: str = "") -> str:
    """A report as the user's message: one JSON object, so that no word of it can pass for another message.

    Surrogates without their other half, which no encoding can send, become
    question marks; every letter keeps its offset.
    """
    material = {"published": published, "before": before, "text": text}
    return json.dumps(material, ensure_ascii=False).encode("utf-8", "replace").decode("utf-8")


def question(report: Report, piece: Piece) -> list[Message]:
    """The messages that ask for the claims of one piece of a report."""
    told = prompt()
    published = day_of(report.published)
    return [
        {"role": "system", "content": told.rules},
        {"role": "user", "content": asked(told.example, told.published)},
        {"role": "assistant", "content": told.answer},
        {
            "role": "user",
            "content": asked(
                report.text[piece.start : piece.end], published, report.text[piece.before : piece.start].strip()
            ),
        },
    ]


def question_again(messages: Sequence[Message], reply: Reply) -> list[Message]:
    """The same question with the broken answer, and the request to do better."""
    broken = reply.text[:REPEATED].encode("utf-8", "replace").decode("utf-8")
    # Some endpoints refuse a message without words.
    again: list[Message] = [{"role": "assistant", "content": broken}] if broken.strip() else []
    return [*messages, *again, {"role": "user", "content": prompt().repair}]


def day_of(published: date | None) -> str | None:
    """A day in the public form."""
    return published.isoformat() if published else None
