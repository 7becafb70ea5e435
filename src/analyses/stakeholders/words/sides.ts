import type { Side } from "#outcome/explanation.ts";
import type { Position, Stakeholder, StakeholdersInput } from "../stakeholder.ts";

/** So many demands are named in the one line that a party has. */
const NAMED = 3;

/**
 * What each party wants, in a line: its demands in force, those of substance first and of these the latest. Where the
 * case marks nobody as a party, everybody who demands anything is one.
 */
export function sidesOf({ stakeholders, issues }: StakeholdersInput): Side[] {
  const parties = stakeholders.filter(({ party }) => party);
  const sides = parties.length > 0 ? parties : stakeholders.filter(({ positions }) => positions.length > 0);
  const substance = new Set(issues.filter(({ nature }) => nature === "substantive").map(({ id }) => id));
  return sides.map((one) => ({ party: one.id, name: one.short, wants: wantsOf(one, substance) }));
}

function wantsOf({ positions }: Stakeholder, substance: ReadonlySet<string>): string {
  const inForce = positions.filter(
    ({ kind, voice, withdrawn }) =>
      (kind === "ask" || kind === "precondition") && voice !== "expected" && !withdrawn,
  );
  const late = ({ latest }: Position) => latest ?? Number.POSITIVE_INFINITY;
  const rank = ({ issue }: Position) => (substance.has(issue) ? 0 : 1);
  const inWords = inForce
    .toSorted((a, b) => rank(a) - rank(b) || late(b) - late(a))
    .map(({ text, voice }) => text.replace(/\.$/, "") + (voice === "reading" ? " (as read)" : ""));
  // What is said again is one demand.
  const told = [...new Set(inWords)];
  if (told.length === 0) return "Not stated";
  const more = told.length - NAMED;
  return [...told.slice(0, NAMED), ...(more > 0 ? [`and ${more} more`] : [])].join("; ");
}
