"""Names of victims and private persons, hidden letter by letter.

A masked text is as long as the one it was made of, so that every offset holds.
A name of two words or more is hidden wherever it stands; a name of one word,
and the parts of a longer one, in the report that tells of the person.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from functools import lru_cache
from itertools import pairwise
from typing import Any, Final, TypeVar
from urllib.parse import unquote

from mihak.lang.ar.normalise import CONTROLS, MARKS
from mihak.model.claim import Claim, Name
from mihak.model.report import Report
from mihak.register.words import PARTICLES, keys

MARK: Final = "▮"
TOKEN: Final = re.compile(f"[\\w{MARKS}{CONTROLS}]+")
GAP: Final = 4
"""The most letters between two words of one name, such as quotation marks."""
SHORTEST: Final = 3
NO_NAMES: Final = frozenset("عبد ابو ابا ابي ام بن ابن بنت حاج شيخ سيد علي".split())
"""Parts of names that alone are words: folded, "علي" is "على" (on) too."""
Span = tuple[int, int]
Run = tuple[str, ...]
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Hidden:
    """What is hidden: ``runs`` by their first word, ``own`` by report (runs and single words), ``at`` raw offsets by
    report, and the reports by their claims."""

    runs: Mapping[str, tuple[Run, ...]]
    own: Mapping[str, Mapping[str, tuple[Run, ...]]]
    at: Mapping[str, tuple[Span, ...]]
    home: Mapping[str, str]

    def __bool__(self) -> bool:
        return bool(self.own)


def hidden(named: Iterable[tuple[str, str, str, int, int]]) -> Hidden:
    """What to hide, of names as (report, claim, name, start, end); a start of -1 is none."""
    runs: set[Run] = set()
    own: dict[str, set[Run]] = {}
    at: dict[str, set[Span]] = {}
    home: dict[str, str] = {}
    for report, claim, name, start, end in named:
        words = tuple(word for _, _, word in tokens(name))
        if not words:
            continue
        home[claim] = report
        parts = {(word,) for word in words if len(word) >= SHORTEST and word not in NO_NAMES}
        own.setdefault(report, set()).update({words} | parts)
        runs.update({words} if len(words) > 1 else set())
        at.setdefault(report, set()).update({(start, end)} if start >= 0 else set())
    return Hidden(
        _by_first(runs), {one: _by_first(found) for one, found in own.items()},
        {one: tuple(sorted(found)) for one, found in at.items()}, home,
    )  # fmt: skip


def _by_first(runs: Iterable[Run]) -> dict[str, tuple[Run, ...]]:
    found: dict[str, list[Run]] = {}
    for run in sorted(runs, key=lambda run: (-len(run), run)):
        found.setdefault(run[0], []).append(run)
    return {first: tuple(some) for first, some in found.items()}


@lru_cache(1 << 16)
def _word(token: str) -> str:
    return "".join(keys(token))


def tokens(text: str) -> list[tuple[int, int, str]]:
    """The words of a text: raw offsets, and the word as it is compared, folded and without the article."""
    return [(one.start(), one.end(), _word(one.group())) for one in TOKEN.finditer(text)]


def spans(text: str, names: Hidden, report: str = "") -> tuple[Span, ...]:
    """Where names stand in a text: raw offsets that do not overlap; ``report`` is the report it is of, or ""."""
    tables = [table for table in (names.own.get(report, {}), names.runs) if table]
    if not tables:
        return ()
    words = tokens(text)
    found = [
        (start, words[number + length - 1][1])
        for number, (begin, end, word) in enumerate(words)
        for start, form in _forms(begin, end, word)
        for table in tables
        for length in _lengths(words, number, form, table.get(form, ()))
    ]
    return _merged(found)


def _forms(start: int, end: int, word: str) -> Iterator[tuple[int, str]]:
    """A word as it is, and without the particles that may be attached to it."""
    yield start, word
    for cut in (1, 2):
        if len(word) > SHORTEST + cut - 1 and end - start > cut and all(letter in PARTICLES for letter in word[:cut]):
            yield start + cut, word[cut:].removeprefix("ال") if len(word) > SHORTEST + cut + 2 else word[cut:]


def _lengths(words: list[tuple[int, int, str]], at: int, first: str, runs: tuple[Run, ...]) -> Iterator[int]:
    for run in runs:
        stand = words[at : at + len(run)]
        near = all(right[0] - left[1] <= GAP for left, right in pairwise(stand))
        if len(stand) == len(run) and near and (first, *(word for _, _, word in stand[1:])) == run:
            yield len(run)


def _merged(found: Iterable[Span]) -> tuple[Span, ...]:
    merged: list[Span] = []
    for start, end in sorted(found):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)


def cut(text: str, where: Iterable[Span], start: int = 0) -> str:
    """A text whose first letter is at ``start`` with the letters between offsets hidden; lines stay apart."""
    letters = list(text)
    for first, last in where:
        for at in range(max(first - start, 0), min(last - start, len(letters))):
            letters[at] = letters[at] if letters[at] == "\n" else MARK
    return "".join(letters)


def masked_text(text: str, names: Hidden, report: str = "") -> str:
    """A text with the names in it hidden; the text itself where there is none."""
    found = spans(text, names, report) if len(text) > 1 else ()
    return cut(text, found) if found else text


def report_spans(report: Report, names: Hidden) -> tuple[Span, ...]:
    """Where names stand in the text of a report."""
    return _merged([*spans(report.text, names, report.id), *names.at.get(report.id, ())])


def masked_report(report: Report, names: Hidden) -> Report:
    """A report with the names in text, title and address hidden; its id stays."""
    where = report_spans(report, names)
    told = {name: masked_text(getattr(report, name), names, report.id) for name in ("title", "name", "origin")}
    links = {name: _link(getattr(report, name), names, report.id) for name in ("url", "retold_from")}
    changed: dict[str, Any] = {name: one for name, one in (told | links).items() if one != getattr(report, name)}
    return replace(report, text=cut(report.text, where), **changed) if where or changed else report


def _link(address: str, names: Hidden, report: str) -> str:
    return "" if address and spans(unquote(address), names, report) else address


def masked_claim(claim: Claim, names: Hidden, where: tuple[Span, ...] | None = None) -> Claim:
    """A claim with the names in quote and slots hidden; ``where`` are those of its report's text, where it is known."""
    if where is None:
        inside = spans(claim.quote, names, claim.report)
        shifted = [(start + claim.start, end + claim.start) for start, end in inside]
        where = _merged([*shifted, *names.at.get(claim.report, ())])
    changed: dict[str, Any] = {}
    quote = cut(claim.quote, where, claim.start)
    if quote != claim.quote:
        changed["quote"] = quote
    for field in fields(claim):
        value = getattr(claim, field.name)
        masked = _slot(value, names, claim.report, where)
        if masked is not value:
            changed[field.name] = masked
    return replace(claim, **changed) if changed else claim


