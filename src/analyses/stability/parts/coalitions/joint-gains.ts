import {
  type JointGain,
  type JointGains,
  jointGains as jointGainsOf,
} from "#graph-model/coalitions/joint-gains.ts";
import { membersOf } from "#math/bit-set.ts";
import type { Block } from "#outcome/block.ts";
import { definePart } from "../../../part.ts";
import { capitalised, inWords, listed } from "../../../sentence-parts.ts";
import { table } from "../../../table.ts";
import type { Background, Setup } from "../../setup.ts";
import { JOINT_GAINS } from "../../thresholds.ts";
import { ofOrders } from "../../words/counts.ts";
import { draws } from "../concepts/concepts.ts";
import { lapseAt } from "../lapse/lapse-at.ts";
import type { Outcomes } from "../outcomes/found.ts";
import { outcomes } from "../outcomes/outcomes.ts";
import { gainRule } from "./gain-rule.ts";

/**
 * Who could jointly do better, for each of the leading outcomes, and in exact runs for the other outcomes that hold (SEQ),
 * 64 at most, as far as the budget allows. Null also for more than 8 parties or very many states.
 */
export const jointGains = definePart({
  id: "joint-gains",
  title: "Who could jointly do better",
  needs: [draws, outcomes],
  wanted: ({ facts, options }: Setup) => facts.exact || options.coalitions,
  cost: ({ facts, completions }: Setup) => facts.stateCount * 2 ** facts.parties.length * completions,
  run(setup: Setup, { of, budget }) {
    const { model, sampler, facts } = setup;
    const run = of(draws);
    const others = facts.exact ? membersOf(run.held[0]!).slice(0, budget.most("jointlyLeft")) : [];
    const { leaders } = of(outcomes);
    const lapse = lapseAt(setup);
    // What today's state turns into by itself is told whether or not it holds often; of what never holds nobody asks.
    const lapsed = lapse !== null && run.equilibria.seq[lapse]! > 0 ? [lapse] : [];
    const states = [...new Set([...leaders.map(({ state }) => state), ...others, ...lapsed])];
    const variants = new Map(leaders.map((leader) => [leader.state, leader.variants] as const));
    return jointGainsOf(model, sampler, run, states, budget, variants);
  },
  explain: (found, setup, told) =>
    found ? { blocks: jointGainBlocks(found, told(outcomes)!.told, setup) } : {},
});

/** Which groups could jointly leave the leading outcomes, and what would stop them; nothing for a single party. */
function jointGainBlocks(all: readonly JointGains[], told: Outcomes, background: Background): Block[] {
  const { facts, input, words } = background;
  if (input.parties.length < 2) return [];
  const leading = new Set(told.leading.map(({ state }) => state));
  const shown = all.filter(({ state }) => leading.has(state));
  const rows = shown.flatMap((gains) =>
    worthTelling(gains).map((gain) => [
      words.named(gains.state),
      words.parties(gain.parties),
      jointMove(gains.state, gain, background),
      hindrance(gains, gain, background),
    ]),
  );
  const firm = shown.filter(({ coalitions }) => !coalitions.some(({ free }) => free > 0));
  const names = listed(words.labels(firm.map(({ state }) => state)));
  const where = facts.exact ? "" : " in the orders looked at";
  const group = facts.parties.length === 2 ? "The two parties have no" : "No group of parties has a";
  const note = firm.length > 0 ? [`${group} joint move that pays in the end from ${names}${where}.`] : [];
  if (rows.length === 0) return note.map((text) => ({ kind: "text", text }));
  const rule =
    facts.parties.length === 2
      ? `${capitalised(gainRule(facts))}.`
      : `All groups of two or more parties were tried; ${gainRule(facts)}. Of the groups that nothing stops, those are shown that no smaller one is part of, ${inWords(JOINT_GAINS)} at most for each outcome.`;
  return [
    table(
      "Who could jointly do better",
      ["Outcome", "Parties", "What they could do", "What stops them"],
      rows,
      [rule, ...note].join(" "),
    ),
  ];
}

/** The smallest groups that nothing stops, or else the others. */
export function worthTelling({ coalitions }: JointGains): JointGain[] {
  const free = coalitions.filter(({ free }) => free > 0);
  const smallest = free.filter(
    (gain) =>
      !free.some((other) => other !== gain && other.parties.every((party) => gain.parties.includes(party))),
  );
  return (smallest.length > 0 ? smallest : [...coalitions])
    .toSorted((a, b) => b.free - a.free || b.improves - a.improves)
    .slice(0, JOINT_GAINS);
}

/**
 * The one party of a group that makes the whole change, and could make it by itself but for the answers of the rest of the
 * group; undefined where several have their part in it, or where that is not to be seen from the options.
 */
export function moverIn(
  state: number,
  { parties, to }: Pick<JointGain, "parties" | "to">,
  { input }: Pick<Background, "input">,
): string | undefined {
  const { listed: isListed, barred } = input.model;
  // Past a move that is barred the group may have to go a way of which nothing is left to be seen in the end.
  if (isListed || barred.length > 0) return undefined;
  const movers = parties.filter((id) => changedBy(id, state, to, input) !== 0);
  return movers.length === 1 ? movers[0] : undefined;
}

/** The options that a party takes or drops between two states. */
function changedBy(id: string, state: number, to: number, { model }: Background["input"]): number {
  const own = model.options.reduce(
    (bits, { party }, at) => (model.parties[party]!.id === id ? bits | (1 << at) : bits),
    0,
  );
  return (state ^ to) & own;
}

function jointMove(state: number, gain: JointGain, background: Background): string {
  const { input, words } = background;
  const { parties, to } = gain;
  if (input.model.listed) return `together they bring it to ${words.quoted(to)}`;
  const clauses = parties.flatMap((id) => {
    const change = changedBy(id, state, to, input);
    return change === 0 ? [] : [words.move(id, state, state ^ change)];
  });
  const mover = moverIn(state, gain, background);
  if (mover === undefined) return listed(clauses);
  const others = parties.filter((party) => party !== mover);
  const do_ = others.length > 1 || words.are(others) ? "do" : "does";
  return `${listed(clauses)}, and ${words.parties(others)} ${do_} not answer`;
}

function hindrance(
  { examined }: JointGains,
  { parties, improves, free, to, answer }: JointGain,
  { facts, words }: Background,
): string {
  // The move and the answer that are named are those of the first order in which there are any; the counts are of all.
  const often = (count: number, what: string) =>
    facts.exact ? "" : ` (${what}, in ${ofOrders(count, examined)} looked at)`;
  if (answer)
    return `Then ${words.moves(to, answer)}, and the gain is gone${often(improves, "this joint move or another pays, and each is answered")}.`;
  const unanswered = often(free, "by this joint move or another");
  return parties.length === facts.parties.length
    ? `Nothing: all would gain${unanswered}.`
    : `Nothing: no answer in the others' own interest takes the gain away${unanswered}.`;
}
