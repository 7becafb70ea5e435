import {
  type PartyPreferences,
  statementsIn,
  type WeightedStatement,
} from "#graph-model/model/party-preferences.ts";
import { opposite, type Proposition } from "#math/proposition.ts";
import type { Side } from "#outcome/explanation.ts";
import { capitalised, inWords, listed, listedUpTo } from "../../sentence-parts.ts";
import { partiesOf, type StabilityInput } from "../input.ts";
import { type StatedOrder, statedOrder } from "./stated-order.ts";
import type { Words } from "./words.ts";

/** So many outcomes liked alike, or wishes, are named in the one line that a party has. */
const NAMED = 3;

/** Behind the first wish no other is told that would make the line longer than this. */
const LETTERS = 160;

/**
 * What each party would like best and least of what can come about, where the case gives its order, and else what it wants
 * above all, in the order in which it is stated; nobody of whom nothing is known. `states`: all that can occur, where they are
 * listed.
 */
export function sidesOf(input: StabilityInput, states: readonly number[] | null, words: Words): Side[] {
  return partiesOf(input).flatMap(({ id, name, preferences, entries }): Side[] => {
    const order = statedOrder(preferences);
    const told = order ? bestAndLeast(order, states, words) : wishes(id, preferences, words);
    if (told === "") return [];
    // That no source stands beside: what a source supports may still be read into it, as its note says.
    const judged = entries.filter((entry) => entry.judged && entry.cites.length === 0).length;
    const mark =
      judged === 0
        ? ""
        : judged === entries.length
          ? " (judged)"
          : entries.every((entry) => entry.judged)
            ? " (judged, in part beside a source)"
            : " (judged in part)";
    return [{ party: id, name, favours: `${capitalised(told)}${mark}` }];
  });
}

/** The first and the last place of an order; of one that leaves outcomes out, which may stand anywhere, that it does so. */
function bestAndLeast(order: StatedOrder, states: readonly number[] | null, words: Words): string {
  const [first, last] = [order[0], order.at(-1)];
  if (first === undefined || last === undefined) return "";
  const among = (place: StatedOrder[number]) => {
    const names = place.states.map((state) => words.outcome(state, 0));
    if (!place.known) return names.length > NAMED ? `one of ${inWords(names.length)}` : listed(names, "or");
    return `${listedUpTo(NAMED, names)}${names.length > 1 ? " alike" : ""}`;
  };
  if (order.length === 1) return first.known && first.states.length > 1 ? `all alike: ${among(first)}` : "";
  const placed = new Set(order.flatMap((place) => place.states));
  const isWhole = states?.every((state) => placed.has(state)) === true;
  return `likes best${isWhole ? "" : ", of what it puts in order"}: ${among(first)}; least: ${among(last)}`;
}

/** What a party wants first; wishes that are not put in order stand side by side. */
function wishes(id: string, preferences: PartyPreferences, words: Words): string {
  const places = wishesOf(preferences);
  const texts = places.map(({ wishes: all }) => all.map((wish) => wishText(id, wish, words)));
  const said: string[] = [];
  let told = 0;
  for (const [at, all] of texts.entries()) {
    const text = listed(all);
    if (told > 0 && (told + all.length > NAMED || said.join("; ").length + text.length > LETTERS)) break;
    // What is known only of some wishes puts none of them first.
    const how = places.length === 1 || !places[at]!.inOrder ? "" : at === 0 ? "above all " : "then ";
    said.push(`${how}${text}`);
    told += all.length;
  }
  const more = texts.flat().length - told;
  return [...said, ...(more > 0 ? [`and ${inWords(more)} more`] : [])].join("; ");
}

interface Wishes {
  readonly wishes: readonly { readonly holds: Proposition; readonly wanted: boolean }[];
  /** Whether it is known that these come before all that follow, and behind all that went before. */
  readonly inOrder: boolean;
}

/** The wishes of a party by priority, those of which it is not known which way they go left out. */
function wishesOf(preferences: PartyPreferences): Wishes[] {
  if (preferences.by === "weights") return weighed(preferences.entries);
  if (preferences.by !== "statements") return [];
  // What it may want more than all that follows is no less first for not being known.
  let inOrder = true;
  return preferences.entries.flatMap((entry): Wishes[] => {
    const known = statementsIn(entry).filter((one) => one.known);
    if (known.length < statementsIn(entry).length) inOrder = false;
    return known.length === 0
      ? []
      : [{ wishes: known.map(({ holds }) => ({ holds, wanted: true })), inOrder }];
  });
}

/** Weights, the greatest first; in order as long as their ranges lie apart. */
function weighed(entries: readonly WeightedStatement[]): Wishes[] {
  const sure = entries.flatMap(({ holds, weight }) =>
    weight && (weight.low > 0 || weight.high < 0)
      ? [
          {
            holds,
            wanted: weight.low > 0,
            low: Math.min(Math.abs(weight.low), Math.abs(weight.high)),
            high: Math.max(Math.abs(weight.low), Math.abs(weight.high)),
          },
        ]
      : [],
  );
  const sorted = sure.toSorted((a, b) => b.low + b.high - a.low - a.high);
  const isApart =
    sure.length === entries.length && sorted.every((one, at) => at === 0 || sorted[at - 1]!.low > one.high);
  return sorted.map((one) => ({ wishes: [one], inOrder: isApart }));
}

/** A wish as it stands behind “wants”: to do something, that another do it, or a longer condition. */
function wishText(id: string, { holds, wanted }: Wishes["wishes"][number], words: Words): string {
  let [is, of] = [wanted, holds];
  for (; of.is === "not"; of = of.of) is = !is;
  return of.is === "atom" ? words.wish(id, of.atom, is) : words.statement(is ? of : opposite(of));
}
