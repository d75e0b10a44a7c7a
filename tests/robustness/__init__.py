"""Hostile input: each case is a file that could harm or confuse, and how the command meets it."""
