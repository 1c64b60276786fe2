"""``python -m bench.crowd REGISTER [--people 50] [--seconds 300]``: many people reading and judging at once.

Every person reads pages and judges claims by the interface for programs; in the
end every judgement that was answered for must be in the register. Works on a
copy of the register.
"""

from __future__ import annotations

import argparse
import json
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Final

PAGES: Final = ("reports", "incidents", "incidents?kind=casualties", "review", "api/v1/claims?limit=20", "places")
PORT: Final = 8799
WEIGHING: Final = 1800.0
"""Seconds that the desk has to weigh the register for the first time, and to catch up in the end."""
RESTS: Final = 0.5
"""Seconds that a person looks at a page, on average; people at a desk look longer."""


@dataclass(slots=True)
class Person:
    """What one of them did: seconds of each answer, judgements that were answered for, and errors."""

    name: str
    secret: str
    took: list[float] = field(default_factory=list)
    judged: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Crowd:
    """What came of it."""

    people: int
    seconds: float
    answers: int
    judgements: int
    errors: int
    lost: int
    median: float
    slowest_in_100: float
    behind: float
    """Seconds from the last judgement until pages show the figures of all of them."""


def crowd(register: Path, people: int, seconds: float) -> tuple[Crowd, list[str]]:
    """Let so many people work for so long; what came of it, and some of the errors."""
    from mihak.register.register import open_register  # noqa: PLC0415

    with tempfile.TemporaryDirectory() as folder:
        path = Path(shutil.copy(register, Path(folder) / "war.db"))
        staff, claims = invited(path, people)
        command = [sys.executable, "-m", "mihak.cli.main", "serve", "--register", str(path), "--port", str(PORT)]
        with subprocess.Popen(command, stdout=subprocess.DEVNULL) as process:
            try:
                awaited(staff[0])
                until = time.monotonic() + seconds
                with ThreadPoolExecutor(people) as pool:
                    list(pool.map(lambda one: work(one, claims, until), staff))
                behind = caught_up(staff[0])
            finally:
                process.terminate()
        with open_register(path) as war:
            held = {(one.by, one.left) for one in war.judgements.history() if one.person}
    took = [one for person in staff for one in person.took]
    lost = sum((person.name, claim) not in held for person in staff for claim in person.judged)
    errors = [error for person in staff for error in person.errors]
    return Crowd(
        people, seconds, len(took), sum(len(one.judged) for one in staff), len(errors), lost,
        statistics.median(took), statistics.quantiles(took, n=100)[98], behind,
    ), errors[:10]  # fmt: skip


def invited(path: Path, people: int) -> tuple[list[Person], list[str]]:
    """Reviewers with tokens, and the claims of the register."""
    from mihak.register.people import API  # noqa: PLC0415
    from mihak.register.register import open_register  # noqa: PLC0415
    from mihak.web.security.secrets import drawn, kept  # noqa: PLC0415

    staff = [Person(f"crowd-{n}", drawn()) for n in range(people)]
    with open_register(path) as war:
        for one in staff:
            war.people.add(one.name, "reviewer", "", by="bench")
            war.people.give_key(
                kept(one.secret), API, name=one.name, role="reviewer", label="bench", lasts=timedelta(hours=2),
                by=one.name,
            )  # fmt: skip
        return staff, [claim.id for claim in war.claims()]


def work(person: Person, claims: list[str], until: float) -> None:
    """Read and judge until the time is over."""
    import httpx  # noqa: PLC0415  # of the extra ``dev``

    chance = random.Random(person.name)
    base = f"http://127.0.0.1:{PORT}/p/war/"
    with httpx.Client(base_url=base, headers={"Authorization": f"Bearer {person.secret}"}, timeout=60) as client:
        while time.monotonic() < until:
            begun = time.perf_counter()
            claim = chance.choice(claims)
            judges = chance.random() < 0.3
            try:
                if judges:
                    verdict = chance.choice(("right", "wrong"))
                    answer = client.post("api/v1/judgements", json={"verdict": verdict, "claims": [claim]})
                else:
                    answer = client.get(chance.choice(PAGES))
            except httpx.HTTPError as error:
                person.errors.append(repr(error))
                continue
            person.took.append(time.perf_counter() - begun)
            if answer.status_code >= 400:
                person.errors.append(f"{answer.status_code} {answer.url} {answer.text[:200]}")
            elif judges:
                person.judged.append(claim)
            time.sleep(chance.expovariate(1 / RESTS))


def awaited(person: Person) -> None:
    """Wait until the desk answers and has weighed."""
    import httpx  # noqa: PLC0415

    until = time.monotonic() + WEIGHING
    while time.monotonic() < until:
        try:
            answer = httpx.get(
                f"http://127.0.0.1:{PORT}/p/war/incidents", timeout=30,
                headers={"Authorization": f"Bearer {person.secret}"},
            )  # fmt: skip
        except httpx.TransportError:
            time.sleep(0.2)
        else:
            if answer.status_code == 200:
                return
            time.sleep(0.5)
    raise RuntimeError("the desk did not start")


def caught_up(person: Person) -> float:
    """Wait until the figures are those of the register as it is; the seconds that took."""
    import httpx  # noqa: PLC0415

    begun = time.monotonic()
    while time.monotonic() - begun < WEIGHING:
        answer = httpx.get(
            f"http://127.0.0.1:{PORT}/p/war/fresh", timeout=60, headers={"Authorization": f"Bearer {person.secret}"}
        )
        if answer.status_code == 200:
            return time.monotonic() - begun
        time.sleep(0.2)
    raise RuntimeError("the figures did not catch up")


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.crowd", description=__doc__)
    parser.add_argument("register", type=Path)
    parser.add_argument("--people", type=int, default=50)
    parser.add_argument("--seconds", type=float, default=300)
    given = parser.parse_args()
    found, errors = crowd(given.register, given.people, given.seconds)
    print(json.dumps(asdict(found), indent=1))
    for error in errors:
        print(error, file=sys.stderr)
    return 1 if found.errors or found.lost else 0


if __name__ == "__main__":
    sys.exit(main())
