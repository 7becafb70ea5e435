import { inFigures } from "#case/counts-in-words.ts";
import type { Explanation } from "#outcome/explanation.ts";
import { piecesOf } from "#outcome/pieces.ts";
import type { Inline, Text } from "#outcome/text.ts";
import { distinct } from "../../cites.ts";
import { outward } from "../../outward.ts";
import { capitalised, counted, listed, quoted, sentences } from "../../sentence-parts.ts";
import type { Held } from "../held.ts";
import { isNoDeal, type OfferFound } from "../parts/offers.ts";
import { picked } from "../parts/points.ts";
import type { CandidateFound } from "../parts/prospects.ts";
import type { ZoneCount } from "../parts/zone.ts";
import { HARDLY_ANY_READINGS, MOST_READINGS, NEARLY_ALL_READINGS } from "../thresholds.ts";
import { confidenceIn } from "./confidence.ts";
import { allDrawn, inAllSuch, ofAllReadings } from "./in-all-such.ts";
import { basesOf } from "./inputs.ts";
import { sum, sums } from "./measure.ts";
import {
  allParties,
  amount,
  dealSought,
  offerInSentence,
  packageInWords,
  packages,
  packagesOf,
  possible,
  suits,
} from "./names.ts";
import { type Answer, answerOf, type ToldDeals } from "./told.ts";

type Judgement = Explanation["judgements"][number];

/** Whether there is a deal that all could accept. */
export function judgementOf(told: ToldDeals): Judgement {
  const answer = answerOf(told);
  const text = sentences(
    // The headline says already that it was not found.
    answer === null && told.zone?.packages !== 0 ? whyNotFound(told) : answerInWords(told, answer),
    offersInWords(told),
    fairInWords(told, answer),
  );
  return {
    answers: { kind: "outcome" },
    text,
    gist: gistOf(told, answer),
    inShort: inShort(told, answer),
    ...(answer === null ? { idle: true as const } : {}),
    confidence: confidenceIn(told, answer),
    n: {
      count: told.input.parties.length,
      of: counted(told.input.parties.length, "party", "parties").replace(/^\S+ /, ""),
    },
    ...(answer?.known === false && told.prospects !== null && { drawn: told.prospects.samples }),
    cites: distinct(basesOf(told.input).flatMap(({ cites }) => cites)),
  };
}

export function readingsTerm(told: ToldDeals): Inline {
  const samples = told.prospects?.samples ?? told.setup.samples;
  const cut = told.prospects?.cut ?? 0;
  const counts = cut === 0 ? "" : `, of which ${samples - cut} could be searched to the end`;
  return {
    term: "readings",
    meaning: `a reading fills in what is not stated, each value that the rest allows as likely as any other; ${samples} were drawn${counts}`,
  };
}

const NO_PACKAGE = "the conditions leave no package at all";

/** The answer in one sentence. */
export function answerInWords(told: ToldDeals, answer: Answer): Text {
  const { input, zone } = told;
  const sought = dealSought(input);
  if (zone?.packages === 0) return `There is no ${sought}: ${NO_PACKAGE}.`;
  if (answer === null) return `${notFound(told)}.`;
  if (answer.known) {
    if (!answer.isMade)
      return `There is no ${sought}${
        input.agreement.by === "all"
          ? `: each package${isTodayAccepted(told) ? " but today's" : ""} is worth less to somebody than no deal`
          : ""
      }.`;
    const made = countedIn(zone);
    // What is known by a single one tells no share.
    if (made === null) return `There is a ${sought}; how many is too much to find.`;
    const of = zone!.packages === null ? "" : ` of ${possible(input, packages(zone!.packages))}`;
    if (isEvery(zone)) return `Every ${possible(input, "package")} is a ${sought}.`;
    return "count" in made
      ? `There is a ${sought}: ${packagesOf(made.count, zone!.packages, input)}.`
      : [
          `There is a ${sought}: `,
          { share: outward(made) },
          `${of === "" ? " of the packages" : of}, by a sample of ${inFigures(made.draws)}.`,
        ];
  }
  const { share, open, readings } = answer;
  const reading = readingsTerm(told);
  // What was not searched to the end may have one or none: neither in all of them, then, nor in hardly any.
  if (open > 0) return [`There is a ${sought} in `, { share: outward(answer) }, " of the ", reading, "."];
  if (share === 0)
    return [
      `There is no ${sought} in any of the ${inFigures(readings)} drawn `,
      reading,
      ", so a deal in ",
      ...ofAllReadings(share, readings),
    ];
  if (share === 1)
    return [
      `There is a ${sought} in ${allDrawn(share, readings)} `,
      reading,
      ", ",
      ...inAllSuch(share, readings),
    ];
  return [
    `There is a ${sought} in ${howMany(answer)}, `,
    { share: outward(answer) },
    ", of the ",
    reading,
    ".",
  ];
}

