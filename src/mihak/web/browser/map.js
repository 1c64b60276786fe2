// The map: the outlines that are built in (or a tile server), incidents by place, control by day.
import { AttributionControl, Map, NavigationControl, ScaleControl, setWorkerUrl } from "maplibre-gl";
import { Badges } from "./map/badges.js";
import { Clock } from "./map/clock.js";
import { Held } from "./map/held.js";
import { Names } from "./map/names.js";
import { grounded, outlines } from "./map/outlines.js";

const WEEK = 6;
const frame = document.getElementById("map");
const words = JSON.parse(document.getElementById("map-words").textContent);

const json = async (address, times = 30) => {
  const answer = await fetch(address, { headers: { accept: "application/json" } });
  // The register is being weighed: the server says when to ask again.
  if (answer.status === 503 && times > 0) {
    await new Promise((done) => setTimeout(done, 1000 * Number(answer.headers.get("retry-after") ?? 2)));
    return json(address, times - 1);
  }
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.json();
};

function style(base, tiles) {
  const made = {
    version: 8,
    sources: {
      countries: { type: "geojson", data: base.countries },
      provinces: { type: "geojson", data: base.provinces },
    },
    layers: [
      { id: "sea", type: "background", paint: { "background-color": "#dbe6ea" } },
      { id: "land", type: "fill", source: "countries", paint: { "fill-color": "#f7f4ea" } },
    ],
  };
  if (tiles) {
    made.sources.tiles = { type: "raster", tiles: [tiles], tileSize: 256 };
    made.layers.push({ id: "tiles", type: "raster", source: "tiles" });
  }
  made.layers.push(
    { id: "provinces", type: "line", source: "provinces", minzoom: 4, paint: { "line-color": "#b9b2a0", "line-width": ["interpolate", ["linear"], ["zoom"], 4, 0.4, 10, 1.2], "line-dasharray": [3, 2] } },
    { id: "countries", type: "line", source: "countries", paint: { "line-color": "#8b8474", "line-width": ["interpolate", ["linear"], ["zoom"], 2, 0.5, 8, 1.6] } },
  );
  return made;
}

// What is said of the base map's makers: MapLibre takes it for HTML, and it is plain words.
function credits(tiles) {
  const said = document.createElement("span");
  said.textContent = ["Natural Earth", "GeoNames", tiles].filter(Boolean).join(" · ");
  return said.innerHTML;
}

// The areas of places that are no points, under everything, so that nobody takes a number for a spot.
function areas(map, places) {
  const features = places
    .filter((one) => one.area)
    .sort((a, b) => b.properties.km - a.properties.km)
    .map((one) => ({ type: "Feature", geometry: one.area, properties: { place: one.properties.place, outline: one.properties.shape === "outline" } }));
  map.addSource("areas", { type: "geojson", data: { type: "FeatureCollection", features } });
  map.addLayer({ id: "areas-fill", type: "fill", source: "areas", paint: { "fill-color": "#0f4c4a", "fill-opacity": 0.05 } });
  map.addLayer({ id: "areas-line", type: "line", source: "areas", paint: { "line-color": "#0f4c4a", "line-width": 1, "line-opacity": 0.55, "line-dasharray": [2, 3] } });
  map.addSource("chosen", { type: "geojson", data: { type: "FeatureCollection", features: [] } });
  map.addLayer({ id: "chosen", type: "line", source: "chosen", paint: { "line-color": "#8a5a00", "line-width": 3 } });
}

// Where most of it happened: a few places far away do not make all the others small.
function extent(places) {
  const narrow = places.filter((one) => one.properties.km < 60);
  const used = (narrow.length ? narrow : places).map((one) => ({ at: one.at, n: one.properties.incidents ?? one.properties.spans?.length ?? 1 }));
  if (!used.length) return [25, 12, 60, 42];
  const cut = (axis) => {
    const sorted = [...used].sort((a, b) => a.at[axis] - b.at[axis]);
    const all = sorted.reduce((sum, one) => sum + one.n, 0);
    let seen = 0;
    const ends = [null, null];
    for (const { at, n } of sorted) {
      if (seen + n > all * 0.07) ends[0] ??= at[axis];
      if (seen < all * 0.93) ends[1] = at[axis];
      seen += n;
    }
    return ends;
  };
  const [west, east] = cut(0);
  const [south, north] = cut(1);
  return [west, south, east, north];
}

async function there(ids) {
  const side = document.getElementById("there");
  const parts = [];
  for (const id of ids.slice(0, 8)) {
    const address = `${frame.dataset.there}&at=${encodeURIComponent(id)}`;
    const answer = await fetch(address, { headers: { "hx-request": "true" } });
    if (answer.ok) parts.push(await answer.text());
  }
  side.innerHTML = parts.join("");
  side.focus({ preventScroll: window.innerWidth > 800 });
}

