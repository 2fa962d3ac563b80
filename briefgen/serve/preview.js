// Added by `briefgen serve` to each page, and to no page that is published: reloads the page where its reader was,
// shows what is wrong with the content over the last good build, and says on demand why a name is linked or not.
"use strict";
{
  const own = new URL(document.currentScript.src);
  const token = own.searchParams.get("token");
  const address = (name) => new URL(`${name}?token=${token}`, own);
  const place = `briefgen:${location.pathname}`;

  const remembered = sessionStorage.getItem(place);
  if (remembered !== null) {
    sessionStorage.removeItem(place);
    addEventListener("load", () => scrollTo(0, Number(remembered)));
  }

  const reload = () => {
    sessionStorage.setItem(place, String(scrollY));
    location.reload();
  };

  const style = new CSSStyleSheet();
  style.replaceSync(`
    :host { all: initial; position: fixed; inset: auto 0 0 0; z-index: 2147483647; font: 14px/1.5 ui-monospace, monospace; }
    section { max-height: 45vh; overflow: auto; padding: 12px 16px; background: #1b1b1f; color: #f2f2f2;
      border-top: 4px solid #e5534b; }
    section.warning { border-color: #c69026; max-height: 25vh; }
    h2 { margin: 0 0 8px; font: inherit; font-weight: bold; }
    button { float: right; font: inherit; color: inherit; background: none; border: 1px solid currentColor; cursor: pointer; }
    p { margin: 0 0 8px; white-space: pre-wrap; overflow-wrap: anywhere; }
    .place { color: #8ab4f8; } .error { color: #ff8f87; } .warning b { color: #f0c05a; } .mend { color: #8fd19e; }
    @media print { :host { display: none; } }
  `);
  const whyStyle = new CSSStyleSheet();
  whyStyle.replaceSync(`
    :host { all: initial; position: fixed; inset: auto 12px 12px auto; z-index: 2147483646;
      font: 14px/1.5 ui-monospace, monospace; }
    details { color: #f2f2f2; background: #1b1b1f; border: 1px solid #8ab4f8; max-width: min(44rem, calc(100vw - 24px)); }
    summary { padding: 4px 12px; cursor: pointer; }
    summary:focus-visible, input:focus-visible, button:focus-visible { outline: 3px solid #8ab4f8; outline-offset: 2px; }
    form, ol, p { margin: 0; padding: 4px 12px 8px; }
    form { display: flex; flex-wrap: wrap; gap: 8px; align-items: end; }
    ol { max-height: 40vh; overflow: auto; list-style: none; }
    input { font: inherit; width: 10rem; } input[type=number] { width: 4.5rem; }
    button { font: inherit; } b { color: #8fd19e; } .nobody b { color: #f0c05a; }
    @media print { :host { display: none; } }
  `);

  const element = (name, kind, text) => {
    const made = document.createElement(name);
    made.className = kind;
    made.textContent = text;
    return made;
  };

  const paragraph = (finding) => {
    const made = element("p", "", "");
    made.append(
      element("span", "place", `${finding.path}:${finding.line}:${finding.column}`), " ",
      element("b", finding.severity, `${finding.severity} ${finding.code}`), ` ${finding.message}`);
    if (finding.hint) made.append("\n  ", element("span", "mend", `mend: ${finding.hint}`));
    return made;
  };

  let panel = null;
  const show = ({ findings, trouble }) => {
    panel?.remove();
    panel = null;
    const errors = findings.filter((finding) => finding.severity === "error");
    const shown = errors.length ? errors : findings;
    if (!shown.length && !trouble) return;
    panel = document.createElement("div");
    const root = panel.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [style];
    const section = element("section", errors.length || trouble ? "error" : "warning", "");
    section.setAttribute("role", "status");
    const close = element("button", "", "Close");
    close.addEventListener("click", () => panel.remove());
    const words = errors.length || trouble ? "Not built; this is the last good site." : "Built, with warnings.";
    section.append(close, element("h2", "", words));
    if (trouble) section.append(element("p", "error", trouble));
    section.append(...shown.map(paragraph));
    root.append(section);
    document.body.append(panel);
  };

  const look = async () => show(await (await fetch(address("findings"))).json());

  // Which passage is meant: that of the words selected last, else the one the address names, else the first in view.
  let chosen = null;
  const passageAt = (node) => {
    const place = (node instanceof Element ? node : node?.parentElement)?.closest("[id^='p']");
    return place && /^p\d+$/.test(place.id) ? place.id.slice(1) : null;
  };
  document.addEventListener("selectionchange", () => {
    const selection = getSelection();
    const passage = selection.isCollapsed ? null : passageAt(selection.anchorNode);
    const word = String(selection).trim();
    if (passage !== null) chosen = { passage, word: word.length > 60 ? "" : word };
  });
  const inView = () => {
    const named = /^#p(\d+)$/.exec(location.hash);
    if (named) return named[1];
    const passages = [...document.querySelectorAll("[id^='p']")].filter(({ id }) => /^p\d+$/.test(id));
    return passages.find((passage) => passage.getBoundingClientRect().bottom > 0)?.id.slice(1) ?? "0";
  };

  const field = (label, type, value) => {
    const made = element("label", "", `${label} `);
    const input = document.createElement("input");
    input.type = type;
    input.value = value;
    if (type === "number") input.min = "0";
    made.append(input);
    return [made, input];
  };

  const explain = () => {
    const host = document.createElement("div");
    const root = host.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [whyStyle];
    const details = document.createElement("details");
    const form = document.createElement("form");
    const [passageLabel, passage] = field("Passage", "number", "1");
    const [wordLabel, word] = field("Word", "text", "");
    const list = document.createElement("ol");
    list.setAttribute("aria-live", "polite");
    form.append(passageLabel, wordLabel, element("button", "", "Ask"));
    details.append(element("summary", "", "Why linked?"), form, list);
    root.append(details);
    document.body.append(host);

    const ask = async () => {
      const asked = address("explain");
      asked.searchParams.set("page", location.pathname);
      asked.searchParams.set("passage", passage.value || "0");
      asked.searchParams.set("word", word.value.trim());
      const answer = await fetch(asked);
      const places = answer.ok ? (await answer.json()).places : null;
      const items = (places ?? []).map(({ surface, verdict, entity }) => {
        const item = element("li", entity ? "" : "nobody", "");
        item.append(element("b", "", `“${surface}”`), ` is ${verdict}.`);
        return item;
      });
      const empty = places === null ? "No text is explained here." : "Nothing on file stands in this passage.";
      list.replaceChildren(...(items.length ? items : [element("li", "", empty)]));
    };
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      ask();
    });
    details.addEventListener("toggle", () => {
      if (!details.open) return;
      passage.value = chosen?.passage ?? inView();
      word.value = chosen?.word ?? "";
      ask();
    });
    details.addEventListener("keydown", ({ key }) => {
      if (key !== "Escape") return;
      details.open = false;
      details.querySelector("summary").focus();
    });
  };
  const EXPLAINED = /^\/(?:articles|people|glossary|briefings|pages)\/[^/]+\/(?:index\.html)?$/;
  if (EXPLAINED.test(location.pathname)) explain();

  let said = null;
  const stream = address("events");
  stream.searchParams.set("page", location.pathname);
  const events = new EventSource(stream);
  events.addEventListener("message", ({ data }) => {
    const [version, now] = data.split(" ");
    if (version !== own.searchParams.get("version")) reload();
    else if (said !== now) look();
    said = now;
  });
  // Another run of the preview has another token, and refuses ours: its pages have the new one.
  events.addEventListener("error", () => events.readyState === EventSource.CLOSED && reload());
}
