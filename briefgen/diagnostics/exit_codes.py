"""What the commands' exit codes mean."""

DONE = 0
CONTENT_FAULTY = 1
WRONG_USE = 2
INTERRUPTED = 130
TERMINATED = 143
