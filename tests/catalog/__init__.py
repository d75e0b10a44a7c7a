"""Tests of glossary/catalog.py."""
