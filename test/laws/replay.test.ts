import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { USUAL_DAYS } from "#analyses/endings/thresholds.ts";
import type { Case } from "#case/case.ts";
import { splitCitation } from "#case/citation.ts";
import { boundsInWords, type CaseDate } from "#case/date.ts";
import { dateInWords } from "#case/date-words.ts";
import { type Day, dayInWords, dayOf, dayOfIso, isoDay, monthName } from "#case/day.ts";
import { effectiveDate, namedBounds } from "#case/effective-date.ts";
import { type CaseEntry, entriesOf } from "#case/entries.ts";
import { leastOf } from "#math/extremes.ts";
import type { Block } from "#outcome/block.ts";
import type { Report } from "#outcome/report.ts";
import { planOf } from "#run/plan.ts";
import { run } from "#run/run.ts";
import { htmlBrief } from "#view/html.ts";
import { markdownBrief } from "#view/markdown.ts";
import { terminalSummary } from "#view/terminal.ts";
import { canalCase } from "../analyses/chronology/canal-case.ts";
import { historyCase } from "../analyses/chronology/history-case.ts";
import { lakeCouncil } from "../analyses/concessions/lake-council.ts";
import { strikeCase } from "../analyses/strike-case.ts";
import { halfToldCase } from "../case/half-told-case.ts";
import { workedCases } from "../worked-cases.ts";

/**
 * In the brief of a day nothing stands that was still to come: no date later than it, and nothing of what a case dates
 * later, in no sentence, table or picture of any format. What may name a later day is told by the fields of its entry: what
 * is planned, imagined, foreseen, asked or offered; what every source of an entry had told by then; and what the brief
 * itself names as saying more than was known.
 */

const MONTHS = Array.from({ length: 12 }, (_, index) => monthName(index + 1)).join("|");
const DATES = new RegExp(
  `(?<iso>(?<![\\d.])\\d{4}-\\d\\d(?:-\\d\\d)?(?!\\d))|(?:(?:(?<day>\\d{1,2}) )?(?<month>${MONTHS}) )?(?<![\\d.,–-])(?<year>(?:19|20)\\d\\d)(?![\\d.,]\\d|\\d| (?:of|orders|pairs))`,
  "g",
);

/** The dates in a text that begin after a day, each with the words before it. */
function laterIn(text: string, day: Day): string[] {
  return [...text.matchAll(DATES)].flatMap((match) => {
    const { iso, day: ofMonth, month, year } = match.groups!;
    const named =
      iso !== undefined
        ? dayOfIso(iso.length === 7 ? `${iso}-01` : iso)
        : dayOf(
            Number(year),
            month === undefined ? 1 : MONTHS.split("|").indexOf(month) + 1,
            Number(ofMonth ?? 1),
          );
    const from = Math.max(0, match.index - 60);
    return named > day ? [text.slice(from, match.index + match[0].length)] : [];
  });
}

function isDate(value: unknown): value is CaseDate {
  return typeof value === "object" && value !== null && "edtf" in value;
}

/** All texts within a value, and all dates. */
function within(value: unknown): { readonly texts: string[]; readonly dates: CaseDate[] } {
  if (typeof value === "string") return { texts: [value], dates: [] };
  if (isDate(value)) return { texts: [], dates: [value] };
  if (typeof value !== "object" || value === null) return { texts: [], dates: [] };
  const parts = Object.values(value).map(within);
  return { texts: parts.flatMap(({ texts }) => texts), dates: parts.flatMap(({ dates }) => dates) };
}

/** What an entry says is still to come: its words, or also its dates. */
function lookingAhead({ kind, value }: CaseEntry): "nothing" | "words" | "words and dates" {
  // A term that was told to run out is still to come by its nature.
  if (kind === "forecast" || kind === "dated question" || kind === "lapse") return "words and dates";
  if (kind === "event")
    return value.mode === "future" || value.mode === "hypothetical" ? "words and dates" : "nothing";
  if (kind === "demand") return value.voice === "expected" ? "words and dates" : "words";
  return kind === "option" || kind === "listed state" ? "words" : "nothing";
}

