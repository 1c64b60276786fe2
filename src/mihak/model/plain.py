"""Nouns as plain lists for JSON, and back: nothing is lost, and nothing but values is read."""

from __future__ import annotations

import json
import types
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from functools import cache
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from mihak.errors import BadRecord
from mihak.model.claim import CLAIM_KINDS, Claim

T = TypeVar("T")
Make = Callable[[Any], Any]
KINDS = {kind.kind: kind for kind in CLAIM_KINDS}


def dumped(value: object) -> str:
    """A noun, or a tuple of nouns, as a line of JSON: each is the list of its fields."""
    return json.dumps(plain(value), ensure_ascii=False, separators=(",", ":"))


def loaded(kind: type[T], line: str) -> T:
    """The noun of a line; raises BadRecord where it is none of its kind."""
    try:
        made: T = _maker(cast(Any, kind))(json.loads(line))
    except (ValueError, TypeError, LookupError) as error:
        what = f"it is no {kind.__name__} ({type(error).__name__}: {error})"
        raise BadRecord(
            what, record=line[:80], repair="Make the table anew; another version may have written it"
        ) from (error)
    return made


def plain(value: object) -> Any:
    """A value as lists, texts, numbers and None; a claim stands behind its kind."""
    if is_dataclass(value):
        own = [plain(getattr(value, name)) for name in _names(cast(Any, type(value)))]
        return [value.kind, own] if isinstance(value, Claim) else own
    if isinstance(value, tuple):
        return [plain(one) for one in value]
    return value.isoformat() if isinstance(value, date) else value


@cache
def _names(kind: Any) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


@cache
def _maker(kind: Any) -> Make:
    """What makes a value of a type out of its plain form."""
    if kind is Claim:
        kinds: Mapping[str, Any] = KINDS
        return lambda value: _of_fields(kinds[value[0]])(value[1])
    if is_dataclass(kind):
        return _of_fields(cast(Any, kind))
    if get_origin(kind) in (Union, types.UnionType):
        make = next(_maker(one) for one in get_args(kind) if one is not type(None))
        return lambda value: None if value is None else make(value)
    if get_origin(kind) is tuple:
        return _of_tuple(get_args(kind))
    return date.fromisoformat if kind is date else _as_it_is


@cache
def _of_fields(kind: Any) -> Make:
    hints = get_type_hints(kind)
    makers = [(name, _maker(hints[name])) for name in _names(kind)]

    def make(value: Any) -> Any:
        return kind(**{name: made(one) for (name, made), one in zip(makers, value, strict=True)})

    return make


def _of_tuple(kinds: tuple[Any, ...]) -> Make:
    if kinds[1:] == (Ellipsis,):
        each = _maker(kinds[0])
        return lambda value: tuple(each(one) for one in value)
    makers = [_maker(one) for one in kinds]
    return lambda value: tuple(made(one) for made, one in zip(makers, value, strict=True))


def _as_it_is(value: Any) -> Any:
    return value
