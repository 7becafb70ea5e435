import { statesAt } from "#graph-model/preferences/utility-levels.ts";
import {
  flipCandidates,
  flipFindings,
  type PreferenceFlip,
  tellingFlips,
} from "#graph-model/robustness/flips.ts";
import { opposite } from "#math/proposition.ts";
import type { Flip } from "#outcome/explanation.ts";
import type { Text } from "#outcome/text.ts";
import { definePart } from "../../../part.ts";
import { capitalised, inWords } from "../../../sentence-parts.ts";
import { partyOf } from "../../input.ts";
import type { Background, Setup } from "../../setup.ts";
import { citesOf, plainWish, statementAt, subjectOf } from "../../words/subject.ts";
import { wantedText } from "../../words/wanted.ts";
import { wishedText } from "../../words/wished.ts";
import { changes } from "../changes/changes.ts";
import { jointGains } from "../coalitions/joint-gains.ts";
import { whileAlone } from "../coalitions/jointly-left.ts";
import { draws } from "../concepts/concepts.ts";
import { hinges } from "../hinges/hinges.ts";
import { decisive, hingeFlips, hingeSignposts } from "../hinges/strongest.ts";
import { namedAlone } from "../judgements/level-reach.ts";
import { leaders, outcomes } from "../outcomes/outcomes.ts";
import { bothWays } from "./both-ways.ts";
import { changedText, type NewLead, newLead } from "./new-lead.ts";
import { isAgainstWish, signpostsOf } from "./signposts.ts";

/** The single changes of a preference that change most which outcomes hold. The changes are the pieces. */
export const flips = definePart({
  id: "flips",
  title: "What would change it",
  needs: [draws, leaders, changes],
  cost: ({ facts }: Setup) => 40 * facts.stateCount,
  pieces: ({ model, parties }: Setup, of) => flipCandidates(model, parties, of(changes)).length,
  piece({ model, parties }: Setup, from, to, { of }) {
    const { found, level, atCut } = of(leaders);
    const candidates = flipCandidates(model, parties, of(changes)).slice(from, to);
    return flipFindings(model, of(draws), { leaders: found, level, atCut }, candidates);
  },
  join: (chunks, { model, parties, budget }, of) =>
    tellingFlips(model, flipCandidates(model, parties, of(changes)), chunks.flat(), budget),
  explain(found, setup, told) {
    const isLevel = (told(leaders)?.level.total ?? 0) > 0;
    const now = told(outcomes)?.told;
    const level = now ? [...now.leading.slice(0, 1).map(({ state }) => state), ...now.level.states] : [];
    const first = now?.leading[0]
      ? setup.words.outcome(now.leading[0].state, now.leading[0].variants.length)
      : "";
    const lead = (flip: PreferenceFlip) => newLead(flip, isLevel, level, first, setup.words);
    const split = setup.facts.exact || !now ? undefined : bothWays(found, first, isLevel, setup);
    const named = now === undefined ? [] : namedAlone(now, setup);
    const changed = (flip: PreferenceFlip) =>
      changedText(flip, now?.holding === 0, setup.words) +
      whileAlone(told(jointGains) ?? null, now, flip, setup);
    const unknown = told(hinges);
    const strongest = unknown && now ? decisive(unknown, now, found, setup) : [];
    return {
      flips: [
        ...hingeFlips(strongest, setup),
        ...found.map((flip) => ({
          ...flipInWords(flip, lead(flip), changed(flip), setup),
          ...(flip.leads && named.includes(flip.leads.state) ? { keeps: true as const } : {}),
        })),
      ],
      signposts: signpostsOf(found, lead, split, hingeSignposts(strongest, setup), setup),
    };
  },
});

/** That something else then leads, without the counts. */
function leadInShort({ inShort, isLevel, isAmongLevel, fallen, ties }: NewLead): string {
  if (ties) return `${inShort} would hold as often as what leads now`;
  if (fallen !== null) return `${inShort} would clearly hold more often than ${fallen}`;
  // Against the present leader alone it was seen to come out ahead: others may then hold as often as it.
  if (!isLevel) return `${inShort} would hold more often than what leads now`;
  return `${inShort} would ${isAmongLevel ? "clearly " : ""}hold most often`;
}

