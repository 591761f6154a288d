/* Shows which of the languages the reader's phone speaks. It stores nothing and sends nothing. */
(function () {
  "use strict";
  var wanted = navigator.languages || [navigator.language || ""];
  var choices = document.querySelectorAll("[data-language]");
  var alike = { no: "nb", nn: "nb" };
  for (var i = 0; i < wanted.length; i += 1) {
    var language = wanted[i].toLowerCase().split("-")[0];
    language = alike[language] || language;
    for (var j = 0; j < choices.length; j += 1) {
      if (choices[j].getAttribute("data-language") === language) {
        choices[j].querySelector(".suggestion").hidden = false;
        choices[j].parentNode.insertBefore(choices[j], choices[j].parentNode.firstChild);
        return;
      }
    }
  }
})();
