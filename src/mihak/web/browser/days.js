// The timeline: incidents and killed by time, changes of control under them. A bar is a link; dragging chooses days.
import { link, plot, rectY, ruleX, ruleY, text } from "@observablehq/plot";

const frame = document.getElementById("days");
const words = JSON.parse(document.getElementById("days-words").textContent);
const day = (text) => new Date(`${text}T00:00:00Z`);
const after = (text) => new Date(day(text).getTime() + 86400000);
const iso = (at) => at.toISOString().slice(0, 10);

function address(first, last) {
  const found = new URL(frame.dataset.map, location);
  found.searchParams.set("from", first);
  found.searchParams.set("to", last);
  return found.pathname + found.search;
}

const NARROW = 520;

function drawn(data) {
  const width = Math.max(260, frame.clientWidth - 24);
  const spans = data.stretches.map((one) => ({ ...one, x1: day(one.first), x2: after(one.last), href: address(one.first, one.last) }));
  const ends = [...spans.flatMap((one) => [one.x1, one.x2]), ...data.changes.flatMap((one) => [day(one.day), after(one.day)])];
  const domain = [new Date(Math.min(...ends)), new Date(Math.max(...ends))];
  const shared = {
    width, marginLeft: words.rtl ? 16 : 44, marginRight: words.rtl ? 44 : 16,
    x: { type: "utc", domain, reverse: words.rtl, label: null, ticks: width < NARROW ? 3 : 7, tickFormat: (at) => iso(at).slice(0, at.getUTCDate() === 1 ? 7 : 10) },
    style: { fontFamily: "inherit", fontSize: "12px" },
  };
  const side = words.rtl ? "right" : "left";
  const told = spans.filter((one) => one.counted);
  const most = 1.1 * Math.max(1, ...told.map((one) => one.high ?? one.best ?? one.low ?? 0));
  const scale = most > 60 ? "symlog" : "linear";
  const top = { ...shared, height: 110, marginBottom: 8, x: { ...shared.x, axis: null }, y: { axis: side, ticks: 3, label: null, grid: true, tickFormat: "d" } };
  const incidents = plot({ ...top, marks: [
    rectY(spans, { x1: "x1", x2: "x2", y: "incidents", fill: "#0f4c4a", inset: 0.5, href: "href", title: (one) => `${one.first} – ${one.last}: ${one.incidents}`, ariaLabel: (one) => `${one.first} – ${one.last}: ${one.incidents}` }),
    ruleY([0]),
  ] });
  const killed = plot({ ...top, height: 130, y: { ...top.y, type: scale, domain: [0, most], ticks: scale === "symlog" ? [0, 10, 100, 1000, 10000].filter((one) => one <= most) : 3 }, marks: [
    rectY(told.filter((one) => one.high !== null), { x1: "x1", x2: "x2", y1: (one) => one.low ?? 0, y2: (one) => Math.max(one.high, (one.low ?? 0) + 0.15), fill: "#c77d6f", inset: 0.5, href: "href", title: range }),
    rectY(told.filter((one) => one.high === null && one.low), { x1: "x1", x2: "x2", y1: "low", y2: most, fill: "#c77d6f", fillOpacity: 0.25, inset: 0.5, href: "href", title: range }),
    text(told.filter((one) => one.high === null && !one.low), { x: middleOf, y: 0, dy: -9, text: () => "?", href: "href", title: range }),
    tickOf(told.filter((one) => one.best !== null)),
    ruleY([0]),
  ] });
  const changes = plot({ ...shared, height: data.changes.length ? 74 : 34, marginBottom: 26, x: { ...shared.x, axis: "bottom" }, y: { axis: null, domain: [0, 1] }, marks: data.changes.length ? [
    ruleX(data.changes, { x: (one) => day(one.day), y1: 0.25, y2: 1, stroke: (one) => one.colour || "#777", strokeWidth: 3, strokeDasharray: (one) => (one.state === "contested" ? "3 2" : null), title: (one) => [one.day, one.name, one.side].filter(Boolean).join(" · ") }),
  ] : [] });
  return { incidents, killed, changes, domain };
}

const middleOf = (one) => new Date((one.x1.getTime() + one.x2.getTime()) / 2);
const range = (one) => `${one.first} – ${one.last}: ${one.low ?? 0}–${one.high ?? "…"}${one.best === null ? "" : ` (${one.best})`}`;

function tickOf(told) {
  return link(told, { x1: "x1", x2: "x2", y1: "best", y2: "best", stroke: "#5c150c", strokeWidth: 2.5 });
}

// The library writes a style element, which the pages' policy forbids; days.css has what it says.
function clean(svg) {
  for (const one of svg.querySelectorAll("style")) one.remove();
  for (const one of svg.querySelectorAll("g[aria-label]")) one.removeAttribute("aria-label");
  svg.classList.add("days-chart");
  return svg;
}

function row(svg, title, id) {
  const part = document.createElement("div");
  part.className = "days-row";
  const head = document.createElement("p");
  head.className = "days-head";
  head.textContent = title;
  part.append(head, clean(svg));
  svg.setAttribute("role", "group");
  svg.setAttribute("aria-label", title);
  svg.dataset.row = id;
  return part;
}

// Days are chosen by dragging across the chart: a band tells which.
function brushed(body, svg, domain) {
  const left = Number(words.rtl ? 16 : 44);
  const right = Number(words.rtl ? 44 : 16);
  let from = null;
  const band = document.createElement("div");
  band.className = "days-band";
  band.hidden = true;
  body.append(band);
  const at = (event) => {
    const box = svg.getBoundingClientRect();
    const share = Math.max(0, Math.min(1, (event.clientX - box.left - left) / (box.width - left - right)));
    return { x: event.clientX - body.getBoundingClientRect().left, share: words.rtl ? 1 - share : share };
  };
  const time = (share) => new Date(domain[0].getTime() + share * (domain[1] - domain[0] - 1));
  body.addEventListener("pointerdown", (event) => {
    if (event.button === 0 && event.pointerType !== "touch") from = at(event);
  });
  body.addEventListener("pointermove", (event) => {
    if (!from) return;
    const to = at(event);
    if (Math.abs(to.x - from.x) < 6) return;
    band.hidden = false;
    band.style.left = `${Math.min(from.x, to.x)}px`;
    band.style.width = `${Math.abs(to.x - from.x)}px`;
    event.preventDefault();
  });
  window.addEventListener("pointerup", (event) => {
    const begun = from;
    from = null;
    if (!begun || band.hidden) return;
    const [a, b] = [begun.share, at(event).share].sort((one, other) => one - other);
    location.href = address(iso(time(a)), iso(time(b)));
  });
  body.addEventListener("dragstart", (event) => event.preventDefault());
}

async function start() {
  const answer = await fetch(frame.dataset.days, { headers: { accept: "application/json" } });
  if (!answer.ok) return;
  const data = await answer.json();
  if (!data.stretches.length && !data.changes.length) return;
  const draw = () => {
    const body = document.createElement("div");
    body.className = "days-body";
    const { incidents, killed, changes, domain } = drawn(data);
    body.append(row(incidents, words.incidents, "incidents"), row(killed, words.killed, "killed"), row(changes, words.changes, "changes"));
    frame.replaceChildren(body);
    brushed(body, incidents, domain);
  };
  draw();
  let width = frame.clientWidth;
  new ResizeObserver(() => {
    if (Math.abs(frame.clientWidth - width) < 4) return;
    width = frame.clientWidth;
    draw();
  }).observe(frame);
}

start();
