import type { Format } from "../format.ts";
import { readGeniusWeb } from "./read.ts";

/** Domain and profiles of GeniusWeb, as JSON. */
export const geniusWeb: Format = {
  id: "geniusweb",
  title: "domain and profiles of GeniusWeb (JSON)",
  extensions: [".json"],
  folders: true,
  read: readGeniusWeb,
};
