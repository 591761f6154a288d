/* The worker. What is not kept, it leaves to the browser. */
if (!page) {
  let updated;

  const update = async () => {
    const lists = await kept();
    for (const key in lists) {
      if (Date.now() - lists[key].date > 36e5) { await bring(key).catch(() => 0); }
    }
  };

  /* What has a name of its own as it is kept; of a photo, one variant stands for all. A page as the host has it, as it is
     kept where the host says nothing for four seconds, or else the page that says what is missing. */
  const answer = async (request, path) => {
    const lists = await kept(), [folder] = path.split("/");
    const own = await caches.match(root + (all(lists, "photos")[path] || path));
    return own && folder === "assets" ? own : Promise.race([
      fetch(request, own && { cache: "no-cache" }),
      new Promise((done) => own && setTimeout(done, 4e3, own)),
    ]).catch(() => own || Response.redirect(root + (lists[folder] || Object.values(lists)[0]).page + "#away"));
  };

  self.oninstall = () => skipWaiting();
  self.onactivate = (event) => event.waitUntil(clients.claim());
  self.onfetch = (event) => {
    const { request } = event, { url, mode, method } = request;
    if (method !== "GET" || mode === "cors" || !url.startsWith(root)) { return; }
    event.respondWith(answer(request, url.slice(root.length).split(/[?#]/)[0].replace(/(^|\/)$/, "$1index.html")));
    event.waitUntil(updated = updated || update());
  };
}
