"use strict";
// What makes the page answer: choosing and playing paths, filters, cards that tell all, zoom, light and dark.
// All that it tells, it takes from the text of the page; without it the page is whole, only still.
(() => {
  const root = document.documentElement;
  const find = (selector, within = document) => within.querySelector(selector);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const words = JSON.parse(find("#words").textContent);
  const number = (n) => String(n).replace(/\d/g, (digit) => words.digits[digit]);
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  const rtl = root.dir === "rtl";
  const scroller = find(".scroll"), canvas = find(".canvas"), svg = find(".canvas > svg"), panel = find("#panel");
  const told = find(".told", panel);
  const make = (name, attributes = {}) => {
    const element = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    return element;
  };
  const show = (...elements) => elements.forEach((element) => { if (element) element.hidden = false; });

  // ——— Light and dark ———
  const theme = find(".theme");
  const night = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => root.dataset.theme === "dark" || (root.dataset.theme === "auto" && night.matches);
  const nameTheme = () => { theme.textContent = words[isDark() ? "theme.light" : "theme.dark"]; };
  theme.addEventListener("click", () => { root.dataset.theme = isDark() ? "light" : "dark"; nameTheme(); });
  night.addEventListener("change", nameTheme);
  nameTheme();

  // ——— The parts of the picture, and the text about them ———
  const cards = new Map(all(".jm-card[data-touchpoint]", svg).map((card) => [card.dataset.touchpoint, card]));
  const idIn = (section) => section.dataset.id ?? section.id.slice(section.id.indexOf("-") + 1);
  const sections = new Map(all("section[data-tags]").map((section) => [idIn(section), section]));
  const idOf = new Map([...sections].map(([id, section]) => [section.id, id]));
  const pathSections = new Map(all("section.path").map((section) => [idIn(section), section]));
  const moves = all(".jm-move", svg);
  const target = (link) => {
    try { return decodeURIComponent(link.hash.slice(1)); } catch { return ""; } // an address that was cut off
  };
  const paths = new Map(all(".lines li").map((line) => {
    const id = line.dataset.path;
    const visits = all(".visits > li", pathSections.get(id));
    const ids = visits.map((visit) => idOf.get(target(find("p > a", visit))));
    return [id, { id, line, visits, ids, box: find("input", line), colour: line.style.getPropertyValue("--hue") }];
  }));
  const ofPath = (id) => all(`.jm-visit, .jm-plan, .jm-thread`, svg).filter((part) => part.dataset.path === id);

  // A picture that answers is no longer one image: its cards are what a reader can reach.
  const title = find("title", svg);
  svg.setAttribute("role", "group");
  svg.setAttribute("aria-label", title.textContent);
  title.remove();
  find("desc", svg)?.remove();
  all(".jm-move, .jm-plan, .jm-thread, .jm-visit, .jm-emotion", svg).forEach((part) => part.setAttribute("aria-hidden", "true"));
  for (const card of cards.values()) {
    const name = [...card.children].find((child) => child.localName === "title");
    card.setAttribute("aria-label", name ? name.textContent : card.dataset.touchpoint);
    name?.remove();  // its tooltip would hide what the panel tells
    card.setAttribute("tabindex", "0");
    if (card.localName !== "a") card.setAttribute("role", "button");
  }
  show(theme, find(".zoom"), find(".filters"), cards.size ? find(".hint") : null, find(".lines .all"), ...all(".lines input, .lines .play"));

  // ——— Which paths are shown ———
  const everyPath = find(".lines .all input");
  function choosePaths() {
    const shown = [...paths.values()].filter((path) => path.box.checked);
    // Moves without a path are those of all bundled paths together.
    const bundled = new Set();
    for (const path of shown) path.ids.forEach((id, i) => i && bundled.add(`${path.ids[i - 1]}\n${id}`));
    for (const path of paths.values()) ofPath(path.id).forEach((part) => part.classList.toggle("off", !path.box.checked));
    for (const move of moves) {
      const { path, from, to } = move.dataset;
      const on = path === undefined ? bundled.has(`${from}\n${to}`) : !paths.has(path) || paths.get(path).box.checked;
      move.classList.toggle("off", !on);
    }
    if (everyPath) {
      everyPath.checked = shown.length === paths.size;
      everyPath.indeterminate = shown.length > 0 && shown.length < paths.size;
    }
  }
  find(".lines")?.addEventListener("change", (event) => {
    if (event.target === everyPath) paths.forEach((path) => { path.box.checked = everyPath.checked; });
    choosePaths();
  });

  // ——— Filters and search ———
  const form = find(".filters"), search = find("input", form), reset = find("[type=reset]", form);
  // Spelt alike: no marks, no invisible characters, one form of each Arabic letter and digit.
  const alike = { "ي": "ی", "ى": "ی", "ك": "ک", "ة": "ه", "ß": "ss", "ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "ـ": "" };
  const fold = (text, joiner = "") => text.toLowerCase().normalize("NFKD").replace(/\u200c/g, joiner).replace(/[\p{M}\p{Cf}]/gu, "")
    .replace(/[يىكةßøłđıæœـ]/g, (letter) => alike[letter]).replace(/[٠-٩۰-۹]/g, (digit) => digit.charCodeAt(0) & 15).replace(/\s+/g, " ");
  let heaps;  // what the search looks through
  function choose() {
    heaps ??= new Map([...sections].map(([id, section]) => [id, `${fold(section.textContent)} ${fold(section.textContent, " ")}`]));
    const wanted = all("select", form).map((select) => select.value).filter(Boolean);
    const asked = fold(search.value).split(" ").filter(Boolean);
    const out = new Set();
    for (const [id, section] of sections) {
      const tags = section.dataset.tags.split(" ");
      if (!wanted.every((tag) => tags.includes(tag)) || !asked.every((word) => heaps.get(id).includes(word))) out.add(id);
    }
    for (const [id, section] of sections) section.hidden = out.has(id);
    for (const [id, card] of cards) card.classList.toggle("out", out.has(id));
    for (const move of moves) move.classList.toggle("out", out.has(move.dataset.from) || out.has(move.dataset.to));
    for (const link of all(".lane td > div > a")) link.parentNode.hidden = out.has(idOf.get(target(link)));
    const active = wanted.length + asked.length > 0, n = sections.size - out.size;
    svg.classList.toggle("filtering", active);
    find("output", form).textContent = active ? (n ? words.forms[words.form[n]].replace("{n}", number(n)) : words.none) : "";
    reset.hidden = !active;
  }
  search.placeholder = " ";
  form.addEventListener("input", choose);
  form.addEventListener("reset", () => { setTimeout(choose); search.focus(); });
  form.addEventListener("submit", (event) => event.preventDefault());

  // ——— Bringing things into sight ———
  const behavior = () => (calm.matches ? "auto" : "smooth");
  function reveal(card, below) {
    if (!card) return;
    const box = card.getBoundingClientRect(), frame = scroller.getBoundingClientRect();
    // The names of the channels cover the side on which one starts to read.
    const names = rowWidth * canvas.offsetWidth / natural;
    const left = frame.left + (rtl ? 0 : names), right = frame.right - (rtl ? names : 0);
    if (box.left < left + 30 || box.right > right - 30) {
      scroller.scrollBy({ left: (box.left + box.right) / 2 - (left + right) / 2, behavior: behavior() });
    }
    if (box.top < 90 || box.bottom > innerHeight - below - 20) {
      scrollBy({ top: box.top - Math.max(90, (innerHeight - below) / 2), behavior: behavior() });
    }
  }

  // ——— A card: all about its touchpoint; only the moves through it stay ———
  let looked = null, pinned = false, waiting = 0;
  const copy = (element) => {
    const made = element.cloneNode(true);
    [made, ...all("[id]", made)].forEach((part) => part.removeAttribute("id"));
    return made;
  };
  function look(id, pin) {
    if (playing) return;
    clearTimeout(waiting);
    const section = sections.get(id), card = cards.get(id);
    if (!section || !card) return;
    unlook();
    [looked, pinned] = [id, pin];
    svg.classList.add("looking");
    const with_ = new Set([id]);
    for (const move of moves) {
      const on = move.dataset.from === id || move.dataset.to === id;
      move.classList.toggle("on", on);
      if (on && !move.classList.contains("off")) with_.add(move.dataset.from).add(move.dataset.to);
    }
    for (const [other, its] of cards) its.classList.toggle("on", with_.has(other));
    for (const path of paths.values()) if (path.ids.includes(id)) ofPath(path.id).forEach((part) => part.classList.add("on"));
    card.classList.add("now");
    told.replaceChildren(...[...section.children].map(copy));
    const heading = find("h3, h4", told), main = document.createElement("h2");
    main.append(...heading.childNodes);
    heading.replaceWith(main);
    find(".more", panel).href = `#${section.id}`;
    panel.className = `panel${pin ? "" : " peek"}`;
    panel.hidden = false;
    panel.scrollTop = 0;
    place(card);
  }
  function place(card) {
    const box = card.getBoundingClientRect(), w = panel.offsetWidth, h = panel.offsetHeight;
    const left = box.right + 14 + w < root.clientWidth ? box.right + 14 : box.left - 14 - w > 0 ? box.left - 14 - w : Math.min(Math.max(8, box.left), root.clientWidth - w - 8);
    const beside = left > box.right || left + w < box.left;
    const top = beside ? Math.min(Math.max(box.top - 20, 8), Math.max(8, innerHeight - h - 8)) : box.bottom + 12;
    panel.style.left = `${left + scrollX}px`;
    panel.style.top = `${top + scrollY}px`;
  }
  function unlook() {
    if (looked === null) return;
    svg.classList.remove("looking");
    all(".on, .now", svg).forEach((part) => part.classList.remove("on", "now"));
    [looked, pinned] = [null, false];
    panel.hidden = true;
  }
  // A moment of grace, so that a pointer can go from the card to what it tells.
  const later = (action, ms) => { clearTimeout(waiting); waiting = setTimeout(action, ms); };
  for (const [id, card] of cards) {
    card.addEventListener("pointerenter", (event) => { if (event.pointerType === "mouse" && !pinned && !dragged) later(() => look(id, false), 120); });
    card.addEventListener("pointerleave", () => { if (!pinned) later(unlook, 250); });
    card.addEventListener("focus", () => { if (card.matches(":focus-visible") && looked !== id) { reveal(card, 0); look(id, false); } });
    card.addEventListener("blur", () => { if (!pinned) later(unlook, 100); });
    card.addEventListener("click", (event) => {
      if (dragged || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      look(id, true);
      if (playing) play(playing.path.id, Math.max(playing.path.ids.indexOf(id) + 1, 0) || playing.step);
    });
    card.addEventListener("keydown", (event) => {
      if (playing || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === "Enter" || event.key === " ") {
        event.preventDefault();
        look(id, true);
        panel.focus({ preventScroll: true });
      } else if (event.key.startsWith("Arrow")) {
        const next = neighbour(card, event.key);
        if (next) { event.preventDefault(); next.focus(); }
      }
    });
  }
  panel.addEventListener("pointerenter", () => clearTimeout(waiting));
  panel.addEventListener("pointerleave", () => { if (looked !== null && !pinned) later(unlook, 250); });
  // The nearest card in the direction of the key: what lies aside counts double.
  function neighbour(card, key) {
    const middle = (one) => { const box = one.getBoundingClientRect(); return [box.left + box.width / 2, box.top + box.height / 2]; };
    const [x, y] = middle(card), sign = key === "ArrowRight" || key === "ArrowDown" ? 1 : -1;
    const across = key === "ArrowLeft" || key === "ArrowRight";
    let best = null, least = Infinity;
    for (const other of cards.values()) {
      const [u, v] = middle(other);
      const ahead = sign * (across ? u - x : v - y), aside = Math.abs(across ? v - y : u - x);
      if (other !== card && ahead > 1 && ahead + 2 * aside < least) [best, least] = [other, ahead + 2 * aside];
    }
    return best;
  }

  // ——— Playing a path, visit by visit ———
  let playing = null, clock = 0, before = null;
  const walk = make("g", { class: "walk", "aria-hidden": "true" });
  const chart = make("g", { class: "walk", "aria-hidden": "true" });
  const firstCard = cards.values().next().value;
  firstCard?.parentNode.insertBefore(walk, firstCard);
  const lineOf = (part) => all("path", part).filter((path) => getComputedStyle(path).fill === "none").pop();
  const route = (path, from, to) => {
    const fits = moves.filter((move) => move.dataset.from === from && move.dataset.to === to);
    const move = fits.find((one) => one.dataset.path === path.id) ?? fits.find((one) => one.dataset.path === undefined);
    const line = move && lineOf(move);
    return { d: line?.getAttribute("d") ?? straight(cards.get(from), cards.get(to)) };
  };
  function straight(one, other) {
    if (!one || !other || one === other) return "";
    const [a, b] = [one, other].map((card) => { const box = find("rect", card).getBBox(); return [box.x + box.width / 2, box.y + box.height / 2]; });
    const half = (a[0] + b[0]) / 2;
    return `M${a}C${half} ${a[1]} ${half} ${b[1]} ${b}`;
  }
  function draw(group, lines) {
    group.replaceChildren(...lines.filter((line) => line.d).map((line) => make("path", line)));
    const last = lines[lines.length - 1]?.d ? group.lastChild : null;
    if (!last) return;
    const length = last.getTotalLength();
    last.setAttribute("class", "last");
    last.style.setProperty("--length", length);
    if (!last.hasAttribute("stroke-dasharray")) last.style.strokeDasharray = length;
  }
  function play(id, step, focus = false) {
    const path = paths.get(id);
    if (!path) return;
    unlook();
    clearTimeout(waiting);
    const fresh = playing?.path !== path;
    if (!playing) before = document.activeElement;
    step = Math.min(Math.max(1, step || 1), path.ids.length);
    playing = { path, step };
    if (!path.box.checked) { path.box.checked = true; choosePaths(); }
    document.body.classList.add("playing");
    svg.classList.add("playing");
    document.body.style.setProperty("--hue", path.colour);
    const here = path.ids[step - 1], seen = new Set(path.ids.slice(0, step));
    for (const [other, card] of cards) {
      card.classList.toggle("seen", seen.has(other));
      card.classList.toggle("now", other === here);
    }
    const back = (i) => (path.visits[i].classList.contains("back") ? { stroke: "var(--jm-back)", "stroke-dasharray": "9 6" } : {});
    draw(walk, path.ids.slice(1, step).map((to, i) => ({ ...route(path, path.ids[i], to), ...back(i + 1) })));
    const dots = [];
    for (const part of all(".jm-visit, .jm-thread, .jm-plan", svg)) {
      const mine = part.dataset.path === id, visit = Number(part.dataset.visit);
      part.classList.toggle("on", mine);
      part.classList.toggle("now", mine && visit === step);
      part.classList.toggle("later", visit > 0 && (!mine || visit > step));
      if (mine && visit <= step && part.parentNode.closest(".jm-thread")) dots[visit - 1] = part;
    }
    const spots = dots.map((dot) => { const circle = find("circle", dot); return [Number(circle.getAttribute("cx")), Number(circle.getAttribute("cy"))]; });
    if (dots[0]) dots[0].parentNode.insertBefore(chart, dots[0]);
    draw(chart, spots.slice(1).map(([x, y], i) => {
      const [u, v] = spots[i], half = (u + x) / 2;
      return { d: `M${u} ${v}C${half} ${v} ${half} ${y} ${x} ${y}`, ...back(i + 1) };
    }));
    tell(path, step);
    if (fresh || focus) {
      panel.className = "panel play";
      panel.style.left = panel.style.top = "";
      panel.hidden = false;
      told.setAttribute("aria-live", "polite");
    }
    panel.scrollTop = 0;
    if (focus) find("[data-play=next]", panel).focus({ preventScroll: true });
    reveal(cards.get(here), panel.offsetHeight);
    remember(`#path=${encodeURIComponent(id)}&step=${step}`);
  }
  // What the visit says itself replaces what its touchpoint says.
  function tell(path, step) {
    const visit = path.visits[step - 1], section = sections.get(path.ids[step - 1]);
    const parts = [];
    const heading = copy(find("p", visit));
    heading.className = "visit";
    for (const kind of [".quote", ".doing", ".thinking", ".feeling", ".pain", ".gain"]) {
      const own = find(`:scope > ${kind}, :scope > dl > ${kind}`, visit) ?? find(`:scope > ${kind}, :scope > dl > ${kind}`, section);
      if (own && own.localName === "div") {
        const list = document.createElement("dl");
        list.append(copy(own));
        parts.push(list);
      } else if (own) parts.push(copy(own));
    }
    told.replaceChildren(heading, ...parts);
    const total = path.ids.length;
    find(".whose", panel).textContent = find("label", path.line).textContent.trim();
    find(".where", panel).textContent = words.step.replace("{n}", number(step)).replace("{total}", number(total));
    find(".share", panel).href = `#path=${encodeURIComponent(path.id)}&step=${step}`;
    find(".more", panel).href = `#${section.id}`;
    for (const name of ["first", "previous"]) find(`[data-play=${name}]`, panel).disabled = step === 1;
    for (const name of ["next", "last"]) find(`[data-play=${name}]`, panel).disabled = step === total;
  }
  function leave(keepHash = false) {
    if (!playing) return;
    run(false);
    playing = null;
    document.body.classList.remove("playing");
    svg.classList.remove("playing");
    all(".seen, .now, .on, .later", svg).forEach((part) => part.classList.remove("seen", "now", "on", "later"));
    walk.replaceChildren();
    chart.replaceChildren();
    panel.hidden = true;
    told.removeAttribute("aria-live");
    if (!keepHash) remember(" ");
    if (before?.isConnected && before !== document.body) before.focus({ preventScroll: true });
  }
  function run(on) {
    clearInterval(clock);
    clock = on ? setInterval(() => { if (playing.step < playing.path.ids.length) go("next"); else run(false); }, 2600) : 0;
    const button = find("[data-play=run]", panel), name = words[on ? "play.pause" : "play.run"];
    button.setAttribute("aria-label", name);
    button.title = name;
    find("path", button).setAttribute("d", on ? "M4 3v10M12 3v10" : "M4 2v12l10-6Z");
  }
  function go(where) {
    const { path, step } = playing, last = path.ids.length;
    const to = { first: 1, previous: step - 1, next: step + 1, last }[where];
    if (to >= 1 && to <= last && to !== step) play(path.id, to);
  }
  for (const path of paths.values()) find(".play", path.line).addEventListener("click", () => play(path.id, 1, true));
  panel.addEventListener("click", (event) => {
    const button = event.target.closest("button"), link = event.target.closest("a");
    if (button?.classList.contains("close")) close();
    else if (button?.dataset.play === "run") {
      if (!clock && playing.step === playing.path.ids.length) play(playing.path.id, 1);
      run(!clock);
    } else if (button) { run(false); go(button.dataset.play); }
    else if (link && !link.classList.contains("share") && link.hash && looked !== null) unlook();
  });
  function close() {
    const card = cards.get(looked);
    if (playing) leave();
    else { unlook(); card?.focus({ preventScroll: true }); unlook(); }
  }
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest?.("input:not([type=checkbox]), select")) return;
    if (event.key === "Escape" && (playing || looked !== null)) return close();
    if (!playing) return;
    const where = { [rtl ? "ArrowLeft" : "ArrowRight"]: "next", [rtl ? "ArrowRight" : "ArrowLeft"]: "previous", Home: "first", End: "last" }[event.key];
    if (where) { event.preventDefault(); run(false); go(where); }
  });
  addEventListener("click", (event) => {
    if (pinned && !panel.contains(event.target) && !event.target.closest(".jm-card")) unlook();
  });

  // ——— The address of a visit: #path=lina&step=5 ———
  function remember(hash) {
    // Without a trace in the history; a page in a frame may forbid it.
    try { history.replaceState(null, "", hash.trim() || location.href.split("#")[0]); } catch { /* not remembered */ }
  }
  function follow() {
    const asked = new URLSearchParams(location.hash.slice(1));
    if (paths.has(asked.get("path"))) return play(asked.get("path"), Number.parseInt(asked.get("step"), 10));
    if (location.hash) {
      leave(true);
      const goal = document.getElementById(target(location));
      if (goal?.closest("[hidden]")) { form.reset(); choose(); goal.scrollIntoView(); }
    }
  }
  addEventListener("hashchange", follow);

  // ——— Zoom, and moving the picture by its ground ———
  const natural = svg.viewBox.baseVal.width;
  function zoom(width, x = scroller.getBoundingClientRect().left + scroller.clientWidth / 2) {
    const old = canvas.getBoundingClientRect(), part = (x - old.left) / old.width;
    canvas.style.width = `${Math.min(Math.max(width, Math.min(240, natural)), natural * 4)}px`;
    const now = canvas.getBoundingClientRect();
    scroller.scrollBy({ left: now.left + part * now.width - x, behavior: "instant" });
    strips();
  }
  find(".zoom").addEventListener("click", (event) => {
    const how = event.target.closest("button")?.dataset.zoom;
    if (how) zoom({ out: canvas.offsetWidth / 1.25, in: canvas.offsetWidth * 1.25, natural, fit: scroller.clientWidth }[how]);
  });
  scroller.addEventListener("wheel", (event) => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    zoom(canvas.offsetWidth * Math.exp(-event.deltaY / 400), event.clientX);
  }, { passive: false });
  let dragged = false, start = null;
  svg.addEventListener("pointerdown", (event) => {
    if (event.pointerType !== "mouse" || event.button) return;
    dragged = false;
    start = { x: event.clientX, y: event.clientY, left: scroller.scrollLeft, top: scrollY };
  });
  addEventListener("pointermove", (event) => {
    if (!start || !event.buttons) { start = null; return; }
    if (Math.hypot(event.clientX - start.x, event.clientY - start.y) > 5) dragged = true;
    if (dragged) {
      canvas.parentNode.closest(".picture").classList.add("panning");
      scroller.scrollLeft = start.left + start.x - event.clientX;
      scrollTo({ top: start.top + start.y - event.clientY, behavior: "instant" });
    }
  });
  addEventListener("pointerup", () => {
    start = null;
    find(".picture").classList.remove("panning");
    setTimeout(() => { dragged = false; });
  });

  // ——— Names of stages and channels that stay in sight ———
  const heads = find(".heads"), rows = document.createElement("div");
  const stages = all(".jm-stage[data-x]", svg), channels = all(".jm-channel", svg);
  let headTop = 0, headHeight = 0, rowWidth = 0, headSvg, rowSvg;
  const bare = (element) => { const made = copy(element); all("title", made).forEach((part) => part.remove()); return made; };
  if (stages.length) {
    const boxes = stages.map((stage) => stage.getBBox());
    headTop = Math.min(...boxes.map((box) => box.y)) - 12;
    headHeight = Math.max(...boxes.map((box) => box.y + box.height)) + 8 - headTop;
    headSvg = make("svg", { viewBox: `0 ${headTop} ${natural} ${headHeight}`, "font-family": svg.getAttribute("font-family") });
    for (const stage of stages) {
      const w = Number(stage.dataset.w), x = rtl ? natural - stage.dataset.x - w : Number(stage.dataset.x), tone = stage.dataset.rank % 7;
      headSvg.append(make("rect", { x, y: headTop, width: w, height: headHeight, fill: `var(--jm-stage-${tone}-soft)` }), make("rect", { x, y: headTop, width: w, height: 4, fill: `var(--jm-stage-${tone})` }));
    }
    const group = make("g", { direction: "ltr" });
    group.append(...stages.map(bare));
    headSvg.append(group);
    const frame = document.createElement("div");
    frame.append(headSvg);
    heads.append(frame);
    rowWidth = Math.min(...stages.map((stage) => Number(stage.dataset.x)));
  }
  if (channels.length && rowWidth) {
    const boxes = channels.map((channel) => channel.getBBox()), x = rtl ? natural - rowWidth : 0;
    const top = headTop + headHeight, bottom = Math.max(...boxes.map((box) => box.y + box.height)) + 24;
    rows.className = "rows";
    rows.setAttribute("aria-hidden", "true");
    rowSvg = make("svg", { viewBox: `${x} 0 ${rowWidth} ${bottom}`, "font-family": svg.getAttribute("font-family") });
    const group = make("g", { direction: "ltr" });
    group.append(...channels.map(bare));
    rowSvg.append(make("rect", { x, y: top, width: rowWidth, height: bottom - top }), group);
    rows.append(rowSvg);
    canvas.prepend(rows);
  }
  function strips() {
    const frame = scroller.getBoundingClientRect(), box = canvas.getBoundingClientRect(), z = box.width / natural;
    find(".picture").classList.toggle("pan", scroller.scrollWidth > scroller.clientWidth + 1);
    if (headSvg) {
      const on = box.top + headTop * z < 0 && box.bottom > 160;
      heads.classList.toggle("on", on);
      if (on) {
        headSvg.style.width = `${box.width}px`;
        headSvg.style.transform = `translateX(${rtl ? box.right - frame.right : box.left - frame.left}px)`;
      }
    }
    if (rowSvg) {
      const on = rtl ? box.right > frame.right + 4 : box.left < frame.left - 4;
      rows.classList.toggle("on", on);
      if (on) rowSvg.style.width = `${rowWidth * z}px`;
    }
    if (looked !== null && !playing) place(cards.get(looked));
  }
  let due = 0;
  const soon = () => { due ||= requestAnimationFrame(() => { due = 0; strips(); }); };
  addEventListener("scroll", soon, { passive: true });
  scroller.addEventListener("scroll", soon, { passive: true });
  new ResizeObserver(soon).observe(scroller);
  choosePaths();
  strips();
  follow();
})();
