import type { Fault } from "#case/fault.ts";

/** The command line is at fault: exit status 2. */
export class UsageFault extends Error {
  readonly cure: string | undefined;

  constructor(message: string, cure?: string) {
    super(message);
    this.cure = cure;
  }
}

/** The case is at fault: exit status 1. */
export class CaseFault extends Error {
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super(`${faults.length} faults`);
    this.faults = faults;
  }
}
