import { expect, it } from "vitest";
import { citationsIn, restsOnSentence } from "#case/rests-on.ts";
import { coverageOf } from "#decisions/coverage.ts";
import { sourcesOf } from "../../src/web/workers/sources-of.ts";
import { CASE, ledger, read, TEXT } from "./hand-made.ts";

/** The hand-made case, whose one entry cites this. */
const citing = (citation: string) => read(CASE.replace("art:P2.S1", citation));

/** How many sentences something rests on in the brief's list, and in the workbench's tab of sources. */
function counts(citation: string): readonly [number, number] {
  const c = citing(citation);
  const coverage = coverageOf(ledger(), c);
  const shown = sourcesOf(
    { case: c, texts: new Map([["art", TEXT]]), tables: new Map() as never, intake: { coverage } as never },
    new Map(),
  );
  const sentences = shown[0]!.paragraphs.flatMap((paragraph) => paragraph.sentences);
  return [coverage[0]!.cited, sentences.filter(({ state }) => state === "used").length];
}

it("counts every sentence of a paragraph that is cited as a whole, in the brief as in the workbench", () => {
  expect(counts("art:P2.S1")).toEqual([1, 1]);
  expect(counts("art:P2")).toEqual([3, 3]);
  expect(counts("art:P1")).toEqual([1, 1]);
  expect(counts("art")).toEqual([0, 0]);
});

it("lists none of these as waiting, turned down or left aside", () => {
  const [whole] = coverageOf(ledger(), citing("art:P2"));
  expect([whole!.waiting, whole!.turnedDown, whole!.untouched]).toEqual([[], [], ["art:P1.S1"]]);
  const [one] = coverageOf(ledger(), citing("art:P1"));
  expect([one!.waiting.length, one!.untouched]).toEqual([3, []]);
});

it("takes a sentence for cited by itself or its paragraph, and by no other", () => {
  const c = citing("art:P2");
  expect([...citationsIn(c)]).toEqual(["art:P2"]);
  const rests = restsOnSentence(c);
  expect(["art:P2.S1", "art:P2.S30", "art:P21.S1", "art:P1.S1", "other:P2.S1"].map(rests)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});
