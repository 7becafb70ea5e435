import type { Side } from "#outcome/explanation.ts";
import { absence } from "../../absence.ts";
import { capitalised } from "../../sentence-parts.ts";
import type { Position, Stakeholder, StakeholdersInput } from "../stakeholder.ts";

/** So many demands are named in the one line that a party has. */
const NAMED = 3;

/**
 * What each party wants, in a line: its demands and refusals in force, those of substance first, what it asks before what it refuses, and the
 * latest first;
 * of who neither demands nor refuses anything, its offers. Where the case marks nobody as a party, everybody who demands
 * anything is one.
 */
export function sidesOf({ stakeholders, issues, left }: StakeholdersInput): Side[] {
  const parties = stakeholders.filter(({ party }) => party);
  const sides = parties.length > 0 ? parties : stakeholders.filter(({ positions }) => positions.length > 0);
  const substance = new Set(issues.filter(({ nature }) => nature === "substantive").map(({ id }) => id));
  return sides.map((one) => ({ party: one.id, name: one.short, wants: wantsOf(one, substance, left) }));
}

const DEMANDS: readonly Position["kind"][] = ["ask", "precondition", "refusal"];

function wantsOf(
  { id, positions }: Stakeholder,
  substance: ReadonlySet<string>,
  left: StakeholdersInput["left"],
): string {
  const inForce = positions.filter(
    ({ voice, withdrawn, ended, contested }) => voice !== "expected" && !withdrawn && !ended && !contested,
  );
  const demands = inForce.filter(({ kind }) => DEMANDS.includes(kind));
  const chosen = demands.length > 0 ? demands : inForce.filter(({ kind }) => kind === "offer");
  const late = ({ latest }: Position) => latest ?? Number.POSITIVE_INFINITY;
  const rank = ({ issue, kind }: Position) => (substance.has(issue) ? 0 : 2) + Number(kind === "refusal");
  const inWords = chosen.toSorted((a, b) => rank(a) - rank(b) || late(b) - late(a)).map(wantInWords);
  // What is said again is one demand.
  const told = [...new Map(inWords.map((want) => [`${want.verb} ${want.text}`, want] as const)).values()];
  if (told.length === 0)
    return capitalised(absence(left, ({ what, actor }) => what === "demand" && actor === id));
  const named = told.slice(0, NAMED);
  const words = named.map(({ verb, text }, at) => (named[at - 1]?.verb === verb ? text : `${verb}: ${text}`));
  const more = told.length - named.length;
  return capitalised([...words, ...(more > 0 ? [`and ${more} more`] : [])].join("; "));
}

const VERBS: Readonly<Partial<Record<Position["kind"], string>>> = { refusal: "refuses", offer: "offers" };

/** What a party wants, with the verb that says how: without it a refusal would read as its opposite. */
function wantInWords({ kind, text, voice }: Position): { readonly verb: string; readonly text: string } {
  const read = voice === "reading" ? " (as read)" : "";
  return { verb: VERBS[kind] ?? "asks", text: text.replace(/\.$/, "") + read };
}
