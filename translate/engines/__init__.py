"""Translation engines: each turns source texts into hypotheses, with terms held as asked."""
