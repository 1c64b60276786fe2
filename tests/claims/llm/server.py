"""An endpoint on this machine that answers what a test wrote down for it, and remembers what it was asked."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Final

SOON: Final = (("retry-after-ms", "1"),)
"""Asks a client that tries again not to wait."""


@dataclass(frozen=True)
class Step:
    """One answer: after ``wait`` seconds, in ``chunks`` parts, ``pause`` seconds apart; ``cut``: short of its end."""

    body: bytes = b""
    status: int = 200
    headers: tuple[tuple[str, str], ...] = ()
    wait: float = 0
    chunks: int = 1
    pause: float = 0
    cut: bool = False


@dataclass(frozen=True)
class Asked:
    """One request as it came."""

    path: str
    headers: dict[str, str]
    body: Any


@dataclass
class Script:
    """The steps still to come (the last one is repeated), and the requests so far."""

    steps: list[Step]
    asked: list[Asked] = field(default_factory=list)
    url: str = ""

    def next(self) -> Step:
        return self.steps.pop(0) if len(self.steps) > 1 else self.steps[0]


def says(content: object, finish: str = "stop", **message: object) -> Step:
    """The answer of a chat completion; anything but text is written as JSON."""
    text = content if isinstance(content, str) or content is None else json.dumps(content, ensure_ascii=False)
    choice = {"index": 0, "finish_reason": finish, "message": {"role": "assistant", "content": text, **message}}
    return Step(json.dumps({"id": "x", "object": "chat.completion", "choices": [choice]}).encode())


def refuses(
    status: int, message: str = "", param: str | None = None, headers: Sequence[tuple[str, str]] = SOON
) -> Step:
    """An error in the form of OpenAI's."""
    body = {"error": {"message": message, "type": "error", "param": param, "code": None}}
    return Step(json.dumps(body).encode(), status, tuple(headers))


def handler(script: Script) -> type[BaseHTTPRequestHandler]:
    """A handler that plays a script."""

    class Plays(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            size = int(self.headers.get("content-length", "0"))
            body = json.loads(self.rfile.read(size))
            script.asked.append(Asked(self.path, {k.lower(): v for k, v in self.headers.items()}, body))
            step = script.next()
            time.sleep(step.wait)
            try:
                self.play(step)
            except (BrokenPipeError, ConnectionResetError):
                self.close_connection = True

        def play(self, step: Step) -> None:
            self.send_response(step.status)
            for name, value in (("content-type", "application/json"), *step.headers):
                self.send_header(name, value)
            self.send_header("content-length", str(len(step.body) + step.cut))
            self.end_headers()
            size = max(1, -(-len(step.body) // step.chunks))
            for at in range(0, len(step.body), size):
                self.wfile.write(step.body[at : at + size])
                self.wfile.flush()
                time.sleep(step.pause)
            self.close_connection = step.cut

        def log_message(self, format: str, *args: object) -> None:
            """Nothing on the terminal."""

    return Plays


@contextmanager
def serving(*steps: Step) -> Iterator[Script]:
    """A server with these answers; its address ends in /v1."""
    script = Script(list(steps))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler(script))
    server.daemon_threads = True
    script.url = f"http://127.0.0.1:{server.server_port}/v1"
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield script
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
