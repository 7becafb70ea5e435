import { type Fault, printableFault } from "#case/fault.ts";

/** The command line is at fault: exit status 2. */
export class UsageFault extends Error {
  readonly cure: string | undefined;

  constructor(message: string, cure?: string) {
    super(message);
    this.cure = cure;
  }
}

/** The case, or another file that was read, is at fault: exit status 1. */
export class CaseFault extends Error {
  readonly faults: readonly Fault[];
  readonly subject: string = "case";
  /** How many faults there are; not all of them may be listed. */
  readonly count: number;

  constructor(faults: readonly Fault[]) {
    super(`${faults.length} faults`);
    this.faults = faults.map(printableFault);
    this.count = faults.length;
  }
}

/** A file of another program, or a table, that was to be imported is at fault. */
export class FileFault extends CaseFault {
  override readonly subject = "file";
}

/** A stored report is at fault. */
export class ReportFault extends CaseFault {
  override readonly subject = "report";
  override readonly count: number;

  constructor(faults: readonly Fault[], count = faults.length) {
    super(faults);
    this.count = count;
  }
}

/** The document whose styles a brief should take is at fault. */
export class TemplateFileFault extends CaseFault {
  override readonly subject = "template";

  constructor(file: string, what: string) {
    const cure = "name a .docx file that a word processor has saved";
    super([{ file, line: 0, column: 0, what, cure, severity: "error" }]);
  }
}

/** A text that was named is at fault. */
export class TextFault extends CaseFault {
  override readonly subject = "text";
}
