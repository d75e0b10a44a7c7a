"""Many articles at a time: a run that is recorded, goes on where it stopped, does nothing twice.

What is to be done is planned (:mod:`~translate.batch.plan`) from what was asked for and from the
record of earlier runs (:mod:`~translate.batch.record`), done by worker processes
(:mod:`~translate.batch.worker`) that are watched (:mod:`~translate.batch.pool`), and recorded.
"""
