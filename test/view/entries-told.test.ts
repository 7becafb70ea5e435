import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { NO_TABLES } from "#analyses/class-tables.ts";
import { inSentence } from "#case/article.ts";
import type { Case } from "#case/case.ts";
import { clausesOf } from "#case/clauses.ts";
import type { CaseDate } from "#case/date.ts";
import { dateInWords } from "#case/date-words.ts";
import { type CaseEntry, entriesOf, entryInWords } from "#case/entries.ts";
import type { EntryKind } from "#case/entry.ts";
import { faultInWords } from "#case/fault.ts";
import { nameInSentences } from "#case/membership.ts";
import { readCaseText } from "#case/read.ts";
import { type StatedReason, statedReasons } from "#case/reasons.ts";
import { planOf } from "#run/plan.ts";
import { run } from "#run/run.ts";
import { markdownBrief } from "#view/markdown.ts";
import { tablesFor, workedCases } from "../worked-cases.ts";

// Whatever a reader of the case coded is somewhere in its brief. Each kind of entry names the words by which it is found;
// a kind that is left out says why.

type Found = (value: Readonly<Record<string, unknown>>, c: Case) => readonly string[];

const TIES: Readonly<Record<string, string>> = {
  alliance: "ally of",
  patronage: "patron of",
  mediation: "go-between for",
  threat: "threatens",
  rivalry: "rival of",
  trade: "trades with",
};

const WORDS: Partial<Record<EntryKind, Found>> = {
  source: ({ title }) => [String(title)],
  actor: ({ name }) => [String(name)],
  tie: ({ kind, to }, c) => [`${TIES[String(kind)]} ${inSentence(nameInSentences(c, String(to)))}`],
  event: ({ what }) => [String(what)],
  sanction: ({ what }) => [String(what)],
  round: ({ name }) => [String(name)],
  claim: ({ text }) => [String(text)],
  issue: ({ name }) => [String(name)],
  demand: ({ text }) => [String(text)],
  explanation: ({ question }) => [String(question)],
  hypothesis: ({ name }) => [String(name)],
  evidence: ({ text }) => [String(text)],
  option: ({ text }) => [String(text)],
  lapse: ({ on }) => [`Unless somebody acts, on ${dateInWords(on as CaseDate)} today's state turns into`],
  "listed state": ({ name, text }) => [String(name ?? text)],
  forecast: ({ text }) => [String(text)],
  "dated question": ({ text }) => [String(text)],
  phase: ({ name }) => [String(name)],
  class: ({ name, shipped, rounds }) => (shipped === undefined && rounds === undefined ? [String(name)] : []),
  "base rate": ({ what }) => [String(what)],
  reason: ({ text }) => [String(text)],
  estimate: ({ by }) => [String(by)],
  clause: ({ id, issue }, c) =>
    optionTexts(c, String(id ?? issue)).concat(clauseName(c, String(id ?? issue))),
  terms: ({ actor }, c) => [nameInSentences(c, String(actor))],
  valuation: ({ on, order, points }, c) =>
    order || points ? [clauseName(c, String(on)), optionTexts(c, String(on))[0]!] : [],
  importance: ({ order }, c) => [order as string[][]].flat(2).map((id) => clauseName(c, id)),
  "walk-away value": () => ["Without a deal"],
  link: ({ when }, c) => Object.keys(when as object).map((id) => clauseName(c, id)),
  condition: (condition, c) =>
    ["if", "then", "never", "of"].flatMap((key) =>
      Object.keys((condition[key] ?? {}) as object).map((id) => `on ${clauseName(c, id)}`),
    ),
  step: ({ takes }, c) => Object.keys(takes as object).map((id) => `on ${clauseName(c, id)}`),
  offer: ({ name, by }, c) => [
    name === undefined ? inSentence(nameInSentences(c, (by as string[])[0]!)) : String(name),
  ],
  unit: ({ name }) => [String(name)],
  "rule of agreement": () => ["A deal needs"],
};

