import type { Fault } from "#case/fault.ts";
import type { Place } from "#case/line-places.ts";

/** So many faults are told of the files of one import. */
const MOST = 200;

/** Collects what is wrong in one file. */
export class FileFaults {
  readonly file: string;
  readonly errors: Fault[] = [];
  readonly warnings: Fault[] = [];

  constructor(file: string) {
    this.file = file;
  }

  error({ line, column }: Place, what: string, cure: string): undefined {
    if (this.errors.length < MOST)
      this.errors.push({ file: this.file, line, column, what, cure, severity: "error" });
    return undefined;
  }

  warn({ line, column }: Place, what: string, cure: string): void {
    if (this.warnings.length < MOST)
      this.warnings.push({ file: this.file, line, column, what, cure, severity: "warning" });
  }
}

/** Where a file is at fault as a whole. */
export const BEGINNING: Place = { line: 1, column: 1 };
