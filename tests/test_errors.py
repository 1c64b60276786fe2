"""Errors: the tree in the docstring, and what a message holds."""

from __future__ import annotations

import inspect
import pickle
import re

import pytest

from mihak import errors
from mihak.claims.llm.troubles import Trouble
from mihak.errors import BadRecord, InputError, MihakError

DRAWN = re.compile(r"^    (?P<lead>[│├└─ ]*)(?P<name>[A-Z]\w+)(?: {2,}\S.*)?$", re.MULTILINE)
CLASSES = [kind for _, kind in inspect.getmembers(errors, inspect.isclass) if issubclass(kind, Exception)]


def drawn() -> dict[str, str]:
    """Each class in the docstring's tree with the one it hangs from; the root from Exception."""
    parents: dict[str, str] = {}
    above: list[str] = ["Exception"]
    for match in DRAWN.finditer(errors.__doc__ or ""):
        depth = len(match["lead"]) // 4
        del above[depth + 1 :]
        parents[match["name"]] = above[depth]
        above.append(match["name"])
    return parents


def test_the_tree_in_the_docstring_is_the_tree_of_the_classes() -> None:
    assert drawn() == {kind.__name__: kind.__base__.__name__ for kind in CLASSES if kind.__base__}
    assert len(CLASSES) >= 12


@pytest.mark.parametrize("kind", CLASSES, ids=lambda kind: kind.__name__)
def test_an_error_says_what_it_is_for(kind: type[Exception]) -> None:
    assert kind.__doc__
    assert issubclass(kind, MihakError)


@pytest.mark.parametrize("kind", [kind for kind in CLASSES if issubclass(kind, InputError)])
def test_a_message_holds_file_record_and_repair(kind: type[InputError]) -> None:
    error = kind("no text in it", file="war.jsonl", record="7", repair="Fill the field text")
    assert str(error) == "war.jsonl, record 7: no text in it. Fill the field text"
    assert (error.file, error.record, error.repair) == ("war.jsonl", "7", "Fill the field text")


def test_what_is_not_known_is_left_out_of_the_message() -> None:
    assert str(BadRecord("no text in it", file="war.jsonl")) == "war.jsonl: no text in it"
    assert str(BadRecord("no text in it")) == "no text in it"


def test_an_error_without_a_file_still_gives_the_repair() -> None:
    error = MihakError("it is late", repair="Go to bed")
    assert str(error) == "it is late. Go to bed"
    assert (error.what, error.repair) == ("it is late", "Go to bed")


@pytest.mark.parametrize("kind", CLASSES, ids=lambda kind: kind.__name__)
def test_an_error_is_the_same_in_another_process(kind: type[MihakError]) -> None:
    given = {"file": "war.jsonl", "record": "7"} if issubclass(kind, InputError) else {}
    error = kind("no text in it", repair="Fill the field text", **given)
    again = pickle.loads(pickle.dumps(error))
    assert type(again) is kind
    assert (str(again), vars(again)) == (str(error), vars(error))


def test_one_with_arguments_of_its_own_too() -> None:
    again = pickle.loads(pickle.dumps(Trouble("no answer", repair="Wait", lasting=True)))
    assert (type(again), str(again), again.lasting) == (Trouble, "no answer. Wait", True)
