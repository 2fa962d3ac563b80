"""Who and what is mentioned where, each decision with its reason."""
