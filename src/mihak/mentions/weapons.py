"""Weapons, vehicles and equipment: names of the gazetteer with their adjectives."""

from __future__ import annotations

from mihak.lang.ar.tokens import Tokens
from mihak.mentions.phrase import accusative, extent
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
    reach = next((i for i in range(end, reach) if accusative(words[i]) and not accusative(words[at])), reach)
    if end > at + 1:  # behind an adjective no idafa follows: استهدفت طائرة مسيرة بلدة كذا
        reach = next((i for i in range(end, reach) if words[i].has("area", "ground", "built", "house")), reach)
    # A group in the idafa (رصاص قوات كذا, طائرات التحالف) is who used it, no part of its name.
    reach = next(
        (i for i in range(end, reach) if words[i].has("ac", "achead") and "nation" not in words[i].tags), reach
    )
    return Mention(
        "weapon", at, of_states(tokens, past_model(tokens, reach, limit), limit), at, text_of(words, at, end)
    )


def past_model(tokens: Tokens, end: int, limit: int) -> int:
    """The token behind a make in Latin letters or digits (طائرات F-16), where one stands at ``end``."""
    words = tokens.words
    if end < limit and words[end - 1].form.isascii() and words[end - 1].form.isalpha():
        end -= 1
    if end >= limit or not (words[end].form.isascii() and words[end].form.isalpha()):
        return end
    while end < limit and words[end].form.isascii() and (words[end].form.isalnum() or words[end].form == "-"):
        end += 1
    return end


def of_states(tokens: Tokens, end: int, limit: int) -> int:
    """The end with the adjectives of states behind it, those that و joins too: طائرات حربية روسية وسورية."""
    words = tokens.words
    while end < limit and "nation" in words[end].tags and words[end].pro in ("", "و"):
        joined = words[end].pro == "و"
        if joined and not ("nation" in words[end - 1].tags and words[end].article == words[end - 1].article):
            break
        end += 1
    return end
