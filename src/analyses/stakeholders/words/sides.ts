import type { Side } from "#outcome/explanation.ts";
import type { Position, Stakeholder, StakeholdersInput } from "../stakeholder.ts";

/** So many demands are named in the one line that a party has. */
const NAMED = 3;

/**
 * What each party wants, in a line: its demands and refusals in force, those of substance first, what it asks before what it refuses, and the
 * latest first;
 * of who neither demands nor refuses anything, its offers. Where the case marks nobody as a party, everybody who demands
 * anything is one.
 */
export function sidesOf({ stakeholders, issues }: StakeholdersInput): Side[] {
  const parties = stakeholders.filter(({ party }) => party);
  const sides = parties.length > 0 ? parties : stakeholders.filter(({ positions }) => positions.length > 0);
  const substance = new Set(issues.filter(({ nature }) => nature === "substantive").map(({ id }) => id));
  return sides.map((one) => ({ party: one.id, name: one.short, wants: wantsOf(one, substance) }));
}

const DEMANDS: readonly Position["kind"][] = ["ask", "precondition", "refusal"];

function wantsOf({ positions }: Stakeholder, substance: ReadonlySet<string>): string {
  const inForce = positions.filter(
    ({ voice, withdrawn, ended }) => voice !== "expected" && !withdrawn && !ended,
  );
  const demands = inForce.filter(({ kind }) => DEMANDS.includes(kind));
  const chosen = demands.length > 0 ? demands : inForce.filter(({ kind }) => kind === "offer");
  const late = ({ latest }: Position) => latest ?? Number.POSITIVE_INFINITY;
  const rank = ({ issue, kind }: Position) => (substance.has(issue) ? 0 : 2) + Number(kind === "refusal");
  const inWords = chosen.toSorted((a, b) => rank(a) - rank(b) || late(b) - late(a)).map(wantInWords);
  // What is said again is one demand.
  const told = [...new Set(inWords)];
  if (told.length === 0) return "Not stated";
  const more = told.length - NAMED;
  return [...told.slice(0, NAMED), ...(more > 0 ? [`and ${more} more`] : [])].join("; ");
}

/** A refusal is marked behind its words, which often hold a "not" of their own. */
function wantInWords({ kind, text, voice }: Position): string {
  const marks = [
    ...(kind === "refusal" || kind === "offer" ? [kind] : []),
    ...(voice === "reading" ? ["as read"] : []),
  ];
  return `${text.replace(/\.$/, "")}${marks.length > 0 ? ` (${marks.join(", ")})` : ""}`;
}
