"""Asking the endpoint, through the ``openai`` client held to one address and to bounded answers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final, Protocol

from mihak.claims.llm.endpoint import Endpoint
from mihak.claims.llm.reply import ERROR_LIMIT, Reply, Said, body_of, reply_in, said_in
from mihak.claims.llm.troubles import Trouble, answered, slow, unreached
from mihak.errors import MissingExtra
from mihak.version import __version__

if TYPE_CHECKING:
    import httpx2
    import openai

Message = dict[str, str]

STREAMED: Final = "x-stainless-raw-response"
"""By this header of the request the SDK knows that the answer is to be handed over as it comes."""
KEPT_HEADERS: Final = frozenset({"host", "connection", "content-type", "content-length", STREAMED})
"""Of what the SDK would send beside the request: nothing of this machine, no variable meant for another endpoint."""
AGAIN: Final = frozenset({408, 409, 429})
OPTIONS: Final = (("temperature", 0), ("seed", 7), ("max_tokens", 8192))
"""What makes answers repeatable and short; some models refuse one or another."""


class Asks(Protocol):
    """Whoever answers questions."""

    def ask(self, messages: Sequence[Message]) -> Reply:
        """What is answered to messages (``role``, ``content``); raises Trouble."""


class Refused(Exception):
    """An answer that says no, before it is known what to make of it."""

    def __init__(self, status: int, said: Said) -> None:
        super().__init__(status)
        self.status = status
        self.said = said


class Client:
    """One endpoint, asked one question at a time; not for several threads. Raises MissingExtra."""

    def __init__(self, endpoint: Endpoint) -> None:
        self._endpoint = endpoint
        self._options: tuple[tuple[str, int], ...] = OPTIONS
        self._closed: Trouble | None = None
        self._sdk = self._opened()

    def ask(self, messages: Sequence[Message]) -> Reply:
        """What the model answers to messages (``role``, ``content``); raises Trouble.

        Where the endpoint refuses the key or has no such model, no further
        question is sent: each gets the same Trouble. An option that the model
        refuses is left out from then on.
        """
        while self._closed is None:
            try:
                return self._asked(messages)
            except Refused as refused:
                left = tuple(option for option in self._options if option[0] != refused.said.param)
                if len(left) == len(self._options):
                    trouble = answered(self._endpoint, refused.status, refused.said.message)
                    self._closed = trouble if trouble.lasting else None
                    raise trouble from None
                self._options = left
        raise self._closed

    def _asked(self, messages: Sequence[Message]) -> Reply:
        """One request and its bounded answer."""
        import httpx2  # noqa: PLC0415  # The SDK's own transport, installed with it.
        import openai  # noqa: PLC0415  # Part of an extra, and slow to load.

        asked: Any = {"model": self._endpoint.model, "messages": list(messages), **dict(self._options)}
        try:
            with self._sdk.chat.completions.with_streaming_response.create(**asked) as response:
                return reply_in(body_of(response.iter_bytes(), self._endpoint), self._endpoint)
        except (openai.APITimeoutError, httpx2.TimeoutException):
            raise slow(self._endpoint) from None
        except openai.APIStatusError as error:
            raise answered(self._endpoint, error.status_code, "") from None
        except (openai.APIConnectionError, httpx2.RequestError) as error:
            cause = error.__cause__ or error
            # Some versions of the SDK take what the hooks below raise for a fault of the connection.
            raise cause if isinstance(cause, Refused | Trouble) else unreached(self._endpoint, cause) from None

    def _opened(self) -> openai.OpenAI:
        """The SDK's client, which has sent nothing yet."""
        try:
            import openai  # noqa: PLC0415  # Part of an extra, and slow to load.
        except ImportError as error:
            raise MissingExtra(
                f"reading with a language model needs {error.name}", repair="pip install 'mihak[llm]'"
            ) from error
        endpoint = self._endpoint
        return openai.OpenAI(
            base_url=endpoint.url, api_key=endpoint.key or "none",
            timeout=endpoint.timeout, max_retries=endpoint.retries,
            # Neither a proxy nor a .netrc of the environment, nor a redirect, leads elsewhere.
            http_client=openai.DefaultHttpxClient(
                trust_env=False, follow_redirects=False, timeout=endpoint.timeout,
                event_hooks={"request": [self._stripped], "response": [self._looked_at]},
            ),
        )  # fmt: skip

    def _stripped(self, request: httpx2.Request) -> None:
        """Takes off every header that the question does not need; the key goes with it where there is one."""
        for name in [name for name in request.headers if name.lower() not in KEPT_HEADERS]:
            del request.headers[name]
        # Unpacked answers could be of any size.
        request.headers.update({"accept": "application/json", "accept-encoding": "identity"})
        request.headers["user-agent"] = f"mihak/{__version__}"
        if self._endpoint.key:
            request.headers["authorization"] = f"Bearer {self._endpoint.key}"

    def _looked_at(self, response: httpx2.Response) -> None:
        """Reads why a request is refused, no more than a bit of it; Refused unless the SDK asks again."""
        if response.is_success:
            return
        if response.status_code in AGAIN or response.status_code >= 500:
            response.close()
            return
        body = b"" if response.is_redirect else body_of(response.iter_bytes(), self._endpoint, ERROR_LIMIT)
        raise Refused(response.status_code, said_in(body))
