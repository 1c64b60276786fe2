"""From a register's claims to incidents and what they amount to: the steps of weighing, in order."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import groupby
from typing import TYPE_CHECKING, Final

from mihak.errors import OptionError
from mihak.linking.corrections import corrected, corrections
from mihak.linking.decided import decided, readings
from mihak.linking.facts import Grounds, facts_of, grounds
from mihak.linking.incidents import incidents
from mihak.linking.judged import LINKER, judged
from mihak.linking.named import with_ids
from mihak.linking.voices import voices
from mihak.linking.weights import DEFAULT, Weights, from_toml
from mihak.model.claim import Claim
from mihak.model.facts import Facts
from mihak.model.incident import Assessment, Incident
from mihak.model.judgement import WRONG, Judgement
from mihak.model.report import Report
from mihak.pipeline import vocabulary_of
from mihak.settings import Settings
from mihak.weighing.assess import assess
from mihak.weighing.weighed import Weighed

if TYPE_CHECKING:
    from mihak.linking.blocks import GivenUp
    from mihak.linking.lineage import Lineage
    from mihak.register.outcome import Replaced
    from mihak.register.register import Register

Step = Callable[[], None]
"""Called once for each report that is gone through."""


DEFAULTS: Final = Settings()


def no_step() -> None:
    """Tells nobody."""


@dataclass(frozen=True, slots=True)
class Gathered:
    """A register's reports with their claims, as corrected by persons, and their facts."""

    reports: Mapping[str, Report]
    claims: Mapping[str, Claim]
    facts: Mapping[str, Facts]
    judgements: tuple[Judgement, ...]
    basis: str


@dataclass(frozen=True, slots=True)
class Told(Gathered):
    """The same, with where the reports come from and whose voice each claim is."""

    lineage: Lineage
    voices: Mapping[str, str]


def weighed(
    register: Register,
    *,
    rule: str = "mihak",
    as_of: date | None = None,
    recorded_by: date | None = None,
    without: Collection[str] = (),
    settings: Settings = DEFAULTS,
    step: Step = no_step,
) -> Weighed:
    """Everything that weighing makes of a register.

    ``rule`` is the rule of the assessments; ``as_of`` and ``recorded_by`` are as
    in ClaimQuery; ``without`` leaves reports out, by id. Pairs that ``mihak
    link`` has judged are taken as they stand there; where claims came or went
    since, pairs are judged anew, and nothing is written.
    """
    told = tell(register, as_of=as_of, recorded_by=recorded_by, without=without, settings=settings, step=step)
    pairs = machine_judgements(register, told, settings, anew=recorded_by is not None)
    everyone = _with_persons(told, pairs)
    found = incidents(told.facts, decided(everyone), told.voices)
    return Weighed(
        told.reports, told.claims, told.facts, found, _assessments(found, told, rule), told.lineage, told.voices,
        everyone, rule,
    )  # fmt: skip


def tell(
    register: Register,
    *,
    as_of: date | None = None,
    recorded_by: date | None = None,
    without: Collection[str] = (),
    settings: Settings = DEFAULTS,
    step: Step = no_step,
) -> Told:
    """The reports, claims, facts, lineage and voices of a register; see ``weighed``."""
    from mihak.gazetteer.sources import default_sources  # noqa: PLC0415  # Only weighing needs them.
    from mihak.linking.ancestry import lineage  # noqa: PLC0415  # MinHash is slow to load.

    found = gather(register, as_of=as_of, recorded_by=recorded_by, without=without, settings=settings, step=step)
    sources = default_sources()
    lines = lineage(found.reports.values(), sources)
    heard = voices(found.facts.values(), lines, sources)
    return Told(found.reports, found.claims, found.facts, found.judgements, found.basis, lines, heard)


def gather(
    register: Register,
    *,
    as_of: date | None = None,
    recorded_by: date | None = None,
    without: Collection[str] = (),
    settings: Settings = DEFAULTS,
    step: Step = no_step,
) -> Gathered:
    """The reports, claims and facts of a register; see ``weighed``."""
    from mihak.register.query import ClaimQuery  # noqa: PLC0415  # Loads SQLAlchemy.

    ground = grounds_of(settings)
    basis = register.judgements.basis()
    made = tuple(register.judgements.live(carried=True, recorded_by=recorded_by))
    said = Readings.of(tuple(one for one in made if one.person))
    reports: dict[str, Report] = {}
    claims: dict[str, Claim] = {}
    facts: dict[str, Facts] = {}
    query = ClaimQuery(as_of=as_of, recorded_by=recorded_by)
    for report, of_report in by_report(register.found(query)):
        step()
        if report.id in without:
            continue
        reports[report.id] = report
        held = said.held(of_report)
        claims |= {claim.id: claim for claim in held}
        facts |= {one.claim: one for one in facts_of(report, held, ground)}
    return Gathered(reports, claims, facts, made, basis)