/** Whether today's package, which is no deal, is as good as none to everybody: then it is the one that nobody refuses. */
function isTodayAccepted({ input, offers }: ToldDeals): boolean {
  return (offers ?? []).some(
    (one) => isNoDeal(input, one.package) && one.isPossible && one.accepts.every((accepts) => accepts),
  );
}

function isEvery(zone: ToldDeals["zone"]): boolean {
  return zone !== null && "count" in zone.made && zone.packages !== null && zone.made.count === zone.packages;
}

/** How many packages are deals, or what share of a sample; null where the count shows none, and another part of the analysis has one. */
function countedIn(zone: ToldDeals["zone"]): ZoneCount | null {
  return zone === null || ("share" in zone.made && zone.made.share === 0) ? null : zone.made;
}

/** That the answer was not found; what was found of the offers stands beside it. */
function notFound({ setup, input }: ToldDeals): string {
  return setup.isSettled
    ? `Whether there is a ${dealSought(input)} is too much to find`
    : `In how many of the readings there is a ${dealSought(input)} is too much to find`;
}

/** How far the search came that did not find the answer. */
function whyNotFound(told: ToldDeals): Text {
  const { setup, prospects } = told;
  if (setup.isSettled || prospects === null)
    return "The search for an answer came to the end of the work that the budget allows.";
  const { samples, cut } = prospects;
  const searched =
    cut === samples ? "None" : cut === samples - 1 ? "One alone" : `${inFigures(samples - cut)} alone`;
  return [
    `${searched} of the ${inFigures(samples)} `,
    // How many were searched is what the sentence itself says.
    readingsTerm({ ...told, prospects: { ...prospects, cut: 0 } }),
    " could be searched to the end within the budget.",
  ];
}

/** A word that holds for the whole range: of few readings it is wide, and the word then says less. */
function howMany({ low, high }: Answer & { readonly known: false }): string {
  if (low >= NEARLY_ALL_READINGS) return "nearly all";
  if (low > MOST_READINGS) return "most";
  return high > HARDLY_ANY_READINGS ? "some" : "hardly any";
}

/** What a rule of fairness picks is told on the first page in no more words. */
const MOST_WORDS = 70;

/**
 * The same for the first page: with what rules of fairness would give each of a few, or else what the first of them picks; where
 * not all is known, with which package does most often. Where every package is a deal, which of them a rule picks is the answer, and
 * what it is worth stands in the bottom line.
 */
function gistOf(told: ToldDeals, answer: Answer): Text {
  if (!answer?.known && told.zone?.packages !== 0) return inShort(told, answer);
  const rules = rulesInShort(told, answer);
  const fair = fairInWords(told, answer);
  const isBrief = countOfWords(fair) <= MOST_WORDS;
  if (rules !== "" && isEvery(told.zone)) return isBrief ? fair : inShort(told, answer);
  return sentences(answerInWords(told, answer), rules !== "" ? rules : isBrief ? fair : "");
}

function countOfWords(text: Text): number {
  const said = piecesOf(text).map((piece) =>
    typeof piece === "string" ? piece : "term" in piece ? piece.term : "",
  );
  return said.join("").split(/\s+/).length;
}

/** Of more parties it is read in the table what each would get. */
const FEW_PARTIES = 3;

const RULES = [
  ["nash", "Nash"],
  ["kalaiSmorodinsky", "Kalai–Smorodinsky"],
  ["egalitarian", "egalitarian"],
] as const;

