/* The page with the button. Where this cannot work, what the page says from the beginning stays. */
if (page) {
  const box = page.getElementById("keep"), [said, button, bar] = box.children;
  const { key, ...words } = box.dataset, worker = navigator.serviceWorker;
  let list;

  const show = async (word) => {
    const mine = (await kept())[key];
    list = mine || list || await listOf(key);
    said.textContent = mine ? words.kept.replace("#", list.day) : words[word];
    button.textContent = mine ? words.drop : words.offer.replace("#", list.pages).replace("*", list.size);
    button.onclick = mine ? drop : get;
    button.hidden = false;
    if (word) { said.focus(); }
  };

  const get = async () => {
    button.hidden = true;
    bar.value = 0;
    said.textContent = words.coming;
    await bring(key, bar).then(() => worker.register(root + "sw.js")).catch(() => 0);
    show("failed");
  };

  const drop = async () => {
    await caches.delete(shelf);
    (await worker.ready).unregister();
    show("gone");
  };

  if (worker && location.host) {
    said.textContent = "";
    show().catch(() => { said.textContent = words.failed; });
  }
}
