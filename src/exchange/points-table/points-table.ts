import type { Format } from "../format.ts";
import { readPointsTable } from "./read.ts";
import { writePointsTable } from "./write.ts";

/** What options are worth to parties, a row for each, as CSV. */
export const pointsTable: Format = {
  id: "points.csv",
  title: "table of points: party, issue, option, value (CSV)",
  extensions: [],
  read: readPointsTable,
  write: writePointsTable,
};
