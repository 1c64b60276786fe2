"""Actors: names of the gazetteer, and groups told by their first word."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from mihak.gazetteer.actors import ActorIndex
from mihak.lang.ar.tokens import Tokens
from mihak.lang.ar.word import Word
from mihak.mentions.phrase import allegiance, extent
from mihak.mentions.phrases import longest, text_of
from mihak.mentions.vocabulary import Vocabulary
from mihak.model.mention import Mention

ALLIES: Final = ("وحلفاوه", "وحلفايه", "وحلفاؤه", "وحلفاءه", "وحلفاوها", "وحلفايها")
PEOPLE: Final = ("يين", "يون")
PARTICIPLES: Final = frozenset("مهاجمه متقدمه محاصره مقاتله مسانده مشتركه".split())
"""Participles that are nouns too; behind a definite noun they tell which group is meant: القوات المهاجمة."""
NAMES_KEPT: Final = 20_000
"""Names whose ids are remembered; a gazetteer is asked for one again and again."""


def actor_at(vocabulary: Vocabulary, tokens: Tokens, at: int, limit: int) -> Mention | None:
    """The actor that begins at ``at``, if one does."""
    words = tokens.words
    word = words[at]
    end = longest(vocabulary.actor_phrases, words, at, limit) if "ac" in word.tags else at
    if end > at:
        ids = actor_ids(vocabulary.actors, text_of(words, at, end))
        return Mention("actor", at, widened(tokens, at, end, limit), at, "actor-name", "", ids)
    if "achead" not in word.tags:
        return None
    # A definite head has no genitive: القوات المشتركة, but القوات | السيطرة.
    end = widened(tokens, at, at + 1, limit) if word.article else extent(tokens, at, limit)
    end = allegiance(tokens, end, limit)
    return Mention("actor", at, end, at, "actor-head") if end > at + 1 or word.article else None


@lru_cache(maxsize=NAMES_KEPT)
def actor_ids(actors: ActorIndex, name: str) -> tuple[str, ...]:
    """The ids of the actors that bear a folded name."""
    return tuple(actor.id for actor in actors.candidates(name))


def widened(tokens: Tokens, at: int, end: int, limit: int) -> int:
    """The end of an actor's name with its adjectives and its allies."""
    words = tokens.words
    while end < limit and end < at + 6 and words[end].article and words[end].joins and adjective(words[end]):
        if words[end].stem.endswith(PEOPLE) and not told_of_people(words[end - 1]):
            break  # دحرت قوات الجيش | الحوثيين
        end += 1
    if end < limit and words[end].form in ALLIES:
        end += 1
    return end


NAMED_THINGS: Final = frozenset(
    "بنيه عمليه قضيه هويه حريه جمعيه خليه بلديه ضاحيه ناحيه رويه اهليه مسووليه ميزانيه بنيات رعيه وصيه هديه ملكيه "
    "عضويه شرعيه ترسانه ذريه سريه كميه كيفيه صلاحيه خصوصيه اقليه اغلبيه غالبيه جاليه افضليه اولويه".split()
)
"""Nouns that end as an adjective does: استهدفت القوات الروسية البنية التحتية."""


def told_of_people(word: Word) -> bool:
    """Whether a noun may have a plural of people for its adjective: المتمردين الحوثيين, not الجيش الحوثيين."""
    return word.has("ppl", "combatant", "civilian") or word.stem.endswith(("ين", "ون"))


def adjective(word: Word) -> bool:
    """Whether a definite word looks like an adjective rather than the next noun."""
    if (word.has("ground", "built", "area") and "adj" not in word.tags) or word.stem in NAMED_THINGS:
        return False
    if word.stem.endswith(("ي", "يه", "يين", "يون")) or "adj" in word.tags or not word.known:
        return True
    return word.stem in PARTICIPLES
