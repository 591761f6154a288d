/* Shows what a word means beside it, where the browser can. Without this, its link leads to the list below the text. */
{
  const list = one(".words");
  if (list && "popover" in HTMLElement.prototype) {
    let origin = null;
    const box = make("div", { className: "explanation", popover: "auto" });

    const show = (entry) => {
      const copy = entry.cloneNode(true);
      copy.removeAttribute("id");
      one(".back", copy).remove();
      box.textContent = "";
      box.setAttribute("aria-label", one("dfn", entry).textContent);
      const close = make("button", { type: "button", className: "button", autofocus: true }, list.dataset.close);
      close.onclick = () => box.hidePopover();
      const link = make("a", { href: "#" + entry.id }, list.dataset.all);
      link.onclick = () => {
        origin = null;
        box.hidePopover();
      };
      box.append(make("dl", {}, copy), make("p", {}, close, link));
      // The word itself stays in sight: the box takes less than half of the window.
      const at = origin.getBoundingClientRect();
      box.classList.toggle("above", at.top + at.bottom > innerHeight);
      box.showPopover();
    };

    box.setAttribute("role", "dialog");
    box.addEventListener("toggle", (event) => {
      const at = document.activeElement;
      if (event.newState === "closed" && origin && (!at || at === document.body || box.contains(at))) {
        origin.focus({ preventScroll: true });
      }
    });
    document.body.append(box);
    all("a.word").forEach((word) => {
      word.setAttribute("aria-haspopup", "dialog");
      word.addEventListener("click", (event) => {
        const entry = document.getElementById(word.hash.slice(1));
        if (!entry || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) { return; }
        event.preventDefault();
        origin = word;
        show(entry);
      });
    });
  }
}
