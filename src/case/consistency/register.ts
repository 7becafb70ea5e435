import { greatestOf } from "#math/extremes.ts";
import { type Contradiction, warning } from "../contradiction.ts";
import { type CaseDate, certainlyBefore } from "../date.ts";
import { type Day, dayInWords } from "../day.ts";
import { daysIn } from "../days-in-text.ts";
import { namedBounds } from "../effective-date.ts";
import { type LenientCase, listed } from "../lenient.ts";
import { daysOfSources } from "./days-of-sources.ts";
import { plainText } from "./plain-text.ts";
import { answers } from "./register/answers.ts";
import { conditions } from "./register/conditions.ts";
import { estimates } from "./register/estimates.ts";
import { type PlacedQuestion, placedQuestions } from "./register/placed-question.ts";
import { reasons } from "./register/reasons.ts";

/** Dated questions that could not be scored, or whose days, estimates and answers do not fit one another. */
export function register(c: LenientCase): Contradiction[] {
  const placed = placedQuestions(c);
  const sources = daysOfSources(c);
  const ended = new Map(
    listed(c.phases).flatMap(({ of: { id, end } }) => (typeof end === "object" ? [[id, end] as const] : [])),
  );
  const byId = new Map(placed.map((question) => [question.id, question]));
  return [
    ...placed.flatMap((question) => [
      ...days(question, c.asOf, ended),
      ...answers(question),
      ...estimates(question, c, sources),
      ...reasons(question, byId),
    ]),
    ...spellings(placed),
    ...sameIds(placed),
    ...conditions(placed),
  ];
}

/** Days of a question in another order than they can have. */
function days(
  { path, name, of }: PlacedQuestion,
  asOf: CaseDate | undefined,
  ended: ReadonlyMap<string | undefined, CaseDate>,
): Contradiction[] {
  const { opens, closes, settles, resolution } = of;
  const found: Contradiction[] = [];
  const before = (one: CaseDate | undefined, other: CaseDate | undefined): one is CaseDate =>
    one !== undefined && other !== undefined && certainlyBefore(one, other);
  if (before(closes, opens))
    found.push({
      path: [...path, "opens"],
      what: `${name} closes (${closes.edtf}) before it opens (${opens!.edtf})`,
      cure: "exchange or mend the days",
    });
  if (before(settles, closes))
    found.push({
      path: [...path, "settles"],
      what: `${name} is to be settled (${settles.edtf}) before it closes (${closes!.edtf})`,
      cure: "`settles` is the day by which the answer will be known; leave it out where that is the close",
    });
  const last = closes && namedBounds(closes).latest;
  // A day without a year is meant of the year in which the question is asked.
  const asked = opens ?? asOf ?? closes;
  const near = asked && namedBounds(asked).earliest;
  const named = last == null ? [] : daysIn(of.text ?? "", near ?? last).filter((day) => day > last);
  if (named.length > 0)
    found.push({
      path: [...path, "closes"],
      what: `${name} closes on ${dayInWords(last!)}, and its text names ${dayInWords(named[0]!)}`,
      cure: "mend one of the two: whoever reads the text expects an answer on the day that it names",
      severity: "warning",
    });
  // One without a year, by which something is asked for, is meant of the year of the close.
  const latest = lastDayBy(of.text ?? "", last ?? near ?? null);
  const opened = asked?.latest ?? null;
  if (named.length === 0 && latest !== undefined && opened !== null && latest < opened)
    found.push({
      path: [...path, "text"],
      what: `${name} asks for what is to come by ${dayInWords(latest)}, and is asked on ${dayInWords(opened)}`,
      cure: "mend the day in the text, or the days of the question",
      severity: "warning",
    });
  if (path[0] === "register" && of.resolution === undefined && before(closes, asOf))
    found.push({
      path: [...path, "closes"],
      what: `${name} has closed (${closes.edtf}) by the day of the case (${asOf!.edtf})`,
      cure: "its answer can be looked up: give it in `resolution`, or keep it in resolutions.yaml beside the case",
      severity: "warning",
    });
  if (of.outside?.class !== undefined && !("since" in of.outside))
    found.push({
      path: [...path, "outside", "class"],
      what: `of the spell of ${name} nobody says when it began, and without that the class gives no chance`,
      cure: "add `since`: the chance that it ends depends on how long it has lasted",
      severity: "warning",
    });
  const over = of.outside?.phase === undefined ? undefined : ended.get(of.outside.phase);
  if (resolution === undefined && over && before(over, asOf))
    found.push({
      path: [...path, "outside", "phase"],
      what: `${name} asks whether the phase \`${of.outside!.phase}\` ends, which it did (${over.edtf})`,
      cure: "name a phase that lasts (`end: open`), or give the answer in `resolution`",
      severity: "warning",
    });
  const since = of.outside?.since;
  if (before(asOf, since))
    found.push({
      path: [...path, "outside", "since"],
      what: `the spell of ${name} begins on a day to come (${since!.edtf}), after the day of the case (${asOf.edtf})`,
      cure: "it is asked how long something lasts that has begun: mend the day",
    });
  const on = resolution?.on;
  if (before(on, opens))
    found.push({
      path: [...path, "resolution", "on"],
      what: `${name} was resolved (${on.edtf}) before it opened (${opens!.edtf})`,
      cure: "a question is asked before its answer is there: mend one of the days",
    });
  if (before(asOf, on))
    found.push({
      path: [...path, "resolution", "on"],
      what: `${name} is resolved on a day to come (${on!.edtf}), after the day of the case (${asOf.edtf})`,
      cure: "move `asOf` on, or keep what came later in resolutions.yaml beside the case, for `demarche score`",
    });
  return found;
}

