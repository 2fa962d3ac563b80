"""Notes on the words they are about, or the state that keeps them from it."""
