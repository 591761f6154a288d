/* Reads an element aloud, sentence by sentence, and marks the sentence. Its button shows where the phone itself has a
   voice for the language: a voice from a host would send it the text. */
if (window.speechSynthesis) {
  const speech = speechSynthesis;
  let reading, queue; // an engine may forget an utterance that nobody holds

  const voiceFor = (element) => {
    const lang = RegExp(`^${element.closest("[lang]").lang.split("-")[0].replace("nb", "n[bo]")}([-_]|$)`);
    return speech.getVoices().find((voice) => voice.localService && lang.test(voice.lang));
  };

  /* The sentences as ranges, the last one first. What is in another language is one too: it has a voice of its own. */
  const sentencesIn = (root) => {
    const found = [], texts = document.createTreeWalker(root, 4);
    let text, block;
    const begin = (at) => {
      found.unshift(new Range());
      found[0].setStart(text, at);
    };
    while ((text = texts.nextNode())) {
      const own = text.parentElement.closest(":not(a, em, strong, span, dfn), [lang], .words > *");
      if (own.closest(".tools, nav, .checked, .ways, small, details")) {
        block = null; // no sentence goes on behind it
        continue;
      }
      if (own !== block) { begin(0); }
      block = own;
      for (const { index } of text.data.matchAll(/[.!?](?=\s(?!\s*[\p{Ll}\d])|$)/gu)) {
        found[0].setEnd(text, index + 1);
        begin(index + 1);
      }
      found[0].setEnd(text, text.length);
    }
    return found;
  };

  const mark = (range) => {
    CSS.highlights?.clear();
    all(".read").forEach((block) => block.classList.remove("read"));
    const block = range?.startContainer.parentElement;
    block?.scrollIntoView({ block: "nearest" });
    if (range && CSS.highlights) {
      CSS.highlights.set("read", new Highlight(range));
    } else {
      block?.classList.add("read");
    }
  };

  const flip = (button) => {
    const said = button.textContent;
    button.textContent = button.dataset.stop || said;
    button.dataset.stop = said;
  };

  const stop = () => {
    if (reading) {
      flip(reading);
      reading = 0;
      speech.cancel();
      mark();
    }
  };

  const show = () => all(".listen").forEach((button) => {
    const root = document.getElementById(button.dataset.reads);
    button.hidden = !voiceFor(root);
    button.onclick = () => {
      const was = reading;
      stop();
      if (was === button) { return; }
      flip(reading = button);
      queue = [];
      sentencesIn(root).forEach((range) => {
        // What is above the window is left out, and so is what does not show: it is at 0.
        if (range.getBoundingClientRect().bottom > 0 && /[^\s.,]/.test(range)) {
          const voice = voiceFor(range.startContainer.parentElement) || voiceFor(root);
          queue.unshift(Object.assign(new SpeechSynthesisUtterance(range), {
            voice, lang: voice.lang, rate: .85, onstart: () => mark(range), onend: queue[0] ? null : stop,
          }));
        }
      });
      queue.forEach((utterance) => speech.speak(utterance));
    };
  });
  show();
  speech.onvoiceschanged = show;
  addEventListener("pagehide", stop);
}