def machine_judgements(
    register: Register, told: Gathered, settings: Settings = DEFAULTS, *, anew: bool = False
) -> tuple[Judgement, ...]:
    """The machine's judgements of pairs: as they stand in the register where nothing came or went
    since it was linked, else judged now. A pair's weight hangs on its two claims alone."""
    last = register.judgements.linked()
    if not anew and last.by == LINKER and last.basis == told.basis:
        stored = (one for one in told.judgements if not one.person)
        return tuple(one for one in stored if one.left in told.facts and one.right in told.facts)
    return tuple(judged(told.facts.values(), weights_of(settings)).pairs)


@dataclass(frozen=True, slots=True)
class Links:
    """What became of the machine's judgements, what was not compared because too many claims share it, and
    the incidents that the judgements make, as ``weighed`` gives them."""

    replaced: Replaced
    given_up: tuple[GivenUp, ...]
    incidents: tuple[Incident, ...]


def link(register: Register, *, settings: Settings = DEFAULTS, step: Step = no_step) -> Links:
    """Judge all pairs of a register's claims and write the judgements down, all or nothing."""
    told = tell(register, settings=settings, step=step)
    made = judged(told.facts.values(), weights_of(settings))
    pairs = tuple(made.pairs)
    replaced = register.judgements.replace_machine(LINKER, pairs, told.basis)
    found = incidents(told.facts, decided(_with_persons(told, pairs)), told.voices)
    return Links(replaced, made.given_up, found)


def _with_persons(told: Gathered, pairs: tuple[Judgement, ...]) -> tuple[Judgement, ...]:
    return tuple(one for one in told.judgements if one.person) + pairs


def weights_of(settings: Settings) -> Weights:
    """The weights of linking that the settings name; OptionError for a file that holds none."""
    if settings.weights is None:
        return DEFAULT
    try:
        return from_toml(settings.weights.read_text("utf-8"), str(settings.weights))
    except (OSError, UnicodeDecodeError) as error:
        repair = "Write them with: mihak link --train FILE"
        raise OptionError(f"weights {settings.weights}: {error}", repair=repair) from error


def pair_facts(register: Register, claims: tuple[str, str], settings: Settings = DEFAULTS) -> list[Facts]:
    """The facts of two live claims, by their ids, as persons corrected them."""
    from mihak.register.query import ClaimQuery  # noqa: PLC0415  # Loads SQLAlchemy.

    ground = grounds_of(settings)
    said = Readings.of(tuple(register.judgements.live(person=True, carried=True)))
    found: dict[str, Facts] = {}
    for report, _ in register.claims_by_id(claims).values():
        of_report = [claim for _, claim in register.found(ClaimQuery(report=report.id))]
        found |= {one.claim: one for one in facts_of(report, said.held(of_report), ground)}
    return [found[claim] for claim in claims if claim in found]


def linked(reports: Iterable[tuple[Report, Sequence[Claim]]], settings: Settings = DEFAULTS) -> tuple[Incident, ...]:
    """The incidents of claims that are given, as by annotators: without a register, by the machine alone."""
    ground = grounds_of(settings)
    facts: dict[str, Facts] = {}
    for report, claims in reports:
        named = with_ids(report, claims, ground.vocabulary)
        facts |= {one.claim: one for one in facts_of(report, named, ground)}
    tellers = {claim: one.speaker.id or one.speaker.name for claim, one in facts.items()}
    return incidents(facts, decided(judged(facts.values(), weights_of(settings)).pairs), tellers)


def by_report(found: Iterable[tuple[Report, Claim]]) -> Iterator[tuple[Report, list[Claim]]]:
    """Claims that stand report by report, gathered."""
    for _, pairs in groupby(found, key=lambda pair: pair[0].id):
        of_report = list(pairs)
        yield of_report[0][0], [claim for _, claim in of_report]


@dataclass(frozen=True, slots=True)
class Readings:
    """What persons said of readings: the claims that are wrong, and the corrections of others."""

    wrong: frozenset[str]
    corrections: Mapping[str, tuple[Judgement, ...]]

    @classmethod
    def of(cls, made: Sequence[Judgement]) -> Readings:
        """What holds of live judgements."""
        wrong = frozenset(claim for claim, one in readings(made).items() if one.verdict == WRONG)
        return cls(wrong, corrections(made))

    def held(self, claims: Iterable[Claim]) -> list[Claim]:
        """Claims as corrected, without those that are wrong."""
        right = (claim for claim in claims if claim.id not in self.wrong)
        return [corrected(claim, self.corrections.get(claim.id, ())) for claim in right]


@cache
def grounds_of(settings: Settings) -> Grounds:
    """What facts are worked out with, made once for the settings."""
    return grounds(vocabulary_of(settings))


def _assessments(found: Iterable[Incident], told: Told, rule: str) -> dict[str, Assessment]:
    return {one.id: assess(one, told.facts, told.voices, rule) for one in found}
