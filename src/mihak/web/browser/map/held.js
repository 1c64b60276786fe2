// Who is said to hold what on a day: colours and signs of sides, stripes where it is contested, rings for sieges.
const GREY = "#8d8d8d";
const SIZE = 28;

export class Held {
  constructor(map, camps, places) {
    Object.assign(this, { map, camps, places, day: null });
    const data = { type: "FeatureCollection", features: [] };
    map.addSource("held-areas", { type: "geojson", data });
    map.addSource("held-points", { type: "geojson", data });
    map.addLayer({ id: "held-fill", type: "fill", source: "held-areas", paint: { "fill-pattern": ["get", "pattern"], "fill-opacity": ["interpolate", ["linear"], ["zoom"], 10, 0.2, 13, 0.08] } });
    map.addLayer({ id: "held-line", type: "line", source: "held-areas", paint: { "line-color": ["get", "line"], "line-width": 1.6, "line-opacity": 0.9 } });
    map.addLayer({ id: "held-siege", type: "line", source: "held-areas", filter: ["has", "siege"], paint: { "line-color": ["get", "siege"], "line-width": 3, "line-dasharray": [2, 1.5] } });
    map.addLayer({ id: "held-spots", type: "symbol", source: "held-points", layout: { "icon-image": ["get", "icon"], "icon-allow-overlap": true, "icon-ignore-placement": true, "icon-offset": [0, 0] } });
  }

  shown(on) {
    for (const id of ["held-fill", "held-line", "held-siege", "held-spots"]) this.map.setLayoutProperty(id, "visibility", on ? "visible" : "none");
  }

  // The wider lies under the narrower, so that a quarter is seen in its city.
  on(day) {
    this.day = day;
    const areas = [];
    const points = [];
    for (const one of this.places) {
      const span = one.properties.spans.find(({ first, last }) => (first ?? day) <= day && (last ?? day) >= day);
      if (!span) continue;
      const place = { place: one.properties.place, km: one.properties.km };
      if (one.area) areas.push({ type: "Feature", geometry: one.area, properties: { ...place, ...this.area(span) } });
      else points.push({ type: "Feature", geometry: { type: "Point", coordinates: one.at }, properties: { ...place, icon: this.icon(span) } });
    }
    areas.sort((a, b) => b.properties.km - a.properties.km);
    this.map.getSource("held-areas").setData({ type: "FeatureCollection", features: areas });
    this.map.getSource("held-points").setData({ type: "FeatureCollection", features: points });
  }

  colours({ state, holder, rivals }) {
    const own = this.camps[holder]?.colour ?? GREY;
    if (state !== "contested") return [own];
    return [own, this.camps[rivals?.[0]]?.colour ?? "#ffffff"];
  }

  area(span) {
    const colours = this.colours(span);
    const found = { pattern: this.pattern(colours), line: colours[0] };
    if (span.besieger !== undefined && span.besieger !== null) found.siege = this.camps[span.besieger].colour;
    return found;
  }

  pattern(colours) {
    const name = `fill ${colours.join(" ")}`;
    if (!this.map.hasImage(name)) this.map.addImage(name, picture(16, (pen) => stripes(pen, colours, 16)), { pixelRatio: 2 });
    return name;
  }

  icon(span) {
    const colours = this.colours(span);
    const ring = this.camps[span.besieger]?.colour ?? "";
    const shape = span.holder === null || span.holder === undefined ? "circle" : this.camps[span.holder].shape;
    const name = `spot ${colours.join(" ")} ${ring} ${shape} ${this.camps[span.holder]?.filled}`;
    if (!this.map.hasImage(name)) {
      this.map.addImage(name, picture(SIZE * 2, (pen) => spot(pen, colours, ring, shape)), { pixelRatio: 2 });
    }
    return name;
  }
}

function picture(size, draw) {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = size;
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  draw(pen);
  return pen.getImageData(0, 0, size, size);
}

// Slanted stripes that go on from tile to tile; one colour fills it.
function stripes(pen, colours, size) {
  pen.fillStyle = colours[0];
  pen.fillRect(0, 0, size, size);
  if (colours.length < 2) return;
  pen.strokeStyle = colours[1];
  pen.lineWidth = size / 2.9;
  pen.lineCap = "square";
  for (const from of [-size, 0, size]) {
    pen.beginPath();
    pen.moveTo(from - 2, size + 2);
    pen.lineTo(from + size + 2, -2);
    pen.stroke();
  }
}

const FORMS = {
  circle: (pen, r) => pen.arc(0, 0, r, 0, 7),
  square: (pen, r) => pen.rect(-r * 0.9, -r * 0.9, r * 1.8, r * 1.8),
  diamond: (pen, r) => polygon(pen, [[0, -r * 1.2], [r * 1.2, 0], [0, r * 1.2], [-r * 1.2, 0]]),
  "triangle-up": (pen, r) => polygon(pen, [[0, -r * 1.15], [r * 1.15, r * 0.9], [-r * 1.15, r * 0.9]]),
  "triangle-down": (pen, r) => polygon(pen, [[0, r * 1.15], [r * 1.15, -r * 0.9], [-r * 1.15, -r * 0.9]]),
  cross: (pen, r) => polygon(pen, [[-r, -r / 3], [-r / 3, -r / 3], [-r / 3, -r], [r / 3, -r], [r / 3, -r / 3], [r, -r / 3], [r, r / 3], [r / 3, r / 3], [r / 3, r], [-r / 3, r], [-r / 3, r / 3], [-r, r / 3]]),
};

function polygon(pen, points) {
  points.forEach(([x, y], n) => (n ? pen.lineTo(x, y) : pen.moveTo(x, y)));
  pen.closePath();
}

function spot(pen, colours, ring, shape) {
  pen.translate(SIZE, SIZE);
  const radius = SIZE * 0.5;
  const form = () => {
    pen.beginPath();
    (FORMS[shape] ?? FORMS.circle)(pen, radius);
  };
  form();
  pen.lineWidth = 6;
  pen.strokeStyle = "#ffffff";
  pen.stroke();
  pen.save();
  pen.clip();
  pen.translate(-SIZE, -SIZE);
  for (let x = 0; x < SIZE * 2; x += 16) {
    for (let y = 0; y < SIZE * 2; y += 16) {
      pen.save();
      pen.translate(x, y);
      pen.beginPath();
      pen.rect(0, 0, 16, 16);
      pen.clip();
      stripes(pen, colours, 16);
      pen.restore();
    }
  }
  pen.restore();
  form();
  pen.lineWidth = 2;
  pen.strokeStyle = "#1a1a1a";
  pen.stroke();
  if (!ring) return;
  pen.beginPath();
  pen.arc(0, 0, radius * 1.65, 0, 7);
  pen.setLineDash([8, 5]);
  pen.lineWidth = 5;
  pen.strokeStyle = ring;
  pen.stroke();
}
