import { shown } from "#case/value-cures.ts";
import type { ClauseWorth, DealParty } from "../deal-model/deal-model.ts";
import type { FileFaults } from "../deal-model/file-faults.ts";
import { isNull, nodeInWords, type PlacedMap, type PlacedNode, valueAt } from "../placed/node.ts";
import type { NegmasIssue } from "./domain.ts";
import { typeOf } from "./type-name.ts";
import { figureAt, worthsOf } from "./value-function.ts";

/** A sum over the issues of a weight times a value function. */
const ADDITIVE = ["LinearAdditiveUtilityFunction", "LinearUtilityAggregationFunction"];
/** A sum over the issues of a weight times the option itself, which is a number. */
const LINEAR = ["LinearUtilityFunction", "AffineUtilityFunction"];
/** One that loses worth as time passes, around another. */
const DISCOUNTED = /^(?:Exp|Lin)DiscountedUFun$/;

/** What a utility function says of its party, the issues being those of the domain. */
export function negmasPartyOf(
  given: PlacedMap,
  issues: readonly NegmasIssue[],
  party: Pick<DealParty, "name" | "file">,
  faults: FileFaults,
): DealParty | undefined {
  const discounted = DISCOUNTED.test(typeOf(given));
  const inner = discounted ? valueAt(given, "ufun") : given;
  if (!inner)
    return faults.error(given, `the ${typeOf(given)} lacks \`ufun\``, "add the function that is discounted");
  if (inner.is !== "map")
    return faults.error(inner, `\`ufun\` is ${nodeInWords(inner)}`, "write a utility function");
  const values = valuesOf(inner, issues, faults);
  const bias = valueAt(inner, "bias");
  const base = bias && !isNull(bias) ? figureAt(bias, "`bias`", faults) : 0;
  const reserved = discounted ? ofDiscounted(given, inner, faults) : reservedValue(inner, faults);
  if (faults.errors.length > 0 || !values || base === undefined || reserved === undefined) return undefined;
  const read: DealParty = { ...party, values, base, walkAway: { worth: reserved } };
  warnOfScale(read, valueAt(inner, "reserved_value") ?? inner, faults);
  if (!discounted) return read;
  const kind = typeOf(given).startsWith("Exp") ? "exponentially" : "in a straight line";
  faults.warn(
    given,
    "what deals lose as time passes is not taken over",
    "packages are compared as they are worth at the beginning; a note says so",
  );
  return {
    ...read,
    note: `The file discounts what a deal is worth ${kind} as time passes; this is not taken into account.`,
  };
}

function valuesOf(
  ufun: PlacedMap,
  issues: readonly NegmasIssue[],
  faults: FileFaults,
): readonly ClauseWorth[] | undefined {
  const type = typeOf(ufun);
  const [isAdditive, isLinear] = [ADDITIVE.includes(type), LINEAR.includes(type)];
  if (!isAdditive && !isLinear) {
    const known = [...ADDITIVE, ...LINEAR];
    return faults.error(
      valueAt(ufun, "type") ?? ufun,
      type === ""
        ? "a utility function without a type"
        : `a utility function of the type ${shown(type)} is not read`,
      faults.cureFor(type, known, `known: ${known.join(", ")}, and discounted ones around them`),
    );
  }
  const weights = perIssue(ufun, "weights", issues, faults)?.map((node) =>
    node ? figureAt(node, "a weight", faults) : 1,
  );
  const functions = isAdditive ? perIssue(ufun, "values", issues, faults) : issues.map(() => undefined);
  if (isAdditive && !valueAt(ufun, "values"))
    return faults.error(ufun, `the ${type} lacks \`values\``, "add a value function for each issue");
  if (!weights || !functions || weights.includes(undefined)) return undefined;
  const worths = issues.map((issue, at) => {
    const node = functions[at];
    if (node) return worthsOf(issue, node, faults);
    const option = issue.figures.indexOf(undefined);
    if (option < 0) return issue.figures as readonly number[];
    return faults.error(
      valueAt(ufun, "values") ?? ufun,
      `nothing says what ${shown(issue.options[option]!)} is worth on ${shown(issue.name)}`,
      "add a TableFun for the issue",
    );
  });
  if (worths.includes(undefined)) return undefined;
  return (worths as readonly (readonly number[])[]).map((points, at) => weighed(points, weights[at]!));
}

