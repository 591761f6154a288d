/* Shows what a word means beside it, where the browser can. Without this, its link leads to the list below the text. */
(function () {
  "use strict";
  var list = document.querySelector(".words");
  if (!list || !("popover" in HTMLElement.prototype)) return;
  var box = document.createElement("div");
  var origin = null;

  function add(parent, name, text) {
    var element = document.createElement(name);
    element.textContent = text;
    return parent.appendChild(element);
  }

  function show(entry) {
    var copy = entry.cloneNode(true);
    copy.removeAttribute("id");
    copy.querySelector(".back").remove();
    box.textContent = "";
    box.setAttribute("aria-label", entry.querySelector("dfn").textContent);
    add(box, "dl", "").appendChild(copy);
    var buttons = add(box, "p", "");
    var close = add(buttons, "button", list.getAttribute("data-close"));
    close.type = "button";
    close.className = "button";
    close.autofocus = true;
    close.onclick = function () { box.hidePopover(); };
    var link = add(buttons, "a", list.getAttribute("data-all"));
    link.href = "#" + entry.id;
    link.onclick = function () {
      origin = null;
      box.hidePopover();
    };
    // The word itself stays in sight: the box takes less than half of the window.
    var at = origin.getBoundingClientRect();
    box.classList.toggle("above", at.top + at.bottom > window.innerHeight);
    box.showPopover();
  }

  box.className = "explanation";
  box.popover = "auto";
  box.setAttribute("role", "dialog");
  box.addEventListener("toggle", function (event) {
    var at = document.activeElement;
    if (event.newState === "closed" && origin && (!at || at === document.body || box.contains(at))) {
      origin.focus({ preventScroll: true });
    }
  });
  document.body.appendChild(box);
  document.querySelectorAll("a.word").forEach(function (word) {
    word.setAttribute("aria-haspopup", "dialog");
    word.addEventListener("click", function (event) {
      var entry = document.getElementById(word.hash.slice(1));
      if (!entry || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      origin = word;
      show(entry);
    });
  });
})();
