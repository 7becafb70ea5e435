import { existsSync, realpathSync } from "node:fs";
import { UsageFault } from "../fault.ts";

/** The folder of a case in which its sealed registers lie, each by the day as of which it speaks. */
export const SEALS = "seals";

/** The file beside a case in which it is kept how its questions came out. */
export const RESOLUTIONS = "resolutions.yaml";

/** Refuses to write over a file that is read: what somebody wrote by hand would be lost, whatever `--force` says. */
export function refuseInput(path: string, shown: string, inputs: readonly string[]): void {
  if (!existsSync(path)) return;
  const real = realpathSync(path);
  if (inputs.some((input) => existsSync(input) && realpathSync(input) === real))
    throw new UsageFault(`${shown} is read for this and is not written over`, "name another file with -o");
}
