import type { Case } from "#case/case.ts";
import { inFigures } from "#case/counts-in-words.ts";
import { isMade } from "#deal-space/acceptance/acceptance.ts";
import { type EfficientDeals, efficientDeals } from "#deal-space/front/efficient-deals.ts";
import { idealOfAll } from "#deal-space/points/ideal.ts";
import { nashSolution } from "#deal-space/points/nash.ts";
import { dealsNearNash } from "#deal-space/points/nash-search.ts";
import { kalaiSmorodinskySolution } from "#deal-space/points/shares.ts";
import { largestWelfare } from "#deal-space/points/welfare.ts";
import { improvement } from "#deal-space/questions/improvement.ts";
import type { Composed, Composer, ComposerBoard, ComposerStart } from "../../composer.ts";
import { listed } from "../../sentence-parts.ts";
import { acceptanceOf } from "../model.ts";
import { namedPackage } from "../parts/front.ts";
import { selectDeals } from "../select.ts";
import { conditionNamed } from "../words/conditions.ts";
import { candidateName, nobody } from "../words/names.ts";
import { ASSENT, assentOf, distanceOnce, nearest } from "./changes.ts";
import { Readings } from "./readings.ts";
import { headlineOf, inPercent, stanceBy, stanceOf } from "./stances.ts";

/** Comparisons that somebody waits for while choosing: a second's. */
const COMPARISONS = 100_000_000;
/** Of more efficient packages than this, which are the nearest is not asked. */
const MOST_NEAR = 2000;
/** So many readings are asked for what the Nash rule picks, and whether a package is efficient. */
const FEW = 60;
/** A package that the Nash rule picks in fewer of them is one of many. */
const POPULAR = 0.05;

/** Packages put together by hand: who accepts, who blocks, what would buy assent. */
export function dealsComposer(c: Case): Composer | null {
  const selected = selectDeals(c);
  if ("missing" in selected || selected.input.entangled !== undefined) return null;
  const readings = new Readings(selected.input);
  const picked = readings.isSettled ? pickedOnce(readings) : pickedInReadings(readings);
  return {
    board: boardOf(readings, picked.starts),
    judge: (taken) => judged(readings, picked, taken),
  };
}

/** Packages that rules pick, to begin with and to go on to. */
interface Picked {
  readonly starts: readonly ComposerStart[];
  /** Efficient packages, or those that are picked most often, with what is told of each. */
  readonly near: readonly { readonly taken: readonly number[]; readonly told?: string }[];
  readonly title: string;
  readonly none: string;
  readonly notTried?: string;
}

function boardOf({ input, isSettled, count }: Readings, picked: readonly ComposerStart[]): ComposerBoard {
  const { clauses, parties, bystanders, today, offers } = input;
  const offered = offers.flatMap((offer, at): ComposerStart[] =>
    offer.package === null
      ? []
      : [{ label: candidateName(input, { kind: "offer", offer: at }), taken: offer.package }],
  );
  const starts = [
    ...offered.toReversed(),
    ...(today === null ? [] : [{ label: "Today", taken: today }]),
    ...picked,
  ];
  return {
    noun: "a package",
    clauses: clauses.map(({ id, name, options }, at) => ({
      id,
      name,
      options: options.map((option) => ({ id: option.id, text: option.text })),
      today: today?.[at] ?? null,
    })),
    parties: [
      ...parties.map(({ short }) => ({ name: short, isAsked: true })),
      ...bystanders.map(({ short }) => ({ name: short, isAsked: false })),
    ],
    starts: starts.length > 0 ? starts : [{ label: "The first options", taken: clauses.map(() => 0) }],
    basis: isSettled
      ? ""
      : `Not everything is stated. What is said rests on ${count} readings of it, each as likely as another; a share of them says how much is not known, not how likely a deal is.`,
  };
}

function judged(readings: Readings, picked: Picked, taken: readonly number[]): Composed {
  const { input, isSettled, asked } = readings;
  const fares = readings.fares(taken);
  const parties = [...input.parties, ...input.bystanders].map((_, party) => stanceOf(readings, fares, party));
  const stance = stanceBy(fares.made);
  const broken = input.conditions.flatMap((condition, at) => {
    const isBroken = !readings.keepsOne(at, taken);
    const by =
      condition.by.length === 0
        ? ""
        : ` (${listed(condition.by)} insist${condition.by.length === 1 ? "s" : ""} on it)`;
    return isBroken ? [`${conditionNamed(input, at)}${by}`] : [];
  });
  const better = isSettled ? betterThan(readings, taken) : null;
  return {
    is: stance === "accepts" ? "made" : stance === "refuses" ? "not made" : "open",
    headline: headlineOf(readings, fares, parties),
    parties,
    broken,
    distance: isSettled ? distanceOnce(fares, better, input) : distanceInReadings(readings, taken),
    changes: [
      assentOf(readings, fares),
      ...(better === null || better.size === 0
        ? []
        : [
            nearest(
              readings,
              fares,
              { title: `Better for somebody, worse for ${nobody(input)}`, none: "There is none." },
              clausesOf(better, input.clauses.length),
            ),
          ]),
      nearest(readings, fares, picked, picked.near),
    ].filter(({ to, title, notTried }) => to.length > 0 || title === ASSENT || notTried !== undefined),
    keep: keptOf(readings, taken),
  };

  function betterThan(of: Readings, given: readonly number[]): EfficientDeals | null {
    const space = of.askedIn(0);
    const found = efficientDeals(space, { asGoodAs: of.dealOf(given) }, { comparisons: COMPARISONS });
    return "tooLarge" in found ? null : found;
  }

  function distanceInReadings(of: Readings, given: readonly number[]): string {
    const deal = of.dealOf(given);
    const few = Math.min(FEW, of.count);
    let bettered = 0;
    for (let reading = 0; reading < few; reading++)
      if (improvement(of.askedIn(reading), of.worths[reading]!.slice(0, asked), deal) !== null) bettered++;
    const often = bettered === 0 ? "none" : inPercent(bettered / few);
    const is = `In ${often} of ${few < of.count ? `the first ${few}` : "the"} readings`;
    return bettered === 0
      ? `${is} is another better for somebody and worse for ${nobody(input)}.`
      : `${is} another is better for somebody and worse for ${nobody(input)}.`;
  }
}

