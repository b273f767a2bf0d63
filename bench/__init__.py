"""Benchmarks: `python -m bench` runs the quick ones, `python -m bench NAME` one of them."""
