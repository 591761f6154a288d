"""Take over the pages of another generator: read its tree, turn its texts into ours, say what did not fit."""
