"""The messages that the source raises, as they may read: gaps of f-strings filled with samples."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import product
from pathlib import Path
from typing import Final

import mihak.errors

PACKAGE: Final = Path(mihak.errors.__file__).parent
KINDS: Final = frozenset({"Trouble", "Broken"}).union(
    name for name, one in vars(mihak.errors).items()
    if isinstance(one, type) and issubclass(one, mihak.errors.MihakError)
)  # fmt: skip
"""The errors of Mihak, and those that the language-model reader makes for itself."""
SAMPLE: Final = "sample"
DEEPEST: Final = 4
Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence that an error may say, and where; ``text`` is None where the source alone does not tell it."""

    where: str
    text: str | None


class Source:
    """One file: what its names may stand for is found by looking, not by running."""

    def __init__(self, path: Path) -> None:
        self.name = str(path.relative_to(PACKAGE))
        self._tree = ast.parse(path.read_text("utf-8"))
        self._within = {
            inner: one for one in ast.walk(self._tree) if isinstance(one, Function) for inner in ast.walk(one)
        }

    @cached_property
    def _calls(self) -> list[ast.Call]:
        return [one for one in ast.walk(self._tree) if isinstance(one, ast.Call)]

    def messages(self) -> Iterator[Message]:
        """All sentences of the errors that are made here: what is wrong, and the repair."""
        for call in self._calls:
            if isinstance(call.func, ast.Name) and call.func.id in KINDS and (call.args or call.keywords):
                parts = [*call.args[:1], *(one.value for one in call.keywords if one.arg in ("what", "repair"))]
                for part in parts:
                    for text in dict.fromkeys(self._texts(part, DEEPEST)):
                        yield Message(f"{self.name}:{call.lineno}", text)

    def _texts(self, node: ast.expr, deep: int) -> Iterator[str | None]:
        """What an expression may read; None for what is not told here."""
        if isinstance(node, ast.Constant):
            yield str(node.value)
        elif isinstance(node, ast.JoinedStr):
            parts = [list(self._gap(part, deep)) for part in node.values]
            yield from ("".join(some) for some in product(*parts))
        elif isinstance(node, ast.IfExp):
            yield from (*self._texts(node.body, deep), *self._texts(node.orelse, deep))
        elif isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
            for left, right in product(self._texts(node.left, deep), self._texts(node.right, deep)):
                yield (SAMPLE if left is None else left) + (SAMPLE if right is None else right)
        elif isinstance(node, ast.Name) and deep:
            yield from self._named(node, deep - 1)
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and deep:
            yield from self._returned(node.func.id, deep - 1)
        else:
            yield None

    def _gap(self, part: ast.expr, deep: int) -> Iterator[str]:
        if isinstance(part, ast.Constant):
            yield str(part.value)
            return
        assert isinstance(part, ast.FormattedValue)
        sample = f"'{SAMPLE}'" if part.conversion == ord("r") else SAMPLE
        # A gap that itself is a choice of words, such as {what}, is followed; all else is a sample.
        plain = isinstance(part.value, ast.IfExp | ast.Name | ast.Constant) and part.conversion < 0
        told = [one for one in self._texts(part.value, deep) if one is not None] if plain else []
        yield from told or [sample]

    def _named(self, node: ast.Name, deep: int) -> Iterator[str | None]:
        inside = self._within.get(node)
        held = list(self._assigned(inside, node.id)) if inside else []
        given = list(self._given(inside, node.id)) if inside and not held else []
        found = held or given or list(self._assigned(self._tree, node.id))
        for one in found:
            yield from self._texts(one, deep)
        if not found:
            yield None

    def _assigned(self, scope: ast.AST | None, name: str) -> Iterator[ast.expr]:
        for one in ast.walk(scope) if scope else ():
            targets = one.targets if isinstance(one, ast.Assign) else [getattr(one, "target", None)]
            if isinstance(one, ast.Assign | ast.AnnAssign) and one.value and (
                scope is not self._tree or one not in self._within
            ):  # fmt: skip
                for target in targets:
                    if isinstance(target, ast.Name) and target.id == name:
                        yield one.value
                    elif isinstance(target, ast.Tuple) and isinstance(one.value, ast.Tuple):
                        pairs = zip(target.elts, one.value.elts, strict=True)
                        yield from (value for each, value in pairs if isinstance(each, ast.Name) and each.id == name)

    def _given(self, inside: Function, name: str) -> Iterator[ast.expr]:
        """What calls of this file hand to a parameter."""
        names = [one.arg for one in (*inside.args.posonlyargs, *inside.args.args)]
        for call in self._calls:
            called = call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")
            if called == inside.name and name in (*names, *(one.arg for one in inside.args.kwonlyargs)):
                at = names.index(name) - (names[:1] == ["self"]) if name in names else len(call.args)
                yield from call.args[at : at + 1]
                yield from (one.value for one in call.keywords if one.arg == name)

    def _returned(self, name: str, deep: int) -> Iterator[str | None]:
        found = [
            inner.value for one in ast.walk(self._tree) if isinstance(one, Function) and one.name == name
            for inner in ast.walk(one) if isinstance(inner, ast.Return) and inner.value
        ]  # fmt: skip
        for one in found:
            yield from self._texts(one, deep)
        if not found:
            yield None


def messages(*but: str) -> Iterator[Message]:
    """The messages of the whole package, but of files and rooms whose names begin so."""
    for path in sorted(PACKAGE.rglob("*.py")):
        if not str(path.relative_to(PACKAGE)).startswith(but):
            yield from Source(path).messages()
