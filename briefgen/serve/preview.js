// Added by `briefgen serve` to each page, and to no page that is published: reloads the page where its reader was,
// and shows what is wrong with the content over the last good build.
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
