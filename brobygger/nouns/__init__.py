"""The types that everything else speaks in; each may use the ones before it."""
