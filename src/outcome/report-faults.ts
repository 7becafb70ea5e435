import type * as z from "zod";
import { parseInParts } from "#case/parse-in-parts.ts";
import { greatestOf } from "#math/extremes.ts";
import { Report } from "./report.ts";

/** Something in a report that is not as its format has it. */
export interface ReportFault {
  /** Where it is, as a JSONPath from the report: `$.sections[0].outcome`. */
  readonly path: string;
  /** The same as keys and positions. */
  readonly at: Path;
  readonly what: string;
  /** What would be right there. */
  readonly right: string;
}

type Issue = z.core.$ZodIssue;
type UnionIssue = Extract<Issue, { code: "invalid_union" }>;
type Path = readonly (string | number)[];

/** Data nested deeper than this is no result of an analysis, and more than a stack can bear. */
const DEEPEST = 200;

/** What is wrong with what should be a report of this version's format; nothing if it is one. */
export function reportFaults(report: unknown): readonly ReportFault[] {
  const parsed = parseInParts(Report, report, MOST_FAULTS, LIGHT, PARAMS);
  if (!parsed.success) return parsed.issues.map((issue) => faultOf(issue, []));
  const odd = sectionTwice(parsed.data) ?? questionTwice(parsed.data);
  if (odd) return [odd];
  const deep = tooDeep(report, 0);
  return deep
    ? [
        {
          path: inJsonPath(deep.slice(0, 5)),
          at: deep.slice(0, 5),
          what: "is nested too deeply",
          right: "plain data",
        },
      ]
    : citedOfNothing(parsed.data);
}

/** The second section of one analysis. */
function sectionTwice({ sections }: Report): ReportFault | undefined {
  const ids = sections.map(({ analysis }) => analysis.id);
  const at = ids.findIndex((id, place) => ids.indexOf(id) < place);
  if (at < 0) return undefined;
  const path = ["sections", at, "analysis", "id"];
  return {
    path: inJsonPath(path),
    at: path,
    what: `is ${shown(ids[at])}, of which there is a section already`,
    right: "another analysis",
  };
}

/** The second question of one id. */
function questionTwice({ case: c }: Report): ReportFault | undefined {
  const ids = c.questions.map(({ id }) => id);
  const at = ids.findIndex((id, place) => ids.indexOf(id) < place);
  if (at < 0) return undefined;
  const path = ["case", "questions", at, "id"];
  return {
    path: inJsonPath(path),
    at: path,
    what: `is ${shown(ids[at])}, of which there is a question already`,
    right: "another id",
  };
}

/** The first thing that is cited in a section and not among the citations: a reader could look up nothing. */
function citedOfNothing({ sections, citations }: Report): readonly ReportFault[] {
  const at = firstCited(sections, ["sections"], (cited) => !Object.hasOwn(citations, cited));
  if (!at) return [];
  const cited = at.reduce<unknown>((part, key) => (part as Record<string, unknown>)[key], { sections });
  const what = `is ${shown(cited)}, which is not among the citations of the report`;
  return [{ path: inJsonPath(at), at, what, right: "one of $.citations" }];
}

/** The path of the first citation of which something holds, under the keys that hold citations. */
function firstCited(value: unknown, path: Path, isMeant: (cited: string) => boolean): Path | undefined {
  if (value === null || typeof value !== "object") return undefined;
  const list = Array.isArray(value);
  for (const key in value) {
    const part = (value as Record<string, unknown>)[key];
    const here = [...path, list ? Number(key) : key];
    if ((key === "cite" || key === "cites") && Array.isArray(part)) {
      const place = part.findIndex((each) => typeof each === "string" && isMeant(each));
      if (place >= 0) return [...here, place];
    } else {
      const found = firstCited(part, here, isMeant);
      if (found) return found;
    }
  }
  return undefined;
}

/** Faults that are looked for in one report. */
const MOST_FAULTS = 1000;
/** A report of fewer values is checked as a whole. */
const LIGHT = 20_000;
// A report is checked once: compiling the check would take longer than the check.
const PARAMS = { jitless: true, reportInput: true };

