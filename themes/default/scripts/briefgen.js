/* What a page can do beyond being read: cards on hover, focus and tap; colours that are remembered; notes that unfold.
   Everything here is an extra: without it each link leads to the same words. It asks no network for anything. */
(() => {
  "use strict";

  const root = document.documentElement;
  const narrow = matchMedia("(max-width: 73.74rem)");

  /* Storage may be forbidden (private windows, pages from disk): then nothing is remembered. */
  const memory = {
    get(key) {
      try { return localStorage.getItem(`briefgen.${key}`); } catch { return null; }
    },
    set(key, value) {
      try {
        if (value) localStorage.setItem(`briefgen.${key}`, value);
        else localStorage.removeItem(`briefgen.${key}`);
      } catch { /* as said */ }
    },
  };

  /* ---- Before the first paint ---- */

  root.classList.add("scripted");
  const SCHEMES = ["", "light", "dark"];

  function useScheme(scheme) {
    if (scheme) root.dataset.scheme = scheme;
    else delete root.dataset.scheme;
  }

  useScheme(SCHEMES.includes(memory.get("scheme")) ? memory.get("scheme") : "");

  /* Links name the file so that they work from disk; on a server the short address is the one to share. Not before the
     page is loaded: until then the browser looks for the place that the address names. */
  addEventListener("load", () => {
    if (!location.protocol.startsWith("http") || !location.pathname.endsWith("/index.html")) return;
    history.replaceState(history.state, "", location.pathname.slice(0, -"index.html".length) + location.search + location.hash);
  });

  /* ---- Colours ---- */

  function offerSchemes() {
    const button = document.querySelector("[data-scheme-switch]");
    if (!button) return;
    const words = { "": document.body.dataset.auto, light: document.body.dataset.light, dark: document.body.dataset.dark };
    const name = button.querySelector("[data-scheme-name]");
    const show = () => { name.textContent = words[root.dataset.scheme || ""]; };
    button.addEventListener("click", () => {
      const next = SCHEMES[(SCHEMES.indexOf(root.dataset.scheme || "") + 1) % SCHEMES.length];
      useScheme(next);
      memory.set("scheme", next);
      show();
    });
    show();
    button.closest("[hidden]").hidden = false;
  }

  /* ---- The editors' links in a source's text ---- */

  function rememberGlosses() {
    const box = document.getElementById("glosses");
    if (!box) return;
    box.checked = memory.get("glosses") !== "off";
    box.addEventListener("change", () => memory.set("glosses", box.checked ? "" : "off"));
  }

  /* ---- Search ---- */

  function wireSearch() {
    document.addEventListener("keydown", (event) => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const field = document.querySelector("[data-search-field]");
      const page = document.body.dataset.search;
      if (!field && !page) return;
      event.preventDefault();
      if (field) field.focus();
      else location.assign(page);
    });
    for (const form of document.querySelectorAll("form.search-form")) {
      form.addEventListener("submit", (event) => {
        event.preventDefault();
        location.assign(`${form.getAttribute("action")}?q=${encodeURIComponent(form.elements.q.value)}`);
      });
    }
  }

  function isTyping(element) {
    return element.matches("input, textarea, select, [contenteditable]");
  }

  /* ---- Paper ---- */

  function offerPrinting() {
    for (const button of document.querySelectorAll("[data-print]")) {
      button.addEventListener("click", () => print());
      button.hidden = false;
    }
  }

  /* ---- A passage's number gives its address, and how it is cited ---- */

  function copyAddresses() {
    document.addEventListener("click", async (event) => {
      const number = event.target.closest("a.number");
      if (!number || event.ctrlKey || event.metaKey || event.shiftKey) return;
      cite(number);
      if (!navigator.clipboard) return;
      try {
        await navigator.clipboard.writeText(number.href);
        tell(document.body.dataset.copied);
      } catch { /* The address bar has it too. */ }
    });
  }

  /* Not before the browser has gone to the passage: scrolling closes a card that does not move with its words. */
  function cite(number) {
    const passage = document.getElementById("cite-passage");
    if (!passage) return;
    for (const place of passage.querySelectorAll("[data-place]")) place.textContent = number.textContent;
    requestAnimationFrame(() => requestAnimationFrame(() => {
      number.dataset.card = passage.id;
      open(number);
      delete number.dataset.card;
    }));
  }

  function tell(words) {
    document.querySelector(".copied")?.remove();
    const line = document.createElement("p");
    line.className = "copied";
    line.setAttribute("role", "status");
    document.body.append(line);
    line.textContent = words;
    setTimeout(() => line.remove(), 2000);
  }

  /* ---- Cards ---- */

  const HOVER = 300;
  const LEAVE = 250;
  const native = "showPopover" in HTMLElement.prototype;
  const anchored = native && CSS.supports("position-area", "block-end") && CSS.supports("anchor-name", "--a");
  let asker = null;
  let card = null;
  let waiting = 0;

  function wireCards() {
    let pressed = null;
    const wait = (work, time) => { clearTimeout(waiting); waiting = setTimeout(work, time); };

    document.addEventListener("pointerover", (event) => {
      if (event.pointerType !== "mouse") return;
      const link = event.target.closest("[data-card]");
      if (link && link !== asker) wait(() => open(link), HOVER);
      else if (link || (card && card.contains(event.target))) clearTimeout(waiting);
      else if (asker && !asker.matches(":focus-visible")) wait(close, LEAVE);
      else clearTimeout(waiting);
    });
    document.addEventListener("focusin", (event) => {
      const link = event.target.closest("[data-card]");
      if (link && link.matches(":focus-visible")) open(link);
      else if (card && !card.contains(event.target) && event.target !== asker) close();
    });
    document.addEventListener("pointerdown", (event) => {
      const link = event.target.closest("[data-card]");
      pressed = event.pointerType === "mouse" ? null : { link, wasOpen: link !== null && link === asker };
      if (!native && card && !card.contains(event.target) && !link) close();
    });
    document.addEventListener("click", (event) => {
      const link = event.target.closest("[data-card]");
      if (!link || !pressed || pressed.link !== link || pressed.wasOpen || !cardOf(link)) return;
      event.preventDefault();
      open(link);
    });
    document.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      clearTimeout(waiting);
      if (card && card.contains(document.activeElement)) asker.focus({ focusVisible: false });
      close();
    });
    if (!anchored) addEventListener("scroll", () => { if (card && !card.matches(":hover")) close(); }, { passive: true });
  }

  function cardOf(link) {
    return document.getElementById(link.dataset.card);
  }

  function open(link) {
    const wanted = cardOf(link);
    clearTimeout(waiting);
    if (!wanted || (wanted === card && link === asker) || !link.isConnected) return;
    close();
    asker = link;
    card = wanted;
    asker.style.anchorName = "--briefgen-asker";
    asker.setAttribute("aria-describedby", card.id);
    if (!native) card.classList.add("shown");
    else card.showPopover({ source: link });
    if (!anchored) place(card, link);
    card.addEventListener("toggle", noticeClosing);
  }

  /* The browser closes a card by itself on Escape or on a tap elsewhere. */
  function noticeClosing(event) {
    if (event.newState === "closed" && event.target === card) forget();
  }

  function close() {
    if (!card) return;
    const closing = card;
    forget();
    if (!native) closing.classList.remove("shown");
    else if (closing.matches(":popover-open")) closing.hidePopover();
  }

  function forget() {
    asker.style.anchorName = "";
    asker.removeAttribute("aria-describedby");
    asker = card = null;
  }

  /* Below the words, or above where there is more room; never outside the window. */
  function place(element, link) {
    const rects = [...link.getClientRects()];
    const words = rects[rects.length - 1] || link.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = element;
    const below = words.bottom + 4;
    const top = below + height < innerHeight - 8 || words.top < innerHeight - words.bottom ? below : words.top - height - 4;
    element.style.left = `${Math.max(16, Math.min(words.left, root.clientWidth - width - 16))}px`;
    element.style.top = `${Math.max(8, Math.min(top, innerHeight - height - 8))}px`;
  }

  /* ---- Notes ---- */

  function wireNotes() {
    let lit = new Set();
    const light = (event) => {
      const wanted = notesAt(event.target);
      for (const id of lit) if (!wanted.has(id)) shine(id, false);
      for (const id of wanted) shine(id, true);
      lit = wanted;
    };
    document.addEventListener("pointerover", light);
    document.addEventListener("focusin", light);
    document.addEventListener("click", (event) => {
      if (!narrow.matches) return;
      const head = event.target.closest(".reading .note-open");
      const words = event.target.closest("a, button") ? event.target.closest(".note-ref") : event.target.closest(".anchor");
      if (head) {
        event.preventDefault();
        unfold(head.closest(".note"), !head.closest(".note").classList.contains("open"));
      } else if (words) {
        const note = document.getElementById(words.dataset.note);
        if (!note) return;
        unfold(note, true);
        if (words.matches(".anchor")) location.hash = note.id;
      }
    });
    addEventListener("hashchange", unfoldTarget);
    narrow.addEventListener("change", tellFolds);
    tellFolds();
    unfoldTarget();
  }

  /* The notes that an element stands for: overlapping anchors are nested. */
  function notesAt(element) {
    const found = new Set();
    for (let at = element; at instanceof Element; at = at.parentElement) {
      if (at.dataset.note) found.add(at.dataset.note);
      else if (at.matches(".note[id]")) found.add(at.id);
    }
    return found;
  }

  function shine(id, on) {
    document.getElementById(id)?.classList.toggle("lit", on);
    for (const words of document.querySelectorAll(`[data-note="${CSS.escape(id)}"]`)) words.classList.toggle("lit", on);
  }

  function unfold(note, open) {
    note.classList.toggle("open", open);
    tellFold(note);
  }

  function unfoldTarget() {
    const target = document.getElementById(namedInAddress());
    if (target?.matches(".reading .note")) {
      unfold(target, true);
      if (narrow.matches) target.scrollIntoView({ block: "nearest" });
    }
  }

  function namedInAddress() {
    try { return decodeURIComponent(location.hash.slice(1)); } catch { return ""; }
  }

  function tellFolds() {
    for (const note of document.querySelectorAll(".reading .note")) tellFold(note);
  }

  function tellFold(note) {
    const head = note.querySelector(".note-open");
    if (narrow.matches) {
      head.setAttribute("role", "button");
      head.setAttribute("aria-expanded", String(note.classList.contains("open")));
    } else {
      head.removeAttribute("role");
      head.removeAttribute("aria-expanded");
    }
  }

  document.addEventListener("DOMContentLoaded", () => {
    for (const wire of [offerSchemes, rememberGlosses, wireSearch, offerPrinting, copyAddresses, wireCards, wireNotes]) wire();
  });
})();