/** The texts that may name a later day, longest first. */
function ahead(c: Case, counted: Case, report: Report): string[] {
  const published = new Set(
    c.sources.flatMap(({ id, issued }) => {
      const { latest } = namedBounds(issued);
      return latest === null || latest <= counted.asOf.latest! ? [id] : [];
    }),
  );
  const whole = new Map(entriesOf(c).map((entry) => [`${entry.kind} ${entry.id}`, entry]));
  const partly = report.case.leftOut?.partly ?? [];
  const texts = entriesOf(counted).flatMap((entry) => {
    const { texts, dates } = within(entry.value);
    const what = lookingAhead(entry);
    const cited = whole.get(`${entry.kind} ${entry.id}`)?.basis.cite;
    const said = cited?.every((each) => published.has(splitCitation(each).source)) ?? false;
    const name = ["short", "name", "what", "question", "text"].map((key) => entry.value[key]).find(Boolean);
    const mayBe = partly.some((each) => each.includes(String(name).replace(/\.$/, "")));
    const days =
      said || what === "words and dates" ? dates.flatMap((date) => [date.edtf, ...inWords(date)]) : [];
    return [...(what !== "nothing" || said || mayBe ? texts : []), ...days];
  });
  const { title, summary, hindsightNote, replayOf, codedOn, questions, leftOut } = report.case;
  const ownOfCase = [title, summary, hindsightNote, ...questions.map(({ text }) => text)];
  const replay = [replayOf, codedOn].flatMap((day) => (day ? [day, dayInWords(dayOfIso(day))] : []));
  const left = [...(leftOut?.later ?? []), ...partly];
  // Of which days is asked how long something lasts, by the case or where it names none.
  const asked = [
    ...counted.phases.flatMap(({ days }) => days.map(({ latest }) => latest!)),
    ...USUAL_DAYS.map((more) => counted.asOf.latest! + more),
  ].flatMap((each) => [isoDay(each), dayInWords(each)]);
  // What a source is called, and where it stands, is not what it says.
  const sources = report.case.sources.flatMap((source) => [source.title, source.line]);
  const program = report.sections.flatMap(({ analysis, outcome }) => [
    ...analysis.references.flatMap(({ text, year }) => [`${text} (${year})`, text]),
    ...(outcome.status === "not-applicable" ? [outcome.add] : []),
    ...(outcome.status === "done" ? (outcome.explanation.datasets ?? []) : []).flatMap(
      ({ citation, version, name }) => [citation, version, name],
    ),
  ]);
  return [...texts, ...ownOfCase, ...replay, ...left, ...asked, ...sources, ...program]
    .flatMap((text) => (text ?? "").split("\n"))
    .flatMap((text) => (/\d/.test(text) ? [plain(text).replace(/\.$/, "")] : []))
    .filter((text, at, all) => all.indexOf(text) === at)
    .sort((a, b) => b.length - a.length);
}

function inWords(date: CaseDate): string[] {
  const { earliest, latest } = date.named;
  return [
    dateInWords(date),
    boundsInWords(date.named),
    ...[earliest, latest].flatMap((day) => (day === null ? [] : [isoDay(day), dayInWords(day)])),
  ];
}