const BY = /\b(?:by|before|until|till|no later than)(?: the)?(?: end of)? /giu;

/** The last day by which a text asks for something; undefined where it names none so. */
function lastDayBy(text: string, near: Day | null): Day | undefined {
  if (near === null) return undefined;
  const days = [...text.matchAll(BY)].flatMap(({ 0: { length }, index }) => {
    const rest = text.slice(index + length);
    // The day follows at once: "by 1 March 2024".
    return daysIn(rest.slice(0, LONGEST_DAY), near).slice(0, /^(?:\d|\p{Lu})/u.test(rest) ? 1 : 0);
  });
  return days.length === 0 ? undefined : greatestOf(days);
}

/** Letters of the longest day, as "30th September, 2024". */
const LONGEST_DAY = 20;

/** Forecasters who are called otherwise by capitals or punctuation alone: each spelling would be scored by itself. */
function spellings(placed: readonly PlacedQuestion[]): Contradiction[] {
  const first = new Map<string, string>();
  const told = new Set<string>();
  return placed.flatMap(({ path, of }) =>
    listed(of.estimates).flatMap(({ at, of: { by } }) => {
      if (by === undefined || told.has(by)) return [];
      told.add(by);
      const before = first.get(plainText(by));
      if (before === undefined) first.set(plainText(by), by);
      return before === undefined || plainText(by) === ""
        ? []
        : [
            warning(
              [...path, "estimates", at, "by"],
              `${by} and ${before} would be two forecasters`,
              "spell the name alike, or call two by names that differ in more than capitals and punctuation",
            ),
          ];
    }),
  );
}

/** Two questions that would be known by one id: one that has its own, and one that has that of its forecast. */
function sameIds(placed: readonly PlacedQuestion[]): Contradiction[] {
  const seen = new Set<string>();
  return placed.flatMap(({ path, id, name, of }) => {
    if (id === undefined || !seen.has(id)) {
      if (id !== undefined) seen.add(id);
      return [];
    }
    // Of two that are written out the reader of references tells.
    return [
      {
        path: [...path, ...(of.id === undefined ? [] : ["id"])],
        what: `${name} would be known as \`${id}\`, and so is another question`,
        cure: "give one of them an `id` of its own",
      },
    ];
  });
}
