"""The curated glossary, and what finds its English terms."""

from __future__ import annotations

import pytest

from glossary.catalog import curated
from glossary.concept import Glossary
from glossary.match import Matcher


@pytest.fixture(scope="module")
def glossary() -> Glossary:
    return curated()


@pytest.fixture(scope="module")
def english(glossary: Glossary) -> Matcher:
    return Matcher(glossary, "en")