/** An input of a preference that is not what the case states, or that turns out one way where it states nothing. */
export type ChangedInput = Pick<
  PreferenceFlip,
  "party" | "kind" | "entries" | "option" | "swapped" | "wanted"
>;

/** What is changed, as the condition of a sentence. */
export function changeText(input: ChangedInput, background: Background): string {
  return `If${input.kind === "resolve" ? "" : ", against what the case states,"} ${input.kind === "swap" ? swapText(input, background) : turnText(input, background)}`;
}

/** A flip in words; `lead` is what then leads, else `changed` tells what then holds or does not. */
function flipInWords(
  flip: PreferenceFlip,
  lead: NewLead | null,
  changed: string,
  background: Background,
): Flip {
  return {
    change: changeText(flip, background),
    effect: effectText(flip, lead, changed, background),
    ...(lead ? { effectInShort: leadInShort(lead) } : {}),
    steps: 1,
    cites: citesOf(background.input, flip),
  };
}

/** A statement, weight or option that the party turns out to want, or not to. */
function turnText(flip: ChangedInput, { input, words }: Background): string {
  const { kind, wanted } = flip;
  const does = (phrase: string) => words.does(flip.party, phrase);
  const wish = plainWish(input, flip);
  if (wish) {
    if (kind === "resolve") return `it becomes known that ${words.wants(flip.party, wish.atom, wish.wanted)}`;
    return words.prefers(flip.party, wish.atom, wish.wanted);
  }
  const { holds } = subjectOf(input, flip)!;
  if (kind === "resolve")
    return `it becomes known that ${wantedText(flip.party, holds, wanted === true, words)}`;
  if (partyOf(input, flip.party).preferences.by === "weights")
    return `${does(`would rather ${wanted ? "have" : "be without"}`)} ${words.statement(holds)}`;
  // What is stated with a condition is the other way round where the condition holds and the rest of it does not.
  return does(`would rather ${wishedText(opposite(holds), words)}`);
}

/** Two neighbours of an order, or two weights, that change places. */
function swapText({ party: id, swapped }: ChangedInput, { input, words }: Background): string {
  const party = words.subject(id);
  const { preferences } = partyOf(input, id);
  const [first, second] = swapped!;
  if (preferences.by === "weights") {
    const weighed = (place: number) => words.statement(statementAt(preferences, place - 1)!);
    return `it matters to ${party} as much whether ${weighed(second)} holds as is said of ${weighed(first)}, and the other way round`;
  }
  const states = (place: number) => statesAt(preferences, place).map(words.quoted).join(" and ");
  return `${words.does(id, `likes ${states(second)} better than ${states(first)}`)} (its neighbour)`;
}

/** How many orders of preference, none included. */
function orNone(count: number): string {
  return count === 0 ? "none" : inWords(count);
}

function effectText(
  flip: PreferenceFlip,
  lead: NewLead | null,
  changed: string,
  background: Background,
): Text {
  const { words } = background;
  const { before, completions, leads } = flip;
  // That an outcome leads in which a party is without what it turns out to want reads like a slip, unless that is said.
  const without =
    lead && isAgainstWish(flip, background)
      ? ` Even then ${words.subject(flip.party)} ${words.are([flip.party]) ? "do" : "does"} not have what is then wanted.`
      : "";
  if (lead?.fallen && leads && before)
    return `${capitalised(lead.fallen)} then holds in ${orNone(before.count)} of ${inWords(completions)} orders of preference, ${lead.names} in ${orNone(leads.count)}${lead.asOften}.`;
  if (lead?.ties && leads && before)
    return `${capitalised(lead.names)} then holds in ${orNone(leads.count)} of ${inWords(completions)} orders of preference, what leads now in ${orNone(before.count)}: neither leads any more${lead.asOften}.`;
  if (lead && leads) {
    const count = before?.count ?? 0;
    const rest = lead.isLevel
      ? count === 0
        ? "no other outcome in any"
        : `no other outcome in more than ${inWords(count)}`
      : `what leads now in ${orNone(count)}`;
    return `${capitalised(lead.names)} then ${lead.isAmongLevel ? "clearly leads: it holds" : "holds"} in ${orNone(leads.count)} of ${inWords(completions)} orders of preference, ${rest}${lead.asOften}.${without}`;
  }
  return `${changed}.`;
}
