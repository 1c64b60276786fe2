"""Which language model is asked, and where it answers: nothing is sent anywhere else."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import SplitResult, urlsplit

from mihak.errors import OptionError
from mihak.settings import LLM_KEY_VARIABLE

KEY_VARIABLE: Final = LLM_KEY_VARIABLE
"""The one place that a key is taken from; it is no setting, so that no file holds it."""
TIMEOUT: Final = 120
RETRIES: Final = 2
_URL_REPAIR: Final = (
    "Name the endpoint that reports may be sent to, such as http://localhost:11434/v1; Mihak has none of its own"
)


@dataclass(frozen=True, slots=True)
class Endpoint:
    """An OpenAI-compatible endpoint as the user named it.

    ``url`` ends before ``/chat/completions``, mostly in ``/v1``. ``timeout`` is
    in seconds for one try, ``retries`` how often a busy endpoint is asked again.
    ``key`` is never shown, written or put into a message. Raises OptionError.
    """

    url: str
    model: str
    key: str = field(default="", repr=False)
    timeout: int = TIMEOUT
    retries: int = RETRIES

    def __post_init__(self) -> None:
        checked_url(self.url)
        if not self.model.strip():
            raise OptionError(
                "llm_model is not set", repair="Name the model as its endpoint calls it, such as llama3.1:8b"
            )
        if self.timeout < 1:
            raise OptionError(f"llm_timeout is {self.timeout!r}", repair="Allowed: whole seconds from 1 up")
        if not all("!" <= letter <= "~" for letter in self.key):
            raise OptionError(
                f"the key in {KEY_VARIABLE} holds spaces or letters outside ASCII",
                repair="Set it to the key alone, without quotes or line breaks",
            )

    @classmethod
    def named(cls, url: str, model: str, timeout: int = TIMEOUT, environ: Mapping[str, str] | None = None) -> Endpoint:
        """The endpoint of the settings ``llm_url``, ``llm_model`` and ``llm_timeout``; its key from the environment."""
        found = os.environ if environ is None else environ
        return cls(url, model, found.get(KEY_VARIABLE, ""), timeout)

    @property
    def host(self) -> str:
        """Host and port, for messages."""
        return urlsplit(self.url).netloc


def checked_url(url: str) -> SplitResult:
    """The parts of an endpoint's address; OptionError where it is none, or holds a password."""
    if not url.strip():
        raise OptionError("llm_url is not set", repair=_URL_REPAIR)
    try:
        parts = urlsplit(url)
        named = parts.scheme in ("http", "https") and bool(parts.hostname) and (parts.port or 1) > 0
    except ValueError as error:
        raise OptionError("llm_url is no address", repair=_URL_REPAIR) from error
    if "@" in parts.netloc:
        # The address is not repeated: what stands before the @ may be a password.
        raise OptionError("llm_url holds a user or password", repair=f"Leave it out; put a key into {KEY_VARIABLE}")
    if "?" in url or "#" in url:
        raise OptionError("llm_url goes on behind a ? or #", repair=f"End it before; put a key into {KEY_VARIABLE}")
    if not named or any(letter.isspace() for letter in url):
        raise OptionError(f"llm_url is {url!r}", repair=_URL_REPAIR)
    return parts
