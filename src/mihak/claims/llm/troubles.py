"""What goes wrong with an endpoint, told by its host: never the key, never the report."""

from __future__ import annotations

from typing import Final

from mihak.claims.llm.endpoint import KEY_VARIABLE, Endpoint
from mihak.errors import MihakError

SHOWN: Final = 200
"""Letters of an endpoint's own message that are shown."""
LASTING: Final = frozenset({401, 403, 404, 405})


class Trouble(MihakError):
    """A question without an answer; ``lasting``: the next one would fare no better."""

    def __init__(self, what: str, *, repair: str, lasting: bool = False) -> None:
        super().__init__(what, repair=repair)
        self.lasting = lasting


def answered(endpoint: Endpoint, status: int, message: str) -> Trouble:
    """The trouble of an HTTP status; ``message`` is what the endpoint says of it.

    It is left out where the key was refused: some endpoints repeat parts of it.
    """
    said = "" if status in (401, 403) else printable(message, endpoint)
    what = f"{endpoint.host} answered HTTP {status}" + (f" ({said})" if said else "")
    return Trouble(what, repair=repair_of(endpoint, status), lasting=status in LASTING)


def repair_of(endpoint: Endpoint, status: int) -> str:
    """What the user can do about an HTTP status."""
    if status in (401, 403):
        return f"Set {KEY_VARIABLE} to a key that this endpoint accepts"
    if status in (404, 405):
        return f"See that llm_url ends before /chat/completions and that the endpoint has the model {endpoint.model!r}"
    if status == 429:
        return "The endpoint allows no more questions now: wait, then read what is missing"
    if 300 <= status < 400:
        return "It leads elsewhere, and Mihak sends reports to no other address: give llm_url as it should be"
    if status >= 500:
        return "The endpoint has a fault or is overloaded: see its own log, then read what is missing"
    return "See that the endpoint is OpenAI-compatible and that the model takes this much text"


def slow(endpoint: Endpoint) -> Trouble:
    """No answer in the time allowed."""
    return Trouble(
        f"{endpoint.host} did not answer within {endpoint.timeout} s",
        repair="Raise llm_timeout, or take a smaller model",
    )


def unreached(endpoint: Endpoint, cause: BaseException) -> Trouble:
    """No connection, or one that broke."""
    said = printable(str(cause), endpoint) or type(cause).__name__
    return Trouble(f"{endpoint.host} cannot be reached ({said})", repair="See that it runs, and that llm_url is right")


def garbled(endpoint: Endpoint) -> Trouble:
    """An answer that is none of an OpenAI-compatible endpoint."""
    return Trouble(
        f"{endpoint.host} answered something else than a chat completion",
        repair="See that llm_url is the address of an OpenAI-compatible endpoint, mostly ending in /v1",
    )


def too_long(endpoint: Endpoint, limit: int) -> Trouble:
    """An answer over the bound."""
    return Trouble(
        f"{endpoint.host} answered more than {limit} bytes",
        repair="No claims need that much: take another model",
    )


def printable(message: str, endpoint: Endpoint) -> str:
    """The beginning of a foreign message on one line, without control letters or the key."""
    shown = message.replace(endpoint.key, "…") if endpoint.key else message
    line = " ".join("".join(letter if letter.isprintable() else " " for letter in shown[: 4 * SHOWN]).split())
    return line if len(line) <= SHOWN else line[: SHOWN - 1] + "…"
