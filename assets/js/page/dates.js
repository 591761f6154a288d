/* Applies last days again that have passed since the site was built: what they end goes, what waits for them comes. */
all("[data-until]").forEach((item) => {
  if (timeIn(item.dataset.zone).slice(0, 10) > item.dataset.until) {
    const shown = item.closest("li") || item;
    shown.hidden = !shown.hidden;
  }
});
