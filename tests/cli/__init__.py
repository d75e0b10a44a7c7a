"""Tests of the command as a person runs it: what it writes, says, and ends with."""
