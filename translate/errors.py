"""The errors a user can cause or meet, named. The CLI alone turns them into exit codes."""

from __future__ import annotations


class HoldfastError(Exception):
    """Base: the message is one sentence that says what happened, where, and what to do."""


class InputError(HoldfastError):
    """The input cannot be read or is not what it should be (exit code 4)."""


class UsageError(HoldfastError):
    """The request itself makes no sense (exit code 2)."""


class NoRouteError(HoldfastError):
    """No engine here translates this pair (exit code 3).

    ``pair`` is set where no package of the system would help and a model pack might.
    """

    def __init__(self, message: str, pair: tuple[str, str] | None = None) -> None:
        super().__init__(message)
        self.pair = pair


class EngineError(HoldfastError):
    """An engine is broken: it cannot be started, or it died and did not come back (exit code 3)."""