function faultOf(issue: Issue, above: Path): ReportFault {
  const path = [...above, ...(issue.path as (string | number)[])];
  if (issue.code === "invalid_union" && issue.errors.length > 0) return unionFault(issue, path);
  // Of an object that is of no known kind the issue shows the whole.
  const { input } = issue;
  const found =
    issue.code === "invalid_union" && input !== null && typeof input === "object"
      ? (input as Record<string, unknown>)[String(path.at(-1))]
      : input;
  const lacking = found === undefined && path.length > 0;
  const at = lacking ? path.slice(0, -1) : path;
  return {
    path: inJsonPath(at),
    at,
    what: lacking ? `lacks ${JSON.stringify(path.at(-1))}` : `is ${shown(found)}`,
    right: inWords(rightFor(issue)),
  };
}

/** The fault of the member of a union that was most likely meant, or if there is none, what the members are. */
function unionFault(issue: UnionIssue, path: Path): ReportFault {
  const meant = issue.errors
    .map((issues) => ({ issues, depth: depthOf(issues) }))
    .toSorted((a, b) => b.depth - a.depth)[0]!;
  if (meant.depth > 0) return faultOf(meant.issues[0]!, path);
  return {
    path: inJsonPath(path),
    at: path,
    what: `is ${shown(issue.input)}`,
    right: inWords(rightFor(issue)),
  };
}

/** How deep in a value its first fault lies; a key that is not there tells that the member was not meant. */
function depthOf(issues: readonly Issue[]): number {
  const [first] = issues;
  if (first === undefined || (first.input === undefined && first.path.length === 1)) return 0;
  if (first.code !== "invalid_union" || first.errors.length === 0) return first.path.length;
  return first.path.length + greatestOf(first.errors.map(depthOf));
}

const KINDS: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "an object",
  record: "an object",
  null: "null",
};

/** What would be right, as choices. */
function rightFor(issue: Issue): readonly string[] {
  switch (issue.code) {
    case "invalid_type":
      return [KINDS[issue.expected] ?? issue.expected];
    case "invalid_value":
      return issue.values.map((value) => JSON.stringify(value));
    case "invalid_union": {
      if ("options" in issue) return (issue.options as readonly string[]).map((kind) => JSON.stringify(kind));
      const firsts = issue.errors.flatMap((issues) => issues.slice(0, 1));
      const keys = firsts.flatMap(({ path }) => (path.length > 0 ? [String(path[0])] : []));
      const kinds = firsts.filter(({ path }) => path.length === 0).flatMap(rightFor);
      return [...new Set([...kinds, ...(keys.length > 0 ? [`an object with ${inWords(keys)}`] : [])])];
    }
    case "too_small":
      return [`at least ${issue.minimum}`];
    case "too_big":
      return [`at most ${issue.maximum}`];
    default:
      return [issue.message];
  }
}

/** "a", "a or b", "a, b or c". */
function inWords(choices: readonly string[]): string {
  return choices.length < 2 ? (choices[0] ?? "") : `${choices.slice(0, -1).join(", ")} or ${choices.at(-1)}`;
}

/** The path of a value that is nested too deeply. */
function tooDeep(value: unknown, depth: number): Path | undefined {
  if (value === null || typeof value !== "object") return undefined;
  if (depth > DEEPEST) return [];
  const list = Array.isArray(value);
  for (const key in value) {
    const found = tooDeep((value as Record<string, unknown>)[key], depth + 1);
    if (found) return [list ? Number(key) : key, ...found];
  }
  return undefined;
}

const LONGEST = 60;

/** A value on one line, without control characters and not too long. */
function shown(value: unknown): string {
  if (typeof value === "number") return String(value);
  // What goes too deep for a stack is too long to be shown.
  const whole = tooDeep(value, 0) === undefined ? value : Array.isArray(value) ? "[[…" : "{…";
  const text = (JSON.stringify(whole) ?? String(whole)).replace(/\p{Cc}/gu, "�");
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}

/** RFC 9535: names that are no plain words stand in brackets. */
function inJsonPath(path: Path): string {
  return `$${path
    .map((key) =>
      typeof key === "number" ? `[${key}]` : /^[A-Za-z_]\w*$/.test(key) ? `.${key}` : `[${shown(key)}]`,
    )
    .join("")}`;
}
