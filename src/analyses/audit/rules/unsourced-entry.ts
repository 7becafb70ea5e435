import type { Basis } from "#case/basis.ts";
import type { Case } from "#case/case.ts";
import { shortName } from "#case/membership.ts";
import { quoted } from "../../sentence-parts.ts";
import { citesOf } from "../context.ts";
import { defineRule } from "../rule.ts";
import { share } from "../wording.ts";

interface Entry {
  readonly id: string;
  readonly name: string;
  readonly basis: Basis;
}

/** Entries that hang in the air. */
export const unsourcedEntry = defineRule<Entry>({
  id: "unsourced-entry",
  title: "Entries with neither a citation nor a judgement",
  definition: "An entry of the case cites no sentence and is not marked as anybody's judgement.",
  reason: "Nobody can check where it is from.",
  of: "entries of the case",
  summary: (findings, examined) =>
    `${share(findings.length, examined, "entries")} carry neither a citation nor a judgement.`,
  data: entriesOf,
  check: ({ id, name, basis }) =>
    basis.cite || basis.judgement !== undefined
      ? []
      : [
          {
            subjects: [id],
            short: `${name} carries neither a citation nor a judgement.`,
            cites: citesOf(basis),
            severity: "note" as const,
          },
        ],
});

/** What the case asserts, entry by entry. Actors are named rather than asserted, so they are not asked for a basis. */
function entriesOf(c: Case): Entry[] {
  const named = (text: string, entry: Basis & { id: string }) => ({
    id: entry.id,
    name: quoted(text),
    basis: entry,
  });
  return [
    ...c.ties.map((tie) => ({
      id: tie.from,
      name: `The ${tie.kind} of ${shortName(c, tie.from)} and ${shortName(c, tie.to)}`,
      basis: tie,
    })),
    ...[...c.events, ...c.sanctions].map((entry) => named(entry.what, entry)),
    ...[...c.rounds, ...c.issues].map((entry) => named(entry.name, entry)),
    ...[...c.claims, ...c.demands, ...c.forecasts].map((entry) => named(entry.text, entry)),
    ...c.explanations.flatMap((set) => [
      named(set.question, set),
      ...set.evidence.map((item) => named(item.text, item)),
      ...set.hypotheses.flatMap((hypothesis) => [
        named(hypothesis.name, hypothesis),
        ...hypothesis.causes.map((cause) => ({ id: hypothesis.id, name: quoted(cause.text), basis: cause })),
      ]),
    ]),
    ...(c.moves?.options ?? []).map((option) => named(option.text, option)),
    ...(c.moves?.preferences ?? []).flatMap((preferences) => {
      const name = `The order of preference of ${shortName(c, preferences.actor)}`;
      const { statements = [], weights = [], utilities = [] } = preferences;
      const single = statements.flatMap((each) => ("unordered" in each ? each.unordered : [each]));
      const entries = [...single, ...weights, ...utilities];
      const based = entries.length > 0 && entries.every((each) => each.cite || each.judgement !== undefined);
      return based ? [] : [{ id: preferences.actor, name, basis: preferences }];
    }),
  ];
}
