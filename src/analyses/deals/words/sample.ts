import { inFigures } from "#case/counts-in-words.ts";
import { wilsonInterval } from "#math/wilson-interval.ts";
import type { Cell, Table } from "#outcome/block.ts";
import type { Explanation } from "#outcome/explanation.ts";
import type { Text } from "#outcome/text.ts";
import { citeMark, distinct } from "../../cites.ts";
import { outward } from "../../outward.ts";
import { capitalised, counted, listed, sentences, yesOrNo } from "../../sentence-parts.ts";
import { type Row, table } from "../../table.ts";
import type { DealsInput } from "../input.ts";
import { isNoDeal } from "../parts/offers.ts";
import type { SampledOffer, SampleFound } from "../parts/sample.ts";
import { conditionsList } from "./conditions.ts";
import { confidenceIn } from "./confidence.ts";
import { inAllSuch } from "./in-all-such.ts";
import { basesOf, gapsOf, inputsOf } from "./inputs.ts";
import { candidateName, dealSought, offerInSentence, packageInWords, suits } from "./names.ts";
import { sidesOf } from "./sides.ts";
import { termsTable } from "./terms.ts";
import type { Answer } from "./told.ts";

/** What a sample of the packages shows of whether there is a deal: that there is one, but never that there is none, nor how many. */
export function explainSample(input: DealsInput, found: SampleFound): Explanation {
  const answer = answerIn(found);
  const headline = answerInWords(input, found);
  const sides = sidesOf(input);
  const short = sentences(headline, shareInWords(input, found));
  return {
    headline,
    judgements: [
      {
        answers: { kind: "outcome" },
        text: sentences(
          headline,
          exampleInWords(input, found),
          shareInWords(input, found),
          ...offersInWords(input, found),
        ),
        gist: short,
        inShort: headline,
        ...(answer === null ? { idle: true as const } : {}),
        confidence: confidenceIn({ input, premises: null }, answer),
        n: {
          count: input.parties.length,
          of: counted(input.parties.length, "party", "parties").replace(/^\S+ /, ""),
        },
        cites: distinct(basesOf(input).flatMap(({ cites }) => cites)),
      },
    ],
    ...(sides.length > 0 ? { sides } : {}),
    blocks: [...offersTable(input, found), termsTable(input), ...conditionsList(input)],
    caveats: caveatsOf(input, found),
    flips: [],
    gaps: gapsOf(input),
    inputs: inputsOf(input),
  };
}

/** That there is a deal is known where one was come upon; that none was shows nothing. */
function answerIn({ readings, made }: SampleFound): Answer {
  if (made === 0) return null;
  if (readings === null) return { known: true, isMade: true };
  const { low } = wilsonInterval(made, readings);
  return { known: false, share: made / readings, low, high: 1, open: readings - made, readings };
}

function answerInWords(input: DealsInput, { readings, made, looked, drawn }: SampleFound): Text {
  const sought = dealSought(input);
  const packages = `${inFigures(looked)} ${looked === 1 ? "package" : "packages"}`;
  if (looked === 0)
    return `Whether there is a ${sought} was not found: none of ${inFigures(drawn)} packages drawn keeps to every condition.`;
  if (readings === null)
    return made > 0
      ? `There is a ${sought}.`
      : `Whether there is a ${sought} was not found: none of the ${packages} looked at is one, and others may be.`;
  if (made === readings)
    return [
      `There is a ${sought} in each of ${inFigures(readings)} drawn readings, `,
      ...inAllSuch(1, readings),
    ];
  if (made === 0)
    return `Whether there is a ${sought} was not found: in none of ${inFigures(readings)} drawn readings is one of the ${packages} looked at one, and others may be.`;
  return `There is a ${sought} in at least ${inFigures(made)} of ${inFigures(readings)} drawn readings; in the others none of the packages looked at is one, and others may be.`;
}

function exampleInWords(input: DealsInput, { deal, readings, made }: SampleFound): string {
  if (deal === null) return "";
  const one = packageInWords(input, deal);
  return readings === null || made === 1 ? `One is ${one}.` : `One in some of them is ${one}.`;
}

