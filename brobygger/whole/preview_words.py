"""What the preview says to editors; catalogues in i18n/editor/ translate it."""

STATES = {
    "original": "the original",
    "current": "current",
    "behind": "behind",
    "unconfirmed": "unconfirmed",
    "orphan": "without a source",
    "missing": "missing",
}
"""How a version stands to the one that it was made from."""

PREVIEW_WORDS: tuple[str, ...] = (
    *STATES.values(),
    # Beside every page
    "Preview",
    "This is the last version without errors. Mend what is written here:",
    "Open the file",
    "1 remark",
    "{count} remarks",
    "Read this version beside {base}. Do both say the same?",
    "This is new or says something else there:",
    "Yes, they say the same",
    "Show the remarks",
    "Hide the remarks",
    "All pages and languages",
    # Before there is a site
    "There is nothing to show yet",
    "The site appears here as soon as it has no errors.",
    # The state of all versions
    "To the site",
    "How far each language has come",
    "Language",
    "Done",
    "What should be mended",
    "Every page",
    "Page",
    "Look at these again",
    # On the terminal
    "The preview is at {address} – Ctrl+C ends it.",
    "{errors}, {warnings}. The preview shows the last version without errors.",
    "{pages} pages, {changed} changed, {seconds} s. {errors}, {warnings}.",
)
