"""Tests of glossary/exchange."""
