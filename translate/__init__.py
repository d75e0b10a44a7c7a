"""Holdfast: renders articles into other languages offline and holds the glossary's terms."""

__version__ = "0.1.0"
