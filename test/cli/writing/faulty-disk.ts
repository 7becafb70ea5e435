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
  let told: string[] = [];
  let dead = false;
  const failure = (code: string, name: string) =>
    Object.assign(new Error(`${code}: made to fail`), { code, syscall: name.replace(/Sync$/, "") });
  const wrapped: Record<string, unknown> = { ...real };
  for (const [name, value] of Object.entries(real)) {
    if (typeof value !== "function" || !name.endsWith("Sync")) continue;
    wrapped[name] = (...args: unknown[]) => {
      if (dead) {
        // The files of a process that has died are closed.
        if (name === "closeSync") real.closeSync(args[0] as number);
        throw failure("EKILLED", name);
      }
      if (name === before?.name) {
        const { act } = before;
        before = undefined;
        act();
      }
      const isChange = (CHANGES as readonly string[]).includes(name);
      if (isChange) told.push(name);
      if (plan && isChange) {
        changes++;
        if (changes === plan.at) {
          dead = plan.kind === "kill";
          // A process may die while it writes: half of the content is there.
          if (dead && name === "writeFileSync")
            real.writeFileSync(args[0] as number, String(args[1]).slice(0, String(args[1]).length / 2));
          throw failure(plan.code, name);
        }
      }
      // Waiting for the real disk would show nothing.
      if (name === "fsyncSync") return undefined;
      return (value as (...all: unknown[]) => unknown)(...args);
    };
  }
  // Without the name's end it is done later, and so it fails later, while the caller goes on.
  wrapped.fsync = (file: number, done: (error: unknown) => void) =>
    setImmediate(() => {
      try {
        (wrapped.fsyncSync as (file: number) => void)(file);
      } catch (error) {
        done(error);
        return;
      }
      done(null);
    });
  return {
    fs: wrapped,
    /** Makes the `at`th change from now on fail. */
    fail(at: number, kind: "fault" | "kill", code = "ENOSPC") {
      [plan, changes, dead] = [{ at, kind, code }, 0, false];
    },
    /** The changes from now on, by the names of their calls. */
    record(): readonly string[] {
      told = [];
      return told;
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
