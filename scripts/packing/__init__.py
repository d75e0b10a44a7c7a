"""Making a pack: a small Transformer in torch, its training, its conversion, the archive."""
