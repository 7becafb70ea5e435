import type { Division } from "#graph-model/coalitions/division-results.ts";
import type { JointGain, JointGains } from "#graph-model/coalitions/joint-gains.ts";
import type { Together } from "#graph-model/coalitions/together.ts";
import type { Block } from "#outcome/block.ts";
import { capitalised, listed } from "../../../sentence-parts.ts";
import type { Facts } from "../../facts.ts";
import type { StabilityInput } from "../../input.ts";
import { CONCEPT_NAMES } from "../../words/concept-names.ts";
import { stateName } from "../../words/state-name.ts";
import type { Words } from "../../words/words.ts";
import type { Outcomes } from "../outcomes/found.ts";

/** Rows for one outcome, at most. */
const SHOWN = 3;
/** Outcomes told for stated coalitions, at most. */
const TOGETHER = 8;
/** Outcomes named that coalitions make or break, at most. */
const TOLD_CHANGES = 3;
/** Divisions told, at most. */
const DIVISIONS = 15;

/** Which groups could jointly leave the leading outcomes, and what would stop them; nothing if it was not looked for. */
export function jointGainTable(
  result: Facts & Outcomes,
  found: readonly JointGains[],
  input: StabilityInput,
  words: Words,
): Block[] {
  if (input.parties.length < 2) return [];
  const leading = new Set(result.leading.map(({ state }) => state));
  const jointGains = found.filter(({ state }) => leading.has(state));
  const rows = jointGains.flatMap((gains) =>
    worthTelling(gains).map((gain) => ({
      cells: [
        words.label(gains.state),
        listed(gain.parties.map((id) => words.party(id))),
        jointMove(gains.state, gain, input, words),
        hindrance(gains, gain, result, words),
      ],
    })),
  );
  const firm = jointGains.filter(({ coalitions }) => !coalitions.some(({ free }) => free > 0));
  const note =
    firm.length === 0
      ? ""
      : `No group of parties has a joint move that pays in the end from ${listed(
          firm.map(({ state }) => `“${words.label(state)}”`),
        )}.`;
  if (rows.length === 0) return note === "" ? [] : [{ kind: "text", text: note }];
  return [
    {
      kind: "table",
      title: "Who could jointly do better",
      columns: [
        { label: "Outcome" },
        { label: "Parties" },
        { label: "Joint move" },
        { label: "What stops them" },
      ],
      rows,
      note: `All groups of two or more parties were tried; ${gainRule(result)}. Of the groups that nothing stops, those are shown that no smaller one is part of, ${SHOWN} at most for each outcome. ${note}`.trimEnd(),
    },
  ];
}

/** When a group moves. */
function gainRule({ conventions }: Facts): string {
  return conventions.coalitionGain === "all-better"
    ? "a group moves only where all its members gain"
    : "a group moves where none of its members loses and at least one gains";
}

function worthTelling({ coalitions }: JointGains): JointGain[] {
  const free = coalitions.filter(({ free }) => free > 0);
  const smallest = free.filter(
    (gain) =>
      !free.some((other) => other !== gain && other.parties.every((party) => gain.parties.includes(party))),
  );
  return (smallest.length > 0 ? smallest : [...coalitions])
    .toSorted((a, b) => b.free - a.free || b.improves - a.improves)
    .slice(0, SHOWN);
}

function jointMove(state: number, { parties, to }: JointGain, input: StabilityInput, words: Words): string {
  if (input.model.listed) return `together they bring it to “${words.state(to)}”`;
  const clauses = parties.flatMap((id) => {
    const { options, parties: all } = input.model;
    const own = options.reduce((bits, { party }, at) => (all[party]!.id === id ? bits | (1 << at) : bits), 0);
    const change = (state ^ to) & own;
    return change === 0 ? [] : [words.move(id, state, state ^ change)];
  });
  return listed(clauses);
}

