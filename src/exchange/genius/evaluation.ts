import { shown } from "#case/value-cures.ts";
import type { FileFaults } from "../deal-model/file-faults.ts";
import { childrenNamed, type XmlElement } from "../xml/element.ts";
import { numberAt } from "./attributes.ts";
import { boundsOf, type GeniusIssue, itemsOf, kindOf } from "./domain.ts";

/** Below this Genius takes the largest evaluation of an issue for 0, and every option then for worth 0. */
const NOUGHT = 0.00001;

/** What a profile says that the options of an issue are worth, from 0 to 1, by Genius's order of operations. */
export function evaluationsOf(
  issue: GeniusIssue,
  element: XmlElement,
  counts: boolean,
  faults: FileFaults,
): readonly number[] | undefined {
  const kind = kindOf(element, faults);
  if (kind === undefined) return undefined;
  if (kind === "discrete") return ofItems(issue, element, counts, faults);
  if (kind !== issue.kind)
    return faults.error(
      element,
      `the issue ${shown(issue.name)} is ${kind} here and ${issue.kind} in the domain`,
      "make the two the same",
    );
  const bounds = boundsOf(element, kind, faults);
  if (!bounds) return undefined;
  const { low, high } = issue.bounds!;
  if (bounds.low !== low || bounds.high !== high)
    return faults.error(
      element,
      `the range is ${bounds.low} to ${bounds.high} here and ${low} to ${high} in the domain`,
      "make the two the same",
    );
  const [evaluator, second] = childrenNamed(element, "evaluator");
  if (second) return faults.error(second, "a second evaluator of one issue", "keep one of the two");
  return kind === "integer"
    ? ofIntegers(issue, evaluator, element, counts, faults)
    : ofReals(issue, evaluator, element, faults);
}

/** Each evaluation divided by the largest of its issue. */
function ofItems(
  issue: GeniusIssue,
  element: XmlElement,
  counts: boolean,
  faults: FileFaults,
): readonly number[] | undefined {
  const items = itemsOf(element, faults);
  if (!items) return undefined;
  let isSound = true;
  for (const [value, item] of items) {
    if (issue.at(value) !== undefined) continue;
    faults.error(
      item,
      `the domain has no option ${shown(value)} on ${shown(issue.name)}`,
      faults.cureFor(value, issue.options, "remove it, or add it to the domain"),
    );
    isSound = false;
  }
  if (!isSound) return undefined;
  const evaluations = issue.options.map((option) => {
    const item = items.get(option);
    if (!item || item.attributes.get("evaluation")?.value.trim() === "null") {
      const what = `the profile does not say what ${shown(option)} is worth on ${shown(issue.name)}`;
      return faults.error(
        item ?? element,
        what,
        `add it: <item index="1" value=${shown(option)} evaluation="5"/>`,
      );
    }
    const evaluation = numberAt(item, "evaluation", faults);
    if (evaluation === undefined || evaluation >= 0) return evaluation;
    return faults.error(
      item.attributes.get("evaluation")!,
      `the evaluation ${evaluation} is below 0`,
      "Genius takes numbers from 0 on",
    );
  });
  if (evaluations.includes(undefined)) return undefined;
  const known = evaluations as readonly number[];
  const largest = known.reduce((a, b) => Math.max(a, b));
  if (largest >= NOUGHT) return known.map((evaluation) => evaluation / largest);
  if (counts)
    faults.warn(
      element,
      `every option of ${shown(issue.name)} is evaluated with 0, or next to 0`,
      "Genius then counts all of them as worth 0, and so it is read",
    );
  return known.map(() => 0);
}

/** `slope · (value − lower bound) + offset`, cut off at 0 and 1. */
function ofIntegers(
  issue: GeniusIssue,
  evaluator: XmlElement | undefined,
  element: XmlElement,
  counts: boolean,
  faults: FileFaults,
): readonly number[] | undefined {
  if (!evaluator) {
    if (counts)
      faults.warn(
        element,
        `no evaluator of ${shown(issue.name)}`,
        "Genius then counts every number as worth 0, and so it is read",
      );
    return issue.figures.map(() => 0);
  }
  if (!isFunction(evaluator, ["linear"], faults)) return undefined;
  const [slope, offset] = [numberAt(evaluator, "slope", faults), numberAt(evaluator, "offset", faults)];
  if (slope === undefined || offset === undefined) return undefined;
  const { low } = issue.bounds!;
  return issue.figures.map((value) => clamped(slope * (value - low) + offset));
}

/** By the function that the evaluator names; a linear one is cut off at 0 and 1, and is of the value itself. */
function ofReals(
  issue: GeniusIssue,
  evaluator: XmlElement | undefined,
  element: XmlElement,
  faults: FileFaults,
): readonly number[] | undefined {
  if (!evaluator)
    return faults.error(
      element,
      `no evaluator of ${shown(issue.name)}`,
      'add it: <evaluator ftype="linear" parameter0="0" parameter1="0.1"/>',
    );
  const name = isFunction(evaluator, ["linear", "constant", "triangular"], faults);
  if (!name) return undefined;
  const parameters = Array.from({ length: { linear: 2, constant: 1, triangular: 3 }[name] }, (_, at) =>
    numberAt(evaluator, `parameter${at}`, faults),
  );
  if (parameters.includes(undefined)) return undefined;
  const [first, second, third] = parameters as number[];
  if (name === "constant") return issue.figures.map(() => first!);
  if (name === "linear") return issue.figures.map((value) => clamped(second! * value + first!));
  return issue.figures.map((value) => triangular(value, first!, second!, third!));
}

function isFunction<Name extends string>(
  evaluator: XmlElement,
  names: readonly Name[],
  faults: FileFaults,
): Name | undefined {
  const given = evaluator.attributes.get("ftype");
  if (!given) return faults.error(evaluator, "<evaluator> lacks `ftype`", `add it: ${names.join(", ")}`);
  const name = names.find((each) => each === given.value.trim().toLowerCase());
  return (
    name ??
    faults.error(
      given,
      `the function ${shown(given.value)} is not read`,
      `functions read here: ${names.join(", ")}`,
    )
  );
}

function clamped(worth: number): number {
  return (worth < 0 ? 0 : worth > 1 ? 1 : worth) + 0;
}

/** 0 outside of its bounds, 1 at its top, straight between. */
function triangular(value: number, low: number, high: number, top: number): number {
  if (value < low) return 0;
  if (value < top) return (value - low) / (top - low);
  return value < high ? 1 - (value - top) / (high - top) : 0;
}
