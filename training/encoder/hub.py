"""An encoder that the recipe names: a folder, or a model of the Hugging Face hub, which is fetched.

Read are encoders of the BERT family: BERT (Devlin et al. 2019, arXiv:1810.04805), RoBERTa (Liu et al. 2019,
arXiv:1907.11692) and XLM-R (Conneau et al. 2020, arXiv:1911.02116), as CAMeLBERT, AraBERT, multilingual E5.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from mihak.errors import MissingExtra, OptionError
from training.encoder.bert import Encoder
from training.encoder.hub_config import CONFIG, EXTRA, config_of
from training.encoder.hub_files import BIN, INDEX, ONE, SAFE
from training.encoder.hub_pieces import renumbered
from training.encoder.hub_vocabulary import CASES, TOKENISER, WORDS
from training.encoder.hub_weights import encoder_of

NAME: Final = re.compile(r"(?P<name>[\w-][\w.-]*(/[\w-][\w.-]*)?)(@(?P<revision>[\w./-]+))?", re.ASCII)
"""``name`` or ``owner/name`` on the hub, and behind @ a revision: branch, tag or commit."""
WANTED: Final = (CONFIG, TOKENISER, WORDS, CASES)
"""The files that are fetched of a model, with those of its weights."""


class Hub:
    """An encoder of a folder; ``width`` of its vectors, ``pieces`` in its vocabulary."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._config = config_of(folder)
        self._pieces = renumbered(folder, self._config.shape.vocabulary)
        self.width = self._config.shape.width
        self.pieces = len(self._pieces.keep_ids)

    def encoder(self, layers: int) -> Encoder:
        """Its first layers, 0 for all, ready to be trained on."""
        return encoder_of(self._folder, self._config, self._pieces.keep_ids, layers)

    def write_tokeniser(self, path: Path) -> None:
        """Its tokeniser, with the reader's ids."""
        self._pieces.tokeniser.save(str(path), pretty=False)


def folder_of(name: str) -> Path:
    """The folder of an encoder; what is no folder is fetched from the hub.

    Raises OptionError for what is neither, or cannot be fetched, and MissingExtra without huggingface_hub.
    """
    folder = Path(name).expanduser()
    if name and folder.is_dir():
        return folder
    found = NAME.fullmatch(name)
    if not found:
        raise OptionError(
            f"encoder {name!r} is no folder, and no name on the hub (owner/name, or owner/name@revision)",
            repair="Correct it in the recipe",
        )
    return fetched(found["name"], found["revision"])


def fetched(name: str, revision: str | None) -> Path:
    """The folder where a model of the hub is kept once fetched, with the files that are needed of it alone."""
    try:
        from huggingface_hub import snapshot_download  # noqa: PLC0415  # of the extra ``hub``
    except ImportError as error:
        raise MissingExtra(f"fetching an encoder needs {error.name}", repair=EXTRA) from error
    try:
        folder = Path(snapshot_download(name, revision=revision, allow_patterns=[*WANTED, *SAFE]))
        if not ((folder / ONE).is_file() or (folder / INDEX).is_file()):
            folder = Path(snapshot_download(name, revision=revision, allow_patterns=[*WANTED, BIN]))
    except (OSError, ValueError) as error:
        raise OptionError(
            f"encoder {name!r} is no folder here, and cannot be fetched from the hub ({error})",
            repair="Name a model that is there, or a folder with its files",
        ) from error
    return folder
