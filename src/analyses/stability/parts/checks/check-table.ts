import { isFault, parseExpression } from "#case/logic.ts";
import { FORM_NAMES } from "#case/preference-forms.ts";
import type { Table } from "#outcome/block.ts";
import type { Text } from "#outcome/text.ts";
import { capitalised } from "../../../sentence-parts.ts";
import type { ToldCheck } from "../../told.ts";
import type { Words } from "../../words/words.ts";

/** How many of the statements that speak against an order are told. */
const TOLD = 3;

/** How what is used of each party's preferences agrees with what else the case says of them; none if it says nothing else. */
export function preferenceCheckTable(preferenceChecks: readonly ToldCheck[], words: Words): Table[] {
  if (preferenceChecks.length === 0) return [];
  return [
    {
      kind: "table",
      title: "What is said twice of an order",
      columns: [
        { label: "Party" },
        { label: "Used" },
        { label: "Compared with" },
        { label: "Pairs of outcomes", format: "number" },
        { label: "The other way round", format: "number" },
        { label: "Alike", format: "number" },
        { label: "Tied by one", format: "number" },
        { label: "Left open", format: "number" },
        { label: "Where they differ" },
      ],
      rows: preferenceChecks.map((check) => ({
        cells: [
          words.party(check.party),
          FORM_NAMES[check.used],
          FORM_NAMES[check.against],
          check.pairs,
          check.counts?.opposed ?? null,
          check.counts?.alike ?? null,
          check.counts?.tiedByOne ?? null,
          check.counts?.open ?? null,
          check.counts ? differencesText(check, words) : "not compared: too many outcomes",
        ],
        ...(check.counts && check.counts.opposed > 0 ? { emphasis: "strong" as const } : {}),
      })),
      note: "The case says in several forms how a party orders the outcomes; one is used and the others are a check on it. Of each statement that speaks against the order used, the pair is named that the order puts farthest apart.",
    },
  ];
}

function differencesText({ used, against, opposed }: ToldCheck, words: Words): string {
  if (opposed.length === 0) return "nowhere";
  const told = opposed.slice(0, TOLD).map(({ statement, pairs, better, worse }) => {
    const because = statement === null ? "" : `, because of ${statementText(statement, words)}`;
    return `By the ${FORM_NAMES[used]} “${words.state(better)}” is better than “${words.state(worse)}”; by the ${FORM_NAMES[against]} it is worse${because} (${pairs === 1 ? "one pair" : `${pairs} pairs`}).`;
  });
  const more = opposed.slice(TOLD).reduce((sum, { pairs }) => sum + pairs, 0);
  return [...told, ...(more > 0 ? [`${more} more pairs for other reasons.`] : [])].join(" ");
}

function statementText(text: string, words: Words): string {
  const parsed = parseExpression(text);
  return isFault(parsed) ? text : words.statement(parsed);
}

/** What is used of each party's preferences, and whether the rest contradicts it. */
export function preferenceCheckCaveats(preferenceChecks: readonly ToldCheck[], words: Words): Text[] {
  return preferenceChecks.map(({ party, used, against, pairs, counts }) => {
    const name = capitalised(words.party(party));
    const outcome = !counts
      ? "were not compared with it, since there are too many outcomes"
      : counts.opposed === 0
        ? `contradict it nowhere${counts.open > 0 ? `; ${counts.open} of ${pairs} pairs of outcomes are left open` : ""}`
        : `put ${counts.opposed} of ${pairs} pairs of outcomes the other way round`;
    return `${name}: the ${FORM_NAMES[used]} ${used === "ranking" ? "is" : "are"} used; the ${FORM_NAMES[against]} are a check, and ${outcome}.`;
  });
}
