"""The shell: it alone knows the order of the stages, the cache, the processes and the clock."""
