import { UsageFault } from "../fault.ts";
import type { Given } from "../flags.ts";

/** Lines from A to B given by a flag as `A-B`, if it is given; they must lie within a text of so many lines. */
export function bodyFlag(given: Given, lines: number): readonly [first: number, last: number] | undefined {
  const text = given.flags.get("body")?.[0];
  if (text === undefined) return undefined;
  const [first, last] = (/^(\d{1,9})-(\d{1,9})$/.exec(text)?.slice(1) ?? []).map(Number);
  if (first === undefined || last === undefined || first < 1 || first > last)
    throw new UsageFault(`--body must be two lines such as 8-56, not "${text}"`);
  if (first > lines) throw new UsageFault(`--body ${text} lies behind the text`, `it has ${lines} lines`);
  return [first, Math.min(last, lines)];
}