/** What share of a sample is made: none of it shows that there are few, and no more. */
function shareInWords(input: DealsInput, { shares, possible }: SampleFound): Text {
  if (shares === null) return "";
  const of = `${inFigures(possible)} packages drawn that keep to every condition`;
  const { made } = shares;
  return [
    `Of ${of} `,
    { share: outward(made) },
    ` ${input.agreement.by === "all" ? "suit everybody" : "find the consent they need"}, as far as a sample tells.`,
  ];
}

/** So many packages are told one by one. */
const TOLD_OFFERS = 4;

function offersInWords(input: DealsInput, { offers, readings }: SampleFound): string[] {
  return offers
    .filter(({ kind }) => kind === "offer")
    .slice(-TOLD_OFFERS)
    .map((one) => {
      const name = capitalised(offerInSentence(input, one.offer!));
      if (!one.isPossible) return `${name} breaks a condition.`;
      if (isNoDeal(input, one.package)) return `${name} is what there is without a deal.`;
      if (readings !== null)
        return `${name} ${suits(input)} in ${timesOf(one.made, readings)} drawn readings.`;
      if (one.made > 0) return `${name} ${suits(input)}.`;
      const refusing = input.parties.filter((_, at) => one.accepted[at] === 0).map(({ name: who }) => who);
      return `As it stands, ${name.replace(/^The /, "the ")} is worth less than no deal to ${listed(refusing)}.`;
    });
}

function timesOf(count: number, readings: number): string {
  return count === 0 ? `none of ${inFigures(readings)}` : `${inFigures(count)} of ${inFigures(readings)}`;
}

function offersTable(input: DealsInput, { offers, readings }: SampleFound): Table[] {
  if (offers.length === 0) return [];
  const cell = (count: number): Cell => (readings === null ? yesOrNo(count > 0) : count / readings);
  const heads = [...input.parties.map(({ short }) => short), input.agreement.by === "all" ? "All" : "Made"];
  const madeCell = (one: SampledOffer): Cell => {
    if (isNoDeal(input, one.package)) return "no deal";
    return one.isPossible ? cell(one.made) : "breaks a condition";
  };
  return [
    table(
      "Who accepts which package",
      [
        "Package",
        "What is in it",
        ...heads.map((head) => (readings === null ? head : ([head, "share"] as const))),
      ],
      offers.map(
        (one): Row => [
          [candidateName(input, one), ...citeMark(one.offer === null ? [] : input.offers[one.offer]!.cites)],
          packageInWords(input, one.package),
          ...one.accepted.map(cell),
          madeCell(one),
        ],
      ),
      readings === null
        ? ""
        : `The share of ${inFigures(readings)} drawn readings of what is not stated in which the party finds it no worse than no deal; not the chance of a deal.`,
    ),
  ];
}

function caveatsOf(input: DealsInput, found: SampleFound): Text[] {
  const open = input.parties.filter(({ walkAway }) => walkAway.kind === "not stated");
  return [
    `Not all packages can be gone through: the case has ${input.entangled!}. ${lookedAt(found)} With fewer of these, or ones that share fewer clauses, it would be answered in full: with the efficient packages, what rules of fairness pick, and what would change the answer.`,
    ...(open.length === 0
      ? []
      : [
          `What ${listed(open.map(({ name }) => name))} ${open.length > 1 || open[0]!.isPlural ? "have" : "has"} without a deal is not stated: it is drawn between the worst and the best of the packages looked at.`,
        ]),
  ];
}

/** What the answer rests on. */
function lookedAt({ drawn, possible, looked }: SampleFound): string {
  const of = `${inFigures(drawn)} packages drawn at random`;
  const keep = possible === 0 ? "none keeps" : possible === 1 ? "one keeps" : `${inFigures(possible)} keep`;
  return `Of ${of} ${keep} to every condition; with those of the case and those that a search came upon, ${inFigures(looked)} different ${looked === 1 ? "one was" : "ones were"} looked at.`;
}
