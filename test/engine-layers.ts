import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";

/** Where a file of an engine leads, as paths from the engine's folder. */
export interface Arrow {
  readonly file: string;
  readonly to: string;
}

/** The folders of an engine, whose imports go one way only, and what leads where in it. */
export function engineLayers(name: string, layers: readonly string[]) {
  const engine = join(import.meta.dirname, "..", "src", name);
  /** Where each file of a folder leads; imports of types alone count. */
  const arrowsFrom = (folder: string): Arrow[] =>
    readdirSync(join(engine, folder)).flatMap((entry) => {
      const file = join(folder, entry);
      const text = readFileSync(join(engine, file), "utf8");
      return [...text.matchAll(/(?:from|import)\s*\(?"(\.[^"]+)"/g)].map(([, to]) => ({
        file,
        to: relative(engine, join(engine, dirname(file), to!)),
      }));
    });
  return {
    folders: readdirSync(engine, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name),
    arrowsFrom,
    /** Imports of a folder that comes after it. */
    against(folder: string): Arrow[] {
      const allowed = layers.slice(0, layers.indexOf(folder) + 1);
      return arrowsFrom(folder).filter(({ to }) => to.includes("/") && !allowed.includes(to.split("/")[0]!));
    },
  };
}