/** What the rules of fairness would give each party, those that give the same together. */
function rulesInShort({ input, points }: ToldDeals, answer: Answer): string {
  const { parties } = input;
  if (!answer?.known || !answer.isMade || parties.length < 2 || parties.length > FEW_PARTIES) return "";
  const byGift = new Map<string, string[]>();
  for (const [rule, name] of RULES) {
    const values = picked(points, rule)?.values;
    if (values === undefined) continue;
    const [first] = values.map(amount);
    const isAlike = values.every((value) => amount(value) === first);
    const gift = isAlike
      ? `${sum(input, values[0]!)} to each`
      : listed(sums(input, values).map((told, at) => `${told} to ${parties[at]!.name}`));
    byGift.set(gift, [...(byGift.get(gift) ?? []), name]);
  }
  if (byGift.size === 0) return "";
  const parts = [...byGift].map(
    ([gift, names], at) =>
      `the ${listed(names)} ${names.length === 1 ? "rule" : "rules"}${at === 0 ? " would give " : ", "}${gift}${at === 0 && input.unit === null ? ", each in its own measure" : ""}`,
  );
  return capitalised(`${parts.join("; ")}.`);
}

/** Of several packages that the case names the one that is a deal in most readings; null where there is none. */
function oftenest({ input, prospects }: ToldDeals): CandidateFound | null {
  const named = (prospects?.candidates ?? []).filter(
    ({ kind, offer }) => kind === "offer" && input.offers[offer!]!.name !== null,
  );
  const [first] = named.toSorted((a, b) => b.made.share - a.made.share);
  return named.length < 2 || first!.made.share === 0 ? null : first!;
}

/** Whether what was found is so in every reading that was drawn, or in none. */
function isOfAll({ share, open }: Answer & { readonly known: false }): boolean {
  return open === 0 && (share === 0 || share === 1);
}

/** In what share of the readings, and that these were drawn at random: also where it was so in every one of them, or in none. */
function inOf(answer: Answer & { readonly known: false }): Inline[] {
  return [
    "In ",
    { share: outward(isOfAll(answer) && answer.share === 0 ? { low: 1 - answer.high, high: 1 } : answer) },
    ` of the ways to fill in what nobody states (${inFigures(answer.readings)} drawn at random)`,
  ];
}

/** The same in a few words. */
function inShort(told: ToldDeals, answer: Answer): Text {
  const { input, zone } = told;
  const all = allParties(input);
  const byAll = input.agreement.by === "all";
  if (zone?.packages === 0) return `${capitalised(NO_PACKAGE)}.`;
  if (answer === null) return sentences(`${notFound(told)}.`, oneIsInShort(told));
  if (!answer.known) {
    const first = oftenest(told);
    const none = isOfAll(answer) && answer.share === 0;
    const some: Text = [
      ...inOf(answer),
      // What nobody states may be anything: that some package suits is then no sign that a weighty one does.
      none ? `, no package ${suits(input)}` : `, some package, however little it settles, ${suits(input)}`,
      " (no measure of likelihood)",
    ];
    const unkept = unkeptInShort(told);
    if (first === null) return [...some, `${unkept}.`];
    const name = quoted(input.offers[first.offer!]!.name!);
    return [...some, `; ${name} does in `, { share: outward(first.made) }, `${unkept}.`];
  }
  if (!answer.isMade)
    return byAll ? `No package suits ${all}.` : "No package finds the consent that a deal needs.";
  const made = countedIn(zone);
  const unkept = unkeptInShort(told);
  if (isEvery(zone)) {
    const every = byAll
      ? `${all} could accept every ${possible(input, "package")}`
      : `every ${possible(input, "package")} finds the consent that a deal needs`;
    // That all are deals tells no outcome: which of them comes first is the answer.
    const rules = rulesInShort(told, answer);
    return `${capitalised(rules === "" ? every : `${rules.replace(/\.$/, "")}; ${every}`)}${unkept}.`;
  }
  const counts = made !== null && "count" in made ? made.count : null;
  const some =
    counts !== null
      ? packagesOf(counts, zone!.packages, input)
      : made === null
        ? "at least one package"
        : "some packages";
  return byAll
    ? `${capitalised(all)} could accept ${some}${unkept}.`
    : `${capitalised(some)} ${counts === 1 || made === null ? "finds" : "find"} the consent that a deal needs${unkept}.`;
}

/** Where the answer was not found in the readings, that an offer is a deal in some of them. */
function oneIsInShort({ input, prospects }: ToldDeals): Text {
  const [first] = (prospects?.candidates ?? [])
    .filter(({ kind, isPossible, made }) => kind === "offer" && isPossible && made.share > 0)
    .toSorted((a, b) => b.made.share - a.made.share);
  if (first === undefined) return "";
  const name = capitalised(offerInSentence(input, first.offer!));
  return [`${name} is one in `, { share: outward(first.made) }, " of them."];
}

