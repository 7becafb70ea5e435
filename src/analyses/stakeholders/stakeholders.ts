import { defineAnalysis } from "../analysis.ts";
import { selectStakeholders } from "./select.ts";
import { explainStakeholders } from "./words/explain.ts";

/** What the analysis returns: ids only. */
export type StakeholdersResult = {
  readonly stakeholders: readonly {
    readonly id: string;
    readonly party: boolean;
    readonly speakers: readonly string[];
    readonly positions: readonly string[];
    readonly interests: readonly string[];
    readonly ties: readonly { readonly kind: string; readonly to: string }[];
    /** Issues of substance on which it states nothing. */
    readonly silentOn: readonly string[];
  }[];
  readonly others: readonly string[];
};

/** Who is involved, what each wants and says, who backs whom and who speaks for whom; and what is not stated. */
export const stakeholders = defineAnalysis({
  id: "stakeholders",
  version: 8,
  title: "Who is involved",
  question: "Who negotiates, backs, brokers or speaks for whom, and what does each want?",
  firstLines: `actors:
  - {id: first, name: the first party, kind: state, party: true, cite: ["art:P1.S1"]}`,
  answers: [],
  references: [],
  options: {},
  select: selectStakeholders,
  run: (input): StakeholdersResult => ({
    stakeholders: input.stakeholders.map(({ id, party, speakers, positions, interests, ties, silentOn }) => ({
      id,
      party,
      speakers: speakers.map((speaker) => speaker.id),
      positions: positions.map((position) => position.id),
      interests: interests.map((interest) => interest.id),
      ties: ties.map(({ kind, to }) => ({ kind, to })),
      silentOn,
    })),
    others: input.others.map(({ id }) => id),
  }),
  explain: (_, input) => explainStakeholders(input),
});
