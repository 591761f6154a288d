"""The live preview: a server for one editor's own browser, a watcher, and a process of its own that builds."""
