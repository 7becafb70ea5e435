import { shown } from "#case/value-cures.ts";
import { MODEL_LIMITS } from "../deal-model/deal-model.ts";
import type { FileFaults } from "../deal-model/file-faults.ts";
import { optionPlaces } from "../deal-model/option-places.ts";
import { childrenNamed, type XmlElement } from "../xml/element.ts";
import { numberAt, textAt, wholeAt } from "./attributes.ts";

/** How an issue's options are given: one by one, or as a range of numbers. */
const KINDS = ["discrete", "integer", "real"] as const;
export type IssueKind = (typeof KINDS)[number];

/** An issue of a domain. */
export interface GeniusIssue {
  /** The number by which profiles name it. */
  readonly index: number;
  readonly name: string;
  readonly kind: IssueKind;
  readonly options: readonly string[];
  /** Which option a text names. */
  readonly at: (option: string) => number | undefined;
  /** What the options are in figures, of an issue that is a range; in the order of `options`. */
  readonly figures: readonly number[];
  readonly bounds: Bounds | undefined;
}

export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** Into so many values Genius divides a range of real numbers when it goes through the bids of a domain. */
const REAL_STEPS = 21;

/**
 * The issues of a domain in the order in which Genius adds them up: at every level first those of objectives within, then its own.
 */
export function issuesOf(root: XmlElement, faults: FileFaults): readonly GeniusIssue[] {
  const objective = rootObjective(root, faults);
  if (!objective) return [];
  const elements = issueElements(objective);
  if (elements.length > MODEL_LIMITS.clauses) {
    faults.error(
      objective,
      `the domain has ${elements.length} issues`,
      `${MODEL_LIMITS.clauses} are the most`,
    );
    return [];
  }
  const issues: GeniusIssue[] = [];
  const byIndex = new Map<number, string>();
  const byName = new Map<string, XmlElement>();
  for (const element of elements) {
    const issue = issueOf(element, faults);
    if (!issue) continue;
    const other = byIndex.get(issue.index);
    if (other !== undefined)
      faults.error(
        element,
        `the issues ${shown(other)} and ${shown(issue.name)} have the same index, ${issue.index}`,
        "give each its own",
      );
    const namesake = byName.get(issue.name);
    if (namesake)
      faults.error(
        element,
        `two issues are called ${shown(issue.name)}, the first in line ${namesake.line}`,
        "give each its own name",
      );
    byIndex.set(issue.index, issue.name);
    byName.set(issue.name, element);
    issues.push(issue);
  }
  if (issues.length === 0 && faults.errors.length === 0)
    faults.error(objective, "the domain has no issue", 'add one: <issue index="1" name="…" type="discrete">');
  return issues;
}

/** The outermost objective of a domain or of a profile. */
export function rootObjective(root: XmlElement, faults: FileFaults): XmlElement | undefined {
  const space = root.name === "utility_space" ? root : childrenNamed(root, "utility_space")[0];
  if (!space)
    return faults.error(
      root,
      `<${root.name}> has no <utility_space>`,
      "a domain has one, and the objective within it",
    );
  const [objective, second] = childrenNamed(space, "objective");
  if (!objective)
    return faults.error(space, "<utility_space> has no <objective>", "put the issues into an objective");
  if (second)
    return faults.error(second, "a second objective at the top", "keep one, and put the others into it");
  return objective;
}

/** The issues below an objective, in Genius's order. */
function issueElements(objective: XmlElement): readonly XmlElement[] {
  return [
    ...childrenNamed(objective, "objective").flatMap(issueElements),
    ...childrenNamed(objective, "issue"),
  ];
}

