import type { Fault } from "#case/fault.ts";
import type { Place } from "#case/line-places.ts";
import { nearest } from "#case/nearest.ts";

/** So many faults are told of the files of one import. */
const MOST = 200;
/** So many words of one file are compared with so many known ones: each takes time, and nobody reads more. */
const MOST_COMPARED = 50;
const MOST_KNOWN = 2000;

/** Collects what is wrong in one file. */
export class FileFaults {
  readonly file: string;
  readonly errors: Fault[] = [];
  readonly warnings: Fault[] = [];
  #compared = 0;

  constructor(file: string) {
    this.file = file;
  }

  error({ line, column }: Place, what: string, cure: string): undefined {
    if (this.errors.length < MOST)
      this.errors.push({ file: this.file, line, column, what, cure, severity: "error" });
    return undefined;
  }

  /** What to do about a word that is none of those known: the one that is meant, if one is like it. */
  cureFor(word: string, known: readonly string[], otherwise: string): string {
    const isCompared = known.length <= MOST_KNOWN && this.#compared++ < MOST_COMPARED;
    const near = isCompared ? nearest(word, known) : undefined;
    return near === undefined ? otherwise : `did you mean ${near}?`;
  }

  warn({ line, column }: Place, what: string, cure: string): void {
    if (this.warnings.length < MOST)
      this.warnings.push({ file: this.file, line, column, what, cure, severity: "warning" });
  }
}

/** Where a file is at fault as a whole. */
export const BEGINNING: Place = { line: 1, column: 1 };
