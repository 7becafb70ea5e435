import { HONORIFICS, ROLES } from "../tables/roles.ts";
import { type Word, wordsOf } from "../text/words.ts";

/** An office or title in a sentence. */
export interface Role {
  readonly from: number;
  readonly to: number;
  /** In lower case. */
  readonly role: string;
  readonly honorific: boolean;
}

const BY_FIRST = new Map<string, string[][]>();
for (const role of ROLES) {
  const words = wordsOf(role).map(({ lower }) => lower);
  const list = BY_FIRST.get(words[0]!) ?? [];
  list.push(words);
  BY_FIRST.set(words[0]!, list);
}
for (const list of BY_FIRST.values()) list.sort((a, b) => b.length - a.length);

/** The offices and titles in a sentence, in order, each the longest that fits. */
export function rolesOf(words: readonly Word[]): Role[] {
  const found: Role[] = [];
  for (let from = 0; from < words.length; ) {
    const { lower, capital } = words[from]!;
    const role = BY_FIRST.get(lower)?.find((each) =>
      each.every((word, index) => words[from + index]?.lower === word),
    );
    if (role) {
      const own = found.at(-1)?.to !== from && isFor(words, from) ? from - 1 : from;
      const name = [...words.slice(own, from).map((each) => each.lower), ...role].join(" ");
      found.push({ from: own, to: from + role.length, role: name, honorific: false });
    } else if (capital && HONORIFICS.has(lower)) {
      const to = words[from + 1]?.text === "." ? from + 2 : from + 1;
      found.push({ from, to, role: lower, honorific: true });
    }
    from = Math.max(from + 1, found.at(-1)?.to ?? 0);
  }
  return found;
}

/** `Fisheries minister`: what a minister is for, where our list does not have it. */
function isFor(words: readonly Word[], minister: number): boolean {
  const before = words[minister - 1];
  return (
    /^(?:minister|minister's)$/.test(words[minister]!.lower) &&
    before !== undefined &&
    OFFICES_FOR.test(before.lower)
  );
}
const OFFICES_FOR =
  /^(?:fisheries|fishing|water|irrigation|education|works|culture|tourism|mining|mines|planning|budget|industry|commerce|telecoms|housing|climate|development|immigration|migration|petroleum|gas|infrastructure|railways|shipping|maritime|reintegration|reconciliation|information|security|police|science|technology|food|forestry|lands?|sports?|family|pensions|employment|europe)$/;
