"""Glossaries: what a term is, where it is kept and where it occurs. Never imports ``translate``."""
