import { shown } from "#case/value-cures.ts";
import type { DealParty } from "../deal-model/deal-model.ts";
import {
  compareDecimals,
  type Decimal,
  decimalText,
  decimalValue,
  minus,
  productOf,
  sumOf,
  unitsAt,
} from "../deal-model/decimal.ts";
import type { FileFaults } from "../deal-model/file-faults.ts";
import {
  isNull,
  nodeInWords,
  type PlacedEntry,
  type PlacedMap,
  type PlacedNode,
  valueAt,
} from "../placed/node.ts";
import { decimalAt, isMap, type WebIssue } from "./domain.ts";

const NOUGHT: Decimal = { units: 0n, scale: 0 };
const ONE: Decimal = { units: 1n, scale: 0 };
/** Weights that other programs have written as floating-point numbers may miss 1 by so much. */
const LEEWAY: Decimal = { units: 1n, scale: 6 };

/** What a profile says of its party, the issues being those of the domain. */
export function webPartyOf(
  space: PlacedMap,
  issues: readonly WebIssue[],
  party: Pick<DealParty, "name" | "file">,
  faults: FileFaults,
): DealParty | undefined {
  const weights = entriesOf(space, "issueWeights", issues, faults);
  const utilities = entriesOf(space, "issueUtilities", issues, faults);
  if (!weights || !utilities) return undefined;
  const weighed = issues.map(({ name }) => {
    const node = weights.get(name)!.value;
    const weight = decimalAt(node, `the weight of ${shown(name)}`, faults);
    if (weight && compareDecimals(weight, NOUGHT) < 0)
      return faults.error(
        node,
        `the weight of ${shown(name)} is below 0`,
        "weights are numbers from 0 on, 1 in all",
      );
    return weight;
  });
  const worths = issues.map((issue) => utilitiesOf(issue, utilities.get(issue.name)!.value, faults));
  if (faults.errors.length > 0) return undefined;
  const [known, worth] = [weighed as readonly Decimal[], worths as readonly (readonly Decimal[])[]];
  checkSum(known, valueAt(space, "issueWeights")!, faults);
  const walkAway = walkAwayOf(space, issues, known, worth, faults);
  if (faults.errors.length > 0 || !walkAway) return undefined;
  return {
    ...party,
    values: worth.map((points, at) => ({
      points: points.map(decimalValue),
      weight: decimalValue(known[at]!),
    })),
    walkAway,
  };
}

/** What a map of the profile has for each issue of the domain, and for no other. */
function entriesOf(
  space: PlacedMap,
  key: string,
  issues: readonly WebIssue[],
  faults: FileFaults,
): ReadonlyMap<string, PlacedEntry> | undefined {
  const node = valueAt(space, key);
  if (!node)
    return faults.error(space, `the profile lacks \`${key}\``, "add it, with every issue of the domain");
  if (!isMap(node, `\`${key}\``, faults)) return undefined;
  const entries = new Map(node.entries.map((entry) => [entry.key.trim(), entry]));
  const names = issues.map(({ name }) => name);
  const known = new Set(names);
  for (const [name, entry] of entries) {
    if (known.has(name)) continue;
    faults.error(
      entry,
      `the domain has no issue ${shown(name)}`,
      faults.cureFor(name, names, "remove it, or add it to the domain"),
    );
  }
  const missing = names.filter((name) => !entries.has(name));
  for (const name of missing) faults.error(node, `\`${key}\` lacks the issue ${shown(name)}`, "add it");
  return missing.length === 0 ? entries : undefined;
}

function utilitiesOf(issue: WebIssue, node: PlacedNode, faults: FileFaults): readonly Decimal[] | undefined {
  const what = `what ${shown(issue.name)} is worth`;
  if (!isMap(node, what, faults)) return undefined;
  const found = node.entries.find(({ key }) => /^(?:discrete|number)(?:valueset)?util(?:itie)?s$/i.test(key));
  if (!found)
    return faults.error(
      node,
      `${what} is given as ${shown(node.entries[0]?.key ?? "")}`,
      "known: DiscreteValueSetUtilities, NumberValueSetUtilities",
    );
  if (!isMap(found.value, what, faults)) return undefined;
  return /^d/i.test(found.key) ? ofOptions(issue, found.value, faults) : ofRange(issue, found.value, faults);
}

function ofOptions(issue: WebIssue, node: PlacedMap, faults: FileFaults): readonly Decimal[] | undefined {
  const values = valueAt(node, "valueUtilities");
  if (!values)
    return faults.error(
      node,
      `\`valueUtilities\` of ${shown(issue.name)} is missing`,
      "add it, with every option of the domain",
    );
  if (!isMap(values, "`valueUtilities`", faults)) return undefined;
  const byOption = new Map<number, PlacedEntry>();
  const before = faults.errors.length;
  for (const entry of values.entries) {
    const at = issue.at(entry.key);
    if (at === undefined) {
      faults.error(
        entry,
        `the domain has no option ${shown(entry.key)} on ${shown(issue.name)}`,
        faults.cureFor(entry.key, issue.options, "remove it, or add it to the domain"),
      );
    } else byOption.set(at, entry);
  }
  if (faults.errors.length > before) return undefined;
  const worths = issue.options.map((option, at) => {
    const entry = byOption.get(at);
    return entry
      ? share(entry.value, `what ${shown(option)} is worth`, faults)
      : faults.error(
          values,
          `the profile does not say what ${shown(option)} is worth on ${shown(issue.name)}`,
          "add it",
        );
  });
  return worths.includes(undefined) ? undefined : (worths as readonly Decimal[]);
}

