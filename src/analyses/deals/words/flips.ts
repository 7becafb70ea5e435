import type { Flip } from "#outcome/explanation.ts";
import { outward } from "../../outward.ts";
import { bestOf } from "../parts/best.ts";
import type { Premise } from "../parts/premises.ts";
import { DECIDES } from "../thresholds.ts";
import { conditionNamed } from "./conditions.ts";
import { allDrawn, inAllSuch } from "./in-all-such.ts";
import { amount, dealSought, packageInWords } from "./names.ts";
import { openedByPayment } from "./payments.ts";
import { type Answer, answerOf, type ToldDeals } from "./told.ts";

/** How many single changes are told: one for each of a dozen parties and some conditions. */
const MOST_FLIPS = 20;

/** The smallest changes of one input that would turn the answer. */
export function flipsOf(told: ToldDeals): Flip[] {
  const answer = answerOf(told);
  if (answer === null) return [];
  if (!answer.known) return premiseFlips(told, answer);
  return [...(answer.isMade ? closing(told) : opening(told)), ...premiseFlips(told, answer)].slice(
    0,
    MOST_FLIPS,
  );
}

/** By how much one party would have to give way, or which condition fall, for a deal to be there. */
function opening(told: ToldDeals): Flip[] {
  const { input, best, prices } = told;
  const payment = openedByPayment(told);
  const terms = (best ?? []).flatMap((one, at) => {
    const found = bestOf(one);
    return found === null || found.short <= 0
      ? []
      : [{ found, party: input.parties[at]!, share: found.short / found.spread }];
  });
  return [
    ...(payment === null
      ? []
      : [
          {
            change: "If the parties could pay one another",
            effect: `there would be a deal: ${packageInWords(input, payment.package)}, with ${payment.paid}.`,
            effectInShort: "there would be a deal",
            steps: 1,
            cites: [...input.unit!.cites],
          },
        ]),
    ...terms
      .toSorted((a, b) => a.share - b.share)
      .map(
        ({ found, party }): Flip => ({
          change: `If ${party.name} settled for ${measured(input, found.short, party.measure)} less than ${itHas(party)} without a deal`,
          effect: `there would be one: ${packageInWords(input, found.package)}.`,
          effectInShort: "there would be a deal",
          steps: 1,
          cites: citesOf(party.walkAway),
        }),
      ),
    ...(prices?.prices ?? []).flatMap(({ condition, madeWithout }): Flip[] =>
      madeWithout === true
        ? [
            {
              change: `Without ${conditionNamed(input, condition)}`,
              effect: "there would be a deal.",
              effectInShort: "there would be a deal",
              steps: 1,
              cites: [...input.conditions[condition]!.cites],
            },
          ]
        : [],
    ),
  ].slice(0, MOST_FLIPS);
}

/** By how much one party could ask for more before no deal is left: the least room first, by the share of what is at stake for it. */
function closing(told: ToldDeals): Flip[] {
  const { input, best } = told;
  const terms = (best ?? []).flatMap((one, at) => {
    const found = bestOf(one);
    return found === null ||
      found.room === null ||
      found.room < 0 ||
      found.spread === 0 ||
      !found.isNeeded ||
      isAllThereIs(told, at)
      ? []
      : [{ room: found.room, share: found.room / found.spread, party: input.parties[at]! }];
  });
  return terms
    .toSorted((a, b) => a.share - b.share)
    .slice(0, MOST_FLIPS)
    .map(
      ({ room, party }): Flip => ({
        change:
          room === 0
            ? `If ${party.name} asked for anything more`
            : `If ${party.name} asked for more than ${measured(input, room, party.measure)} above what ${itHas(party)} without a deal`,
        effect: `there would be no ${dealSought(input)}.`,
        effectInShort: "there would be no deal",
        steps: 1,
        cites: citesOf(party.walkAway),
      }),
    );
}

/** Whether a party has all that any package could give it: to ask for more would be to ask for what there is not. */
export function isAllThereIs({ best, parties }: ToldDeals, at: number): boolean {
  const found = bestOf(best?.[at]);
  const stake = parties?.[at]?.stake ?? null;
  return found !== null && stake !== null && found.worth >= stake.high;
}

