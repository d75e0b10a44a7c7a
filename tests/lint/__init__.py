"""Tests of glossary/lint."""
