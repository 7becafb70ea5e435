import type { Basis } from "#case/basis.ts";
import type { Case } from "#case/case.ts";
import { shortName } from "#case/membership.ts";
import { quoted } from "../../sentence-parts.ts";
import { citesOf } from "../context.ts";
import { asked, claimed, entry, hypothesised, observed } from "../named.ts";
import { defineRule } from "../rule.ts";
import { share } from "../words/share.ts";

/** Lists of entries that the case asserts, each with an id. */
type List =
  | "events"
  | "sanctions"
  | "rounds"
  | "issues"
  | "claims"
  | "demands"
  | "forecasts"
  | "explanations"
  | "evidence"
  | "hypotheses"
  | "options";

/** An entry: by its list and id, or by what it belongs to where it has none. */
type Entry =
  | { readonly of: List; readonly id: string }
  | { readonly of: "ties"; readonly from: string; readonly to: string; readonly kind: string }
  | { readonly of: "causes"; readonly hypothesis: string; readonly at: number }
  | { readonly of: "preferences"; readonly actor: string };

interface Asserted {
  readonly entry: Entry;
  readonly basis: Basis;
}

/** Entries that hang in the air. */
export const unsourcedEntry = defineRule<Asserted, Entry>({
  id: "unsourced-entry",
  title: "Entries with neither a citation nor a judgement",
  definition: "An entry of the case cites no sentence and is not marked as anybody's judgement.",
  reason: "Nobody can check where it is from.",
  of: "entries of the case",
  data: entriesOf,
  check: ({ entry: where, basis }) =>
    basis.cite || basis.judgement !== undefined
      ? []
      : [{ subjects: [subjectOf(where)], facts: where, cites: citesOf(basis), severity: "note" as const }],
  tell: (where, c) => ({ short: `${named(where, c)} carries neither a citation nor a judgement.` }),
  summary: (found, examined) =>
    `${share(found.length, examined, "entries")} carry neither a citation nor a judgement.`,
});

/** What the case asserts, entry by entry. Actors are named rather than asserted, so they are not asked for a basis. */
function entriesOf(c: Case): Asserted[] {
  const list = (of: List, entries: readonly (Basis & { readonly id: string })[]): Asserted[] =>
    entries.map((basis) => ({ entry: { of, id: basis.id }, basis }));
  return [
    ...c.ties.map((tie): Asserted => {
      const { from, to, kind } = tie;
      return { entry: { of: "ties", from, to, kind }, basis: tie };
    }),
    ...(["events", "sanctions", "rounds", "issues", "claims", "demands", "forecasts"] as const).flatMap(
      (of) => list(of, c[of]),
    ),
    ...c.explanations.flatMap((set) => [
      ...list("explanations", [set]),
      ...list("evidence", set.evidence),
      ...set.hypotheses.flatMap((hypothesis) => [
        ...list("hypotheses", [hypothesis]),
        ...hypothesis.causes.map(
          (basis, at): Asserted => ({ entry: { of: "causes", hypothesis: hypothesis.id, at }, basis }),
        ),
      ]),
    ]),
    ...list("options", c.moves?.options ?? []),
    ...(c.moves?.preferences ?? []).flatMap((preferences): Asserted[] => {
      const { statements = [], weights = [], utilities = [] } = preferences;
      const single = statements.flatMap((each) => ("unordered" in each ? each.unordered : [each]));
      const entries = [...single, ...weights, ...utilities];
      const based = entries.length > 0 && entries.every((each) => each.cite || each.judgement !== undefined);
      return based ? [] : [{ entry: { of: "preferences", actor: preferences.actor }, basis: preferences }];
    }),
  ];
}

/** The id of the entry, or of what it belongs to. */
function subjectOf(where: Entry): string {
  switch (where.of) {
    case "ties":
      return where.from;
    case "causes":
      return where.hypothesis;
    case "preferences":
      return where.actor;
    default:
      return where.id;
  }
}

function named(where: Entry, c: Case): string {
  switch (where.of) {
    case "ties":
      return `The ${where.kind} of ${shortName(c, where.from)} and ${shortName(c, where.to)}`;
    case "causes": {
      const hypotheses = c.explanations.flatMap((set) => set.hypotheses);
      return quoted(entry(hypotheses, where.hypothesis).causes[where.at]!.text);
    }
    case "preferences":
      return `The order of preference of ${shortName(c, where.actor)}`;
    case "events":
    case "sanctions":
      return quoted(entry(c[where.of], where.id).what);
    case "rounds":
    case "issues":
      return quoted(entry(c[where.of], where.id).name);
    case "demands":
    case "forecasts":
      return quoted(entry(c[where.of], where.id).text);
    case "claims":
      return claimed(c, where.id);
    case "explanations":
      return asked(c, where.id);
    case "evidence":
      return observed(c, where.id);
    case "hypotheses":
      return hypothesised(c, where.id);
    case "options":
      return quoted(entry(c.moves!.options, where.id).text);
  }
}
