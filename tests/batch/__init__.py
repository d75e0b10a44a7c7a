"""The batch command: many articles, recorded, watched and resumed."""
