"""What a model carries besides its weights."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from claims.learned.as_rules import META
from mihak.claims.learned.meta import FORMAT, Meta, Mix
from mihak.errors import OptionError

DATA: dict[str, Any] = json.loads(META.to_json())


def test_meta_data_come_back_from_json_equal() -> None:
    meta = replace(META, tags=("v", "قصف"), mix=META.mix | {"attack": Mix(0.5, 1.25, -2.0, 0.125)}, pieces=31_000)
    assert Meta.from_json(meta.to_json()) == meta
    assert json.loads(meta.to_json())["format"] == FORMAT


def test_another_format_is_refused() -> None:
    with pytest.raises(OptionError, match=r"format is 99, not 1") as error:
        Meta.from_json(json.dumps(DATA | {"format": 99}))
    assert "make train" in str(error.value)


@pytest.mark.parametrize("key", sorted(DATA))
def test_what_is_missing_is_said(key: str) -> None:
    with pytest.raises(OptionError, match=f"meta data cannot be read.*{key}"):
        Meta.from_json(json.dumps({name: value for name, value in DATA.items() if name != key}))


@pytest.mark.parametrize(
    "text",
    ["", "no json", "[]", "7", json.dumps(DATA | {"mix": []}), json.dumps(DATA | {"mix": {"attack": {"score": 1}}}),
     json.dumps(DATA | {"tags": 7}), json.dumps(DATA | {"calibration": []})],
)  # fmt: skip
def test_other_text_is_refused(text: str) -> None:
    with pytest.raises(OptionError, match=r"(?s)cannot be read|no maps.*make train"):
        Meta.from_json(text)
