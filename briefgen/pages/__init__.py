"""What is published where: from the understood site to the view of every page. Pure, and a page at a time."""