function hindrance(
  { examined }: JointGains,
  { parties, improves, free, to, answer }: JointGain,
  { exact, parties: all }: Facts,
  words: Words,
): string {
  const often = (count: number) => (exact ? "" : ` (${count} of the ${examined} orders looked at)`);
  if (!answer) {
    if (parties.length === all.length) return `Nothing: all would gain${often(free)}.`;
    return `Nothing: no answer that serves the others takes the gain away${often(free)}.`;
  }
  return `Then ${words.moves(to, answer)}, and the gain is gone${often(improves)}.`;
}

/** What holds where the coalitions that the case states act as one; nothing if it states none. */
export function togetherTable(
  result: Facts,
  { groups, examined, equilibria }: Together,
  standingAlone: readonly number[],
  words: Words,
): Block[] {
  const { exact } = result;
  const united = groups
    .filter((group) => group.length > 1)
    .map((group) => listed(group.map((id) => words.party(id))));
  const { states, counts, total } = equilibria.seq;
  const ranked = states
    .map((state, at) => ({ state, count: counts[at]! }))
    .sort((a, b) => b.count - a.count || a.state - b.state)
    .slice(0, TOGETHER);
  const alone = new Set(standingAlone);
  const lost = [...alone].filter((state) => !states.includes(state));
  const won = states.filter((state) => !alone.has(state));
  return [
    {
      kind: "table",
      title: `What holds where ${united.join(", and ")} act as one`,
      columns: [
        { label: "Outcome" },
        { label: "What is done" },
        ...(exact ? [] : [{ label: "holds", format: "share" } as const]),
      ],
      rows: ranked.map(({ state, count }) => ({
        cells: [stateName(state, result, words), words.inFull(state), ...(exact ? [] : [count / examined])],
      })),
      note: `${capitalised(gainRule(result))}; credible answers deter (SEQ).${
        total > ranked.length ? ` ${total - ranked.length} more outcomes hold.` : ""
      }${exact ? comparison(lost, won, words) : ""}`,
    },
  ];
}

/** What stated coalitions make and break, beside everybody's standing alone. */
function comparison(lost: readonly number[], won: readonly number[], words: Words): string {
  if (lost.length + won.length === 0) return " The same outcomes hold as with everybody alone.";
  const some = (states: readonly number[]) => {
    const told = states.slice(0, TOLD_CHANGES).map((state) => `“${words.label(state)}”`);
    return states.length > told.length ? `${told.join(", ")} and others` : listed(told);
  };
  const parts = [
    ...(lost.length > 0
      ? [`${lost.length} no longer ${lost.length === 1 ? "holds" : "hold"} (${some(lost)})`]
      : []),
    ...(won.length > 0
      ? [`${won.length} ${won.length === 1 ? "holds" : "hold"} only now (${some(won)})`]
      : []),
  ];
  return ` Against everybody's standing alone ${listed(parts)}.`;
}

/** What would hold under every division of the parties into groups; nothing if it was not asked for. */
export function divisionTable(result: Facts, divisions: readonly Division[], words: Words): Block[] {
  const name = (group: readonly string[]) => group.map((id) => words.party(id)).join(" + ");
  const cell = (states: readonly number[]) => {
    if (states.length > 6) return `${states.length} outcomes`;
    return states.length === 0 ? "none" : states.map((state) => `“${words.label(state)}”`).join(", ");
  };
  const told: readonly Division[] = divisions.slice(-DIVISIONS).reverse();
  return [
    {
      kind: "table",
      title: "What would hold if parties stood together",
      columns: [
        { label: "Groups that act as one" },
        { label: CONCEPT_NAMES.seq },
        { label: CONCEPT_NAMES.nash },
      ],
      rows: told.map(({ groups, equilibria }) => ({
        cells: [groups.map(name).join("; "), cell(equilibria.seq), cell(equilibria.nash)],
      })),
      note: `${capitalised(gainRule(result))}.${
        divisions.length > told.length
          ? ` ${divisions.length - told.length} more divisions are in the data.`
          : ""
      }`,
    },
  ];
}
