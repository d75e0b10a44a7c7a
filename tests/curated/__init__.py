"""Tests of glossary/curated."""
