import { shown } from "#case/value-cures.ts";
import type { ClauseWorth, DealParty } from "../deal-model/deal-model.ts";
import type { FileFaults } from "../deal-model/file-faults.ts";
import { childrenNamed, type XmlElement } from "../xml/element.ts";
import { numberAt, wholeAt } from "./attributes.ts";
import { type GeniusIssue, rootObjective } from "./domain.ts";
import { evaluationsOf } from "./evaluation.ts";

/** Genius itself takes weights for normal that add up to between 0.98 and 1.02. */
const LEEWAY = 0.02;
/** Sums that differ by less differ by rounding. */
const ROUNDING = 1e-9;

/** An issue of a profile, and the weight that stands beside it. */
interface Weighed {
  readonly element: XmlElement;
  readonly weight: number | undefined;
}

/** What a profile of Genius says of its party: weights, evaluations, reservation value. */
export function partyOf(
  root: XmlElement,
  issues: readonly GeniusIssue[],
  party: Pick<DealParty, "name" | "file">,
  faults: FileFaults,
): DealParty | undefined {
  const objective = rootObjective(root, faults);
  if (!objective) return undefined;
  const weighed = new Map<number, Weighed>();
  weigh(objective, weighed, faults);
  const indices = new Set(issues.map(({ index }) => index));
  for (const [index, { element }] of weighed) {
    if (!indices.has(index))
      faults.error(
        element,
        `the domain has no issue with the index ${index}`,
        "number the issues as the domain does",
      );
  }
  const values = issues.map((issue): ClauseWorth | undefined => {
    const own = weighed.get(issue.index);
    if (!own)
      return faults.error(
        objective,
        `the profile lacks the issue ${shown(issue.name)} (index ${issue.index})`,
        "add it, with its evaluations and its weight",
      );
    const called = own.element.attributes.get("name");
    if (called && normal(called.value) !== normal(issue.name))
      return faults.error(
        called,
        `the issue ${issue.index} is called ${shown(called.value)} here and ${shown(issue.name)} in the domain`,
        "name the profiles of this domain",
      );
    const { weight } = own;
    if (weight === undefined) {
      if (faults.errors.length > 0) return undefined;
      return faults.error(
        own.element,
        `the issue ${shown(issue.name)} has no weight`,
        `add it: <weight index="${issue.index}" value="0.2"/>`,
      );
    }
    const points = evaluationsOf(issue, own.element, weight > 0, faults);
    return points && { points, weight };
  });
  const reservation = reservationOf(root, objective, faults);
  const note = discountNote(root, objective, faults);
  if (faults.errors.length > 0 || values.includes(undefined)) return undefined;
  const known = values as readonly ClauseWorth[];
  checkSum(known, objective, faults);
  return {
    ...party,
    values: known,
    walkAway: { worth: reservation ?? 0 },
    ...(note === undefined ? {} : { note }),
  };
}

/** Puts the issues of an objective and of those within it together with their weights, which stand beside them. */
function weigh(objective: XmlElement, weighed: Map<number, Weighed>, faults: FileFaults): void {
  const weights = new Map<number, { readonly value: number | undefined; readonly element: XmlElement }>();
  for (const element of childrenNamed(objective, "weight")) {
    const index = wholeAt(element, "index", faults);
    if (index === undefined) continue;
    const first = weights.get(index);
    if (first)
      faults.error(
        element,
        `a second weight for the index ${index}, the first in line ${first.element.line}`,
        "keep one of the two",
      );
    let value = numberAt(element, "value", faults);
    if (value !== undefined && value < 0)
      value = faults.error(
        element.attributes.get("value")!,
        `the weight ${value} is below 0`,
        "weights are numbers from 0 on, 1 in all",
      );
    weights.set(index, { value, element });
  }
  const inner = childrenNamed(objective, "objective");
  for (const each of inner) weigh(each, weighed, faults);
  const known = new Set(inner.flatMap((each) => Number(each.attributes.get("index")?.value ?? Number.NaN)));
  for (const element of childrenNamed(objective, "issue")) {
    const index = wholeAt(element, "index", faults);
    if (index === undefined) continue;
    known.add(index);
    const first = weighed.get(index);
    if (first)
      faults.error(
        element,
        `the issue ${index} stands twice, first in line ${first.element.line}`,
        "keep one of the two",
      );
    weighed.set(index, { element, weight: weights.get(index)?.value });
  }
  for (const [index, { element }] of weights)
    if (!known.has(index))
      faults.error(
        element,
        `a weight for the index ${index}, which no issue beside it has`,
        "give it the index of an issue",
      );
}

function checkSum(values: readonly ClauseWorth[], place: XmlElement, faults: FileFaults): void {
  const sum = values.reduce((total, { weight }) => total + weight!, 0);
  if (Math.abs(sum - 1) > LEEWAY) {
    faults.error(
      place,
      `the weights add up to ${Number(sum.toPrecision(12))}`,
      "make them 1 in all: Genius takes 0.98 to 1.02",
    );
    return;
  }
  if (Math.abs(sum - 1) > ROUNDING)
    faults.warn(
      place,
      `the weights add up to ${Number(sum.toPrecision(12))}, not to 1`,
      "they are read as they stand, as Genius does",
    );
  const best = values.reduce(
    (total, { points, weight }) => total + weight! * points.reduce((a, b) => Math.max(a, b)),
    0,
  );
  if (best > 1 + ROUNDING)
    faults.warn(
      place,
      `the best deal is worth ${Number(best.toPrecision(12))}`,
      "Genius cuts off at 1, and so takes deals for equal that are not; nothing is cut off here",
    );
}

/** What the party has without a deal; Genius counts 0 where the profile does not say. */
function reservationOf(root: XmlElement, objective: XmlElement, faults: FileFaults): number | undefined {
  const element = onlyOne(root, objective, "reservation", faults);
  if (!element) {
    faults.warn(
      root,
      "the profile has no reservation value",
      "Genius then counts 0, and so it is read: every deal is accepted",
    );
    return undefined;
  }
  const value = numberAt(element, "value", faults);
  if (value === undefined || value >= 0) return value;
  return faults.error(
    element.attributes.get("value")!,
    `the reservation value ${value} is below 0`,
    "write what no deal is worth, from 0 to 1",
  );
}

function discountNote(root: XmlElement, objective: XmlElement, faults: FileFaults): string | undefined {
  const element = onlyOne(root, objective, "discount_factor", faults);
  if (!element) return undefined;
  const value = numberAt(element, "value", faults);
  // Genius takes whatever is not between 0 and 1 for 1.
  if (value === undefined || value <= 0 || value >= 1) return undefined;
  faults.warn(
    element,
    `the discount factor ${value} is not taken over`,
    "packages are compared as they are worth at the beginning; a note says so",
  );
  return `The profile discounts what a deal is worth by ${value} to the power of the time that has passed (0 to 1); this is not taken into account.`;
}

function onlyOne(
  root: XmlElement,
  objective: XmlElement,
  name: string,
  faults: FileFaults,
): XmlElement | undefined {
  const [first, second] = [...childrenNamed(root, name), ...childrenNamed(objective, name)];
  if (second)
    faults.error(second, `a second <${name}>, the first in line ${first!.line}`, "keep one of the two");
  return first;
}

function normal(name: string): string {
  return name.trim().replace(/\s+/g, " ").toLowerCase();
}
