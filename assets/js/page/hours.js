/* Says above the opening hours whether it is open now, by the clock of the place. Time is counted in days. */
{
  const box = one("[data-again]"), rows = all("[data-on]").reverse();
  const part = (time) => time.slice(0, 2) / 24 + time.slice(3) / 1440;

  const tell = () => {
    const say = box.dataset, now = Date.parse(timeIn(say.zone).replace(" ", "T") + "Z") / 864e5;
    const today = Math.floor(now);
    let text = "", end = now, closes, opens, row;
    for (let day = today - 1; day < today + 7 && (row || day <= today); day += 1) {
      // The first of January 1970 was a Thursday: d0. Of the rows for a day, the last one holds.
      const date = new Date(day * 864e5).toISOString().slice(0, 10) + "d" + day % 7;
      row = rows.find((row) => date.match(row.dataset.on));
      if (!row) { continue; }
      if (day === today) { text = row.dataset.say || say.closed; }
      row.cells[1].textContent.replace(/(\S+)–([\d:]+)/g, (_, first, last) => {
        const from = day + part(first), to = day + part(last) + (last <= first);
        if (from <= end && end < to) { [end, closes] = [to, last]; }
        if (from > now && !opens) {
          opens = (day > today ? say.again.replace("@", say.days.split("|")[day % 7]) : say.later).replace("#", first);
        }
      });
    }
    if (text) {
      text = !closes ? text + " " + (opens || "") : end < now + 1 ? say.open.replace("#", closes) : say.always;
    }
    if (box.textContent !== text) { box.textContent = text; }
    box.hidden = !text;
  };

  if (box) {
    tell();
    setInterval(tell, 3e4);
  }
}
