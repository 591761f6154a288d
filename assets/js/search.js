/* Finds pages in an index that comes as scripts. It stores nothing and sends nothing. */
(() => {
  "use strict";
  const WEIGHTS = { A: 1, B: 3, C: 3.5, D: 5, E: 7, F: 8, G: 10, H: 12 };
  const parts = {};
  let index, terms, numbers, roots, ending;

  const folded = (text) => {
    text = text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/æ/g, "a").replace(/ø/g, "o");
    return index.pairs ? text.replace(/([ao])e|aa/g, (pair) => pair[0]) : text;
  };

  const root = (stem) => index.roots.reduce((text, [end, instead]) => text.replace(end, instead), stem);

  const prepare = () => {
    let before = "";
    terms = index.terms.split(" ").map((packed) =>
      before = before.slice(0, parseInt(packed[0], 36)) + packed.slice(1));
    if (index.postings) { index.postings = index.postings.split(" "); }
    numbers = new Map(terms.map((term, number) => [term, number]));
    index.roots.forEach((rule) => { rule[0] = RegExp(rule[0]); });
    roots = new Map();
    terms.forEach((term, number) => {
      const name = root(term);
      roots.set(name, [...(roots.get(name) || []), number]);
    });
    ending = RegExp(`^(?:${index.endings})*$`);
  };

  /* The longest first. */
  const stems = (word) => {
    const found = [word];
    for (let size = word.length - 1; size > 1 && size > word.length - 13; size -= 1) {
      if (ending.test(word.slice(size))) { found.push(word.slice(0, size)); }
    }
    return found;
  };

  /* One letter wrong, missing or too much, or two swapped. */
  const isNear = (one, other) => {
    const gap = one.length - other.length;
    if (gap * gap > 1) { return false; }
    let at = 0;
    while (at < one.length && one[at] === other[at]) { at += 1; }
    const rest = one.slice(at + (gap >= 0)), left = other.slice(at + (gap <= 0));
    return rest === left || (!gap && one[at] === left[0] && rest[0] === other[at] && rest.slice(1) === left.slice(1));
  };

  /* The terms that a word may mean, by number, each with how sure that is: its own forms alone, or else a list, for a
   * compound may come to one of these for each half. */
  const meant = (word, alone) => {
    const found = new Map(), ways = stems(word);
    let base = "";
    const add = (number, trust) => found.set(number, Math.max(trust, found.get(number) || 0));
    ways.forEach((stem) => {
      if (stem.length < base.length - (base[5] ? 3 : 2)) { return; }
      if (stem.length > 2) { (roots.get(root(stem)) || []).forEach((number) => add(number, 0.9)); }
      if (numbers.has(stem)) { add(numbers.get(stem), 1); }
      if (found.size && !base) { base = stem; }
    });
    if (alone) { return found; }
    const widen = (some, fits, trust) => some.some((stem) => {
      const wider = terms.filter((term) => fits(term, stem));
      wider.forEach((term) => add(numbers.get(term), trust(term, stem)));
      return wider.length;
    });
    widen(base ? [base] : [...ways, ...ways.map(root)], (term, stem) => (stem[3] || stem === word && stem[2]) && term.startsWith(stem),
      (term, stem) => ending.test(term.slice(stem.length)) ? 0.8 : 0.3 + 0.3 * stem.length / term.length);
    if (!base && widen(ways.filter((stem) => stem[3]), (term, stem) => isNear(stem, term), () => 0.6)) {
      [...found.keys()].forEach((number) =>
        meant(terms[number], true).forEach((trust, other) => add(other, trust * found.get(number))));
    }
    const pair = found.size ? [] : halves(word);
    if (pair[1]) { return pair; }
    widen(ways, (term, stem) => stem.length > (base ? 3 : 2) && term[stem.length + 2] && term.endsWith(stem), () => 0.5);
    return [found];
  };

  /* norskkurs, where a page has norsk and kurs */
  const halves = (word) => {
    for (let size = word.length - 3; size > 2; size -= 1) {
      const pair = [word.slice(0, size), word.slice(size)].map((half) => meant(half, true));
      if (pair.every((half) => half.size)) { return pair; }
    }
    return [];
  };

  /* What a query asks for. Two words may be halves of a third: person vern. */
  const meanings = (query) => (folded(query).match(/[\p{L}\p{N}]+/gu) || [])
    .filter((word) => word[1] && !` ${index.silent} `.includes(` ${word} `))
    .flatMap((word, at, words) => {
      const joined = at && !ending.test(word) && meant(words[at - 1] + word, true);
      return joined.size ? [...meant(word), joined] : meant(word);
    });

  /* The part of a large index that says where a term stands. */
  const partOf = (number) => {
    const name = "p" + terms[number].slice(0, 2);
    return index.parts[name] ? name : name.slice(0, 2);
  };

  const posting = (number) => {
    if (index.postings) { return index.postings[number]; }
    const name = partOf(number);
    let first = number;
    while (first && partOf(first - 1) === name) { first -= 1; }
    return (parts[name] || [])[number - first] || "";
  };

  /* Pages by number, the best first. */
  const ranked = (groups) => {
    const total = new Map();
    groups.forEach((group) => {
      const best = new Map();
      group.forEach((trust, number) => {
        let page = -1;
        posting(number).replace(/([\da-z]*)([A-H])/g, (_, gap, level) => {
          page += 1 + (gap ? parseInt(gap, 36) : 0);
          best.set(page, Math.max(best.get(page) || 0, trust * WEIGHTS[level]));
        });
      });
      best.forEach((value, page) => {
        const [sum, count] = total.get(page) || [0, 0];
        total.set(page, [sum + value * Math.log(1 + index.pages / best.size), count + 1]);
      });
    });
    const score = (page) => total.get(page)[0] * total.get(page)[1] * (index.others.includes(page) ? 1 : 1.15);
    return [...total.keys()].sort((one, other) => score(other) - score(one) || one - other);
  };

  /* --- The page --- */
  const [box, form, asked, said, list, none, without] =
    ["search", "form", "asked", "said", "found", "none", "without"].map((id) => document.getElementById(id));
  const main = box.dataset.index;
  let timer;

  self.searchPart = (name, value) => { parts[name] = value.split ? value.split(" ") : value; };

  const element = (name, values, ...inside) => {
    const made = Object.assign(document.createElement(name), values);
    made.append(...inside);
    return made;
  };

  const load = (names, then) => Promise.all(names.map((name) => parts[name] || new Promise((done) => {
    const src = name ? main.replace(/[^/]*$/, index.parts[name]) : main;
    document.head.append(element("script", { src, onload: done, onerror: done }));
  }))).then(then);

  const begin = () => index || load([""], () => {
    if (!parts[""]) { without.hidden = false; }
    if (!parts[""] || index) { return; }
    index = parts[""];
    prepare();
    clearTimeout(timer);  // answered once: whoever has gone on to what is found must not lose the place
    if (asked.value) { answer(); }
  });

  const shown = ([title, href, summary, picture, other]) => {
    const [lang, name] = index.locales[other - 1] || [];
    const own = other ? { lang } : {};
    const words = element("span", { className: "words" }, element("strong", own, title));
    if (other) { words.append(" ", element("small", {}, box.dataset.only.replace("#", name))); }
    words.append(element("span", own, summary));
    const link = element("a", { className: "card", href }, words);
    if (other) { link.hreflang = lang; }
    if (picture) { link.prepend(element("img", { className: "picture", src: picture, alt: "", width: 72, height: 72 })); }
    return element("li", {}, link);
  };

  const cardsOf = (page) => "c" + Math.floor(page / 25);

  const answer = () => {
    const query = asked.value;
    if (!index) { return begin(); }
    const groups = meanings(query), needed = groups.flatMap((group) => [...group.keys()]);
    load(index.postings ? [] : [...new Set(needed.map(partOf))], () => {
      const pages = ranked(groups).slice(0, 10);
      load(index.cards ? [] : [...new Set(pages.map(cardsOf))], () => {
        if (query !== asked.value) { return; }
        const cards = pages.map((page) => index.cards ? index.cards[page] : (parts[cardsOf(page)] || [])[page % 25]);
        list.textContent = "";
        list.append(...cards.filter(Boolean).map(shown));
        said.textContent = pages.length ? box.dataset.count.replace("#", pages.length) : "";
        none.hidden = pages.length || !query.trim();
      });
    });
  };

  box.hidden = false;
  without.hidden = true;
  asked.onfocus = begin;
  asked.oninput = () => {
    clearTimeout(timer);
    timer = setTimeout(answer, 250);
  };
  form.onsubmit = () => {
    clearTimeout(timer);
    answer();
    return false;
  };
})();
