"""Numbers, dates, telephone numbers and addresses in a text, whatever way a language writes them.

`languages` has the words of each language; `reading` reads a text with them, and is loaded where that has to be done.
"""
