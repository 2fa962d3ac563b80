"""Workers that count what they are given to do."""


class Counting:
    """Does everything in this process, an item at a time; `computed` is how many there were."""

    def __init__(self):
        self.computed = 0

    def __call__(self, function, items):
        for item in items:
            self.computed += 1
            yield function(item)
