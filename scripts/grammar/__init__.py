"""A grammar of English and German news sentences: parallel text to train and measure packs with."""
