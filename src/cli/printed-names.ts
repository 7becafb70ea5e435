import { isAbsolute } from "node:path";

/**
 * The names of two briefs as a comparison prints them: an absolute path is told from where the two part, so that no folder of this
 * machine goes out with it.
 */
export function printedNames(one: string, other: string): readonly [string, string] {
  if (!isAbsolute(one) && !isAbsolute(other)) return [one, other];
  const [a, b] = [one, other].map((name) => name.split(/[\\/]+/).filter((part) => part !== ""));
  const apart = a!.findIndex((part, at) => part !== b![at]);
  const from = Math.min(apart < 0 ? a!.length : apart, a!.length - 1, b!.length - 1);
  const printed = (name: string, parts: readonly string[]) =>
    isAbsolute(name) ? parts.slice(isAbsolute(one) && isAbsolute(other) ? from : -1).join("/") : name;
  return [printed(one, a!), printed(other, b!)];
}
