"""The body of an endpoint's answer: read up to a bound and by a clock, then opened."""

from __future__ import annotations

import json
import time
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from mihak.claims.llm.endpoint import Endpoint
from mihak.claims.llm.troubles import garbled, slow, too_long

LIMIT: Final = 2_000_000
"""Bytes of the longest answer: far more than the claims of one piece take."""
ERROR_LIMIT: Final = 20_000


@dataclass(frozen=True, slots=True)
class Reply:
    """What the model wrote; ``cut``: it says itself that it had to stop before the end."""

    text: str
    cut: bool = False


@dataclass(frozen=True, slots=True)
class Said:
    """What an endpoint says of a request that it refuses; ``param`` is the option that it means, or empty."""

    message: str
    param: str


def body_of(chunks: Iterable[bytes], endpoint: Endpoint, limit: int = LIMIT) -> bytes:
    """The whole of an answer; raises Trouble where it is over ``limit`` bytes or trickles past the time allowed."""
    until = time.monotonic() + endpoint.timeout
    taken = bytearray()
    for chunk in chunks:
        taken += chunk
        if len(taken) > limit:
            raise too_long(endpoint, limit)
        if time.monotonic() > until:
            raise slow(endpoint)
    return bytes(taken)


def reply_in(body: bytes, endpoint: Endpoint) -> Reply:
    """The model's words in the body of a chat completion; raises Trouble where it is none.

    Words are all that is looked for: a call of a tool, a file or a link is no answer.
    """
    try:
        choice = json.loads(body)["choices"][0]
        message, reason = choice["message"], choice.get("finish_reason")
        content = message.get("content") or ""
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        raise garbled(endpoint) from None
    if not isinstance(content, str):
        raise garbled(endpoint)
    return Reply(content, reason == "length")


def said_in(body: bytes) -> Said:
    """What the body of an error says; empty where it says nothing that is known."""
    try:
        found: Any = json.loads(body)
    except (ValueError, RecursionError):
        return Said(body.decode("utf-8", "replace"), "")
    error = found.get("error", found) if isinstance(found, dict) else found
    if isinstance(error, str):
        return Said(error, "")
    if not isinstance(error, dict):
        return Said("", "")
    message, param = error.get("message"), error.get("param")
    return Said(message if isinstance(message, str) else "", param if isinstance(param, str) else "")