def _slot(value: Any, names: Hidden, report: str, where: tuple[Span, ...]) -> Any:
    if isinstance(value, tuple) and any(isinstance(one, Name) for one in value):
        found = tuple(_slot(one, names, report, where) for one in value)
        return value if all(left is right for left, right in zip(found, value, strict=True)) else found
    if not isinstance(value, Name):
        return value
    first = cut(value.names[0], where, value.start) if value.start >= 0 else value.names[0]
    told = tuple(masked_text(one, names, report) for one in (first, *value.names[1:]))
    if told == value.names:
        return value
    # Another string for the same person may have a part that no list knows.
    return replace(value, names=(told[0],))


def masked(value: T, names: Hidden, report: str = "") -> T:
    """Anything that pages and programs are shown, with the names in it hidden; itself where there is none."""
    found: Any = _masked(value, names, report)
    return found  # type: ignore[no-any-return]


def _masked(value: Any, names: Hidden, report: str) -> Any:  # noqa: PLR0911  # One line a shape.
    if isinstance(value, str):
        return masked_text(value, names, report)
    if isinstance(value, Report):
        return masked_report(value, names)
    if isinstance(value, Claim):
        return masked_claim(value, names)
    if isinstance(value, Mapping):
        return {_masked(key, names, report): _masked(one, names, report) for key, one in value.items()}
    if isinstance(value, tuple) and len(value) == 2 and isinstance(value[0], Report) and isinstance(value[1], Claim):
        return masked_report(value[0], names), masked_claim(value[1], names, report_spans(value[0], names))
    if isinstance(value, tuple | list | frozenset | set):
        some = [_masked(one, names, report) for one in value]
        return type(value)(*some) if hasattr(value, "_fields") else type(value)(some)
    if is_dataclass(value) and not isinstance(value, type):
        return _masked_fields(value, names, report)
    return value


def _masked_fields(value: Any, names: Hidden, report: str) -> Any:
    for near in (report,) if report else _homes(value, names) or ("",):
        told = {one.name: getattr(value, one.name) for one in fields(value) if one.init}
        found = {name: _masked(one, names, near) for name, one in told.items()}
        changed = {name: one for name, one in found.items() if one is not told[name] and one != told[name]}
        value = replace(value, **changed) if changed else value
    return value


def _homes(value: Any, names: Hidden) -> tuple[str, ...]:
    """The reports that a judgement, an opinion, or a line is of, by the claims that it names."""
    told = (getattr(value, field, "") for field in ("left", "claim", "right", "report"))
    known = (one for one in told if isinstance(one, str) and (one in names.home or one in names.own))
    return tuple(dict.fromkeys(names.home.get(one, one) for one in known))
