/* The files of this folder become one script, in the order of their names. What stands here, the others use;
   each of them is a block, so that its own names stay its own. */
const all = (selector, inside = document) => [...inside.querySelectorAll(selector)];
const one = (selector, inside = document) => inside.querySelector(selector);

/* An element with its properties and what is in it. */
const make = (name, values, ...inside) => {
  const made = Object.assign(document.createElement(name), values);
  made.append(...inside);
  return made;
};

/* What clocks show in a time zone, or on this phone where none is given: 2026-11-22 14:05:33. */
const timeIn = (timeZone) => {
  try {
    return new Date().toLocaleString("sv", { timeZone, hourCycle: "h23" });
  } catch {
    return "";
  }
};