/** The package as an offer of the case. */
function keptOf({ input }: Readings, taken: readonly number[]): Composed["keep"] {
  const known = new Set(input.offers.map(({ id }) => id));
  let number = 1;
  while (known.has(`composed-${number}`)) number++;
  return {
    label: "Put it into the case as an offer",
    list: ["packages", "offers"],
    entry: {
      id: `composed-${number}`,
      name: `composed ${number}`,
      package: namedPackage(taken, input.clauses),
      judgement: "Put together to be looked at; nobody has offered it.",
    },
  };
}

function clausesOf({ size, deal }: Pick<EfficientDeals, "size" | "deal">, width: number) {
  return Array.from({ length: Math.min(size, MOST_NEAR) }, (_, row) => ({
    taken: deal(row).slice(0, width),
  }));
}

function pickedOnce(readings: Readings): Picked {
  const { input } = readings;
  const width = input.clauses.length;
  const rule = acceptanceOf(input);
  const space = readings.askedIn(0);
  const front = efficientDeals(space, rule.by === "all" ? "acceptable" : "all", { comparisons: COMPARISONS });
  const acceptable =
    rule.by === "all" ? front : efficientDeals(space, "acceptable", { comparisons: COMPARISONS });
  const start = (label: string, deal: readonly number[] | undefined): ComposerStart[] =>
    deal === undefined ? [] : [{ label, taken: deal.slice(0, width) }];
  const nashAmong = "tooLarge" in acceptable ? dealsNearNash(space) : acceptable;
  const nash = nashAmong === null || "tooLarge" in nashAmong ? undefined : nashSolution(nashAmong).rows[0];
  const ideal = idealOfAll(space);
  const rows = "tooLarge" in acceptable || acceptable.size === 0 ? null : acceptable;
  const near = "tooLarge" in front ? [] : clausesOf(front, width);
  return {
    starts: [
      ...(nash === undefined ? [] : start("Nash", (nashAmong as EfficientDeals).deal(nash))),
      ...(rows === null || ideal === null
        ? []
        : start("Kalai–Smorodinsky", rows.deal(kalaiSmorodinskySolution(rows, ideal).rows[0]!))),
      ...(rows === null ? [] : start("Largest sum", rows.deal(largestWelfare(rows).rows[0]!))),
    ],
    near: near.filter(({ taken }) => {
      const { isPossible, accepted } = readings.fares(taken);
      return (
        isPossible &&
        isMade(
          rule,
          accepted.slice(0, readings.asked).map((one) => one > 0),
        )
      );
    }),
    title: "Efficient packages that are made, nearest first",
    none: "tooLarge" in front ? "They were not looked for." : "No package is made.",
    ...("tooLarge" in front
      ? { notTried: `To find them takes more than ${inFigures(COMPARISONS)} comparisons of packages.` }
      : front.size > MOST_NEAR && {
          notTried: `Of ${inFigures(front.size)} efficient packages the first ${inFigures(MOST_NEAR)} were looked at.`,
        }),
  };
}

function pickedInReadings(readings: Readings): Picked {
  const width = readings.input.clauses.length;
  const counts = new Map<string, { readonly taken: readonly number[]; count: number }>();
  const few = Math.min(FEW, readings.count);
  for (let reading = 0; reading < few; reading++) {
    const near = dealsNearNash(readings.askedIn(reading));
    if (near === null || "tooLarge" in near) continue;
    const [row] = nashSolution(near).rows;
    if (row === undefined) continue;
    const taken = near.deal(row).slice(0, width);
    const known = counts.get(taken.join());
    if (known) known.count++;
    else counts.set(taken.join(), { taken, count: 1 });
  }
  const popular = [...counts.values()]
    .filter(({ count }) => count >= POPULAR * few)
    .toSorted((a, b) => b.count - a.count);
  return {
    starts: popular.slice(0, 3).map(({ taken, count }, at) => ({
      label: `Nash rule${at === 0 ? "" : ` (${at + 1})`}, in ${inPercent(count / few)} of the readings`,
      taken,
    })),
    near: popular.map(({ taken, count }) => ({
      taken,
      told: `picked by the Nash rule in ${inPercent(count / few)} of the readings`,
    })),
    title: "Packages that the Nash rule picks often",
    none: "It picks none often.",
  };
}
