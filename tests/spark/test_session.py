"""Sessions: what stands in the way is told; a lost executor is survived."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from fakes import FakeReader

from mihak.errors import MihakError
from mihak.pipeline import Reading, read_files
from mihak.readers import Hints
from mihak.settings import Settings
from mihak.spark.session import session, with_tries
from spark.conftest import TESTS, needs_spark


@pytest.mark.parametrize(
    ("given", "tried"),
    [("local[*]", "local[*,4]"), ("local", "local[1,4]"), ("local[2]", "local[2,4]"), ("local[2,1]", "local[2,1]"),
     ("spark://host:7077", "spark://host:7077"), ("yarn", "yarn")],
)  # fmt: skip
def test_a_task_is_tried_again_on_one_machine_too(given: str, tried: str) -> None:
    assert with_tries(given) == tried


@needs_spark
def test_without_java_the_repair_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("JAVA_HOME", str(tmp_path))
    with pytest.raises(MihakError, match=r"none in JAVA_HOME.*Install Java 17"), session():
        pass


@needs_spark
def test_an_executor_is_killed_and_the_claims_are_all_there(tmp_path: Path) -> None:
    given = tmp_path / "in.jsonl"
    given.write_text("".join(json.dumps({"text": f"قتل {number}"}) + "\n" for number in range(80)), "utf-8")
    command = [sys.executable, "-m", "spark.losing", str(given), str(tmp_path / "out"), str(tmp_path / "note")]
    told = os.environ | {"PYTHONPATH": str(TESTS), "SPARK_LOCAL_IP": "127.0.0.1"}
    done = subprocess.run(command, capture_output=True, text=True, env=told, cwd=tmp_path, check=False)
    assert done.returncode == 0, done.stderr[-3000:]
    found = json.loads(done.stdout.splitlines()[-1])
    assert len(found["killed"]) == 1
    assert "CoarseGrainedExecutorBackend" in found["killed"][0]
    here = [one for one in read_files([given], Settings(), Hints()) if isinstance(one, Reading)]
    assert found["claims"] == sorted(claim.id for one in here for claim in FakeReader().read(one.report))
    assert found["set_aside"] == 0
