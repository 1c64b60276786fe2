"""Nouns for persons: which kind of victim each is, and how many by grammar."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from mihak.lang.ar.normalise import fold


@cache
def people_tags() -> dict[str, frozenset[str]]:
    """The forms of the nouns for persons with their tags (``ppl``, kind, number)."""
    text = files("mihak.gazetteer").joinpath("data", "people_heads.tsv").read_text("utf-8")
    tags: dict[str, frozenset[str]] = {}
    for line in text.splitlines():
        if not line.strip() or line.startswith(("#", "form\t")):
            continue
        form, _, kind, number = line.split("\t")[:4]
        folded = fold(form)
        tags[folded] = tags.get(folded, frozenset()) | {"ppl", "n", kind, number}
    return tags
