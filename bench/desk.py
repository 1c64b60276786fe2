"""``python -m bench.desk REGISTER``: how quickly each page of the review desk answers over a large register."""

from __future__ import annotations

import argparse
import json
import logging
import statistics
import sys
import time
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from http import HTTPStatus
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

RUNS: Final = 9
PATHS: Final = (
    "", "reports", "reports?q=حلب", "review", "incidents", "incidents?kind=casualties&agree=contradict",
    "incidents?place=حلب&from=2016-10-01&to=2016-11-30", "map", "operations", "places", "actors", "sources",
    "days/2016-10-28", "lineage", "totals?place=حلب", "incidents?operation=درع+الفرات",
    "incidents/{incident}", "reports/{report}", "reports?place=حلب", "map/places.geojson", "map/control.geojson",
    "map/days.json", "review?place=حلب", "brief?place=حلب&from=2016-10-01&to=2016-11-30", "api/v1/claims?limit=50",
    "api/v1/claims?place=حلب", "api/v1/incidents?limit=50", "api/v1/incidents?place=حلب",
)  # fmt: skip
"""In braces: the first incident, and the report that was added last."""


@dataclass(frozen=True, slots=True)
class Timed:
    """The seconds that a page took: the first time, the median and the longest of RUNS more; its size in bytes.

    ``cpu`` is the median of the seconds that the process had a core: what the page takes where nothing else runs.
    """

    path: str
    status: int
    first: float
    median: float
    longest: float
    cpu: float
    size: int


def measured(register: Path, paths: Iterable[str] = PATHS) -> list[Timed]:
    """Each page, asked RUNS times by one person, once the register has been weighed."""
    from litestar.testing import TestClient  # noqa: PLC0415  # of the extra ``serve``

    from mihak.web.app import make_app  # noqa: PLC0415
    from mihak.web.options import ServeOptions  # noqa: PLC0415
    from mihak.web.serve import begun, links  # noqa: PLC0415

    logging.disable(logging.INFO)
    options = ServeOptions(registers=(("war", register),))
    way = urlsplit(links(options)[0]).path
    app, since = make_app(options), time.perf_counter()
    begun(app.state.desks["war"])
    with TestClient(app, base_url="http://testserver.local") as client:
        client.get(way)
        while (status := client.get("/p/war/incidents").status_code) != HTTPStatus.OK:
            if status != HTTPStatus.SERVICE_UNAVAILABLE:
                raise RuntimeError(f"/incidents: status {status}")
            time.sleep(1)
        print(f"weighed in {time.perf_counter() - since:.0f} s", file=sys.stderr)
        named = {
            "incident": client.get("/p/war/api/v1/incidents?limit=1").json()["items"][0]["id"],
            "report": client.get("/p/war/api/v1/reports?limit=1").json()["items"][0]["id"],
        }
        return [timed(client, path.format(**named)) for path in paths]


def timed(client: Any, path: str) -> Timed:
    """One page."""
    begun = time.perf_counter()
    answer = client.get(f"/p/war/{path}".rstrip("/"))
    first = time.perf_counter() - begun
    took, cores = [], []
    for _ in range(RUNS):
        begun, had = time.perf_counter(), time.process_time()
        answer = client.get(f"/p/war/{path}".rstrip("/"))
        took.append(time.perf_counter() - begun)
        cores.append(time.process_time() - had)
    return Timed(
        path, answer.status_code, first, statistics.median(took), max(took), statistics.median(cores),
        len(answer.content),
    )  # fmt: skip


def markdown(found: Iterable[Timed]) -> str:
    """The figures as a table."""
    rows = [f"| `/{one.path}` | {one.median * 1000:.0f} ms | {one.longest * 1000:.0f} ms | {one.cpu * 1000:.0f} ms "
            f"| {one.first * 1000:.0f} ms | {one.size / 1000:.0f} kB |" for one in found]  # fmt: skip
    return "\n".join(
        ["| page | median | longest | core | first | size |", "| --- | --: | --: | --: | --: | --: |", *rows]
    )


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.desk", description=__doc__)
    parser.add_argument("register", type=Path, help="made by: python -m bench.many FILE --claims 100000")
    parser.add_argument("--json", action="store_true", help="print JSON instead of Markdown")
    given = parser.parse_args()
    found = measured(given.register)
    print(json.dumps([asdict(one) for one in found]) if given.json else markdown(found))
    wrong = [one for one in found if one.status != 200]
    for one in wrong:
        print(f"/{one.path}: status {one.status}", file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
