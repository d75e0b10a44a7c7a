"""Tests of translate/write."""