/** A weight below 0 is taken into the points, so that the weight says how much a clause counts; the products are the same numbers. */
function weighed(points: readonly number[], weight: number): ClauseWorth {
  return weight < 0 ? { points: points.map((worth) => weight * worth + 0) } : { points, weight };
}

/** What a list, or a map by the names of issues, has for each issue; all `undefined` where there is neither. */
function perIssue(
  ufun: PlacedMap,
  key: string,
  issues: readonly NegmasIssue[],
  faults: FileFaults,
): readonly (PlacedNode | undefined)[] | undefined {
  const node = valueAt(ufun, key);
  if (!node || isNull(node)) return issues.map(() => undefined);
  if (node.is === "list") {
    if (node.items.length === issues.length) return node.items;
    return faults.error(
      node,
      `${node.items.length} \`${key}\` for ${issues.length} issues`,
      "give one for each issue, in the order of the domain",
    );
  }
  if (node.is === "scalar")
    return faults.error(node, `\`${key}\` is ${nodeInWords(node)}`, "write a list, one for each issue");
  const names = issues.map(({ name }) => name);
  const entries = new Map(node.entries.map((entry) => [entry.key, entry.value]));
  const known = new Set(names);
  for (const entry of node.entries) {
    if (known.has(entry.key)) continue;
    faults.error(
      entry,
      `the domain has no issue ${shown(entry.key)}`,
      faults.cureFor(entry.key, names, "remove it, or add it to the domain"),
    );
  }
  return names.map((name) => entries.get(name));
}

/** What the party has without a deal; -.inf, NegMAS's default, is nothing that it would rather have. */
function reservedValue(ufun: PlacedMap, faults: FileFaults): number | "none" | undefined {
  const node = valueAt(ufun, "reserved_value");
  if (!node || isNull(node) || (node.is === "scalar" && /^-\.inf$/i.test(node.text))) return "none";
  return figureAt(node, "`reserved_value`", faults);
}

/** Of a discounted function NegMAS counts the outer value, which its import of Genius files leaves at -.inf. */
function ofDiscounted(outer: PlacedMap, inner: PlacedMap, faults: FileFaults): number | "none" | undefined {
  const [counted, meant] = [reservedValue(outer, faults), reservedValue(inner, faults)];
  if (counted !== "none" || meant === "none" || meant === undefined) return counted;
  faults.warn(
    valueAt(inner, "reserved_value")!,
    `the reserved value ${meant} stands in the discounted function only`,
    "it is read; NegMAS itself counts the outer one, which is none",
  );
  return meant;
}

/** Where a reserved value is on another measure than the deals, every deal is accepted: so NegMAS writes Genius files. */
function warnOfScale({ values, base = 0, walkAway }: DealParty, place: PlacedNode, faults: FileFaults): void {
  const reserved = walkAway && "worth" in walkAway ? walkAway.worth : "none";
  if (reserved === "none" || reserved <= 0 || reserved > 1) return;
  const sum = (pick: (a: number, b: number) => number) =>
    values.reduce(
      (total, { points, weight = 1 }) => total + weight * points.reduce((a, b) => pick(a, b)),
      base,
    );
  const [worst, best] = [sum(Math.min), sum(Math.max)];
  if (worst < reserved || best <= 1) return;
  faults.warn(
    place,
    `the reserved value ${reserved} is below the worst deal, ${Number(worst.toPrecision(6))}, so that every deal is accepted`,
    "NegMAS writes so what it took from Genius without dividing by the largest evaluation: import the Genius files",
  );
}
