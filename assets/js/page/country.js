/* Keeps the country that the reader lives in, once asked to, and puts it first. Nothing leaves the phone. */
try {
  const button = one(".remember button"), first = one("[data-country]");
  const key = new URL("../country", document.currentScript.src); // two sites on one host have a choice each
  const place = one(`[data-country="${localStorage[key]}"]`);
  if (button) {
    const isChosen = () => localStorage[key] === button.value;
    const show = () => button.setAttribute("aria-pressed", isChosen());
    button.onclick = () => {
      try {
        if (isChosen()) { delete localStorage[key]; } else { localStorage[key] = button.value; }
      } catch { /* the phone is full */ }
      show();
    };
    show();
    button.parentNode.hidden = false;
  }
  if (place) {
    one(".chosen", place).hidden = false;
    // Nothing moves under a reader's eyes: what can be seen stays where it is.
    if (first.getBoundingClientRect().top > innerHeight) { first.before(place); }
  }
} catch { /* the phone keeps nothing */ }
