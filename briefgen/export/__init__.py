"""A site in the formats that other programs read. Pure: a `Site` in, bytes out; nothing depends on the clock."""
