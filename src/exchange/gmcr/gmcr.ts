import type { Format } from "../format.ts";
import { readGmcr } from "./read.ts";
import { writeGmcr } from "./write.ts";

/** Files of GMCR+ (`gmcr-py`): a graph model in option form, as JSON. */
export const gmcr: Format = {
  id: "gmcr",
  title: "graph model of GMCR+ (JSON)",
  extensions: [".gmcr"],
  read: readGmcr,
  write: writeGmcr,
};
