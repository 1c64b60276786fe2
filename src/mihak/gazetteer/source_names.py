"""How the name of a publisher may be read: the name itself, and words that say which one is meant."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final
from urllib.parse import urlsplit

from mihak.gazetteer.actors import rows
from mihak.gazetteer.names import fold_name
from mihak.model.source import SOURCE_KINDS

WORDS: Final = "sources_words.tsv"
_KINDS: Final = frozenset(SOURCE_KINDS)
_BRACKETS: Final = re.compile(r"[(（\[]([^()（）\[\]]*)[)）\]]")
_HOST: Final = re.compile(r"(?:https?://)?((?:[a-z0-9-]+\.)+[a-z]{2,})(?:[/:?#].*)?", re.I)
_PARTS: Final = re.compile(r"\s+[/|\u2013\u2014-]\s+|/")


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a publisher's name.

    ``name`` is folded; ``countries`` (ISO 3166) and ``kinds`` (SOURCE_KINDS) are
    those that other words of it tell of, ``host`` the address that stands in it.
    """

    name: str
    countries: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()
    host: str = ""


def readings(name: str) -> Iterator[Reading]:
    """The ways to read a publisher's name, the fullest first.

    "الوسط (البحرين)" is الوسط of Bahrain, "صحيفة الوطن السعودية" الوطن, a
    newspaper of Saudi Arabia. "a / b" is a site a with the news of b: b comes first.
    """
    yield from _readings(name)
    parts = [part for part in _PARTS.split(_BRACKETS.sub(" ", name)) if part.strip()]
    if len(parts) > 1:
        for part in reversed(parts):
            yield from _readings(part)


def host_of(url: str) -> str:
    """The host of an address without "www."; of an archived page the archived one's; "" for none."""
    last = url.lower().rfind("http")
    try:
        found = urlsplit(url[last:] if last >= 0 else f"//{url}").hostname if url else ""
    except ValueError:  # As "http://[": words in the place of an address, which have no host.
        return ""
    return (found or "").removeprefix("www.")


def domains(host: str) -> Iterator[str]:
    """A host and the domains that it lies in, down to two labels: arabic.rt.com, rt.com."""
    labels = host.split(".")
    for start in range(max(len(labels) - 1, 0)):
        yield ".".join(labels[start:])


def _readings(name: str) -> Iterator[Reading]:
    inside = _BRACKETS.findall(name)
    hint = _hinted(inside)
    whole = fold_name(name)
    base = fold_name(_BRACKETS.sub(" ", name))
    for text in dict.fromkeys((whole, base)):
        yield from _shortened(text, hint)
    for words in inside:
        if fold_name(words) not in hint_words() and not _HOST.fullmatch(words.strip()):
            yield Reading(fold_name(words), hint.countries, hint.kinds, hint.host)


def _shortened(text: str, hint: Reading) -> Iterator[Reading]:
    """A folded name, then without a country's adjective behind it, then without the word before it."""
    words = text.split()
    ends = [(words, hint)]
    if len(words) > 1 and words[-1] in hint_words():
        ends.append((words[:-1], _joined(hint, words[-1:])))
    for left, said in ends:
        yield Reading(" ".join(left), said.countries, said.kinds, said.host)
    for left, said in ends:
        for width in (2, 1):
            first = " ".join(left[:width])
            if len(left) > width and _KINDS & hint_words().get(first, frozenset()):
                more = _joined(said, [first])
                yield Reading(" ".join(left[width:]), more.countries, more.kinds, more.host)


def _hinted(inside: Iterable[str]) -> Reading:
    hosts = [found[1].lower().removeprefix("www.") for words in inside if (found := _HOST.fullmatch(words.strip()))]
    return _joined(Reading("", host=hosts[0] if hosts else ""), [fold_name(words) for words in inside])


def _joined(hint: Reading, words: Iterable[str]) -> Reading:
    said = {what for word in words for what in hint_words().get(word, ())}
    kinds = said & _KINDS
    return Reading("", hint.countries | (said - kinds), hint.kinds | kinds, hint.host)


@cache
def hint_words() -> dict[str, frozenset[str]]:
    """Folded words that tell of a country (its two letters) or a kind of source."""
    text = files("mihak.gazetteer").joinpath("data", WORDS).read_text("utf-8")
    found: dict[str, frozenset[str]] = {}
    for _, (what, words) in rows(text, WORDS, 2):
        for word in words.split("|"):
            folded = fold_name(word)
            found[folded] = found.get(folded, frozenset()) | {what}
    return found
