import type { Fault } from "#case/fault.ts";
import { append } from "#math/append.ts";
import type { GivenFile } from "../format.ts";
import type { PlacedMap } from "./node.ts";
import { readPlaced } from "./read.ts";

/** One of several files, as a map. */
export interface ReadMap {
  readonly file: GivenFile;
  readonly name: string;
  readonly text: string;
  readonly map: PlacedMap;
  /** Which of the files it is. */
  readonly at: number;
}

/** Reads several files as maps; what is wrong with any of them is put among the faults. */
export function readMaps(
  files: readonly GivenFile[],
  notation: "JSON" | "YAML",
  faults: Fault[],
): readonly ReadMap[] {
  return files.flatMap((file, at): ReadMap[] => {
    const read = readPlaced(file, notation);
    if ("map" in read) return [{ file, name: file.name, at, ...read }];
    append(faults, read.faults);
    return [];
  });
}
