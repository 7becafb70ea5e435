import { inSentence } from "#case/article.ts";
import { dayInWords, isoDay } from "#case/day.ts";
import { dayNamedIn } from "#case/day-named-in.ts";
import type { Signpost } from "#outcome/explanation.ts";
import { quoted } from "../../sentence-parts.ts";
import type { ConcessionsResult } from "../result.ts";
import type { ConcessionsInput, Statement } from "../statement.ts";
import { issueBy, nameOf, statementBy } from "./named.ts";

type Row = ConcessionsResult["ledger"][number];

/**
 * Whether the party of the turn takes up again the demands of substance on which it has been silent since, and whether the
 * threats that stand are carried out.
 */
export function signpostsOf({ ledger, turn }: ConcessionsResult, input: ConcessionsInput): Signpost[] {
  return [
    ...ledger
      .filter(
        ({ party, status, nature, family }) =>
          party === turn.of && status === "silent" && nature === "substantive" && AGAIN[family],
      )
      .map((row) => againOf(row, input)),
    ...ledger
      .filter(({ family, nature }) => family === "threat" && nature !== "payoff")
      .flatMap((row) => threatsOf(row, input)),
  ];
}

const AGAIN: Readonly<Partial<Record<Row["family"], readonly [one: string, several: string]>>> = {
  demand: ["asks", "ask"],
  refusal: ["refuses", "refuse"],
  threat: ["threatens", "threaten"],
};

function againOf({ party, family, statements, cites }: Row, input: ConcessionsInput): Signpost {
  const several = input.plural.includes(party);
  const verb = AGAIN[family]![several ? 1 : 0];
  return {
    kind: "event",
    watch: `whether ${inSentence(nameOf(input, party))} again ${verb}: ${quoted(statementBy(input, statements[0]!.id).text)}`,
    means: `${several ? "their" : "its"} silence since would have been no concession`,
    bearsOn: [{ kind: "backing-down", about: party }],
    cites,
  };
}

/** Threats that are not carried out, taken back or given up for something else, and of which today is not the point. */
function threatsOf(
  { party, issue, status, statements, withdrawals }: Row,
  input: ConcessionsInput,
): Signpost[] {
  if (status === "softened" || status === "dropped" || status === "gone") return [];
  const { today } = issueBy(input, issue);
  const own = statements.map((placed) => ({ placed, said: statementBy(input, placed.id) }));
  const over = new Set([
    ...own.flatMap(({ said }) => (said.act?.deed === "carried out" ? [said.text] : [])),
    ...withdrawals.flatMap(({ id }) => {
      const { withdraws } = statementBy(input, id);
      return withdraws === null ? [] : [statementBy(input, withdraws).text];
    }),
  ]);
  const open = own.filter(
    ({ placed, said }) => !placed.gaveWay && !said.act && !over.has(said.text) && isToCome(said, today),
  );
  // The same words are one threat, however many entries voice them.
  return [...new Map(open.map(({ said }) => [said.text, said] as const)).values()].map((said) => ({
    kind: "event",
    watch: `whether ${inSentence(nameOf(input, party))} ${input.plural.includes(party) ? "carry" : "carries"} out the threat: ${quoted(said.text)}`,
    ...dayOf(said, input),
    means: carriedOut(said, input),
    bearsOn: [{ kind: "backing-down", about: party }],
    cites: said.cites,
  }));
}

/** The day that the threat's own words name, if it is still to come: on what side of it the threat lies they alone say. */
function dayOf({ text }: Statement, { asOf }: ConcessionsInput): Pick<Signpost, "by"> {
  const named = dayNamedIn(text, asOf);
  return named === null
    ? {}
    : { by: { day: isoDay(named), text: `its words name ${dayInWords(named)}`, loose: true } };
}

/** How the matter would then stand, where it is said how it stands today; else that it is no longer a threat. */
function carriedOut({ party, issue, level }: Statement, input: ConcessionsInput): string {
  const { points, today, within } = issueBy(input, issue);
  if (level !== null && today !== null)
    return `on ${within} ${quoted(points[level]!)} would take the place of ${quoted(points[today]!)}`;
  return `${input.plural.includes(party) ? "they" : "it"} would have done what ${input.plural.includes(party) ? "they" : "it"} threatened`;
}

function isToCome({ level }: Statement, today: number | null): boolean {
  return level === null || today === null || level !== today;
}
