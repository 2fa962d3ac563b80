"""The command line: one command a file, which knows arguments, exit codes and who is told, and nothing else."""
