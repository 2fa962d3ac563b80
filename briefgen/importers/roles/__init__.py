"""What in a page's text is the article, and what stands around it: headline, bylines, captions, credits, furniture.

Rules for classes of lines, each of which must be sure of what it takes out: what is unsure stays in the text, and what
is taken out is kept in the front matter, so that no word is lost.
"""
