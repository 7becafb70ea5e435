import type { Format } from "../format.ts";
import { readNegmas } from "./read.ts";

/** Domain and utility functions of NegMAS, as YAML. */
export const negmas: Format = {
  id: "negmas",
  title: "domain and utility functions of NegMAS (YAML)",
  extensions: [".yml", ".yaml"],
  folders: true,
  read: readNegmas,
};
