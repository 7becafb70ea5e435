import { IsoDay } from "#case/basis.ts";
import { UsageFault } from "./fault.ts";
import type { Given } from "./flags.ts";

/** A day given by a flag, if it is given. */
export function dayFlag(given: Given, name: string): string | undefined {
  const text = given.flags.get(name)?.[0];
  if (text !== undefined && !IsoDay.safeParse(text).success) {
    throw new UsageFault(`--${name} must be a day such as 2018-03-09, not "${text}"`);
  }
  return text;
}