/**
 * Inputs without which the share of readings with a deal would be another by a quarter of the way from none to all, also where all is
 * known and there is one reading; those first that change most.
 */
export function turningPremises({ premises }: Pick<ToldDeals, "premises">, answer: Answer): Premise[] {
  if (answer === null) return [];
  return (premises ?? [])
    .filter((one) => one.effect !== "none" && changeBy(one) >= DECIDES)
    .toSorted((a, b) => changeBy(b) - changeBy(a));
}

function changeBy({ made, before }: Premise): number {
  return Math.abs(made.share - before);
}

function premiseFlips(told: ToldDeals, answer: Answer): Flip[] {
  return turningPremises(told, answer)
    .slice(0, MOST_FLIPS)
    .map((premise): Flip => {
      return {
        change:
          premise.kind === "condition"
            ? `Without ${premiseInWords(told, premise)}`
            : `If it were not known ${premiseInWords(told, premise)}`,
        ...dealIn(premise, isKnownWithout(told, premise)),
        steps: 1,
        cites: premiseCites(told, premise),
      };
    });
}

/** Whether nothing has to be drawn without an input: all else is known, and a condition or what options add together just falls. */
function isKnownWithout({ setup }: ToldDeals, { kind }: Premise): boolean {
  return setup.isSettled && (kind === "condition" || kind === "link");
}

/** In what share of the readings there would be a deal: where that is all or none, that. */
function dealIn(
  { made, readings }: Pick<Premise, "made" | "readings">,
  isKnown: boolean,
): Pick<Flip, "effect" | "effectInShort"> {
  if (isKnown) {
    const would = `there would be ${made.share === 1 ? "a" : "no"} deal`;
    return { effect: `${would}.`, effectInShort: would };
  }
  if (made.share === 1 || made.share === 0) {
    const some = { share: outward(made) };
    return {
      effect: [
        `there would be a deal in ${allDrawn(made.share, readings)} readings, `,
        ...inAllSuch(made.share, readings),
      ],
      effectInShort: ["there would be a deal in ", some],
    };
  }
  return {
    effect: ["there would be a deal in ", { share: outward(made) }, " of the readings."],
    effectInShort: ["there would be a deal in ", { share: outward(made) }],
  };
}

/** An input as a sentence has it: `what the union makes of pay`. */
export function premiseInWords({ input }: ToldDeals, { kind, party, at }: Premise): string {
  if (kind === "condition") return conditionNamed(input, at!);
  const { name, isPlural } = input.parties[party!]!;
  switch (kind) {
    case "value":
      return `what ${name} ${isPlural ? "make" : "makes"} of ${input.clauses[at!]!.name}`;
    case "importance":
      return `which clauses count most to ${name}`;
    case "link":
      return `what options add to one another for ${name}`;
    default:
      return `what ${name} ${isPlural ? "have" : "has"} without a deal`;
  }
}

export function premiseCites({ input }: ToldDeals, { kind, party, at }: Premise): string[] {
  if (kind === "condition") return [...input.conditions[at!]!.cites];
  const one = input.parties[party!]!;
  switch (kind) {
    case "value":
      return [...(one.values[at!]!.rests?.cites ?? [])];
    case "importance":
      return [...(one.importance?.cites ?? [])];
    case "link":
      return [...one.links[at!]!.cites];
    default:
      return citesOf(one.walkAway);
  }
}

function citesOf(walkAway: ToldDeals["input"]["parties"][number]["walkAway"]): string[] {
  return walkAway.kind === "not stated" ? [] : [...walkAway.cites];
}

function itHas({ isPlural }: ToldDeals["input"]["parties"][number]): string {
  return isPlural ? "they have" : "it has";
}

/** A sum in a party's measure: points of its own, the unit that is stated, or points in a hundred of all that is at stake for it. */
function measured({ unit }: ToldDeals["input"], value: number, measure: "points" | "shares"): string {
  if (measure === "shares") return `${amount(100 * value)} % of what is at stake for it`;
  const told = amount(value);
  if (unit !== null) return `${told} ${unit.name}`;
  return `${told} ${told === "1" ? "point" : "points"}`;
}
