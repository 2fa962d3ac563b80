"""All documents → one site: what every reference, name, note and quotation means, or why it means nothing."""
