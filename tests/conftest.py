"""Settings for all tests."""

from __future__ import annotations

from hypothesis import settings

# The first example pays for loading dictionaries; timings belong to benchmarks/.
settings.register_profile("holdfast", deadline=None)
settings.load_profile("holdfast")