/** The kind of an issue as Genius takes it: by \`type\`, and where that is away by what says the same. */
export function kindOf(element: XmlElement, faults: FileFaults): IssueKind | undefined {
  const given = ["type", "etype", "vtype"].flatMap((name) => element.attributes.get(name) ?? [])[0];
  if (!given) return "discrete";
  const kind = KINDS.find((each) => each === given.value.trim().toLowerCase());
  if (kind) return kind;
  const what = `an issue of the type ${shown(given.value)}`;
  return faults.error(given, what, faults.cureFor(given.value, KINDS, `types: ${KINDS.join(", ")}`));
}

function issueOf(element: XmlElement, faults: FileFaults): GeniusIssue | undefined {
  const index = wholeAt(element, "index", faults);
  const name = textAt(element, "name", faults)?.trim();
  const kind = kindOf(element, faults);
  if (index === undefined || name === undefined || kind === undefined) return undefined;
  if (kind === "discrete") {
    const options = itemsOf(element, faults);
    return (
      options && {
        index,
        name,
        kind,
        options: [...options.keys()],
        at: optionPlaces([...options.keys()]),
        figures: [],
        bounds: undefined,
      }
    );
  }
  const bounds = boundsOf(element, kind, faults);
  if (!bounds) return undefined;
  const figures = kind === "integer" ? wholeNumbers(element, bounds, faults) : realSteps(bounds);
  if (!figures) return undefined;
  if (kind === "real")
    faults.warn(
      element,
      `${shown(name)} is a range of real numbers`,
      `it is divided into ${REAL_STEPS} values, as Genius does; edit them in the case`,
    );
  return {
    index,
    name,
    kind,
    options: figures.map(String),
    at: optionPlaces(figures.map(String)),
    figures,
    bounds,
  };
}

/** The items of a discrete issue by what they stand for. */
export function itemsOf(
  element: XmlElement,
  faults: FileFaults,
): ReadonlyMap<string, XmlElement> | undefined {
  const items = new Map<string, XmlElement>();
  let isSound = true;
  for (const item of childrenNamed(element, "item")) {
    const value = textAt(item, "value", faults);
    if (value === undefined) {
      isSound = false;
      continue;
    }
    const first = items.get(value);
    if (first) {
      faults.error(
        item,
        `the option ${shown(value)} stands twice in one issue, first in line ${first.line}`,
        "keep one of the two",
      );
      isSound = false;
    } else items.set(value, item);
  }
  if (isSound && items.size === 0) {
    faults.error(element, "an issue without options", 'add them: <item index="1" value="…"/>');
    return undefined;
  }
  if (items.size > MODEL_LIMITS.options)
    return faults.error(element, `an issue of ${items.size} options`, `${MODEL_LIMITS.options} are the most`);
  return isSound ? items : undefined;
}

/** Lower and upper bound of a range: attributes of the issue, or of a <range> within it. */
export function boundsOf(element: XmlElement, kind: IssueKind, faults: FileFaults): Bounds | undefined {
  const range = childrenNamed(element, "range")[0];
  const holder = element.attributes.has("lowerbound") || !range ? element : range;
  const read = kind === "integer" ? wholeAt : numberAt;
  const [low, high] = [read(holder, "lowerbound", faults), read(holder, "upperbound", faults)];
  if (low === undefined || high === undefined) return undefined;
  if (low <= high) return { low, high };
  return faults.error(holder, `the lower bound, ${low}, is above the upper one, ${high}`, "exchange the two");
}

function wholeNumbers(
  element: XmlElement,
  { low, high }: Bounds,
  faults: FileFaults,
): readonly number[] | undefined {
  const count = high - low + 1;
  if (count > MODEL_LIMITS.options)
    return faults.error(
      element,
      `an issue of ${count} options`,
      `${MODEL_LIMITS.options} are the most: write those that matter as items`,
    );
  return Array.from({ length: count }, (_, at) => low + at);
}

function realSteps({ low, high }: Bounds): readonly number[] {
  if (low === high) return [low];
  const step = (high - low) / (REAL_STEPS - 1);
  return Array.from({ length: REAL_STEPS }, (_, at) => low + step * at);
}
