export { plot } from "@observablehq/plot";
