"""The steps of a build, in the order of whole/pipeline.py; none imports another."""