/** Straight between the two ends, to eight decimals, half a unit upwards, as GeniusWeb does. */
function ofRange(issue: WebIssue, node: PlacedMap, faults: FileFaults): readonly Decimal[] | undefined {
  if (!issue.figures)
    return faults.error(
      node,
      `the options of ${shown(issue.name)} are no range in the domain`,
      "give what each is worth: DiscreteValueSetUtilities",
    );
  const ends = ["lowValue", "highValue", "lowUtility", "highUtility"].map((key) => {
    const value = valueAt(node, key);
    if (!value) return faults.error(node, `${shown(issue.name)} lacks \`${key}\``, "add it");
    return key.endsWith("Utility")
      ? share(value, `\`${key}\``, faults)
      : decimalAt(value, `\`${key}\``, faults);
  });
  if (ends.includes(undefined)) return undefined;
  const [low, high, lowWorth, highWorth] = ends as readonly Decimal[];
  if (compareDecimals(low!, high!) >= 0)
    return faults.error(
      node,
      `\`lowValue\` of ${shown(issue.name)} is not below \`highValue\``,
      "exchange the two, with what they are worth",
    );
  const [first, last] = [issue.figures[0]!, issue.figures.at(-1)!];
  if (compareDecimals(low!, first) !== 0 || compareDecimals(high!, last) < 0)
    return faults.error(
      node,
      `the range of ${shown(issue.name)} is ${decimalText(low!)} to ${decimalText(high!)} here and ${decimalText(first)} to ${decimalText(last)} in the domain`,
      "make the two the same",
    );
  const span = sumOf([high!, minus(low!)]);
  const rise = sumOf([highWorth!, minus(lowWorth!)]);
  return issue.figures.map((figure) => {
    const climbed = productOf(rise, sumOf([figure, minus(low!)]));
    return quotient(sumOf([productOf(lowWorth!, span), climbed]), span);
  });
}

/** One number divided by another above 0, to eight decimals, half a unit away from 0. */
function quotient(one: Decimal, other: Decimal): Decimal {
  const scale = Math.max(one.scale, other.scale);
  const [over, under] = [unitsAt(one, scale) * 10n ** 8n, unitsAt(other, scale)];
  const size = over < 0n ? -over : over;
  const rounded = (2n * size + under) / (2n * under);
  return { units: over < 0n ? -rounded : rounded, scale: 8 };
}

function share(node: PlacedNode, what: string, faults: FileFaults): Decimal | undefined {
  const number = decimalAt(node, what, faults);
  if (!number) return undefined;
  if (compareDecimals(number, NOUGHT) >= 0 && compareDecimals(number, ONE) <= 0) return number;
  return faults.error(node, `${what} is ${decimalText(number)}`, "GeniusWeb takes numbers from 0 to 1");
}

function checkSum(weights: readonly Decimal[], place: PlacedNode, faults: FileFaults): void {
  const off = sumOf([...weights, minus(ONE)]);
  if (compareDecimals(off, NOUGHT) === 0) return;
  const sum = decimalText(sumOf(weights));
  const what = `the weights add up to ${sum.length > 40 ? `${sum.slice(0, 40)}…` : sum}, not to 1`;
  const size = off.units < 0n ? minus(off) : off;
  if (compareDecimals(size, LEEWAY) > 0)
    faults.error(place, what, "make them exactly 1 in all, as GeniusWeb asks");
  else faults.warn(place, what, "they are read as they stand; GeniusWeb itself would refuse them");
}

/** What the party has without a deal: its reservation bid; nothing that it would rather have where there is none. */
function walkAwayOf(
  space: PlacedMap,
  issues: readonly WebIssue[],
  weights: readonly Decimal[],
  worths: readonly (readonly Decimal[])[],
  faults: FileFaults,
): DealParty["walkAway"] | undefined {
  const bid = valueAt(space, "reservationBid");
  if (bid === undefined || isNull(bid)) return { worth: "none" };
  if (!isMap(bid, "`reservationBid`", faults)) return undefined;
  const values = valueAt(bid, "issuevalues") ?? valueAt(bid, "issueValues") ?? bid;
  if (!isMap(values, "`issuevalues`", faults)) return undefined;
  const chosen = new Map<number, number>();
  const places = new Map(issues.map(({ name }, at) => [name, at]));
  for (const { key, value, ...place } of values.entries) {
    const issue = places.get(key.trim());
    if (issue === undefined) {
      faults.error(
        place,
        `the domain has no issue ${shown(key)}`,
        "name issues of the domain in the reservation bid",
      );
      continue;
    }
    const option = value.is === "scalar" ? issues[issue]!.at(value.text) : undefined;
    if (option === undefined)
      faults.error(
        value,
        `the domain has no option ${nodeInWords(value)} on ${shown(key)}`,
        "name an option of the domain",
      );
    else chosen.set(issue, option);
  }
  if (chosen.size === issues.length) return { as: issues.map((_, at) => chosen.get(at)!) };
  faults.warn(bid, "the reservation bid leaves issues out", "GeniusWeb counts 0 for them, and so it is read");
  const sum = sumOf(
    [...chosen].map(([issue, option]) => productOf(weights[issue]!, worths[issue]![option]!)),
  );
  return { worth: decimalValue(sum) };
}
