import { shown } from "#case/value-cures.ts";
import { MODEL_LIMITS } from "../deal-model/deal-model.ts";
import { numberOf } from "../deal-model/decimal.ts";
import type { FileFaults } from "../deal-model/file-faults.ts";
import { optionPlaces } from "../deal-model/option-places.ts";
import { nodeInWords, type PlacedMap, type PlacedNode, type PlacedScalar, valueAt } from "../placed/node.ts";
import { typeOf } from "./type-name.ts";

/** An issue of a domain. */
export interface NegmasIssue {
  readonly name: string;
  readonly options: readonly string[];
  /** What each option is as a number; `undefined` for one that is none. */
  readonly figures: readonly (number | undefined)[];
  /** Which option a text names: by itself, or, of numbers, by its size, as 1.0 names 1. */
  readonly at: (option: string) => number | undefined;
}

/** Issues whose options are listed. */
const LISTED =
  /^(?:|CategoricalIssue|OrdinalIssue|CardinalIssue|Discrete(?:Categorical|Ordinal|Cardinal)Issue)$/;

/** The issues of a domain, in the order of the file. */
export function negmasIssues(domain: PlacedMap, faults: FileFaults): readonly NegmasIssue[] {
  const list = valueAt(domain, "issues")!;
  if (list.is !== "list" || list.items.length === 0) {
    faults.error(
      list,
      `\`issues\` is ${list.is === "list" ? "empty" : nodeInWords(list)}`,
      "write a list of issues, each with name and values",
    );
    return [];
  }
  if (list.items.length > MODEL_LIMITS.clauses) {
    faults.error(list, `the domain has ${list.items.length} issues`, `${MODEL_LIMITS.clauses} are the most`);
    return [];
  }
  const names = new Map<string, number>();
  return list.items.flatMap((item): NegmasIssue[] => {
    if (item.is !== "map") {
      faults.error(item, `an issue is ${nodeInWords(item)}`, "write its name and values");
      return [];
    }
    const given = valueAt(item, "name");
    if (given?.is !== "scalar" || given.text.trim() === "") {
      faults.error(given ?? item, "an issue without a name", "give it one: `name: Price`");
      return [];
    }
    const name = given.text.trim();
    const line = names.get(name);
    if (line !== undefined)
      faults.error(
        given,
        `two issues are called ${shown(name)}, the first in line ${line}`,
        "give each its own name",
      );
    names.set(name, given.line);
    const options = optionsOf(name, item, faults);
    return options ? [{ name, ...options }] : [];
  });
}

function optionsOf(
  name: string,
  issue: PlacedMap,
  faults: FileFaults,
): Omit<NegmasIssue, "name"> | undefined {
  const values = valueAt(issue, "values");
  if (!values)
    return faults.error(
      issue,
      `the issue ${shown(name)} has no \`values\``,
      "add them: what can be agreed on it",
    );
  const type = typeOf(issue);
  if (type === "ContiguousIssue") return ofRange(name, values, faults);
  if (!LISTED.test(type))
    return faults.error(
      valueAt(issue, "type") ?? issue,
      `an issue of the type ${shown(type)} has more values than can be listed`,
      "make it a CategoricalIssue, and list the values that matter",
    );
  if (values.is !== "list")
    return faults.error(
      values,
      `the values of ${shown(name)} are ${nodeInWords(values)}`,
      "write a list: [low, middle, high]",
    );
  const options = new Map<string, PlacedScalar>();
  for (const item of values.items) {
    if (item.is !== "scalar" || item.text.trim() === "") {
      faults.error(
        item,
        `an option of ${shown(name)} is ${nodeInWords(item)}`,
        "write each option as a text or a number",
      );
      continue;
    }
    const first = options.get(item.text);
    if (first)
      faults.error(
        item,
        `the option ${shown(item.text)} stands twice on ${shown(name)}, first in line ${first.line}`,
        "keep one of the two",
      );
    options.set(item.text, item);
  }
  if (values.items.length === 0)
    return faults.error(values, `the issue ${shown(name)} has no option`, "add what can be agreed on it");
  if (options.size > MODEL_LIMITS.options)
    return faults.error(
      values,
      `an issue of ${options.size} options`,
      `${MODEL_LIMITS.options} are the most`,
    );
  const figures = [...options.values()].map(({ text, quoted }) => (quoted ? undefined : numberOf(text)));
  return withPlaces([...options.keys()], figures);
}

function withPlaces(
  options: readonly string[],
  figures: readonly (number | undefined)[],
): Omit<NegmasIssue, "name"> {
  const texts = figures.map((figure) => (figure === undefined ? undefined : String(figure)));
  const figureOf = (text: string) => {
    const figure = numberOf(text);
    return figure === undefined ? undefined : String(figure);
  };
  return { options, figures, at: optionPlaces(options, texts, figureOf) };
}

/** Whole numbers from one bound to the other, both included. */
function ofRange(
  name: string,
  values: PlacedNode,
  faults: FileFaults,
): Omit<NegmasIssue, "name"> | undefined {
  const ends =
    values.is === "list"
      ? values.items.map((item) => (item.is === "scalar" ? numberOf(item.text) : undefined))
      : [];
  const [low, high] = ends;
  if (ends.length !== 2 || !Number.isSafeInteger(low) || !Number.isSafeInteger(high))
    return faults.error(
      values,
      `the values of ${shown(name)} are ${nodeInWords(values)}`,
      "write the two bounds, whole numbers: [1, 10]",
    );
  if (low! > high!)
    return faults.error(
      values,
      `the lower bound of ${shown(name)}, ${low}, is above the upper one, ${high}`,
      "exchange the two",
    );
  const count = high! - low! + 1;
  if (count > MODEL_LIMITS.options)
    return faults.error(
      values,
      `an issue of ${count} options`,
      `${MODEL_LIMITS.options} are the most: list the values that matter`,
    );
  const figures = Array.from({ length: count }, (_, at) => low! + at);
  return withPlaces(figures.map(String), figures);
}
