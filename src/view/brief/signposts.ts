import { inWords } from "#case/counts-in-words.ts";
import { byText } from "#case/text-order.ts";
import type { Table } from "#outcome/block.ts";
import type { Signpost } from "#outcome/explanation.ts";
import type { Report } from "#outcome/report.ts";
import { begun } from "../begun.ts";
import { withCitations } from "../plain-text.ts";
import { sidesTable } from "./sides.ts";

/** What a day settles, what may happen, what to find out. */
const KINDS = ["forecast", "event", "evidence"] as const;
/** So many stand on the first page, which is to stay one sheet; of these so many at most that a day settles, and that may happen. */
const MOST = 3;
const MOST_DATED = 2;
const MOST_EVENTS = 2;
/** With more sides than these, whose lines take the room, there is one signpost fewer for each, down to two. */
const SIDES_BESIDE_ALL = 3;
const LEAST = 2;

/** All signposts of a report: the first of each section, then the second of each, so that none crowds out the others. */
export function signpostsOf({ sections }: Report): readonly Signpost[] {
  const bySection = sections.map(({ outcome }) =>
    outcome.status === "done" ? (outcome.explanation.signposts ?? []) : [],
  );
  const turns = (kind: Signpost["kind"]) =>
    bySection.flatMap((own) => own.filter((one) => one.kind === kind).map((one, turn) => ({ one, turn })));
  return KINDS.flatMap((kind) =>
    turns(kind)
      .toSorted((a, b) => a.turn - b.turn)
      .map(({ one }) => one),
  );
}

/** Where what the first page has no room for stands in the annex. */
export const FURTHER_SIGNPOSTS = "Further signposts";

/** What to watch: what the first page has room for, and what it leaves to the annex. */
export interface SignpostTables {
  readonly inFront?: Table;
  readonly further?: Table;
}

/** The signposts on the first page and those behind it. */
export function signpostTables(report: Report): SignpostTables {
  const shown = shownInFront(report, sidesTable(report)?.rows.length ?? 0);
  // What has a day by it, whatever says so; then what may happen, then what one could find out.
  const others = signpostsOf(report)
    .filter((one) => !shown.includes(one))
    .toSorted((a, b) => byText(a.by?.day ?? "~", b.by?.day ?? "~"));
  return {
    ...(shown.length > 0 && { inFront: tableOf(shown, "What to watch, and what it would mean") }),
    ...(others.length > 0 && { further: tableOf(others, FURTHER_SIGNPOSTS) }),
  };
}

/** How many signposts the first page leaves out, and where they stand; nothing where it has them all. */
export function furtherInWords({ further }: SignpostTables): string {
  const left = further?.rows.length ?? 0;
  return left === 0 ? "" : `${inWords(left)} more in the annex`;
}

/**
 * What to watch, by when. What has a day comes first, by it: forecasts, of which those that bear on a question
 * of the case go before the rest, and what is planned; then what may happen on no stated day, then what one could find out.
 * `sides` have lines of their own above it.
 */
function shownInFront(report: Report, sides: number): readonly Signpost[] {
  const most = Math.max(LEAST, MOST - Math.max(0, sides - SIDES_BESIDE_ALL));
  const mostDated = Math.min(MOST_DATED, most - 1);
  const all = signpostsOf(report);
  const asked = ({ bearsOn }: Signpost) =>
    bearsOn.some(({ kind, about }) =>
      report.case.questions.some(
        (question) => question.kind === kind && (question.about === undefined || question.about === about),
      ),
    );
  const of = (kind: Signpost["kind"]) => all.filter((one) => one.kind === kind);
  // Of several days on which one question of the case may be settled the first goes before the rest; the others wait.
  const heard = new Set<string>();
  const isFirst = (signpost: Signpost) =>
    asked(signpost) &&
    signpost.bearsOn.filter(({ kind, about = "" }) => {
      const key = `${kind} ${about}`;
      return !heard.has(key) && heard.add(key);
    }).length > 0;
  const first = new Set(of("forecast").filter(isFirst));
  const forecasts = of("forecast").toSorted((a, b) => Number(first.has(b)) - Number(first.has(a)));
  const planned = of("event")
    .filter((one) => isPlanned(one))
    .toSorted((a, b) => byText(a.by!.day, b.by!.day));
  // The next day that is set is one to watch whether or not the case says what it would mean; of the later ones those that would.
  const worth = planned.filter(({ means }, at) => at === 0 || means !== undefined);
  // What is planned has at least one line where it comes before one of the forecasts is settled.
  const lastShown = forecasts.slice(0, mostDated).at(-1)?.by?.day ?? "~";
  const comesFirst = worth.length > 0 && byText(worth[0]!.by!.day, lastShown) < 0;
  const ahead = worth.slice(0, Math.max(comesFirst ? 1 : 0, mostDated - forecasts.length));
  const dated = [...forecasts.slice(0, mostDated - ahead.length), ...ahead];
  const evidence = of("evidence");
  // What one could find out has at least one line.
  const room = most - dated.length - Math.min(1, evidence.length);
  const events = of("event")
    .filter((one) => !isPlanned(one))
    .slice(0, Math.min(room, MOST_EVENTS));
  const undated = [...events, ...evidence].slice(0, most - dated.length);
  // Of what else is planned, and means nothing to the case, so much as there is room for.
  const idle = planned
    .filter((one) => !worth.includes(one))
    .slice(0, Math.min(mostDated - dated.length, most - dated.length - undated.length));
  return [...[...dated, ...idle].toSorted((a, b) => byText(a.by?.day ?? "~", b.by?.day ?? "~")), ...undated];
}

/** Whether it is planned for a day, and not only on any. */
function isPlanned({ by }: Signpost): boolean {
  return by !== undefined && by.loose !== true;
}

function tableOf(rows: readonly Signpost[], title: string): Table {
  return {
    kind: "table",
    title,
    columns: [{ label: "Watch" }, { label: "By when", format: "date" }, { label: "What it would mean" }],
    rows: rows.map(({ kind, watch, by, means, cites }) => ({
      cells: [
        withCitations(begun(watch), cites),
        by?.text ?? (kind === "evidence" ? "can be sought now" : "no day stated"),
        begun(means ?? "not stated"),
      ],
      sort: [null, by?.day ?? null, null],
    })),
  };
}
