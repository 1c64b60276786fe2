"""A register read by who may not see the names of victims and private persons."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING, Any, Final

from mihak.errors import OptionError
from mihak.model.claim import Claim, Name
from mihak.model.report import Report
from mihak.views.masked import MARK, Hidden, masked, tokens

if TYPE_CHECKING:
    from mihak.register.listing import Listed, ReportQuery
    from mihak.register.query import ClaimQuery
    from mihak.register.register import Register

OPEN: Final = frozenset({"people", "audit", "choices"})
"""Parts of a register that hold no names of persons told of; only admins see the audit log."""


class MaskedRegister:
    """A register that gives what it holds with names hidden, and takes nothing that has a hidden name in it."""

    def __init__(self, register: Register, names: Callable[[], Hidden]) -> None:
        self._register, self._hidden = register, names

    @property
    def _names(self) -> Hidden:
        return self._hidden()

    def __getattr__(self, name: str) -> Any:
        found = getattr(self._register, name)
        if name in OPEN:
            return found
        if callable(found):
            return self._asked(found)
        if name == "listing":
            return _Listing(found, self)
        return Part(found, self) if type(found).__module__.startswith("mihak.register.") else found

    @property
    def hidden_words(self) -> set[str]:
        """All words of hidden names, as they are compared."""
        runs = [*self._names.runs.values(), *(some for own in self._names.own.values() for some in own.values())]
        return {word for some in runs for run in some for word in run}

    def masked(self, value: Any) -> Any:
        """A value with names hidden, of something that is not kept in the register."""
        return masked(value, self._names)

    def found(self, query: ClaimQuery | None = None) -> Iterator[tuple[Report, Claim]]:
        """As Register.found; a search for a hidden name finds nothing."""
        for pair in self._register.found(query):
            told = masked(pair, self._names)
            if query is None or told[1] == pair[1] or _still(told[1], query):
                yield told

    def claims(self, query: ClaimQuery | None = None) -> Iterator[Claim]:
        """As Register.claims."""
        return (claim for _, claim in self.found(query))

    def count(self, query: ClaimQuery | None = None) -> int:
        """As Register.count."""
        if query is None or not (query.text or query.actor or query.source):
            return self._register.count(query)
        return sum(1 for _ in self.found(query))

    def reports(self, **asked: Any) -> Iterator[tuple[Report, int]]:
        """As Register.reports; a search for a hidden name finds nothing."""
        for report, claims in self._register.reports(**asked):
            told = masked(report, self._names)
            if told is report or has_words(f"{told.title} {told.text}", asked.get("text", "")):
                yield told, claims

    def _asked(self, method: Callable[..., Any]) -> Callable[..., Any]:
        def called(*given: Any, **named: Any) -> Any:
            answer = method(*map(self._raw, given), **{key: self._raw(one) for key, one in named.items()})
            if isinstance(answer, Iterator):
                return (masked(one, self._names) for one in answer)
            return masked(answer, self._names)

        return called

    def _raw(self, given: Any) -> Any:
        """What is handed to the register: reports as they are, and no hidden name."""
        if isinstance(given, Report):
            return self._register.report(given.id)
        if has_mark(given):
            raise OptionError(
                "a name in these words is hidden from your role", repair="Ask somebody who sees the names to do it"
            )
        return given


class Part:
    """Something that answers for a register, such as its judgements: what it answers is masked."""

    def __init__(self, part: Any, register: MaskedRegister) -> None:
        self._part, self._whole = part, register

    def __getattr__(self, name: str) -> Any:
        found = getattr(self._part, name)
        return self._whole._asked(found) if callable(found) else found


class MaskedJobs(Part):
    """Jobs whose files and lines are masked: a line bears the title of a report, or how it begins."""

    def job(self, id: str) -> Part:
        """As Jobs.job."""
        return _Job(self._part.job(id), self._whole)

    def all(self) -> tuple[Part, ...]:
        """As Jobs.all."""
        return tuple(_Job(one, self._whole) for one in self._part.all())


class _Job(Part):
    @property
    def files(self) -> Any:
        """As Job.files."""
        return self._whole.masked(self._part.files)

    @property
    def what(self) -> Any:
        """As Job.what."""
        return self._whole.masked(self._part.what)


class _Listing(Part):
    """Lists of reports: a search for a hidden name finds nothing."""

    def reports(self, query: ReportQuery) -> tuple[tuple[Listed, ...], int]:
        """As Listing.reports."""
        ids = self.ids(query)
        end = query.offset + query.limit if query.limit else None
        found: tuple[Listed, ...] = self.__getattr__("listed")(ids[query.offset : end])
        return found, len(ids)

    def count(self, query: ReportQuery) -> int:
        """As Listing.count."""
        return len(self.ids(query))

    def ids(self, query: ReportQuery) -> tuple[str, ...]:
        """As Listing.ids."""
        ids: tuple[str, ...] = self._part.ids(query)
        asked = {word for _, _, word in tokens(f"{query.text} {query.actor}")}
        if asked.isdisjoint(self._whole.hidden_words):
            return ids
        return tuple(id for id in ids if self._holds(id, query))

    def _holds(self, id: str, query: ReportQuery) -> bool:
        from mihak.register.query import ClaimQuery  # noqa: PLC0415  # Loads SQLAlchemy.

        report = self._whole.report(id)
        if query.text and not has_words(f"{report.title} {report.text}", query.text):
            return False
        named = [name for claim in self._whole.claims(ClaimQuery(report=id)) for _, name in claim.named()]
        return not query.actor or _named(named, query.actor, query.actor_ids)


def has_mark(value: Any) -> bool:
    """Whether anything in a value is hidden."""
    if isinstance(value, str):
        return MARK in value
    if isinstance(value, list | tuple | set | frozenset):
        return any(map(has_mark, value))
    if is_dataclass(value) and not isinstance(value, type):
        return any(has_mark(getattr(value, field.name)) for field in fields(value))
    return False


def has_words(text: str, asked: str) -> bool:
    """Whether a text has the words of a search."""
    from mihak.register.words import indexed, phrase, wanted  # noqa: PLC0415

    line, alone = phrase(text), set(indexed(text).split())
    return all(f" {' '.join(run)} " in line or (len(run) == 1 and run[0] in alone) for run in wanted(asked))


def _still(claim: Claim, query: ClaimQuery) -> bool:
    """Whether a claim with hidden names still is what was asked for."""
    said = [name for slot, name in claim.named() if slot != "places"]
    spoke = [name for slot, name in claim.named() if slot == "source"]
    return (
        (not query.text or has_words(claim.quote, query.text))
        and (not query.actor or _named(said, query.actor, query.actor_ids))
        and (not query.source or _named(spoke, query.source, ()))
    )


def _named(names: list[Name], asked: str, ids: tuple[str, ...]) -> bool:
    return any((one.entity and one.entity in (asked, *ids)) or has_words(" ".join(one.names), asked) for one in names)
