import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { entriesOf } from "#case/entries.ts";
import { readCaseText } from "#case/read.ts";
import { hashOf } from "#case/sentences.ts";
import { applyLedger } from "#decisions/apply.ts";
import { coverageOf } from "#decisions/coverage.ts";
import { decide } from "#decisions/decide.ts";
import { readLedger } from "#decisions/read-ledger.ts";
import { renewedLedger } from "#decisions/renew.ts";
import { ledgerText } from "#decisions/write-ledger.ts";
import { caseSkeleton } from "#exchange/new-case/skeleton.ts";
import { intake } from "#intake/intake.ts";

/** Laws that hold whatever intake proposes, over the articles that come with its tests. */

const folder = join(import.meta.dirname, "..", "intake", "articles");
const articles = readdirSync(folder).filter((name) => name.endsWith(".txt"));

describe.each(articles)("%s", (name) => {
  const text = readFileSync(join(folder, name), "utf8");
  const read = intake(text, { id: "art", title: name });
  const day = read.published?.value ?? "2026-01-01";
  const article = { title: name, file: name, sha256: hashOf(text), issued: day };
  const skeleton = caseSkeleton({ id: "own", title: "Own", day, analyst: "Ann", article });
  const soundCase = (yaml: string) => {
    const reading = readCaseText(yaml, "case.yaml");
    if ("faults" in reading) throw new Error(reading.faults[0]!.what);
    return reading.case;
  };
  const { ledger } = renewedLedger(undefined, read, soundCase(skeleton));
  const everything = new Set(ledger.proposals.map(({ id }) => id));
  const applied = applyLedger(
    skeleton,
    decide(ledger, everything, { decision: "yes", by: "--yes", unseen: true }),
    {
      unsorted: true,
    },
  );
  if ("faults" in applied) throw new Error(applied.faults[0]!.what);

  it("proposes something", () => {
    expect(ledger.proposals.length).toBeGreaterThan(10);
  });

  it("gives a sound case where all of it is taken as it is, and every line of the case is still there", () => {
    const c = soundCase(applied.text);
    expect(applied.entered.length + applied.kept.length).toBe(
      ledger.proposals.filter(({ decision }) => decision === "open").length,
    );
    expect(applied.kept.filter(({ why }) => why.includes("sound"))).toEqual([]);
    const lines = applied.text.split("\n");
    let at = -1;
    for (const line of skeleton.trimEnd().split("\n")) {
      at = lines.indexOf(line, at + 1);
      expect(at, line).toBeGreaterThanOrEqual(0);
    }
    for (const { value, kind, basis } of entriesOf(c)) {
      if (kind === "source") continue;
      expect(value, kind).toMatchObject({ accepted: "unseen" });
      expect(basis.cite?.every((citation) => citation.startsWith("art:P"))).toBe(true);
    }
  });

  it("puts no sentence of the article into the case", () => {
    for (const { quote } of ledger.proposals)
      if (quote && quote.exact.length > 40) expect(applied.text).not.toContain(quote.exact);
  });

  it("changes nothing when the article is read, and the decisions are carried over, once more", () => {
    const again = renewedLedger(applied.ledger, read, soundCase(applied.text));
    expect([again.ledger, again.fresh, again.gone]).toEqual([applied.ledger, [], []]);
    const twice = applyLedger(applied.text, again.ledger, { unsorted: true });
    expect(twice).toMatchObject({ text: applied.text, entered: [] });
  });

  it("recognises all that the case holds where the ledger is lost", () => {
    const { ledger: anew } = renewedLedger(undefined, read, soundCase(applied.text));
    const kept = new Set(applied.kept.map(({ decided }) => decided.id));
    expect(anew.proposals.filter(({ decision, id }) => decision === "open" && !kept.has(id))).toEqual([]);
  });

  it("has a ledger that reads back as it was written", () => {
    expect(readLedger(ledgerText(applied.ledger), "intake.yaml")).toEqual(applied.ledger);
  });

  it("says of every sentence what became of it", () => {
    const [coverage] = coverageOf(applied.ledger, soundCase(applied.text));
    const { cited, waiting, turnedDown, untouched, sentences } = coverage!;
    expect([sentences, waiting]).toEqual([read.source.sentences, []]);
    expect(cited + turnedDown.length + untouched.length).toBe(sentences);
  });
});