function clauseName(c: Case, id: string): string {
  return clausesOf(c).find((clause) => clause.id === id)!.name;
}

function optionTexts(c: Case, id: string): string[] {
  return clausesOf(c)
    .find((clause) => clause.id === id)!
    .options.map(({ text }) => text);
}

/** Kinds that are not looked for by words of their own, and why. */
const ABSENT: Partial<Record<EntryKind, string>> = {
  cause: "the audit weighs it: it is named where a rule finds something, and otherwise tells nothing",
  "order of preference":
    "a party's order is told by the outcomes that it makes hold, and stands in the result",
  preference:
    "a statement on options is told by what it makes hold, and named where a change of it would tell",
  utility: "a value of a state is told by the order that it gives",
  weight: "a weight of a statement is told by the order that it gives",
  "excluded combination": "what cannot occur is told by the states that are left",
  "merged states": "states that count as one are told as that one",
  "barred move": "a move that a party cannot make is told by those that it can",
  meaning: "what an option would be in a package is told by the outcomes that are packages",
  transition: "a move between listed states is told in the picture of moves",
};

/** Texts as they can be compared: without marks, quotation and spaces of their own. */
function bare(text: string): string {
  return text
    .replace(/\\(.)/g, "$1")
    .replace(/[`*]/g, "")
    .replace(/\s+/g, " ")
    .replace(/\.$/, "")
    .toLowerCase();
}

/** The brief of a case, and the entries that count on its day: what became known later is counted, and told nowhere. */
async function briefOf(
  c: Case,
  // As the program has them: without its table a class gives no chance, and what would move it is not told.
  tables = tablesFor(c),
): Promise<{
  readonly brief: string;
  readonly entries: readonly CaseEntry[];
  readonly reasons: readonly StatedReason[];
}> {
  const plan = planOf({
    case: c,
    restriction: {},
    texts: new Map(),
    options: {},
    samples: 100,
    seed: 1,
    tables,
  });
  if ("faults" in plan) throw new Error("the defaults are faulty");
  const { report } = await run(plan);
  return {
    brief: bare(markdownBrief(report, { scheme: "icd203" })),
    entries: entriesOf(plan.available.case),
    reasons: statedReasons(plan.available.case),
  };
}

function untold(entry: CaseEntry, c: Case, brief: string): string[] {
  const found = WORDS[entry.kind];
  if (!found) return ABSENT[entry.kind] === undefined ? [`${entry.kind}: nobody says how it is told`] : [];
  return found(entry.value, c)
    .filter((words) => !brief.includes(bare(words)))
    .map((words) => `${entryInWords(entry)}: ${words}`);
}

describe.each(workedCases().map((c) => [c.id, c] as const))("%s", (_, c) => {
  it("has every entry somewhere in its brief", async () => {
    const { brief, entries, reasons } = await briefOf(c);
    expect(entries.flatMap((entry) => untold(entry, c, brief))).toEqual([]);
    expect(reasons.filter(({ why }) => !brief.includes(bare(why)))).toEqual([]);
  });
});

it("tells every reason of a case that has every key", async () => {
  const file = "test/case/every-map.yaml";
  const reading = readCaseText(readFileSync(file, "utf8"), file);
  if ("faults" in reading) throw new Error(reading.faults.map(faultInWords).join("\n"));
  const { brief, reasons } = await briefOf(reading.case, NO_TABLES);
  expect(reasons.length).toBeGreaterThan(20);
  expect(reasons.filter(({ why }) => !brief.includes(bare(why)))).toEqual([]);
});

it("finds an entry that is not there", async () => {
  const [c] = workedCases();
  const { brief, entries } = await briefOf(c!);
  const [actor] = entries.filter(({ kind }) => kind === "actor");
  const other = { ...actor!, value: { ...actor!.value, name: "Nobody of that name" } };
  expect(untold(other, c!, brief)).toHaveLength(1);
});