function plain(text: string): string {
  return text.replace(/\\(.)/g, "$1").replace(/[*`]/g, "").replace(/\s+/g, " ").trim();
}

function without(text: string, texts: readonly string[]): string {
  return texts.reduce((left, each) => left.replaceAll(each, "…"), plain(text));
}

/** Days at which a picture draws what is not planned. */
function drawnLater(report: Report, day: Day, allowed: readonly string[]): string[] {
  const blocks = report.sections.flatMap(({ outcome }): readonly Block[] =>
    outcome.status === "done" ? [...(outcome.explanation.glance ?? []), ...outcome.explanation.blocks] : [],
  );
  return blocks.flatMap((block) =>
    block.kind !== "timeline"
      ? []
      : block.items
          .filter(
            ({ emphasis, when }) => emphasis !== "planned" && !allowed.some((each) => when.includes(each)),
          )
          .filter(({ earliest, latest }) => (earliest ?? day) > day || (latest ?? day) > day)
          .map(({ label, when }) => `${block.title}: ${label}, ${when}`),
  );
}

/** What a case dates later, by the words that tell it. */
function stillToCome(c: Case, day: Day): string[] {
  const isLater = (date: Parameters<typeof effectiveDate>[0]) =>
    (effectiveDate(date, day).named.earliest ?? day) > day;
  return [...c.events.filter(({ mode }) => mode !== "future" && mode !== "hypothetical"), ...c.sanctions]
    .filter(isLater)
    .map(({ what }) => plain(what).replace(/\.$/, ""));
}

async function briefs(c: Case, asOf: string) {
  const plan = planOf({
    case: c,
    restriction: { asOf },
    texts: new Map(),
    options: {},
    samples: 100,
    seed: 1,
  });
  if ("faults" in plan) throw new Error(JSON.stringify(plan.faults));
  const { report } = await run(plan);
  const scheme = "icd203";
  const { document } = parseHTML("<html><body></body></html>");
  const page = parseHTML(htmlBrief(report, { document: document as unknown as Document, scheme })).document;
  for (const hidden of page.querySelectorAll("style, script")) hidden.remove();
  // The marks of an axis say of nothing that it took place: the last may lie in the margin behind today.
  for (const mark of page.querySelectorAll("svg text"))
    if (/^\d{4}$/.test(mark.textContent ?? "")) mark.remove();
  const nodes: string[] = [];
  const visit = (node: Node) => {
    nodes.push(node.nodeType === 3 ? (node.textContent ?? "") : " ");
    for (const child of node.childNodes) visit(child);
    if (node.nodeType !== 3) nodes.push(" ");
  };
  visit(page.body as unknown as Node);
  return {
    report,
    counted: plan.available.case,
    texts: {
      // The page sets apostrophes as print does; the case has those of a keyboard.
      page: nodes.join("").replace(/[‘’]/g, "'"),
      markdown: markdownBrief(report, { scheme }),
      terminal: terminalSummary(report, { scheme, width: 2000, colour: false }),
      data: report.sections.map(({ outcome }) => within(outcome).texts.join("\n")).join("\n"),
    },
  };
}

/** The days on which a source appeared, and those on which something of the case began, once there was a source. */
function daysOf(c: Case): string[] {
  const sources = c.sources.flatMap(({ issued }) => namedBounds(issued).latest ?? []);
  const events = c.events.flatMap(({ when }) => namedBounds(when).earliest ?? []);
  const rounds = c.rounds.flatMap(({ start }) => namedBounds(start).earliest ?? []);
  const first = leastOf(sources);
  const days = [...sources, ...events, ...rounds].filter((day) => day >= first && day < c.asOf.latest!);
  return [...new Set(days)].sort((a, b) => a - b).map(isoDay);
}

const CASES = [...workedCases(), canalCase(), historyCase(), lakeCouncil(), strikeCase, halfToldCase()];

describe("a brief of an earlier day names nothing later", () => {
  for (const c of CASES.filter((each) => daysOf(each).length > 0))
    it(c.id, async () => {
      const wrong = new Set<string>();
      for (const asOf of daysOf(c)) {
        const day = dayOfIso(asOf);
        const { report, counted, texts } = await briefs(c, asOf);
        const allowed = ahead(c, counted, report);
        const left = (report.case.leftOut?.later ?? []).map(plain);
        for (const [format, text] of Object.entries(texts)) {
          for (const later of laterIn(without(text, allowed), day)) wrong.add(`${asOf}, ${format}: ${later}`);
          const told = without(text, left);
          for (const what of stillToCome(c, day))
            if (told.includes(what)) wrong.add(`${asOf}, ${format}: ${what}`);
        }
        for (const each of drawnLater(report, day, allowed)) wrong.add(`${asOf}, picture: ${each}`);
      }
      expect([...wrong]).toEqual([]);
    }, 240_000);
});
