/* Sets the parts of another version of the page beside their like in this one, until the reader wants it no more. */
{
  const article = one("main article"), label = one(".beside");
  // From a memory stick nothing can be fetched: there the other page opens in a frame, and sends its text from within.
  const isDisk = location.protocol === "file:";
  if (isDisk && parent !== self) { parent.postMessage(article?.outerHTML, "*"); }

  /* The elements of each part by the id of its heading, which versions share. */
  const partsOf = (whole) => {
    const parts = {};
    let key = "";
    for (const child of whole.children) {
      if (child.matches(".tools, .ended, .words, .checked, .wrong, .qr")) {
        key = child.className; // these stay where they are, with the focus that they may have
      } else {
        key = child.getAttribute("aria-labelledby") || (child.matches("h2") ? "_" + child.id : key);
        (parts[key] ||= []).push(child);
      }
    }
    return parts;
  };

  const load = (address) => isDisk
    ? new Promise((give, fail) => {
      const frame = make("iframe", { src: address, hidden: true, onload: () => setTimeout(fail, 999) });
      onmessage = ({ source, data }) => { if (source === frame.contentWindow) { give(data); } };
      document.body.append(frame);
    })
    : fetch(address).then((answer) => answer.text());

  if (label) {
    const select = one("select", label), said = label.nextElementSibling, words = label.dataset;
    let shown = "";
    label.hidden = false;
    select.onchange = async () => {
      const { value, selectedOptions: [{ lang, dir, text }] } = select;
      try {
        let theirs, box;
        if (value) {
          said.value = words.wait;
          const address = new URL(value, location);
          const other = one("article", new DOMParser().parseFromString(await load(address), "text/html"));
          if (select.value !== value) { return; }
          all("figure, picture", other).forEach((photo) => photo.remove()); // they stand in this version already
          theirs = partsOf(other);
          all("*", other).forEach((element) => {
            ["id", "aria-labelledby"].forEach((name) => element.removeAttribute(name));
            ["href", "src"].forEach((name) => {
              if (element[name]) { element[name] = new URL(element.getAttribute(name), address); }
            });
          });
        }
        const { top } = label.getBoundingClientRect();
        all(".pair").forEach((pair) => pair.replaceWith(...pair.firstChild.childNodes));
        const own = partsOf(article);
        for (const key in theirs) {
          if (own[key]) {
            const mine = make("div");
            box = make("div", { className: "notice", lang, dir });
            own[key][0].before(make("div", { className: "pair" }, mine, box));
            mine.append(...own[key]);
          }
          box.append(...theirs[key]);
        }
        scrollBy({ top: label.getBoundingClientRect().top - top, behavior: "instant" });
        said.value = value && words.done.replace("#", text);
        shown = value;
      } catch {
        if (select.value === value) {
          select.value = shown;
          said.value = words.failed;
        }
      }
    };
  }
}
