import { leastOf } from "#math/extremes.ts";
import type { Contradiction } from "../contradiction.ts";
import { dayInWords } from "../day.ts";
import { daysIn } from "../days-in-text.ts";
import { namedBounds } from "../effective-date.ts";
import { type LenientCase, listed } from "../lenient.ts";
import type { Path } from "../walk.ts";
import { type DaysOfSources, daysOfSources, type Resting } from "./days-of-sources.ts";

/** What is told as so, and what it rests on. */
interface Told extends Resting {
  readonly judgement?: unknown;
}

/**
 * What was so, told in words that name a day later than that from which it counts: a replay of the days between would know
 * what came later. A warning, and only where a source that is cited appeared on the named day or after it: what the first
 * source announced as still to come is known from it. Where a judgement stands beside the sources somebody vouches for it.
 */
export function daysNamed(c: LenientCase): Contradiction[] {
  const sources = daysOfSources(c);
  const of = (entry: Told, path: Path, text: unknown) => tooLate(entry, path, text, sources);
  return [
    ...listed(c.events).flatMap(({ at, of: event }) =>
      event.mode === "actual" || event.mode === "historical"
        ? of(event, ["events", at, "what"], event.what)
        : [],
    ),
    ...listed(c.sanctions).flatMap(({ at, of: step }) => of(step, ["sanctions", at, "what"], step.what)),
    ...listed(c.claims).flatMap(({ at, of: claim }) =>
      claim.kind === "fact" ? of(claim, ["claims", at, "text"], claim.text) : [],
    ),
    ...listed(c.explanations).flatMap(({ at: set, of: { evidence } }) =>
      listed(evidence).flatMap(({ at, of: item }) =>
        of(item, ["explanations", set, "evidence", at, "text"], item.text),
      ),
    ),
  ];
}

function tooLate(entry: Told, path: Path, text: unknown, sources: DaysOfSources): Contradiction[] {
  if (typeof text !== "string" || entry.judgement !== undefined || !/\d/.test(text)) return [];
  const appeared = sources.of(entry)?.map((day) => namedBounds(day));
  const days = appeared?.flatMap(({ latest }) => latest ?? []) ?? [];
  const from = entry.known ? namedBounds(entry.known).latest : days.length > 0 ? leastOf(days) : null;
  if (from === null) return [];
  const later = daysIn(text, from).find((day) => day > from && days.some((each) => each >= day));
  if (later === undefined) return [];
  return [
    {
      path,
      what: `it counts from ${dayInWords(from)} on, ${entry.known ? "by its `known`" : "when the first source that it cites appeared"}, and names ${dayInWords(later)}`,
      cure: "split it in two, or cite only what appeared from that day on; where the day was announced, say so in a `judgement`",
      severity: "warning",
    },
  ];
}
