import type { Fault } from "#case/fault.ts";
import type { GivenFile } from "../format.ts";

/** Files that are given twice: by name, or with other names and the same bytes. A party counted twice would change every result. */
export function sameFiles(files: readonly GivenFile[]): Fault[] {
  return files.flatMap((file, at): Fault[] => {
    const first = files
      .slice(0, at)
      .find((other) => other.name === file.name || isSame(other.bytes, file.bytes));
    if (!first) return [];
    const what =
      first.name === file.name
        ? "the file is named twice"
        : `the file says the same as ${first.name}, byte by byte`;
    return [
      { file: file.name, line: 1, column: 1, what, cure: "name each party's file once", severity: "error" },
    ];
  });
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}
