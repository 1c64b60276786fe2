// Bundles scripts, styles, fonts and the base map into ../static, under names that change with their content.
import { createHash } from "node:crypto";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { build } from "esbuild";
import { outlines } from "./outlines.mjs";

const OUT = path.resolve(import.meta.dirname, "../static");
const WORKER = "node_modules/maplibre-gl/dist/maplibre-gl-worker.mjs";
const manifest = {};

function hashed(name, content) {
  const { name: stem, ext } = path.parse(name);
  const mark = createHash("sha256").update(content).digest("hex").slice(0, 10);
  return `${stem}-${mark}${ext}`;
}

async function put(name, content) {
  manifest[name] = hashed(name, content);
  await writeFile(path.join(OUT, manifest[name]), content);
}

async function scripts() {
  const result = await build({
    entryPoints: ["desk.js", "map.js", "days.js", "chart.js", "report.js", "brief.js", "desk.css", "map.css"],
    outdir: OUT,
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    entryNames: "[name]-[hash]",
    assetNames: "[name]-[hash]",
    loader: { ".woff2": "file", ".woff": "empty", ".svg": "file" },
    metafile: true,
    logLevel: "warning",
    legalComments: "linked",
  });
  for (const [file, made] of Object.entries(result.metafile.outputs)) {
    if (made.entryPoint) manifest[path.basename(made.entryPoint)] = path.basename(file);
  }
}

await rm(OUT, { recursive: true, force: true });
await mkdir(OUT, { recursive: true });
await scripts();
await put("outlines.json", await outlines());
for (const name of ["icon.svg"]) await put(name, await readFile(name));
await put("maplibre-worker.mjs", await readFile(WORKER));
// Last: without a manifest nothing is served.
await writeFile(path.join(OUT, "manifest.json"), JSON.stringify(manifest, null, 1));
