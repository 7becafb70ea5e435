import { inSentence } from "#case/article.ts";
import { WHY_LEFT_OUT } from "#case/left-out.ts";
import type { Explanation } from "#outcome/explanation.ts";
import { capitalised, counted, inWords, listed } from "../../sentence-parts.ts";
import type { StakeholdersInput } from "../stakeholder.ts";
import { issuesTable } from "./issues-table.ts";
import { mapOf } from "./map.ts";
import { othersList } from "./others.ts";
import { outsidersOf } from "./outsiders.ts";
import { sidesOf } from "./sides.ts";
import { stakeholderTable } from "./stakeholder-table.ts";

/** The table and the map of those involved, the issues, and what is not stated. */
export function explainStakeholders(input: StakeholdersInput): Explanation {
  const { stakeholders } = input;
  const outsiders = outsidersOf(input);
  const silences = stakeholders.reduce((sum, { silentOn }) => sum + silentOn.length, 0);
  const stated = stakeholders.reduce(
    (sum, { positions }) => sum + new Set(positions.map(({ issue }) => issue)).size,
    0,
  );
  return {
    headline: headlineOf(input),
    judgements: [],
    blocks: [stakeholderTable(input), ...mapOf(input), ...issuesTable(input), ...othersList(input)],
    sides: sidesOf(input),
    ...(outsiders.length > 0 ? { outsiders } : {}),
    caveats: [],
    flips: [],
    gaps: [],
    // The ledger of concessions counts the same silences where it runs; here they are shown, not counted again.
    inputs: { given: stated, missing: stated === 0 ? silences : 0 },
  };
}

function headlineOf({ stakeholders, others, left }: StakeholdersInput): string {
  const parties = stakeholders.filter(({ party }) => party);
  const beside = stakeholders.length - parties.length;
  const more =
    others.length === 0
      ? ""
      : `; ${counted(others.length, "other acts or is named", "others act or are named")}`;
  const lost = left.filter(({ party }) => party === true);
  if (parties.length === 0 && lost.length > 0)
    return `What the case has of the parties to the negotiation ${WHY_LEFT_OUT[lost[0]!.why]}; ${counted(beside, "actor has a row of its own", "actors have rows of their own")}${more}.`;
  if (parties.length === 0)
    return `The case marks nobody as a party; ${counted(beside, "actor has a row of its own", "actors have rows of their own")}${more}.`;
  const who = capitalised(listed(parties.map(({ short }) => inSentence(short))));
  const one = parties.length === 1;
  const all = parties.length + lost.length;
  const verb = one ? "is" : "are";
  const which =
    lost.length > 0
      ? `${inWords(parties.length)} of the ${inWords(all)} parties`
      : one
        ? "the party"
        : "the parties";
  const rest =
    beside === 0
      ? ""
      : `; ${inWords(beside)} more ${beside === 1 ? "has a row of its own" : "have rows of their own"}`;
  const why =
    lost.length > 0
      ? `; what the case has of the other${lost.length > 1 ? "s" : ""} ${WHY_LEFT_OUT[lost[0]!.why]}`
      : "";
  return `${who} ${verb} ${which} to the negotiation${why}${rest}${more}.`;
}
