/* Says since when the phone has kept this page, where it comes from there. */
{
  const box = one("#kept");
  if (box && !navigator.onLine) {
    const { key, shelf, words } = box.dataset;
    self.caches?.match(shelf).then((found) => found.json()).then((lists) => {
      box.textContent = words.replace("#", lists[key].day);
      box.hidden = false;
    });
  }
}
