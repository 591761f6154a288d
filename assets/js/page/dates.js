/* Applies the ends again that have passed since the site was built: what they end goes, what waits for them comes.
   An end is an instant, or the last day in the time zone beside it. */
all("[data-until]").forEach((item) => {
  const { until, zone } = item.dataset;
  if (until[10] ? Date.now() >= Date.parse(until) : timeIn(zone).slice(0, 10) > until) {
    const shown = item.closest("li") || item;
    shown.hidden = !shown.hidden;
  }
});
