"""Words compared with words: where a quotation stands in a text, where one near it does, and how the two differ."""
