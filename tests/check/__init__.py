"""Tests of translate/check."""
