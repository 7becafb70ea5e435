import { isMissing } from "../basis.ts";
import type { Contradiction } from "../contradiction.ts";
import type { Path } from "../walk.ts";

/** Lists of actors in which `unknown` may stand, by the list of entries that has them. */
const CLAIMANTS = {
  events: ["by", "alleged", "denied"],
  sanctions: ["alleged", "denied"],
  claims: ["by"],
} as const;

/**
 * Lists of those who did or said something that hold `unknown` beside a name, and empty lists of those who allege or deny it.
 * The reader keeps no more of them than the names, so that this shows only in what was written. Warnings.
 */
export function unnamedBesideNamed(written: unknown): Contradiction[] {
  const c = asMap(written);
  return Object.entries(CLAIMANTS).flatMap(([list, keys]) => {
    const entries: unknown = c[list];
    if (!Array.isArray(entries)) return [];
    return entries.flatMap((entry: unknown, at) =>
      keys.flatMap((key): Contradiction[] => {
        const names: unknown = asMap(entry)[key];
        if (!Array.isArray(names)) return [];
        const path: Path = [list, at, key];
        if (names.length === 0) return key === "by" ? [] : [empty(path, key)];
        const word = names.findIndex(isMissing);
        if (word < 0 || names.length === 1) return [];
        const others = names.filter((name) => typeof name === "string" && !isMissing(name));
        return [
          {
            path: [...path, word],
            what: `\`${key}\` holds \`${String(names[word])}\` beside ${others.length > 0 ? `\`${String(others[0])}\`` : "another such word"}`,
            cure: "name those who are known, and say in a `note` that there were others; or write the word alone",
            severity: "warning",
          },
        ];
      }),
    );
  });
}

/** An empty list of those who allege something makes it alleged, by somebody who is not named. */
function empty(path: Path, key: "alleged" | "denied"): Contradiction {
  return {
    path,
    what: `\`${key}\` is empty, and yet it makes the act contested`,
    cure: "write `unknown` if somebody said so who is not named, or leave the key out",
    severity: "warning",
  };
}

function asMap(value: unknown): Readonly<Record<string, unknown>> {
  return value !== null && typeof value === "object" && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}
