"""Tests of translate/read/html."""