/** Of the packages that the case names those that could be agreed and that nobody would keep, by any order of preference looked at. */
function unkeptInShort({ setup, input, offers, prospects }: ToldDeals): string {
  const couldBe = setup.isSettled
    ? (offers ?? []).filter(({ made }) => made)
    : (prospects?.candidates ?? []).filter(({ made }) => made.share > 0);
  const names = couldBe.flatMap(({ offer }) => {
    const { name, held } = offer === null ? { name: null, held: null } : input.offers[offer]!;
    return name !== null && held?.orders === 0 ? [quoted(name)] : [];
  });
  return names.length === 0 ? "" : `; ${listed(names)} would not be kept`;
}

/** What a rule of fairness picks where there is something to pick from. */
function fairInWords({ input, points }: ToldDeals, answer: Answer): Text {
  const fair = answer?.known && answer.isMade ? picked(points, "nash") : undefined;
  if (!fair?.package) return "";
  const worth = listed(sums(input, fair.values).map((told, at) => `${told} to ${input.parties[at]!.name}`));
  return [
    "What ",
    { term: "the Nash rule", meaning: "the largest product of what each gains on no deal" },
    ` picks is worth ${worth}: ${packageInWords(input, fair.package)}.`,
  ];
}

/** So many packages are told one by one. */
const TOLD_OFFERS = 4;

/** What becomes of the offers that were made, the last of them last, and of what is to be looked at; and whether each would be kept. */
function offersInWords(told: ToldDeals): Text {
  const { setup, input, offers, prospects } = told;
  // What the offers are found to be takes a party of which it is not known what it has without a deal to accept whatever there is.
  const looked = setup.isSettled ? (offers ?? []) : (prospects?.candidates ?? []);
  const made = looked.filter(({ kind }) => kind === "offer").slice(-TOLD_OFFERS);
  return sentences(
    ...made.map((one): Text => {
      const name = offerInSentence(input, one.offer!);
      return "worth" in one
        ? sentences(weighedInWords(told, one, name), keptInWords(input.offers[one.offer!]!.held, one.made))
        : sentences(drawnInWords(told, one, name), keptInWords(input.offers[one.offer!]!.held, false));
    }),
  );
}

function weighedInWords(
  { input }: ToldDeals,
  { package: given, accepts, isPossible, made }: OfferFound,
  name: string,
): Text {
  const refusing = listed(input.parties.filter((_, at) => !accepts[at]).map(({ name: who }) => who));
  if (!isPossible) return `${capitalised(name)} breaks a condition.`;
  if (isNoDeal(input, given)) return `${capitalised(name)} is what there is without a deal.`;
  if (made)
    return `${capitalised(name)} ${suits(input)}${refusing === "" ? "" : `, though not that of ${refusing}`}.`;
  return `As it stands, ${name} is worth less than no deal to ${refusing}.`;
}

function drawnInWords(
  { input, setup, prospects }: ToldDeals,
  { made, isPossible }: CandidateFound,
  name: string,
): Text {
  if (!isPossible) return `${capitalised(name)} breaks a condition.`;
  const drawn = prospects?.samples ?? setup.samples;
  if (made.share === 0 || made.share === 1)
    return [
      `${capitalised(name)} ${suits(input)} in ${allDrawn(made.share, drawn)} readings, `,
      ...inAllSuch(made.share, drawn),
    ];
  return [`${capitalised(name)} ${suits(input)} in `, { share: outward(made) }, " of the readings."];
}

/** Whether it would be kept, as a state of the graph model: in how many of the orders of preference drawn, or at all where nothing is unknown. */
function keptInWords(held: Held | null, isMade: boolean): Text {
  if (held === null) return "";
  const { orders, of } = held;
  if (of > 1) {
    const drawn = `of the ${of} orders of preference drawn`;
    const [not, would] = isMade
      ? ["It would be agreed, and kept in none", "It would be agreed, and kept in"]
      : ["Once reached it would be kept in none", "Once reached it would be kept in"];
    if (orders === 0) return `${not} ${drawn}.`;
    return orders === of ? `${would} all ${drawn.slice(3)}.` : `${would} ${orders} ${drawn}.`;
  }
  if (orders > 0) return "Once reached it would be kept.";
  return isMade
    ? "It would be agreed and not kept: once it is reached, somebody gains by leaving it."
    : "Once reached it would not be kept: somebody could gain by leaving it.";
}
