/* Keeps a locale on the phone. As sw.js this is both the worker, which answers what the site asks for, and a script of
   the page that has the button. */
const page = self.document, root = (page ? page.currentScript.src : location.href).slice(0, -"sw.js".length);
const shelf = root + "keep/"; // names the cache, and in it the lists of what is kept, by the key of their locale

const kept = async () => {
  const found = await caches.match(shelf);
  return found ? found.json() : {};
};
const all = (lists, name) => Object.assign({}, ...Object.values(lists).map((list) => list[name]));
const listOf = async (key) => (await fetch(shelf + key + ".json", { cache: "no-cache" })).json();

/* Fetches what is new in a locale. Until all of it is there, nothing that is kept changes. */
const bring = async (key, bar) => {
  const list = await listOf(key), had = all(await kept(), "files");
  const paths = Object.keys(list.files).filter((path) => had[path] !== list.files[path]);
  const files = await Promise.all(paths.map(async (path) => {
    const found = await fetch(root + path, { cache: list.files[path] ? "no-store" : "default" });
    if (!found.ok) { throw path; }
    const copy = new Response(await found.blob(), found); // a browser refuses an answer from another address
    if (bar) { bar.value += 1 / paths.length; }
    return [root + path, copy];
  }));
  const lists = await kept(), date = new Date();
  if (!page && !lists[key]) { return; } // taken away in the meantime
  const cache = await caches.open(shelf);
  lists[key] = { ...list, date: +date, day: date.toLocaleDateString(list.lang, { dateStyle: "long" }) };
  for (const file of files) { await cache.put(...file); }
  await cache.put(shelf, new Response(JSON.stringify(lists)));
  const stay = all(lists, "files");
  for (const path in had) {
    if (!(path in stay)) { cache.delete(root + path); }
  }
};
