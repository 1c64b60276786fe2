"""The reader that asks a language model: piece by piece, kept only as far as the report's words bear it out."""

from __future__ import annotations

import logging
from typing import Any, Final

from mihak.claims.llm.answer import Answer, Broken, Dropped, objects_in
from mihak.claims.llm.client import Asks, Client
from mihak.claims.llm.drafts import Drafted, drafted
from mihak.claims.llm.endpoint import Endpoint
from mihak.claims.llm.given import given_in
from mihak.claims.llm.kept import answer_of
from mihak.claims.llm.pieces import Piece, pieces_of
from mihak.claims.llm.prompt import question, question_again
from mihak.claims.llm.quotes import placed
from mihak.claims.llm.spans import Spans
from mihak.claims.llm.troubles import Trouble
from mihak.errors import BadRecord
from mihak.mentions.document import Document
from mihak.mentions.resolve import Resolver
from mihak.mentions.scan import scan
from mihak.mentions.vocabulary import Vocabulary, default_vocabulary
from mihak.model.claim import Claim
from mihak.model.report import Report

VERSION: Final = 1
"""Grows with every change of the prompt or of what is kept."""
log = logging.getLogger("mihak.llm")


class LlmReader:
    """Reads claims with a language model behind an endpoint that the user named.

    The model only points at words. Quotes and names that are not in the report
    are dropped; numbers, dates and ids are read by the deterministic parts.
    One reader for one thread. Raises MissingExtra where the SDK is not there.
    """

    def __init__(self, vocabulary: Vocabulary | None, endpoint: Endpoint, client: Asks | None = None) -> None:
        self._vocabulary = vocabulary or default_vocabulary()
        self._model = endpoint.model
        self._client: Asks = client or Client(endpoint)

    @property
    def version(self) -> str:
        """``llm:MODEL@N``; what the model itself has learned since is not in it."""
        return f"llm:{self._model}@{VERSION}"

    def read(self, report: Report) -> list[Claim]:
        """The claims of a report in the order of their words; see ``answer`` for the errors.

        What was dropped is logged as a warning, in numbers.
        """
        answer = self.answer(report)
        if answer.dropped:
            log.warning("report %s: %s", report.label, answer.told)
        return list(answer.kept)

    def answer(self, report: Report) -> Answer:
        """The claims of a report, and what the model gave besides.

        Raises BadRecord, naming the report and the endpoint's host, where the
        endpoint does not answer, or answers no JSON even when asked again.
        """
        document = scan(report, self._vocabulary)
        spans = Spans(document)
        pieces: list[list[Drafted]] = []
        dropped: list[Dropped] = []
        for piece in pieces_of(document):
            drafts, lost = self._piece(spans, piece)
            pieces.append(drafts)
            dropped += lost
        return answer_of(document, Resolver(document, self._vocabulary), self.version, pieces, dropped)

    def _piece(self, spans: Spans, piece: Piece) -> tuple[list[Drafted], list[Dropped]]:
        """The drafts of one piece, and what was dropped before it came to them."""
        given, malformed = given_in(self._objects(spans.document, piece))
        found, unquoted = placed(spans, piece, given)
        drafts: list[Drafted] = []
        for claim, quote in found:
            drafts.append(drafted(spans, claim, quote, drafts))
        return drafts, [*malformed, *unquoted]

    def _objects(self, document: Document, piece: Piece) -> list[Any]:
        """What the model answers for a piece, asked once more where that is no JSON; raises BadRecord."""
        report = document.report
        messages = question(report, piece)
        try:
            reply = self._client.ask(messages)
            try:
                return objects_in(reply)
            except Broken:
                return objects_in(self._client.ask(question_again(messages, reply)))
        except Trouble as trouble:
            what = f"report {report.label}: {trouble.what}"
            raise BadRecord(what, file=report.origin, repair=trouble.repair) from None
        except Broken as broken:
            raise BadRecord(
                f"report {report.label}: the answer of {self._model} cannot be used, {broken}",
                file=report.origin,
                repair="Take a model that follows instructions better, or read the report with --reader rules",
            ) from None
