import type * as fs from "node:fs";

/** Calls that change a disk. What only looks at it goes on, until the process counts as killed. */
const CHANGES = [
  "writeFileSync",
  "openSync",
  "fsyncSync",
  "mkdirSync",
  "renameSync",
  "linkSync",
  "unlinkSync",
  "rmSync",
  "rmdirSync",
  "chmodSync",
] as const;

/** A disk on which the `at`th change fails: once, as a full device, or from then on for all calls, as of a killed process. */
export function faultyDisk(real: typeof fs) {
  let plan: { at: number; kind: "fault" | "kill"; code: string } | undefined;
  let before: { name: string; act: () => void } | undefined;
  let changes = 0;
  let dead = false;
  const failure = (code: string) => Object.assign(new Error(`${code}: made to fail`), { code });
  const wrapped: Record<string, unknown> = { ...real };
  for (const [name, value] of Object.entries(real)) {
    if (typeof value !== "function" || !name.endsWith("Sync")) continue;
    wrapped[name] = (...args: unknown[]) => {
      if (dead) throw failure("EKILLED");
      if (name === before?.name) {
        const { act } = before;
        before = undefined;
        act();
      }
      if (plan && (CHANGES as readonly string[]).includes(name)) {
        changes++;
        if (changes === plan.at) {
          dead = plan.kind === "kill";
          // A process may die while it writes: half of the content is there.
          if (dead && name === "writeFileSync")
            real.writeFileSync(args[0] as number, String(args[1]).slice(0, String(args[1]).length / 2));
          throw failure(plan.code);
        }
      }
      // Waiting for the real disk would show nothing.
      if (name === "fsyncSync") return undefined;
      return (value as (...all: unknown[]) => unknown)(...args);
    };
  }
  return {
    fs: wrapped,
    /** Makes the `at`th change from now on fail. */
    fail(at: number, kind: "fault" | "kill", code = "ENOSPC") {
      [plan, changes, dead] = [{ at, kind, code }, 0, false];
    },
    /** Does something just before the next call of that name, as another program might. */
    meanwhile(name: string, act: () => void) {
      before = { name, act };
    },
    /** Lets everything work again; tells whether anything has failed. */
    mend(): boolean {
      const failed = plan !== undefined && changes >= plan.at;
      [plan, dead] = [undefined, false];
      return failed;
    },
  };
}
