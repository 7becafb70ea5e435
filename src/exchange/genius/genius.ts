import type { Format } from "../format.ts";
import { readGenius } from "./read.ts";

/** Domain and profiles of Genius, as XML. */
export const genius: Format = {
  id: "genius",
  title: "domain and profiles of Genius (XML)",
  extensions: [".xml"],
  folders: true,
  read: readGenius,
};
