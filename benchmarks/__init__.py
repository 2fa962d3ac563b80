"""What briefgen costs, and how far it can be trusted: figures, each with a target."""
