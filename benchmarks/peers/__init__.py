"""One module for each contender: it writes the corpus in the contender's own form and says how it is run."""
