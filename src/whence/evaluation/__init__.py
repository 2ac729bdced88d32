"""Evaluation: what each room measures on data outside the repository, and the gate on it.

A figure that was not measured on this commit is a rumour. `make eval` measures and writes the
quality page; CI runs the short form and fails below a floor.

- In: the folder that WHENCE_DATA names.
- Out: measures, the quality page, an exit code.
- Not here: training.
"""
