import type { Explanation } from "#outcome/explanation.ts";
import type { Inline, Text } from "#outcome/text.ts";
import { distinct } from "../../cites.ts";
import { outward } from "../../outward.ts";
import { capitalised, counted, listed, sentences } from "../../sentence-parts.ts";
import { HARDLY_ANY_READINGS, MOST_READINGS, NEARLY_ALL_READINGS } from "../thresholds.ts";
import { confidenceIn } from "./confidence.ts";
import { basesOf } from "./inputs.ts";
import { allParties, offerInSentence, packages, packagesOf } from "./names.ts";
import { type Answer, answerOf, type ToldDeals } from "./told.ts";

type Judgement = Explanation["judgements"][number];

/** Whether there is a deal that all could accept. */
export function judgementOf(told: ToldDeals): Judgement {
  const answer = answerOf(told);
  const text = sentences(answerInWords(told, answer), offersInWords(told));
  return {
    answers: { kind: "outcome" },
    text,
    gist: answerInWords(told, answer),
    inShort: inShort(told, answer),
    ...(answer === null ? { idle: true as const } : {}),
    confidence: confidenceIn(told, answer),
    n: {
      count: told.input.parties.length,
      of: counted(told.input.parties.length, "party", "parties").replace(/^\S+ /, ""),
    },
    cites: distinct(basesOf(told.input).flatMap(({ cites }) => cites)),
  };
}

export function readingsTerm(told: ToldDeals): Inline {
  const samples = told.prospects?.samples ?? told.setup.samples;
  return {
    term: "readings",
    meaning: `a reading takes one value for everything that is not stated, each as likely as any other that what is stated allows; ${samples} were drawn`,
  };
}

const NO_PACKAGE = "the conditions leave no package at all";

/** The answer in one sentence. */
export function answerInWords(told: ToldDeals, answer: Answer): Text {
  const { input, zone } = told;
  const all = allParties(input);
  if (zone?.packages === 0) return `There is no deal that ${all} could accept: ${NO_PACKAGE}.`;
  if (answer === null) return `Whether there is a deal that ${all} could accept is too much to find.`;
  if (answer.known) {
    if (!answer.isMade)
      return `There is no deal that ${all} could accept: ${
        input.agreement.by === "all"
          ? "each package is worth less to somebody than no deal"
          : "no package finds the consent that it needs"
      }.`;
    const made = zone!.made;
    const of = zone!.packages === null ? "" : ` of ${packages(zone!.packages)}`;
    if ("count" in made && zone!.packages !== null && made.count === zone!.packages)
      return `Every package is a deal that ${all} could accept.`;
    return "count" in made
      ? `There is a deal that ${all} could accept: ${packagesOf(made.count, zone!.packages)}.`
      : [
          `There is a deal that ${all} could accept: `,
          { share: outward(made) },
          `${of === "" ? " of the packages" : of}.`,
        ];
  }
  const { share } = answer;
  const reading = readingsTerm(told);
  const range: Inline = { share: outward(answer) };
  if (share === 1)
    return [
      `There is a deal that ${all} could accept in every one of the `,
      reading,
      " of what is not stated.",
    ];
  if (share === 0)
    return [`There is no deal that ${all} could accept in any of the `, reading, " of what is not stated."];
  const often =
    share >= NEARLY_ALL_READINGS
      ? "in nearly all"
      : share > MOST_READINGS
        ? "in most"
        : share > HARDLY_ANY_READINGS
          ? "in some"
          : "in hardly any";
  return [
    `There is a deal that ${all} could accept ${often} of the `,
    reading,
    " of what is not stated (",
    range,
    ").",
  ];
}

/** The same in a few words. */
function inShort({ input, zone }: ToldDeals, answer: Answer): Text {
  const all = allParties(input);
  if (zone?.packages === 0) return `${capitalised(NO_PACKAGE)}.`;
  if (answer === null) return `Whether ${all} could accept any package is too much to find.`;
  if (!answer.known)
    return [
      "Of all that may be so beyond what is stated, ",
      { share: outward(answer) },
      ` leaves room for a deal that ${all} could accept.`,
    ];
  if (!answer.isMade) return `${capitalised(all)} could accept no package together.`;
  const made = zone!.made;
  return "count" in made
    ? `${capitalised(all)} could accept ${packagesOf(made.count, zone!.packages)}.`
    : `${capitalised(all)} could accept some packages.`;
}

/** What becomes of the offers on the table, in a sentence: the last of those that were made. */
function offersInWords(told: ToldDeals): Text {
  return sentences(lastOfferInWords(told), heldInWords(told));
}

/** Whether the last offer that was made would be kept, as a state of the graph model. */
function heldInWords({ input, offers, prospects }: ToldDeals): Text {
  const looked = offers ?? prospects?.candidates ?? [];
  const last = looked.findLast(({ kind, offer }) => kind === "offer" && input.offers[offer!]!.by.length > 0);
  const held = last ? input.offers[last.offer!]!.held : null;
  if (held === null) return "";
  if (held === 0) return "Once reached it would not be kept: somebody could gain by leaving it.";
  if (held === 1) return "Once reached it would be kept.";
  return [
    "Once reached it would be kept in ",
    { share: held },
    " of the orders of preference that are possible.",
  ];
}

function lastOfferInWords(told: ToldDeals): Text {
  const { setup, input, offers, prospects } = told;
  // What the offers are found to be takes a party of which it is not known what it has without a deal to accept whatever there is.
  const last = (setup.isSettled ? (offers ?? []) : []).findLast(
    ({ kind, offer }) => kind === "offer" && input.offers[offer!]!.by.length > 0,
  );
  if (last) {
    const name = offerInSentence(input, last.offer!);
    const refusing = input.parties.filter((_, at) => !last.accepts[at]).map(({ name: who }) => who);
    if (!last.isPossible) return `As it stands, ${name} breaks a condition.`;
    if (last.made)
      return refusing.length === 0
        ? `Among them is ${name}.`
        : `Among them is ${name}, without the consent of ${listed(refusing)}.`;
    return `As it stands, ${name} is worth less than no deal to ${listed(refusing)}.`;
  }
  const candidate = (prospects?.candidates ?? []).findLast(
    ({ kind, offer }) => kind === "offer" && input.offers[offer!]!.by.length > 0,
  );
  if (!candidate) return "";
  const name = offerInSentence(input, candidate.offer!);
  if (candidate.made.share === 0) return `As it stands, ${name} is one in none of them.`;
  return [`As it stands, ${name} is one in `, { share: outward(candidate.made) }, " of them."];
}
