"""Settings for all tests."""

from __future__ import annotations

import signal

from hypothesis import settings

# A shell that starts something in the background has it ignore Ctrl-C, and so would the programs
# that the tests start and interrupt.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

# The first example pays for loading dictionaries; timings belong to benchmarks/.
settings.register_profile("holdfast", deadline=None)
settings.load_profile("holdfast")
