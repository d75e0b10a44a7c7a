"""The translation memory: matching, files, the commands, and what a reviewer sees of it."""
