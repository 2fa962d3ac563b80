"""Validators that are no Python: the Nu HTML checker (Java) and Lighthouse (Node), over the site that ships."""
