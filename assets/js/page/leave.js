/* Leaves a sensitive page at once, and takes it out of the browser's history. Without this, its link leads away. */
{
  const link = one(".leave a");
  if (link) {
    let escapes = 0;
    const leave = () => {
      document.body.hidden = true;
      location.replace(link.href);
      return false;
    };
    link.onclick = leave;
    // Three in a row: who closes explanations with Escape, one after the other, wants to stay.
    window.onclick = () => { escapes = 0; };
    window.onkeydown = ({ key }) => {
      escapes = key === "Escape" ? escapes + 1 : 0;
      if (escapes > 2) { leave(); }
    };
  }
}
