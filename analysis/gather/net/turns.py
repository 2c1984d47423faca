"""One request at a time for each host, with a pause between two, and a host that asked us to stop is left alone."""

from __future__ import annotations

import threading
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from analysis.gather.net.outcomes import FetchError


@dataclass
class _Gate:
    lock: threading.RLock = field(default_factory=threading.RLock)
    delay: float = 0.0
    free_at: float = 0.0
    shut: bool = False


class Turns:
    """Who may ask which host when; shared by all threads of a run."""

    def __init__(self, delay: float, longest_wait: float) -> None:
        self._delay, self._longest_wait = delay, longest_wait
        self._gates: dict[str, _Gate] = defaultdict(_Gate)
        self._guard = threading.Lock()

    def _gate(self, host: str) -> _Gate:
        with self._guard:
            return self._gates[host]

    @contextmanager
    def turn(self, host: str) -> Iterator[None]:
        """Wait for the host to be free, and keep it until the block ends. Raises FetchError when it is shut.

        A FetchError from the block that says how long to wait lengthens the pause, or shuts the host for this run.
        """
        gate = self._gate(host)
        with gate.lock:
            if gate.shut:
                raise FetchError("left for later", host)
            time.sleep(max(0.0, gate.free_at - time.monotonic()))
            after = 0.0
            try:
                yield
            except FetchError as error:
                after = error.after or 0.0
                gate.shut = after > self._longest_wait
                raise
            finally:
                gate.free_at = time.monotonic() + max(self._delay, gate.delay, after)

    def slow_down(self, host: str, seconds: float) -> None:
        """Pause at least so long between two requests to this host."""
        self._gate(host).delay = seconds

    def shut(self, host: str) -> None:
        """Ask this host nothing more in this run."""
        self._gate(host).shut = True