function clicks(map, places, choose) {
  const layers = ["held-spots", "held-fill", "areas-fill"];
  map.on("click", (event) => {
    const found = map.queryRenderedFeatures(event.point, { layers }).map((one) => one.properties.place);
    const here = [...new Set(found)].map((id) => places.get(id)).filter(Boolean);
    if (here.length) choose([here.sort((a, b) => a.properties.km - b.properties.km)[0]]);
  });
}

function ticked(id, hear) {
  const box = document.getElementById(id);
  box.addEventListener("change", () => hear(box.checked));
  hear(box.checked);
}

function started(map, base, incidents, control, names) {
  areas(map, incidents);
  const held = new Held(map, control.camps, control.shown);
  const byPlace = new globalThis.Map(incidents.map((one) => [one.properties.place, one]));
  const choose = (places) => {
    map.getSource("chosen").setData({ type: "FeatureCollection", features: places.filter((one) => one.area).map((one) => ({ type: "Feature", geometry: one.area, properties: {} })) });
    there(places.map((one) => one.properties.place));
  };
  const badges = new Badges(map, words, choose);
  badges.set(incidents);
  new Names(map, base, names, badges);
  clicks(map, byPlace, choose);
  for (const link of document.querySelectorAll("a[data-there]")) {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      there([link.dataset.there]);
    });
  }
  document.getElementById("map-shown").hidden = false;
  const form = document.getElementById("map-days");
  const clock = form ? new Clock(form, words) : null;
  const week = () => {
    const box = document.getElementById("show-until");
    badges.week = clock && box.checked ? [clock.day - WEEK, clock.day] : null;
    badges.draw();
  };
  ticked("show-incidents", (on) => {
    badges.shown = on;
    for (const id of ["areas-fill", "areas-line"]) map.setLayoutProperty(id, "visibility", on ? "visible" : "none");
    badges.draw();
  });
  ticked("show-control", (on) => held.shown(on));
  document.getElementById("show-until").addEventListener("change", week);
  clock?.listen((day, rests) => {
    held.on(day);
    if (badges.week) week();
    if (rests) table(clock.iso);
  });
}

let asked = "";
let waiting = 0;

// The table of the day stands for those who cannot see the map; and the address tells the day.
function table(day) {
  const place = document.getElementById("held");
  if (asked === day || !asked) {
    asked = day;
    return;
  }
  asked = day;
  clearTimeout(waiting);
  waiting = setTimeout(async () => {
    const address = new URL(location);
    address.searchParams.set("on", day);
    history.replaceState(null, "", address);
    address.pathname += "/held";
    const answer = await fetch(address, { headers: { "hx-request": "true" } });
    if (answer.ok) place.innerHTML = await answer.text();
  }, 250);
}

async function start() {
  setWorkerUrl(frame.dataset.worker);
  const [base, places, control, names] = await Promise.all([
    outlines(frame.dataset.outlines), json(frame.dataset.places), json(frame.dataset.control), json(frame.dataset.names),
  ]);
  const incidents = grounded(base, places.features);
  control.shown = grounded(base, control.features);
  frame.textContent = "";
  const map = new Map({
    container: frame, style: style(base, frame.dataset.tiles), bounds: extent(incidents.length ? incidents : control.shown),
    fitBoundsOptions: { padding: 60, maxZoom: 13 }, hash: "at", attributionControl: false, dragRotate: false,
    pitchWithRotate: false, maxZoom: 18, renderWorldCopies: false, fadeDuration: 0, cooperativeGestures: false,
    canvasContextAttributes: { preserveDrawingBuffer: true },
    locale: { "NavigationControl.ZoomIn": words.zoomIn, "NavigationControl.ZoomOut": words.zoomOut, "Map.Title": words.map },
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  const corner = words.rtl ? "left" : "right";
  map.addControl(new NavigationControl({ showCompass: false }), `top-${corner}`);
  map.addControl(new ScaleControl({}), `bottom-${corner === "left" ? "right" : "left"}`);
  map.addControl(new AttributionControl({ compact: false, customAttribution: credits(frame.dataset.credit) }), `bottom-${corner}`);
  map.once("load", () => {
    started(map, base, incidents, control, names);
    frame.dataset.ready = "true";
  });
}

start().catch((error) => {
  console.error(error);
  const said = document.createElement("p");
  said.className = "map-none";
  said.textContent = words.failed;
  frame.replaceChildren(said);
});
