// The base map: outlines of countries and provinces, and which of them is meant by a place.
import { feature } from "topojson-client";

const plain = (name) =>
  name.toLowerCase().normalize("NFKD").replace(/\b(governorate|province|state|region|al|ar|as|ad|an|el)\b/g, "").replace(/[^a-z]/g, "");

export async function outlines(address) {
  const packed = await (await fetch(address)).json();
  const countries = feature(packed, packed.objects.countries);
  const provinces = feature(packed, packed.objects.provinces);
  for (const one of [...countries.features, ...provinces.features]) one.box = boxOf(one.geometry);
  return { countries, provinces };
}

function rings(geometry) {
  return geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
}

export function boxOf(geometry) {
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const polygon of rings(geometry)) {
    for (const [x, y] of polygon[0]) {
      box[0] = Math.min(box[0], x);
      box[1] = Math.min(box[1], y);
      box[2] = Math.max(box[2], x);
      box[3] = Math.max(box[3], y);
    }
  }
  return box;
}

function inRing([x, y], ring) {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [a, b] = ring[i];
    const [c, d] = ring[j];
    if (b > y !== d > y && x < ((c - a) * (y - b)) / (d - b) + a) inside = !inside;
  }
  return inside;
}

function contains(one, at) {
  const [west, south, east, north] = one.box;
  if (at[0] < west || at[0] > east || at[1] < south || at[1] > north) return false;
  return rings(one.geometry).some(([outer, ...holes]) => inRing(at, outer) && !holes.some((hole) => inRing(at, hole)));
}

// The middle of the largest part of an outline: where its name and its number stand.
export function middle(geometry) {
  let best = null;
  for (const [ring] of rings(geometry)) {
    let area = 0, x = 0, y = 0;
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const cross = ring[j][0] * ring[i][1] - ring[i][0] * ring[j][1];
      area += cross;
      x += (ring[j][0] + ring[i][0]) * cross;
      y += (ring[j][1] + ring[i][1]) * cross;
    }
    if (area && (!best || Math.abs(area) > best.area)) best = { area: Math.abs(area), at: [x / (3 * area), y / (3 * area)] };
  }
  return best ? best.at : rings(geometry)[0][0][0];
}

// The outline that a country or province is meant by; null where none is known.
export function outlineOf(base, { kind, en, country }, at) {
  const wanted = plain(en || "");
  if (kind === "country") return base.countries.features.find((one) => plain(one.properties.name) === wanted) ?? null;
  const near = base.provinces.features.filter((one) => one.properties.country === country);
  const named = wanted && near.find((one) => plain(one.properties.name) === wanted);
  return named || (at && near.find((one) => contains(one, at))) || null;
}

// A circle on the ground as a polygon; km is its radius.
export function circle([x, y], km) {
  const ring = [];
  for (let i = 0; i <= 96; i++) {
    const angle = (i / 96) * 2 * Math.PI;
    const north = (km / 111.2) * Math.sin(angle);
    ring.push([x + ((km / 111.2) * Math.cos(angle)) / Math.cos((y * Math.PI) / 180), y + north]);
  }
  return { type: "Polygon", coordinates: [ring] };
}

// Every place gets its middle and, where it is no point, the area that it is drawn as.
export function grounded(base, features) {
  for (const one of features) {
    const told = one.properties;
    const at = one.geometry?.coordinates ?? null;
    const found = told.shape === "outline" ? outlineOf(base, told, at) : null;
    one.area = found ? found.geometry : at && told.shape !== "point" ? circle(at, told.km || 150) : null;
    one.at = found ? middle(found.geometry) : at;
    if (!found && told.shape === "outline") told.shape = at ? "circle" : "nowhere";
  }
  return features.filter((one) => one.at);
}
