/* Hands the address of the page on: to the phone's own sheet where it has one, else to the clipboard. */
{
  const button = one("[data-copied]");
  const { clipboard } = navigator;
  const url = one("[rel=canonical]")?.href ?? location.href.split("#")[0];
  if (button && url.startsWith("http") && (navigator.share || clipboard)) {
    button.hidden = false;
    button.onclick = () => navigator.share
      ? navigator.share({ title: document.title, url }).catch(() => {})
      : clipboard.writeText(url).then(() => button.dataset.copied, () => url)
        .then((said) => { button.nextElementSibling.textContent = said; });
  }
}
