"""Runs what is asynchronous, for tests that are not."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

T = TypeVar("T")


def awaited(what: Coroutine[Any, Any, T]) -> T:
    """What a coroutine gives; in a thread of its own, for a browser that is open keeps a loop running in the test's."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, what).result()
