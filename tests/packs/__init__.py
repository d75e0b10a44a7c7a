"""Tests of translate/packs."""
