"""Weapons, vehicles and equipment: names of the gazetteer with their adjectives."""

from __future__ import annotations

from mihak.lang.ar.tokens import Tokens
from mihak.mentions.phrase import extent
from mihak.mentions.phrases import longest, text_of
from mihak.mentions.vocabulary import Vocabulary
from mihak.model.mention import Mention


def weapon_at(vocabulary: Vocabulary, tokens: Tokens, at: int, limit: int) -> Mention | None:
    """The weapon or vehicle that begins at ``at``, if one does."""
    words = tokens.words
    end = longest(vocabulary.weapon_phrases, words, at, limit)
    if end == at:
        return None
    reach = max(end, extent(tokens, at, min(limit, end + 2)))
    # A group in the idafa (رصاص قوات كذا, طائرات التحالف) is who used it, no part of its name.
    reach = next(
        (i for i in range(end, reach) if words[i].has("ac", "achead") and "nation" not in words[i].tags), reach
    )
    return Mention("weapon", at, reach, at, text_of(words, at, end))
