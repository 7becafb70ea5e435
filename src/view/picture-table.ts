import type { Curves, Network, Parallel, Plot, Scatter, Table, Timeline, Tornado } from "#outcome/block.ts";
import { networkTables } from "./network/tables.ts";
import { curveTables, plotTable, scatterTables, timelineTable } from "./plot/tables.ts";
import { parallelTable, tornadoTable } from "./plot/value-tables.ts";

/** A block that is drawn as a picture. */
export type Picture = Timeline | Plot | Curves | Scatter | Parallel | Tornado | Network;

/** The data of a picture as tables, for readers who cannot or do not want to see it. */
export function picturesTables(picture: Picture): readonly Table[] {
  switch (picture.kind) {
    case "timeline":
      return [timelineTable(picture)];
    case "plot":
      return [plotTable(picture)];
    case "curves":
      return curveTables(picture);
    case "scatter":
      return scatterTables(picture);
    case "parallel":
      return [parallelTable(picture)];
    case "tornado":
      return [tornadoTable(picture)];
    case "network":
      return networkTables(picture);
  }
}
