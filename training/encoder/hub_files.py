"""The tensors in the files of a Hugging Face model, each read when asked for.

``model.safetensors`` (https://huggingface.co/docs/safetensors), or several files that
``model.safetensors.index.json`` tells apart; else the older ``pytorch_model.bin``, of which PyTorch unpickles
tensors alone, so that no code in it is run.
"""

from __future__ import annotations

import pickle
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Any, Final

import torch
from torch import Tensor

from mihak.errors import MissingExtra, UnreadableFile
from training.encoder.hub_config import DAMAGED, EXTRA, SAVE, json_of

ONE, INDEX, BIN = "model.safetensors", "model.safetensors.index.json", "pytorch_model.bin"
SAFE: Final = (ONE, INDEX, "model-*-of-*.safetensors")

Tensors = Mapping[str, Callable[[], Tensor]]
"""By its name, what reads a tensor."""


def tensors_of(folder: Path) -> Tensors:
    """The tensors of a folder; UnreadableFile where there are none, or one is damaged."""
    if (folder / INDEX).is_file():
        return {name: partial(read, path, name) for name, path in listed(folder / INDEX).items()}
    if (folder / ONE).is_file():
        with opened(folder / ONE) as file:
            return {name: partial(read, folder / ONE, name) for name in file.keys()}  # noqa: SIM118  # no mapping
    if (folder / BIN).is_file():
        return {name: partial(same, tensor) for name, tensor in unpickled(folder / BIN).items()}
    raise UnreadableFile(f"no {ONE}", file=str(folder), repair=SAVE)


def listed(path: Path) -> dict[str, Path]:
    """The file of each tensor by the index of several."""
    known = json_of(path).get("weight_map")
    if not isinstance(known, dict) or not all(str(file) == Path(str(file)).name for file in known.values()):
        raise UnreadableFile("has no weight_map of files beside it", file=str(path), repair=DAMAGED)
    return {str(name): path.parent / str(file) for name, file in known.items()}


def read(path: Path, name: str) -> Tensor:
    """A tensor of a safetensors file."""
    with opened(path) as file:
        try:
            found: Tensor = file.get_tensor(name)
        except library().SafetensorError as error:
            raise UnreadableFile(f"no tensor {name} ({error})", file=str(path), repair=DAMAGED) from error
    return found


def opened(path: Path) -> Any:
    """A safetensors file as a context; UnreadableFile where it is none."""
    try:
        return library().safe_open(str(path), framework="pt")
    except FileNotFoundError as error:
        raise UnreadableFile("is not there", file=str(path), repair=SAVE) from error
    except (library().SafetensorError, OSError) as error:
        raise UnreadableFile(f"is no safetensors file ({error})", file=str(path), repair=DAMAGED) from error


def library() -> Any:
    """The library safetensors; MissingExtra without it."""
    try:
        import safetensors  # noqa: PLC0415  # of the extra ``hub``
    except ImportError as error:
        raise MissingExtra(f"the weights of an encoder need {error.name}", repair=EXTRA) from error
    return safetensors


def unpickled(path: Path) -> dict[str, Tensor]:
    """The tensors of a file of PyTorch."""
    try:
        found = torch.load(path, map_location="cpu", weights_only=True)
    except (OSError, EOFError, RuntimeError, pickle.UnpicklingError) as error:
        reason = str(error).split("\n", 1)[0]
        raise UnreadableFile(f"holds no tensors alone ({reason})", file=str(path), repair=DAMAGED) from error
    if not isinstance(found, dict) or not all(isinstance(one, Tensor) for one in found.values()):
        raise UnreadableFile("holds no tensors by their names", file=str(path), repair=DAMAGED)
    return found


def same(tensor: Tensor) -> Tensor:
    """A tensor that is read already."""
    return tensor
