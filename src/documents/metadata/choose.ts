import { withoutUnseen } from "#case/printable.ts";
import type { Candidate, Finding } from "../document.ts";
import { originInWords, rankOf } from "./origins.ts";

/** What is taken of what was found: the first by the order of the origins, among equals the first in the document. */
export function chosenOf(found: readonly Candidate[], thing: string): Finding {
  const candidates = unlike(found).sort(
    (a, b) =>
      Number(a.not !== undefined) - Number(b.not !== undefined) || rankOf(a.origin) - rankOf(b.origin),
  );
  const [first, ...others] = candidates;
  if (first === undefined) return { candidates, why: `nothing in the document says ${thing}` };
  if (first.not !== undefined)
    return { candidates, why: `nothing says ${thing}: what was found is ${first.not}` };
  const rivals = others.filter(({ value, not }) => not === undefined && value !== first.value);
  const place = `from ${originInWords(first.origin)}`;
  const why =
    rivals.length === 0
      ? place
      : `${place}, which is trusted before ${[...new Set(rivals.map(({ origin }) => originInWords(origin)))].join(", ")}`;
  return { chosen: first, candidates, why };
}

/** Candidates without those that say the same in the same place again. */
function unlike(found: readonly Candidate[]): Candidate[] {
  const known = new Map<string, Candidate>();
  for (const candidate of found) {
    const value = withoutUnseen(candidate.value).text.replace(/\s+/g, " ").trim();
    if (value === "") continue;
    const each = { ...candidate, value };
    const key = JSON.stringify([each.value, each.origin, each.not]);
    if (!known.has(key)) known.set(key, each);
  }
  return [...known.values()];
}
