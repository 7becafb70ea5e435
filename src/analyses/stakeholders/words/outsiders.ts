import { inSentence } from "#case/article.ts";
import { leastOf } from "#math/extremes.ts";
import type { Text } from "#outcome/text.ts";
import { ofSeveral } from "../../agreement.ts";
import { citeMark, distinct } from "../../cites.ts";
import { POSITION_VERBS } from "../../position-words.ts";
import { capitalised, inWords } from "../../sentence-parts.ts";
import type { Stakeholder, StakeholdersInput } from "../stakeholder.ts";
import { type Current, inForceAmong, kindOf, wantInWords, withWhatWasBefore } from "./current.ts";

/** What a lender, a patron or a third state may do to the talks, in the order of its weight. */
const KINDS = ["threat", "ask", "refusal", "offer"] as const;
/** So many positions of one are named. */
const NAMED = 2;

/**
 * What those who are no party, and so have no line among the sides, put to one and still stand by, a sentence each: what they
 * threaten, also where nobody says whom, and what they ask, refuse or offer a party by name. Those who threaten come first.
 * Nobody where the case marks no party: then all have a line.
 */
export function outsidersOf({ stakeholders, issues }: StakeholdersInput): Text[] {
  if (stakeholders.every(({ party }) => !party)) return [];
  const bargained = new Set(issues.filter(({ nature }) => nature !== "payoff").map(({ id }) => id));
  const substance = new Set(issues.filter(({ nature }) => nature === "substantive").map(({ id }) => id));
  return stakeholders
    .filter(({ party }) => !party)
    .map((one) => ({
      one,
      put: withWhatWasBefore(inForceAmong(one.positions, substance)).filter(
        (each) =>
          bargained.has(each.issue) &&
          each.voice !== "expected" &&
          !each.contested &&
          (each.toParty || each.kind === "threat"),
      ),
    }))
    .filter(({ put }) => put.some((each) => weightOf(each) < KINDS.length))
    .toSorted((a, b) => leastOf(a.put.map(weightOf)) - leastOf(b.put.map(weightOf)))
    .map(({ one, put }) => putInWords(one, put));
}

function weightOf(position: Current): number {
  const place = KINDS.findIndex((kind) => kind === kindOf(position));
  return place < 0 ? KINDS.length : place;
}

/** `The Lender threatens: to call in its loan (asked of the Harbour Board; 3 May 2024).` */
function putInWords({ short, plural }: Stakeholder, put: readonly Current[]): Text {
  const all = new Map(
    put
      .filter((each) => weightOf(each) < KINDS.length)
      .toSorted((a, b) => weightOf(a) - weightOf(b))
      .map((each) => [JSON.stringify([kindOf(each), wantInWords(each)]), each] as const),
  );
  const named = [...all.values()].slice(0, NAMED);
  const groups = KINDS.flatMap((kind) => {
    const texts = named.filter((each) => kindOf(each) === kind).map(wantOn);
    const verb = plural ? ofSeveral(POSITION_VERBS[kind]) : POSITION_VERBS[kind];
    return texts.length === 0 ? [] : [`${verb}: ${texts.join("; ")}`];
  });
  const more = all.size > named.length ? [`and ${inWords(all.size - named.length)} more`] : [];
  return [
    `${capitalised(inSentence(short))} ${[...groups, ...more].join("; ")}.`,
    ...citeMark(distinct(named.flatMap(({ cites }) => cites))),
  ];
}

/** What is put to a party, with when. */
function wantOn(position: Current): string {
  return wantInWords(position, position.when === null ? [] : [position.when]);
}
