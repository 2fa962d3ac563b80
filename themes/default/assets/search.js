/* The search page: asks the index that stands beside the site, and shows each find with the passage it is in.
   Everything found is written as text; nothing of it is ever read as markup. */
(() => {
  "use strict";

  const place = document.getElementById("search");
  const form = place.querySelector(".search-form");
  const field = form.elements.q;
  const filters = [...place.querySelectorAll("select[data-filter]")];
  const status = place.querySelector("[role='status']");
  const list = place.querySelector(".results");
  const more = place.querySelector(".more");
  const intro = place.querySelector(".search-intro");
  const words = place.dataset;
  const kinds = { ...place.querySelector(".kind-words").dataset };
  const AT_ONCE = 10;
  const LONGEST = 45;
  const WAIT = 200;
  let engine = null;
  let turn = 0;
  let waiting = 0;
  let rest = [];

  /* ---- Asking ---- */

  function load() {
    engine ??= import(new URL(`${words.index}pagefind.js`, document.baseURI)).then(async (pagefind) => {
      await pagefind.init();
      return pagefind;
    });
    return engine;
  }

  /* “Exact words” stand in quotation marks of any kind; each such phrase, and all that is left, must be found. */
  function parts(query) {
    const phrases = [];
    const others = query.replace(/["“”„«»]([^"“”„«»]+)["“”„«»]/g, (_, phrase) => {
      phrases.push(`"${phrase.trim()}"`);
      return " ";
    }).replace(/["“”„«»]/g, " ").trim();
    return others ? [...phrases, others] : phrases;
  }

  async function find(query, chosen) {
    const pagefind = await load();
    const asked = parts(query);
    const searches = await Promise.all((asked.length ? asked : [null]).map((part) => pagefind.search(part, { filters: chosen })));
    const [first, ...others] = searches.map((search) => search.results);
    return first.filter((found) => others.every((results) => results.some((other) => other.id === found.id)));
  }

  async function run() {
    clearTimeout(waiting);
    const mine = ++turn;
    const query = field.value.trim();
    const chosen = Object.fromEntries(filters.filter((one) => one.value).map((one) => [one.dataset.filter, one.value]));
    remember(query, chosen);
    if (!parts(query).length && !Object.keys(chosen).length) {
      show([]);
      status.textContent = "";
      intro.hidden = false;
      return;
    }
    try {
      const found = await find(query, chosen);
      const first = await Promise.all(found.slice(0, AT_ONCE).map((result) => result.data()));
      if (mine !== turn) return;
      show(first);
      rest = found.slice(AT_ONCE);
      more.hidden = !rest.length;
      intro.hidden = true;
      status.textContent = found.length ? count(found.length) : words.none;
    } catch {
      if (mine === turn) status.textContent = words.unable;
    }
  }

  /* The forms stand in the order of Unicode's CLDR, those that the language has. */
  function count(n) {
    const rules = new Intl.PluralRules(words.locale);
    const has = rules.resolvedOptions().pluralCategories;
    const place = ["zero", "one", "two", "few", "many", "other"].filter((one) => has.includes(one)).indexOf(rules.select(n));
    const forms = words.found.split("|");
    return forms[Math.min(place, forms.length - 1)].replace("{n}", new Intl.NumberFormat(words.locale).format(n));
  }

  /* The address always leads back to what is shown. */
  function remember(query, chosen) {
    const asked = new URLSearchParams(query ? { q: query, ...chosen } : chosen).toString();
    history.replaceState(history.state, "", location.pathname + (asked ? `?${asked}` : "") + location.hash);
  }

  /* ---- Showing ---- */

  function element(name, className, ...children) {
    const made = document.createElement(name);
    if (className) made.className = className;
    made.append(...children);
    return made;
  }

  function show(found) {
    rest = [];
    more.hidden = true;
    list.replaceChildren(...found.map(entry));
  }

  function entry(found) {
    const at = passage(found);
    const link = element("a", "", element("bdi", "", found.meta.title));
    link.href = words.root + found.raw_url.split("?")[0] + at.place;
    const facts = element("p", "facts", ...told(found.meta).map((fact) => element("span", "", fact)));
    const shown = element("li", "", facts, element("p", "title", link));
    if (at.nodes.length) shown.append(element("p", "passage", ...at.nodes));
    return shown;
  }

  function told(meta) {
    const facts = [meta.label ? `${kinds[meta.kind]}: ${meta.label}` : kinds[meta.kind]];
    if (meta.publisher) facts.push(element("bdi", "", meta.publisher));
    if (meta.date) {
      const time = element("time", "", spelled(meta.date));
      time.dateTime = meta.date;
      facts.push(time);
    }
    return facts;
  }

  /* A date as exact as it is known. */
  function spelled(iso) {
    const exact = { year: "numeric", month: "long", day: "numeric" };
    const known = Object.keys(exact).slice(0, iso.split("-").length);
    const options = Object.fromEntries(known.map((part) => [part, exact[part]]));
    return new Intl.DateTimeFormat(words.locale, { ...options, timeZone: "UTC" }).format(new Date(iso));
  }

  /* The passage that answers best, with its place in the page. Pagefind counts words, from the page's first on. */
  function passage(found) {
    const starts = found.anchors.filter((anchor) => anchor.text).sort((a, b) => a.location - b.location);
    const scores = starts.map(() => 0);
    for (const hit of found.weighted_locations) {
      const at = starts.findLastIndex((anchor) => anchor.location <= hit.location);
      if (at >= 0) scores[at] += hit.balanced_score;
    }
    const best = scores.indexOf(Math.max(...scores));
    const chosen = starts[best];
    if (!chosen) return { place: "", nodes: [] };
    const unspaced = found.raw_content.includes("\u200B");
    const said = unspaced ? textBetween(found, chosen, starts[best + 1]) : chosen.text.trim().split(/\s+/);
    const hits = new Set(found.locations.map((location) => location - chosen.location));
    const isPlace = scores[best] > 0 && !chosen.id.startsWith("-");
    return { place: isPlace ? `#${encodeURIComponent(chosen.id)}` : "", nodes: excerpt(said, hits, unspaced ? "" : " ") };
  }

  /* In scripts without spaces only Pagefind knows where words end. */
  function textBetween(found, start, end) {
    const all = found.raw_content.split("\u200B").map((word) => word.replaceAll("&lt;", "<").replaceAll("&gt;", ">"));
    return all.slice(start.location, end?.location);
  }

  function excerpt(said, hits, space) {
    const first = said.findIndex((_, at) => hits.has(at));
    const from = said.length <= LONGEST ? 0 : Math.max(0, Math.min(first - 10, said.length - LONGEST));
    const to = Math.min(said.length, from + LONGEST);
    const nodes = from ? ["… "] : [];
    for (let at = from; at < to; at += 1) {
      nodes.push(hits.has(at) ? element("mark", "", said[at]) : said[at], space);
    }
    if (to < said.length) nodes.push("…");
    return nodes;
  }

  async function showMore() {
    const next = await Promise.all(rest.splice(0, AT_ONCE).map((result) => result.data()));
    const shown = next.map(entry);
    list.append(...shown);
    more.hidden = !rest.length;
    shown[0].querySelector("a").focus();
  }

  /* ---- Narrowing, and moving about ---- */

  async function offerFilters() {
    const values = await (await load()).filters();
    for (const select of filters) {
      const known = Object.keys(values[select.dataset.filter] ?? {});
      const newest = select.dataset.filter === "year";
      known.sort((a, b) => (newest ? b.localeCompare(a) : a.localeCompare(b, words.locale)));
      for (const value of known) select.append(new Option(select.dataset.filter === "kind" ? kinds[value] : value, value));
      select.value = new URLSearchParams(location.search).get(select.dataset.filter) ?? "";
      select.closest("label").hidden = known.length < 2;
    }
    place.querySelector(".search-filters").hidden = false;
  }

  function move(event) {
    if (!["ArrowDown", "ArrowUp"].includes(event.key)) return;
    const stops = [field, ...list.querySelectorAll(".title a")];
    const at = stops.indexOf(document.activeElement);
    const next = stops[at + (event.key === "ArrowDown" ? 1 : -1)];
    if (at < 0 || !next) return;
    event.preventDefault();
    next.focus();
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    run();
  });
  field.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(run, WAIT);
  });
  for (const select of filters) select.addEventListener("change", run);
  more.addEventListener("click", showMore);
  place.addEventListener("keydown", move);
  field.value = new URLSearchParams(location.search).get("q") ?? "";
  offerFilters().then(run, () => { status.textContent = words.unable; });
})();
