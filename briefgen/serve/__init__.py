"""The preview: builds into a place of its own, shows it to this machine alone, and builds again on every save."""
