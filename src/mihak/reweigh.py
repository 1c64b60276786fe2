"""Weighing one register again and again: what did not change since the last time is not worked out again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Final, Self

from mihak.linking.facts import facts_of
from mihak.linking.judged import LINKER
from mihak.linking.lineage import Lineage
from mihak.linking.regrouped import Regrouped, Regrouper
from mihak.linking.rescored import Rejudged, Rescorer
from mihak.linking.voices import voices
from mihak.model.claim import Claim
from mihak.model.facts import Facts
from mihak.model.incident import Assessment, Incident
from mihak.model.judgement import Judgement
from mihak.model.report import Report
from mihak.settings import Settings
from mihak.weigh import DEFAULTS, Readings, by_report, grounds_of, weighed, weights_of
from mihak.weighing.assess import assess
from mihak.weighing.weighed import Weighed

if TYPE_CHECKING:
    from mihak.register.register import Register

FEW: Final = 200
"""Reports that are loaded one by one; where more have changed, all are loaded."""
RULES_KEPT: Final = 3


@dataclass(frozen=True, slots=True)
class _Loaded:
    """A report with its claims as they were read; ``version`` is what the register gives for these claims."""

    version: tuple[int, int]
    report: Report
    claims: tuple[Claim, ...]


@dataclass(slots=True)
class _Held:
    """A report's claims as persons corrected them, with their facts."""

    given: tuple[Claim, ...]
    facts: tuple[Facts, ...]


@dataclass(slots=True)
class _Told:
    """What a register tells, as far as it is kept from one weighing to the next."""

    reports: dict[str, Report] = field(default_factory=dict)
    claims: dict[str, Claim] = field(default_factory=dict)
    facts: dict[str, Facts] = field(default_factory=dict)
    lineage: Lineage = field(default_factory=Lineage)
    voices: dict[str, str] = field(default_factory=dict)


