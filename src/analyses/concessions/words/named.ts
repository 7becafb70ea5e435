import { distinct } from "../../cites.ts";
import { listed, quoted } from "../../sentence-parts.ts";
import { isInsistence } from "../answers.ts";
import type { ConcessionsResult } from "../result.ts";
import type { ConcessionsInput, IssueScale, Statement } from "../statement.ts";
import type { Verdict } from "../verdict.ts";

/** The name of an actor. */
export function nameOf(input: ConcessionsInput, id: string): string {
  return input.names[id]!;
}

/** The name of an issue. */
export function issueName(input: ConcessionsInput, id: string): string {
  return issueBy(input, id).name;
}

/** The name of an issue within a sentence: one that is a question (`How …`, `Who …`) stands in quotation marks. */
export function issueInSentence(input: ConcessionsInput, id: string): string {
  const { name, within } = issueBy(input, id);
  return QUESTION.test(name) ? quoted(name) : within;
}

/**
 * Issues behind "on", with "on" before each where one has an "and" of its own or words behind it in brackets: the eye would
 * else take two issues for three, or a bare name would hang in the air.
 */
export function onIssues(names: readonly string[]): string {
  const apart = names.some((name) => / and |\)$/.test(name));
  return listed(names.map((name, at) => (apart && at > 0 ? `on ${name}` : name)));
}

const QUESTION = /^(how|who|whom|whose|what|which|whether|when|where|why)\b/i;

/** The issue with that id. */
export function issueBy(input: ConcessionsInput, id: string): IssueScale {
  return found(issues, input, input.issues).get(id)!;
}

/** The statement with that id. */
export function statementBy(input: ConcessionsInput, id: string): Statement {
  return found(statements, input, input.statements).get(id)!;
}

// A ledger may hold thousands of statements, and each is named in several places.
const issues = new WeakMap<ConcessionsInput, ReadonlyMap<string, IssueScale>>();
const statements = new WeakMap<ConcessionsInput, ReadonlyMap<string, Statement>>();

function found<T extends { readonly id: string }>(
  known: WeakMap<ConcessionsInput, ReadonlyMap<string, T>>,
  input: ConcessionsInput,
  things: readonly T[],
): ReadonlyMap<string, T> {
  const map = known.get(input) ?? new Map(things.map((thing) => [thing.id, thing]));
  known.set(input, map);
  return map;
}

/**
 * What a party certainly took back since the turn on issues of which it cannot be told what became of its position, or on
 * which it put something else forward, as `its demand “…”`: that much is known of them.
 */
export function takenBack(
  { party, untold, lines: told }: Verdict,
  ledger: ConcessionsResult["ledger"],
  input: ConcessionsInput,
): string[] {
  // A threat put off for a later one stands anew, and the first is taken back all the same.
  const beside = [...(told?.new ?? []), ...(told?.hardened ?? []), ...(told?.repeated ?? [])];
  const lines = new Set(
    [...untold, ...beside.filter(({ family }) => isInsistence({ family }))].map(
      ({ issue, family }) => `${issue} ${family}`,
    ),
  );
  const taken = distinct(
    ledger
      .filter((row) => row.party === party && lines.has(`${row.issue} ${row.family}`))
      .flatMap(({ withdrawals }) => withdrawals.filter(({ after }) => after === "yes"))
      .map(({ id }) => id),
  )
    .map((id) => statementBy(input, id))
    .filter(({ voice }) => voice === "stated");
  // What was taken back by a word and by the act of saying it is told once.
  const inWords = new Set(taken.flatMap(({ act, withdraws }) => (act ? [] : (withdraws ?? []))));
  return distinct(
    taken
      .filter(({ act, withdraws }) => !(act && withdraws !== null && inWords.has(withdraws)))
      .map(({ text, withdraws, party: whose }) => {
        const earlier = withdraws === null ? undefined : statementBy(input, withdraws);
        // A withdrawal that names nothing is told in its own words, which say what is given up.
        if (!earlier) return `something (${quoted(text)})`;
        const its = input.plural.includes(whose) ? "their" : "its";
        return `${its} ${NOUN_OF[earlier.kind]} ${quoted(earlier.text)}`;
      }),
  );
}

const NOUN_OF: Readonly<Record<Statement["kind"], string>> = {
  ask: "demand",
  precondition: "demand",
  refusal: "refusal",
  threat: "threat",
  offer: "offer",
  acceptance: "acceptance",
  abstention: "abstention",
  undecided: "indecision",
  withdrawal: "withdrawal",
};
