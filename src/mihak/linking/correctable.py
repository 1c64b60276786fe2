"""The slots of a claim that a person may correct, and the values that each takes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from mihak.errors import OptionError, RegisterError
from mihak.model.claim import (
    CASUALTY_EFFECTS,
    CHANGES,
    EVENTS,
    MATERIEL_EFFECTS,
    MODES,
    STATUSES,
    VICTIM_KINDS,
    Attack,
    Casualties,
    Control,
    Materiel,
    Name,
    Operation,
)
from mihak.register.days import days

# What stands for an open end, no date, or nobody named.
EMPTY: Final = "none"
YES, NO = "true", "false"
LARGEST: Final = 2**63 - 1
PHASES: Final = 99
COUNTED: Final = (Casualties.kind, Materiel.kind)
ALL: Final = (Casualties.kind, Control.kind, Attack.kind, Operation.kind, Materiel.kind)
NUMBER, ORDINAL, DATE, CHOICE, NAME, NAMES = "number", "ordinal", "date", "choice", "name", "names"
# Words, with the id that a gazetteer gives them between brackets behind them.
_NAMED: Final = re.compile(r"(?P<words>[^\[\];]+?)\s*(?:\[(?P<entity>[^\[\]\s]+)\])?")
_PARTS: Final = re.compile(r"\s*[;؛]\s*")
_DIGITS: Final = str.maketrans("٠١٢٣٤٥٦٧٨٩", "0123456789")


@dataclass(frozen=True, slots=True)
class Correctable:
    """A slot that may be corrected: of which kinds of claim, in which form, with which values if it is a choice."""

    slot: str
    kinds: tuple[str, ...]
    form: str
    allowed: tuple[str, ...] = ()


CORRECTABLE: Final = (
    Correctable("low", COUNTED, NUMBER),
    Correctable("high", COUNTED, NUMBER),
    Correctable("approx", COUNTED, CHOICE, (YES, NO)),
    Correctable("date", ALL, DATE),
    Correctable("status", ALL, CHOICE, STATUSES),
    Correctable("victim_kind", (Casualties.kind,), CHOICE, VICTIM_KINDS),
    Correctable("effect", (Casualties.kind,), CHOICE, CASUALTY_EFFECTS),
    Correctable("effect", (Materiel.kind,), CHOICE, MATERIEL_EFFECTS),
    Correctable("change", (Control.kind,), CHOICE, CHANGES),
    Correctable("mode", (Attack.kind,), CHOICE, MODES),
    Correctable("event", (Operation.kind,), CHOICE, EVENTS),
    Correctable("phase", (Operation.kind,), ORDINAL),
    Correctable("source", ALL, NAME),
    Correctable("places", ALL, NAMES),
    Correctable("victims", (Casualties.kind,), NAME),
    Correctable("perpetrator", (Casualties.kind, Attack.kind, Materiel.kind), NAME),
    Correctable("actor", (Control.kind, Operation.kind), NAME),
    Correctable("opponent", (Control.kind,), NAME),
    Correctable("target", (Attack.kind,), NAME),
    Correctable("weapons", (Attack.kind,), NAMES),
    Correctable("name", (Operation.kind,), NAME),
    Correctable("goal", (Operation.kind,), NAME),
    Correctable("item", (Materiel.kind,), NAME),
    Correctable("owner", (Materiel.kind,), NAME),
)


def correctable(kind: str, slot: str) -> Correctable:
    """How a slot of a kind of claim is corrected; OptionError names the slots that may be."""
    for one in CORRECTABLE:
        if one.slot == slot and kind in one.kinds:
            return one
    slots = ", ".join(one.slot for one in CORRECTABLE if kind in one.kinds)
    raise OptionError(f"slot {slot!r} of a claim of {kind} cannot be corrected", repair=f"Allowed: {slots}")


def checked(kind: str, slot: str, value: str) -> str:
    """The value of a correction as it is kept; OptionError names the values allowed."""
    one, given = correctable(kind, slot), " ".join(value.split())
    if one.form == CHOICE:
        if given in one.allowed:
            return given
        raise _bad(slot, value, ", ".join(one.allowed))
    if given == EMPTY:
        return given
    if one.form in (NUMBER, ORDINAL):
        return _number(one, given)
    if one.form == DATE:
        return _date(given)
    return "; ".join(named(name) for name in names_in(one, given))


def _number(one: Correctable, value: str) -> str:
    least, most = (0, LARGEST) if one.form == NUMBER else (1, PHASES)
    western = value.translate(_DIGITS)
    if not (western.isascii() and western.isdecimal() and least <= int(western) <= most):
        raise _bad(one.slot, value, f"a whole number from {least} to {most}, or {EMPTY}")
    return str(int(western))


def _date(value: str) -> str:
    try:
        first, last = days(value)
    except RegisterError as error:
        raise _bad("date", value, f"2016-10-28, 2016-10, 2016, two of them with / between, or {EMPTY}") from error
    if first > last:
        raise _bad("date", value, "two days of which the first comes first")
    return value


def names_in(one: Correctable, value: str) -> tuple[Name, ...]:
    """The names that a value tells: words, each with an id in brackets or none; OptionError for other forms."""
    parts = _PARTS.split(value) if one.form == NAMES else [value]
    found = []
    for part in parts:
        match = _NAMED.fullmatch(part)
        if match is None or not any(letter.isalnum() for letter in match["words"]):
            raise _bad(
                one.slot, value, f"words, words [id], or {EMPTY}{'; several with ; between' * (one.form == NAMES)}"
            )
        entity = match["entity"] or ""
        found.append(Name((match["words"],), -1, -1, "corrected", entity, (entity,) if entity else ()))
    return tuple(found)


def named(name: Name) -> str:
    """A name as a correction writes it: its words, and its id in brackets."""
    return f"{name.names[0]} [{name.entity}]" if name.entity else name.names[0]


def _bad(slot: str, value: str, allowed: str | Sequence[str]) -> OptionError:
    return OptionError(f"{slot} is {value!r}", repair=f"Allowed: {allowed}")
