import { counted } from "#case/counts-in-words.ts";
import type { Report } from "#outcome/report.ts";
import type { Text } from "#outcome/text.ts";
import { capitalised } from "../capitalised.ts";

/** So many of those who are no side have a sentence on the first page. */
const OUTSIDERS = 2;
/** So many things in dispute stand on the second. */
const DISPUTES = 3;

/** What stands before what those who are no side put to one. */
export const OUTSIDERS_LABEL = "Others:";
/** What stands over what is in dispute. */
export const DISPUTED_HEADING = "Where sources disagree, and what is only alleged";

/** What the first page says of those who are no side, in sentences, the last how many more there are. */
export function outsidersIn(report: Report): Text[] {
  const { shown, further } = first(toldIn(report, "outsiders"), OUTSIDERS);
  return further === 0
    ? shown
    : [...shown, `${capitalised(counted(further, "more does so", "more do so"))}.`];
}

/** What is in dispute, and how many more such things the annex has, as a sentence; empty where it has none. */
export interface Disputed {
  readonly shown: readonly Text[];
  readonly further: string;
}

/** What of what is in dispute the second page has room for. */
export function disputedIn(report: Report): Disputed {
  const { shown, further } = first(toldIn(report, "disputes"), DISPUTES);
  return {
    shown,
    further: further === 0 ? "" : `${capitalised(counted(further, "further dispute"))} in the annex.`,
  };
}

/** What the analyses say under a key, in turns: one that says much does not crowd out the others. */
function toldIn({ sections }: Report, key: "outsiders" | "disputes"): Text[] {
  return sections
    .flatMap(({ outcome }) =>
      outcome.status === "done" ? (outcome.explanation[key] ?? []).map((text, turn) => ({ text, turn })) : [],
    )
    .toSorted((a, b) => a.turn - b.turn)
    .map(({ text }) => text);
}

function first<T>(all: readonly T[], most: number): { readonly shown: T[]; readonly further: number } {
  return { shown: all.slice(0, most), further: Math.max(0, all.length - most) };
}
