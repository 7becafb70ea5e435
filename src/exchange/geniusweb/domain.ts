import { shown } from "#case/value-cures.ts";
import { bounded } from "../deal-model/bounded.ts";
import { MODEL_LIMITS } from "../deal-model/deal-model.ts";
import {
  compareDecimals,
  type Decimal,
  decimalOf,
  decimalText,
  decimalValue,
  minus,
  sumOf,
  unitsAt,
} from "../deal-model/decimal.ts";
import type { FileFaults } from "../deal-model/file-faults.ts";
import { optionPlaces } from "../deal-model/option-places.ts";
import { nodeInWords, type PlacedMap, type PlacedNode, valueAt } from "../placed/node.ts";

/** An issue of a domain: its options, and what they are in figures if it is a range. */
export interface WebIssue {
  readonly name: string;
  readonly options: readonly string[];
  readonly figures: readonly Decimal[] | undefined;
  /** Which option a text names; of a range by its size, as 1.0 names 1. */
  readonly at: (option: string) => number | undefined;
}

/** The issues of a domain, in the order of the file. */
export function domainIssues(domain: PlacedMap, faults: FileFaults): readonly WebIssue[] {
  const issues = valueAt(domain, "issuesValues");
  if (!issues)
    faults.error(
      domain,
      "the domain lacks `issuesValues`",
      'add it: {"issuesValues": {"Price": {"values": ["low", "high"]}}}',
    );
  if (!issues || !isMap(issues, "`issuesValues`", faults)) return [];
  if (issues.entries.length > MODEL_LIMITS.clauses) {
    const what = `the domain has ${issues.entries.length} issues`;
    faults.error(issues, what, `${MODEL_LIMITS.clauses} are the most`);
    return [];
  }
  if (issues.entries.length === 0) faults.error(issues, "the domain has no issue", "add one");
  return issues.entries.flatMap(({ key, value, ...place }): WebIssue[] => {
    if (key.trim() === "") faults.error(place, "an issue without a name", "give it one");
    if (!isMap(value, `the issue ${shown(key)}`, faults)) return [];
    const [values, range] = [valueAt(value, "values"), valueAt(value, "range")];
    if (values && range) {
      faults.error(
        range,
        `the issue ${shown(key)} has both \`values\` and a \`range\``,
        "keep one of the two",
      );
      return [];
    }
    const read = values ? optionsOf(key, values, faults) : range ? rangeOf(key, range, faults) : undefined;
    if (!values && !range)
      faults.error(
        value,
        `the issue ${shown(key)} has neither \`values\` nor a \`range\``,
        "add what can be agreed on it",
      );
    return read ? [{ name: key.trim(), ...read }] : [];
  });
}

function optionsOf(
  issue: string,
  values: PlacedNode,
  faults: FileFaults,
): Omit<WebIssue, "name"> | undefined {
  if (values.is !== "list")
    return faults.error(
      values,
      `\`values\` of ${shown(issue)} is ${nodeInWords(values)}`,
      'write a list: ["low", "high"]',
    );
  const seen = new Map<string, number>();
  for (const item of values.items) {
    if (item.is !== "scalar" || item.text.trim() === "") {
      faults.error(
        item,
        `an option of ${shown(issue)} is ${nodeInWords(item)}`,
        "write each option as a text",
      );
      continue;
    }
    const line = seen.get(item.text);
    if (line !== undefined)
      faults.error(
        item,
        `the option ${shown(item.text)} stands twice on ${shown(issue)}, first in line ${line}`,
        "keep one of the two",
      );
    seen.set(item.text, item.line);
  }
  if (values.items.length === 0)
    return faults.error(values, `the issue ${shown(issue)} has no option`, "add what can be agreed on it");
  if (seen.size > MODEL_LIMITS.options)
    return faults.error(values, `an issue of ${seen.size} options`, `${MODEL_LIMITS.options} are the most`);
  const options = [...seen.keys()];
  return { options, figures: undefined, at: optionPlaces(options) };
}

/** Lower bound, upper bound and step of a range, as a list or by name. */
function rangeOf(issue: string, range: PlacedNode, faults: FileFaults): Omit<WebIssue, "name"> | undefined {
  const parts =
    range.is === "list"
      ? range.items
      : range.is === "map"
        ? ["low", "high", "step"].flatMap((key) => valueAt(range, key) ?? [])
        : [];
  const [low, high, step] = parts.map((part) => decimalAt(part, `the range of ${shown(issue)}`, faults));
  if (parts.length !== 3)
    return faults.error(
      range,
      `the range of ${shown(issue)} is ${nodeInWords(range)}`,
      'write lower bound, upper bound and step: ["1", "2", "0.1"]',
    );
  if (!low || !high || !step) return undefined;
  if (compareDecimals(step, { units: 0n, scale: 0 }) <= 0)
    return faults.error(
      parts[2]!,
      `the step of ${shown(issue)} is not above 0`,
      "write how far one value lies from the next",
    );
  if (compareDecimals(low, high) > 0)
    return faults.error(
      range,
      `the lower bound of ${shown(issue)} is above the upper one`,
      "exchange the two",
    );
  const scale = Math.max(low.scale, high.scale, step.scale);
  const count = unitsAt(sumOf([high, minus(low)]), scale) / unitsAt(step, scale) + 1n;
  if (count > BigInt(MODEL_LIMITS.options))
    return faults.error(
      range,
      `an issue of ${count} options`,
      `${MODEL_LIMITS.options} are the most: take a larger step`,
    );
  const figures = Array.from(
    { length: Number(count) },
    (_, at): Decimal => ({
      units: unitsAt(low, scale) + BigInt(at) * unitsAt(step, scale),
      scale,
    }),
  );
  const options = figures.map(decimalText);
  const figureOf = (text: string) => {
    const number = decimalOf(text.trim());
    return number && decimalText(number);
  };
  return { options, figures, at: optionPlaces(options, options, figureOf) };
}

/** A decimal number, as such or in quotes. */
export function decimalAt(node: PlacedNode, what: string, faults: FileFaults): Decimal | undefined {
  const number = node.is === "scalar" ? decimalOf(node.text.trim()) : undefined;
  if (!number)
    return faults.error(
      node,
      `${what} has ${nodeInWords(node)}, which is no number`,
      "write digits, with a point for decimals",
    );
  return bounded(decimalValue(number), node, what, faults) === undefined ? undefined : number;
}

export function isMap(node: PlacedNode, what: string, faults: FileFaults): node is PlacedMap {
  if (node.is === "map") return true;
  faults.error(node, `${what} is ${nodeInWords(node)}`, "write a map of keys, in braces");
  return false;
}
