import { greatestOf, leastOf } from "#math/extremes.ts";
import type { Entry } from "../entry.ts";
import type { ChronologyInput } from "../input.ts";
import { byDate } from "../order.ts";
import { whenInWords } from "./dates.ts";

/** So many acts are named where each may have been the first, or the last. */
const NAMED = 2;

/**
 * The first dated act, what the turn is made of and the last act, with their dates, as a sentence; where the dates do not tell which
 * was the first or the last, those that may have been. Empty where they do not even tell these from those.
 */
export function firstAndLast({ entries, turn }: ChronologyInput): string {
  const acts = entries.filter(isDatedAct);
  const [only] = acts;
  if (only === undefined) return "";
  if (acts.length === 1) return `The only dated act is ${dated(only)}.`;
  const begun = leastOf(acts.map(({ latest }) => latest));
  const ended = greatestOf(acts.map(({ earliest }) => earliest));
  const first = acts.filter(({ earliest }) => earliest <= begun).toSorted((a, b) => byDate(a, b));
  const last = acts.filter(({ latest }) => latest >= ended).toSorted((a, b) => byDate(b, a));
  if (first.some((act) => last.includes(act))) return "";
  const marks = acts.filter((act) => act.of === "event" && turn?.includes(act.id));
  const isTold = marks.some((act) => first.includes(act) || last.includes(act));
  const parts = [
    first.length > NAMED
      ? `Among the first dated acts is ${dated(first[0]!)}`
      : `The first dated act is ${either(first)}`,
    ...(marks.length === 0 || isTold ? [] : [`the turn ${dated(marks[0]!)}`]),
    last.length > NAMED ? `among the last is ${dated(last[0]!)}` : `the last ${either(last)}`,
  ];
  return `${parts.join(", ")}.`;
}

function either(acts: readonly Entry[]): string {
  return acts.map(dated).join(" or ");
}

function dated(act: Entry): string {
  return `“${act.short}” (${whenInWords(act)})`;
}

type DatedAct = Entry & { readonly earliest: number; readonly latest: number };

/** Whether that was done, once, on days that are known within limits; what was foreseen, denied or only imagined was not. */
function isDatedAct(entry: Entry): entry is DatedAct {
  const { of, mode, uncertain, earliest, latest } = entry;
  return (
    (of === "event" || of === "sanction") &&
    mode === "actual" &&
    !uncertain &&
    earliest !== null &&
    latest !== null
  );
}
