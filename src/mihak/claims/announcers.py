"""Armed bodies that announce whom they killed: أعلن الجيش مقتل مسلحين في غارة, أكدت القوات أنها أسرت 12 مسلحا."""

from __future__ import annotations

from typing import Final

from mihak.claims.akin import akin
from mihak.claims.doer import fights
from mihak.claims.draft import CasualtyDraft
from mihak.claims.lookups import begun, ended, starting
from mihak.claims.near import clause_end
from mihak.claims.victim_kinds import kind_of, ranks
from mihak.mentions.document import Document, Passage
from mihak.model.mention import Mention

NEAR: Final = 6
SPOKEN: Final = 3
ITSELF: Final = frozenset({"انه", "انها", "انهم", "بانه", "بانها", "بانهم"})
DONE: Final = frozenset("مقتل قتل تصفيه تحييد قضاء القضاء اعتقال اسر قبض اغتيال استهداف".split())
EFFECTS: Final = frozenset({"killed", "injured", "captured"})


def announcer(document: Document, passage: Passage, draft: CasualtyDraft) -> Mention | None:
    """The armed body that tells of fighters whom it killed or took, where nothing names another doer."""
    if draft.effect not in EFFECTS or draft.victim_kind != "combatant" or draft.victims is None:
        return None
    words = document.words
    group = ended(passage.actors, draft.at)
    if group is None or draft.at - group.end > NEAR or not armed(document, group):
        return None
    behind = starting(passage.actors, draft.at + 1)
    if not spoken(document, passage, group) or (behind is not None and behind.end <= draft.victims.start):
        return None
    own = words[draft.at - 1].form in ITSELF if "v" in words[draft.at].tags else words[draft.at].stem in DONE
    own = own or words[draft.at].stem in DONE
    around = words[draft.at : min(clause_end(passage, draft.end - 1), draft.end + NEAR)]
    if not own or any(ranks(w) or w.enc in ("هم", "ها", "ه") for w in around):
        return None
    others = begun(passage.actors, draft.end, min(passage.end, draft.end + NEAR))
    return None if akin(document, group, draft.victims) or any(fights(m) for m in others) else group


def armed(document: Document, group: Mention) -> bool:
    """Whether a group bears arms: an army, a faction; no ministry, monitor or agency."""
    return fights(group) and kind_of(document, group) == "combatant"


def spoken(document: Document, passage: Passage, group: Mention) -> bool:
    """Whether a group is the subject of a verb of saying: أعلن الجيش, الجيش أعلن."""
    words = document.words
    ahead = words[max(passage.start, group.start - SPOKEN) : group.start]
    if any("say" in w.tags and "v" in w.tags for w in ahead) and not words[group.start].pro:
        return words[group.start - 1].form not in ("عن", "ل")
    return group.end < passage.end and words[group.end].has("say") and "v" in words[group.end].tags
