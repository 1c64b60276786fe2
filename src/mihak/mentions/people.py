"""People counted or killed: nouns for persons, with what kind of victim they are."""

from __future__ import annotations

from mihak.lang.ar.tokens import Tokens
from mihak.mentions.phrase import extent
from mihak.model.claim import VICTIM_KINDS
from mihak.model.mention import Mention


def people_at(tokens: Tokens, at: int, limit: int) -> Mention:
    """The noun phrase for persons whose head is ``at``."""
    tags = tokens.words[at].tags
    kind = next((k for k in VICTIM_KINDS if k in tags), "unknown")
    return Mention("people", at, extent(tokens, at, limit), at, "people-head", kind)