class Reweigher:
    """Weighs a register; what it gives is what ``weighed`` gives, with the same objects where nothing changed."""

    def __init__(self, settings: Settings = DEFAULTS) -> None:
        self._settings = settings
        self._rescorer = Rescorer(weights_of(settings))
        self._begin()

    def _begin(self) -> None:
        self._rescorer.close()
        self._regrouper = Regrouper()
        self._loaded: dict[str, _Loaded] = {}
        self._held: dict[str, _Held] = {}
        self._told = _Told()
        self._pairs: tuple[Judgement, ...] = ()
        self._stored = ""
        self._assessed: dict[str, dict[str, Assessment]] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._rescorer.close()

    def weighed(self, register: Register, *, rule: str = "mihak", as_of: date | None = None) -> Weighed:
        """Everything that weighing makes of a register; ``rule`` and ``as_of`` are as for ``weigh.weighed``.

        Of days before today nothing is kept.
        """
        if as_of is not None:
            return weighed(register, rule=rule, as_of=as_of, settings=self._settings)
        try:
            return self._weighed(register, rule)
        except BaseException:
            self._begin()  # What was taken in half way would be taken for the whole the next time.
            raise

    def _weighed(self, register: Register, rule: str) -> Weighed:
        basis = register.judgements.basis()
        persons = tuple(register.judgements.live(person=True, carried=True))
        told = self._tell(register, persons)
        pairs = self._machine(register, told.facts, basis)
        found = self._regrouper.incidents(told.facts, persons, pairs, told.voices)
        return Weighed(
            told.reports, told.claims, told.facts, found.incidents, self._assess(found, told, rule), told.lineage,
            told.voices, persons + pairs.pairs, rule,
        )  # fmt: skip

    def _tell(self, register: Register, persons: tuple[Judgement, ...]) -> _Told:
        """The reports with their claims and facts, where they come from, and whose voice each claim is."""
        from mihak.gazetteer.sources import default_sources  # noqa: PLC0415  # Only weighing needs them.
        from mihak.linking.ancestry import lineage  # noqa: PLC0415  # MinHash is slow to load.

        self._load(register)
        said, made, before = Readings.of(persons), _Told(lineage=self._told.lineage), self._held
        self._held = {id: self._hold(loaded, said) for id, loaded in self._loaded.items()}
        if before.keys() == self._held.keys() and all(before[id] is one for id, one in self._held.items()):
            return self._told
        for id, held in self._held.items():
            loaded = self._loaded[id]
            made.reports[id] = loaded.report
            made.claims |= {claim.id: claim for claim in held.given}
            made.facts |= {one.claim: one for one in held.facts}
        sources = default_sources()
        if made.reports.keys() != self._told.reports.keys():
            made.lineage = lineage(made.reports.values(), sources)
        made.voices = voices(made.facts.values(), made.lineage, sources)
        self._told = made
        return made

    def _load(self, register: Register) -> None:
        """Load the reports whose claims are not those that were loaded before."""
        from mihak.register.query import ClaimQuery  # noqa: PLC0415  # Loads SQLAlchemy.

        now, before = register.listing.readings(), self._loaded
        new = [id for id, version in now.items() if id not in before or before[id].version != version]
        queries = [ClaimQuery(report=id) for id in new] if len(new) < FEW else [ClaimQuery()]
        found = {
            report.id: _Loaded(now[report.id], report, tuple(claims))
            for query in queries for report, claims in by_report(register.found(query)) if report.id in now
        }  # fmt: skip
        # What another writes while this reads is loaded the next time: its version is another one.
        self._loaded = {id: found.get(id) or before[id] for id in now if id in found or id in before}

    def _hold(self, loaded: _Loaded, said: Readings) -> _Held:
        before, given = self._held.get(loaded.report.id), tuple(said.held(loaded.claims))
        if before is not None and before.given == given:
            return before
        facts = tuple(facts_of(loaded.report, given, grounds_of(self._settings)))
        if before is not None:
            known = {one.claim: one for one in before.facts}
            facts = tuple(known[one.claim] if known.get(one.claim) == one else one for one in facts)
            same = {one.id: one for one in before.given}
            given = tuple(same[one.id] if same.get(one.id) == one else one for one in given)
        return _Held(given, facts)

    def _machine(self, register: Register, facts: Mapping[str, Facts], basis: str) -> Rejudged:
        """The machine's judgements, as ``machine_judgements`` gives them: stored ones where nothing came or went."""
        last = register.judgements.linked()
        stored = f"{last.at}-{basis}" if last.by == LINKER and last.basis == basis else ""
        if stored and stored == self._stored:
            return Rejudged(self._pairs, (), ())
        if stored:
            live = register.judgements.live(person=False, carried=True)
            pairs = tuple(one for one in live if one.left in facts and one.right in facts)
            made = Rejudged(pairs, pairs, self._pairs)
        else:
            made = self._rescorer.judged(facts)
            if self._stored:
                made = Rejudged(made.pairs, made.pairs, self._pairs)
        self._stored, self._pairs = stored, made.pairs
        return made

    def _assess(self, found: Regrouped, told: _Told, rule: str) -> dict[str, Assessment]:
        """The assessments of incidents by a rule; those of incidents that stayed as they were are kept."""
        if found.changed:
            self._assessed = {
                name: {id: one for id, one in kept.items() if id not in found.changed}
                for name, kept in self._assessed.items()
            }  # fmt: skip
        before = self._assessed.get(rule, {})
        if before.keys() == {one.id for one in found.incidents}:
            return before
        made = {one.id: before.get(one.id) or self._assessment(one, told, rule) for one in found.incidents}
        self._assessed[rule] = made
        while len(self._assessed) > RULES_KEPT:
            del self._assessed[next(iter(self._assessed))]
        return made

    @staticmethod
    def _assessment(one: Incident, told: _Told, rule: str) -> Assessment:
        return assess(one, told.facts, told.voices, rule)
