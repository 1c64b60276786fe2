"""Longest known name at a token."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from mihak.lang.ar.word import Word

END: Final = ""
Node = dict[str, Any]


class Phrases:
    """Names as a tree of words under each first word, grown when first asked for."""

    def __init__(self, names: Mapping[str, tuple[tuple[str, ...], ...]]) -> None:
        """``names``: first folded word to full names as tuples of folded words."""
        self._names = names
        self.grown: dict[str, Node] = {}

    def under(self, first: str) -> Node | None:
        """The tree of the names that begin with a word; None where there are none."""
        node = self.grown.get(first)
        if node is None:
            if first not in self._names:
                return None
            node = self.grown[first] = grown(self._names[first])
        return node


def grown(names: tuple[tuple[str, ...], ...]) -> Node:
    """The tree of names that share their first word; ``END`` marks a whole name."""
    root: Node = {}
    for name in names:
        node = root
        for part in name[1:]:
            node = node.setdefault(part, {})
        node[END] = True
    return root


def longest(phrases: Phrases, words: Sequence[Word], at: int, limit: int) -> int:
    """The token behind the longest name that begins at ``at``, or ``at``.

    The first word may carry clitics, the others none; a quote sign inside the
    name is passed over.
    """
    first = words[at].name
    node = phrases.grown.get(first) or phrases.under(first)
    if node is None:
        return at
    end = at + 1 if END in node else at
    if len(node) == 1 and end > at:
        return end
    i = at + 1
    while i < limit:
        word = words[i]
        if word.form == '"' and i + 1 < limit:
            i += 1
            word = words[i]
        following = node.get(word.form)
        if following is None:
            break
        node = following
        i += 1
        if END in node:
            end = i
    return end


def text_of(words: Sequence[Word], start: int, end: int) -> str:
    """The name that a phrase spells, without clitics and quote signs."""
    if end == start + 1:
        return words[start].name
    rest = [w.form for w in words[start + 1 : end] if w.form != '"']
    return " ".join([words[start].name, *rest])
