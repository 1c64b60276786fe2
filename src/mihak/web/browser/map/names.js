// Names on the base map, as HTML, so that every script stands as it should: those of the greatest first.
import { Marker } from "maplibre-gl";
import { middle, outlineOf } from "./outlines.js";

const FROM = { country: 2.5, admin1: 5.2, city: 6, town: 9 };
const TO = { country: 6.2, admin1: 9.5, city: 22, town: 22 };
const MOST = 40;

export class Names {
  constructor(map, base, rows, badges) {
    this.map = map;
    this.badges = badges;
    this.markers = new Map();
    this.rows = rows.map(([name, en, kind, country, lat, lon, size]) => ({ name, en, kind, country, size, at: lat === null ? null : [lon, lat] }));
    for (const one of this.rows) {
      if (one.kind !== "country") continue;
      const found = outlineOf(base, one, one.at);
      one.at = found ? middle(found.geometry) : null;
    }
    this.rows = this.rows.filter((one) => one.at);
    map.on("moveend", () => this.draw());
    this.draw();
  }

  // A city of a million stands from far away, a small one only from near.
  stands({ kind, size }, zoom) {
    const from = kind === "city" ? Math.max(5, 11 - Math.log10(Math.max(size, 1000)) ) : FROM[kind];
    return zoom >= from && zoom < TO[kind];
  }

  draw() {
    const zoom = this.map.getZoom();
    const { width, height } = this.map.getContainer().getBoundingClientRect();
    const taken = [...(this.badges.taken ?? [])];
    const kept = new Map();
    for (const one of this.rows) {
      if (kept.size >= MOST || !this.stands(one, zoom)) continue;
      const at = this.map.project(one.at);
      const half = one.name.length * (one.kind === "country" ? 5 : 3.8) + 4;
      if (at.x < half || at.y < 12 || at.x > width - half || at.y > height - 12) continue;
      const box = [at.x - half, at.y - 10, at.x + half, at.y + 10];
      if (taken.some((other) => box[0] < other[2] && box[2] > other[0] && box[1] < other[3] && box[3] > other[1])) continue;
      taken.push(box);
      kept.set(one, this.markers.get(one) ?? this.made(one));
      this.markers.delete(one);
    }
    for (const marker of this.markers.values()) marker.remove();
    this.markers = kept;
  }

  made(one) {
    const node = document.createElement("div");
    node.className = `base-name base-${one.kind}`;
    const words = document.createElement("bdi");
    words.textContent = one.name;
    node.append(words);
    const marker = new Marker({ element: node, anchor: "center" }).setLngLat(one.at).addTo(this.map);
    // A name is no control: it is drawn for the eye, and the table has it for everybody.
    node.removeAttribute("role");
    node.removeAttribute("aria-label");
    node.removeAttribute("tabindex");
    node.setAttribute("aria-hidden", "true");
    return marker;
  }
}
