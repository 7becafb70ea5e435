import { leadingOutcomes } from "#graph-model/sanctions/leaders.ts";
import { reachOfOutcome, settlingBeside } from "#graph-model/sanctions/outcome-reach.ts";
import {
  examinationsOf,
  examined,
  type Leading,
  type Questioned,
  restraintsOf,
} from "#graph-model/sanctions/restraints.ts";
import { definePart } from "../../../part.ts";
import { listedUpTo } from "../../../sentence-parts.ts";
import type { Background, Setup } from "../../setup.ts";
import { MORE_OFTEN_THAN_NOT, NAMED } from "../../thresholds.ts";
import { concepts, draws } from "../concepts/concepts.ts";
import { moreHolding, type Outcomes } from "./found.ts";
import { holdingTable, restText, sharePlot } from "./outcome-table.ts";

/** The outcomes that hold most often, by position, and the completions that are looked at for why they do. */
export const leaders = definePart({
  id: "leaders",
  title: "Outcomes that hold most often",
  needs: [draws],
  cost: ({ facts }: Setup) => facts.stateCount,
  run({ model, today }: Setup, { of, budget }) {
    const run = of(draws);
    const {
      leaders: found,
      level,
      atCut,
    } = leadingOutcomes(model, run, today, budget.most("leadingOutcomes"));
    const { seq, nash } = run.equilibria;
    const held = seq[today]!;
    const holds = held >= MORE_OFTEN_THAN_NOT * run.completions;
    const wanted: Questioned[] = [
      { state: today, variants: [], core: 0, held, answered: nash[today]! < held, holds },
      ...found.map((leader) => ({ ...leader, holds: seq[leader.state]! > 0 })),
    ];
    return { found, level, atCut, wanted, examinations: examinationsOf(run, model, wanted, budget) };
  },
  // Told with what was seen of them.
  result: () => undefined,
});

/** Which outcomes hold most often, what keeps each party in them, and how one gets there from today. */
export const outcomes = definePart({
  id: "outcomes",
  title: "Outcomes that hold",
  needs: [draws, leaders],
  cost: ({ facts }: Setup) => facts.stateCount * facts.parties.length * 40,
  pieces: (_: Setup, of) => of(leaders).examinations.length,
  piece({ model, sampler, today, ranked }: Setup, from, to, { of }) {
    const { wanted, examinations } = of(leaders);
    return examined(model, sampler, today, ranked, wanted, examinations.slice(from, to));
  },
  join(chunks, { model, today, ranked, budget }: Setup, of) {
    const run = of(draws);
    const { found, level, atCut, wanted } = of(leaders);
    const seen = restraintsOf(model, run, today, ranked, wanted, chunks.flat(), budget);
    const [todayState, ...leading] = seen as [Leading, ...Leading[]];
    const held = (counts: Uint32Array) => counts.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0);
    const told: Outcomes = {
      holding: held(run.equilibria.seq),
      holdingByNash: held(run.equilibria.nash),
      leading,
      todayState,
      completions: run.completions,
      atCut: atCut.map((state) => model.graph.codes[state]!),
      elsewhere: found[0] ? settlingBeside(run, [found[0].state, ...found[0].variants, today]) : null,
      level: {
        states: level.outcomes.map(({ state }) => model.graph.codes[state]!),
        variants: level.outcomes.map(({ variants }) => variants.length),
        held: level.outcomes.map((outcome) => outcome.held),
        reach: level.outcomes.map(({ state, variants }) => reachOfOutcome(run, [state, ...variants])),
        total: level.total,
        answered: level.answered,
      },
    };
    return { leaders: found, told };
  },
  result: ({ told }) => told,
  explain({ told }, background, found) {
    const { facts } = background;
    const more = moreHolding(told);
    const byConcept = found(concepts);
    return {
      blocks: byConcept ? [holdingTable(told, byConcept, background)] : [],
      glance: facts.exact ? [] : [sharePlot(told, background)].filter((plot) => plot !== null),
      caveats: [
        ...(!facts.exact && told.leading.some(({ variants }) => variants.length > 0) ? [JOINED] : []),
        ...(told.atCut.length > 0 ? [cutText(told, background)] : []),
        ...(more > 0 && byConcept
          ? [[...restText(told, byConcept, background), `; the data lists ${more === 1 ? "it" : "them"}.`]]
          : []),
      ],
    };
  },
});

/** Which states are variants of one another is seen in the draws, too. */
const JOINED = "Other draws may group the states otherwise.";

/** That some outcomes are told of which the draws do not say whether they hold often enough for it. */
function cutText({ atCut }: Outcomes, { words }: Background): string {
  const names = listedUpTo(NAMED, words.labels(atCut));
  const [hold, they] = atCut.length === 1 ? ["holds", "it is"] : ["hold", "they are"];
  return `Whether ${names} ${hold} a quarter as often as the first is within the error of drawing; ${they} told in case.`;
}
