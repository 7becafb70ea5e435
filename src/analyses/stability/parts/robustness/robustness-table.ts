import type { Robustness, StateRobustness } from "#graph-model/robustness/robustness.ts";
import type { SmallestChange } from "#graph-model/robustness/smallest-change.ts";
import type { Table } from "#outcome/block.ts";
import type { Flip } from "#outcome/explanation.ts";
import { capitalised } from "../../../sentence-parts.ts";
import type { Facts } from "../../facts.ts";
import { partyOf, type StabilityInput } from "../../input.ts";
import { fewestText } from "../../words/fewest-text.ts";
import type { Words } from "../../words/words.ts";
import type { Outcomes } from "../outcomes/found.ts";

/** How many comparisons of one change are told. */
const COMPARISONS = 3;
/** How many flips of more than one step are told. */
const FLIPS = 3;

/** How firm the outcomes that hold are, and what it would take for today's to hold. */
export function robustnessTable(result: Facts & Outcomes, robustness: Robustness, words: Words): Table {
  const rows = toldStates(result, robustness);
  const { swaps } = robustness;
  return {
    kind: "table",
    title: "How firm it is",
    columns: [
      { label: "Outcome" },
      { label: "Holds now" },
      { label: `Holds after a single swap, of ${swaps}` },
      { label: "Fewest swaps that change it" },
      { label: "One smallest change" },
    ],
    rows: rows.map((row) => ({
      cells: [
        row.state === result.today ? "today" : words.label(row.state),
        row.holds ? "yes" : "no",
        String(row.afterSwap),
        swapsText(row.overall),
        row.overall?.most ? turnedText(row.overall, words) : "",
      ],
      ...(row.state === result.today ? { emphasis: "muted" as const } : {}),
    })),
    note: [
      "A ",
      {
        term: "swap",
        meaning: "two neighbouring places in one party's order of preference change places; ties stay ties",
      },
      " is the smallest error that an order of preference can have. Credible answers deter (SEQ).",
    ],
  };
}

/** Changes of more than one step that break what holds, or make today's state hold; single steps are told elsewhere. */
export function farFlips(
  result: Facts & Outcomes,
  robustness: Robustness,
  input: StabilityInput,
  words: Words,
): Flip[] {
  return toldStates(result, robustness)
    .flatMap(({ state, holds, overall }): Flip[] => {
      if (!overall || overall.least < 2 || overall.most !== overall.least) return [];
      return [
        {
          change: turnedText(overall, words),
          effect: `“${words.state(state)}” would ${holds ? "no longer hold" : "hold too"}; nothing smaller does that.`,
          steps: overall.least,
          cites: [...new Set(overall.turned.flatMap(({ party }) => partyOf(input, party).rankingCites))],
        },
      ];
    })
    .sort((a, b) => a.steps - b.steps)
    .slice(0, FLIPS);
}

/** The leading outcomes and today's state, as SEQ has them. */
export function toldStates(result: Facts & Outcomes, { concepts }: Robustness): StateRobustness[] {
  const states = result.leading.map(({ state }) => state);
  return [...new Set([...states, result.today])].flatMap((state) =>
    concepts.seq.filter((row) => row.state === state),
  );
}

/** Why it is not said how many errors each outcome would bear. */
export function robustnessCaveat({ exact }: Facts): string {
  const lacking = "How many errors in the orders of preference each outcome would bear was not computed; ";
  return exact
    ? `${lacking}the model is too large for that.`
    : `${lacking}they would all have to be known for it. What is not known stands with the open questions.`;
}

/** The fewest swaps of a change, or that no order does it. */
export function swapsText(change: SmallestChange | null): string {
  return fewestText(change, "cannot be changed");
}

/** What turns round, party by party: how far one state moves, or the pairs that change places. */
export function turnedText({ turned }: SmallestChange, words: Words): string {
  const parties = [...new Set(turned.map(({ party }) => party))];
  const text = parties
    .map((id) => {
      const mine = turned.filter(({ party }) => party === id);
      const name = (state: number) => `“${words.state(state)}”`;
      const last = mine.at(-1)!;
      const far = mine.length > 1 ? `, which it now ranks ${mine.length} places ` : "";
      const likes = `${words.party(id)} likes ${name(last.over)}`;
      if (mine.every(({ under }) => under === last.under)) {
        return `${likes}${far && `${far}lower,`} better than ${name(last.under)}`;
      }
      if (mine.every(({ over }) => over === last.over)) {
        return `${likes} better than ${name(last.under)}${far && `${far}higher`}`;
      }
      const pairs = mine.map(({ over, under }) => `${name(over)} better than ${name(under)}`);
      const more = pairs.length - COMPARISONS;
      const shown = pairs.slice(0, COMPARISONS).join(", ");
      return `${words.party(id)} likes ${shown}${more > 0 ? `, and ${more} more pairs the other way round` : ""}`;
    })
    .join("; and ");
  return capitalised(text);
}
