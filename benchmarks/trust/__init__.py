"""How far what briefgen says of names, speakers, anchors and quotations can be trusted."""
