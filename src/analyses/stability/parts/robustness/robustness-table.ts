import type { JointGains } from "#graph-model/coalitions/joint-gains.ts";
import type { Robustness, StateRobustness } from "#graph-model/robustness/robustness.ts";
import type { SmallestChange } from "#graph-model/robustness/smallest-change.ts";
import type { Table } from "#outcome/block.ts";
import type { Flip } from "#outcome/explanation.ts";
import { distinct } from "../../../cites.ts";
import { capitalised, counted, inWords, yesOrNo } from "../../../sentence-parts.ts";
import { mutedIf, table } from "../../../table.ts";
import type { Facts } from "../../facts.ts";
import { partyOf } from "../../input.ts";
import type { Background } from "../../setup.ts";
import { COMPARISONS } from "../../thresholds.ts";
import { changeOf, farFlips, fewestText } from "../../words/smallest-changes.ts";
import type { Words } from "../../words/words.ts";
import { whileAlone } from "../coalitions/jointly-left.ts";
import { type Outcomes, withToday } from "../outcomes/found.ts";

/** How firm the outcomes that hold are, and what it would take for today's to hold. */
export function robustnessTable(told: Outcomes, found: Robustness, { facts, words }: Background): Table {
  return table(
    "How firm it is",
    [
      "Outcome",
      "Holds now",
      `Holds after a single swap, of ${found.swaps}`,
      "Fewest swaps that change it",
      "One smallest change",
    ],
    toldRows(told, found).map(({ state, holds, afterSwap, overall }) => ({
      cells: [
        state === facts.today ? "today" : words.state(state),
        yesOrNo(holds),
        String(afterSwap),
        swapsText(overall),
        capitalised(turnedText(overall, words)),
      ],
      ...mutedIf(state === facts.today),
    })),
    [
      "A ",
      {
        term: "swap",
        meaning: "two neighbouring places in one party's order of preference change places; ties stay ties",
      },
      " is the smallest error that an order of preference can have. Credible answers deter (SEQ).",
    ],
  );
}

/** Swaps of more than one pair that break what holds, or make today's state hold. */
export function farSwaps(
  told: Outcomes,
  found: Robustness,
  jointly: readonly JointGains[] | null,
  background: Background,
): Flip[] {
  const { input, words } = background;
  const inWords = (overall: SmallestChange) => ({
    change: turnedText(overall, words),
    cites: distinct(overall.turned.flatMap(({ party }) => partyOf(input, party).rankingCites)),
  });
  return farFlips(
    toldRows(told, found),
    inWords,
    "nothing smaller",
    (state, holds) => whileAlone(jointly, told, changeOf(state, holds), background),
    words,
  );
}

/** The leading outcomes and today's state, as SEQ has them. */
export function toldRows(told: Outcomes, { concepts }: Robustness): StateRobustness[] {
  return withToday(told).flatMap(({ state }) => concepts.seq.filter((row) => row.state === state));
}

/** Why it is not said how many errors each outcome would bear. */
export function robustnessCaveat({ exact }: Facts): string {
  const lacking = "How many errors in the orders each outcome would bear was not computed: ";
  return exact
    ? `${lacking}the model is too large for that.`
    : `${lacking}not every preference is known, as the gaps say.`;
}

/** The fewest swaps of a change, or that no order does it. */
export function swapsText(change: SmallestChange | null): string {
  return fewestText(change, "cannot be changed");
}

/** What turns round, as a clause, party by party: how far one state moves, or the pairs that change places. Nothing if none is known. */
export function turnedText(change: SmallestChange | null, words: Words): string {
  if (!change?.most) return "";
  const parties = distinct(change.turned.map(({ party }) => party));
  const clauses = parties.map((id) => {
    const mine = change.turned.filter(({ party }) => party === id);
    const { over, under } = mine.at(-1)!;
    const likes = words.does(id, `likes ${words.quoted(over)}`);
    const far = (way: string) =>
      mine.length > 1 ? `, which it now ranks ${inWords(mine.length)} places ${way}` : "";
    if (mine.every((turn) => turn.under === under))
      return `${likes}${far("lower,")} better than ${words.quoted(under)}`;
    if (mine.every((turn) => turn.over === over))
      return `${likes} better than ${words.quoted(under)}${far("higher")}`;
    const pairs = mine.map((turn) => `${words.quoted(turn.over)} better than ${words.quoted(turn.under)}`);
    const more = pairs.length - COMPARISONS;
    const shown = pairs.slice(0, COMPARISONS).join(", ");
    return `${words.does(id, `likes ${shown}`)}${more > 0 ? `, and ${counted(more, "more pair")} the other way round` : ""}`;
  });
  return clauses.join("; and ");
}
