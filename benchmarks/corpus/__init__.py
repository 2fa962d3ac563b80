"""A corpus that is made up, and the same on every machine: what the benchmarks build."""
