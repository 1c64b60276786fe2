"""Which reader reads: as the settings name it, or the best that is installed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mihak.claims.reader import Reader
from mihak.errors import MissingExtra
from mihak.settings import READERS, Settings, choice

if TYPE_CHECKING:
    from mihak.mentions.vocabulary import Vocabulary


def chosen(settings: Settings) -> Settings:
    """The settings with the reader that "auto" stands for here: learned where it is installed, else rules."""
    from mihak.claims.learned.installed import installed  # noqa: PLC0415  # Only "auto" asks.

    choice("reader", settings.reader, READERS)
    if settings.reader != "auto":
        return settings
    return settings.changed(reader="learned" if installed() else "rules")


def reader_of(settings: Settings, vocabulary: Vocabulary) -> Reader:
    """The reader of the settings, ready to read.

    Raises MissingExtra where a part of it is not installed, OptionError where
    the endpoint of a language model is not named.
    """
    match chosen(settings).reader:
        case "learned":
            return _learned(vocabulary)
        case "llm":
            return _llm(settings, vocabulary)
    # Each reader is loaded only where it reads.
    from mihak.claims.rules import RulesReader  # noqa: PLC0415

    return RulesReader(vocabulary)


def _learned(vocabulary: Vocabulary) -> Reader:
    from mihak.claims.learned.installed import MODEL, missing  # noqa: PLC0415

    if missing():
        raise MissingExtra(
            f"the learned reader needs {', '.join(missing())}", repair="pip install 'mihak[learned]', or read by rules"
        )
    if not MODEL.is_file():
        raise MissingExtra(
            f"the learned reader has no model at {MODEL}",
            repair="Install a Mihak that carries it, make it in a checkout with 'make train', or read by rules",
        )
    from mihak.claims.learned.reader import LearnedReader  # noqa: PLC0415

    return LearnedReader(vocabulary)


def _llm(settings: Settings, vocabulary: Vocabulary) -> Reader:
    from mihak.claims.llm.endpoint import Endpoint  # noqa: PLC0415
    from mihak.claims.llm.reader import LlmReader  # noqa: PLC0415

    return LlmReader(vocabulary, Endpoint.named(settings.llm_url, settings.llm_model, settings.llm_timeout))
