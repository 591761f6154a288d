"""The site for generators that take Python and Jinja: templates, and what a careful user of them would add in code."""
