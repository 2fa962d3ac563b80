"""The same articles built by other generators, on the same machine, in turn."""
