"""Training: how the models that ship were made, so that anybody can make them again.

Three steps, each one command: `python -m whence.training prepare | train | export`. It needs the
extra `training` and the data folder, and is never imported by what it makes.

- In: annotated texts (`WHENCE_DATA`), a published encoder.
- Out: graphs and a manifest for `whence.models`.
- Not here: inference (`models`), the gate (`evaluation`).
"""
