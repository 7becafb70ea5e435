import type { Block, Cell } from "#outcome/block.ts";
import type { Explanation } from "#outcome/explanation.ts";
import type { Text } from "#outcome/text.ts";
import { plainText } from "#view/plain-text.ts";

/** A sentence that the program says, where it says it. */
export interface Said {
  /** The analysis, or the part of the brief. */
  readonly by: string;
  /** What the sentence is: a headline, a judgement, a gap. */
  readonly as: string;
  readonly sentence: string;
}

/** Notes to tables and pictures, and cells that are sentences. */
export const BESIDE = "table or picture";
/** Headings, names of columns and other words that are no sentence. */
export const LABEL = "label";

/** Every sentence of an explanation. Names of rows and cells that only repeat the case are left out. */
export function sentencesOf(by: string, explanation: Explanation): Said[] {
  const { headline, judgements, flips, caveats, gaps, blocks } = explanation;
  const { glance = [], sides = [], signposts = [], onRecord = [], secondhand = [] } = explanation;
  const say = (as: string, ...texts: readonly (Text | undefined)[]) =>
    texts.flatMap((text) =>
      (text === undefined ? [] : sentencesIn(text)).map((sentence) => ({ by, as, sentence })),
    );
  return [
    ...say("headline", headline),
    ...judgements.flatMap(({ text, gist, inShort, excludes, confidence }) => [
      ...say("judgement", text),
      ...say("in short", gist, inShort),
      ...say("against", excludes?.text),
      ...say("confidence", confidence.why),
    ]),
    // What a side wants is told in the words of its case.
    ...sides.flatMap(({ moved }) => say("side", moved)),
    ...signposts.flatMap(({ watch, means }) => [
      ...say("what to watch", watch),
      ...say("what it means", means),
    ]),
    ...onRecord.flatMap(({ text }) => say("on record", text)),
    ...[...glance, ...blocks].flatMap((block) =>
      say(BESIDE, ...textsOf(block)).map((said) =>
        /[.!?]”?$/.test(said.sentence) ? said : { ...said, as: LABEL },
      ),
    ),
    ...flips.flatMap(({ change, effect, effectInShort }) => [
      ...say("change", change),
      ...say("effect", effect, effectInShort),
    ]),
    ...caveats.flatMap((caveat) => say("read with care", caveat)),
    ...[...gaps, ...secondhand].flatMap((gap) => say("gap", gap)),
  ];
}

/** Titles, notes and running text of a block, and of its cells those that are sentences. */
function textsOf(block: Block): readonly Text[] {
  const sentences = (cells: readonly Cell[]) =>
    cells.filter(
      (cell): cell is Text => cell !== null && typeof cell !== "number" && /[.;:]\s/.test(bare(cell)),
    );
  switch (block.kind) {
    case "text":
      return [block.text];
    case "list":
      return [...(block.title === undefined ? [] : [block.title]), ...block.items];
    case "table":
      return [
        block.title,
        ...block.columns.map(({ label }) => label),
        ...block.rows.flatMap(({ cells }) => sentences(cells)),
        ...(block.note === undefined ? [] : [block.note]),
      ];
    case "timeline":
      return [block.title];
    default:
      return [block.title, ...(block.note === undefined ? [] : [block.note])];
  }
}

function bare(text: Text): string {
  // Where a mark of a citation stood there is no blank before the stop.
  return plainText(text, "icd203")
    .replace(/\s+/g, " ")
    .replace(/ (?=[.;,])/g, "")
    .trim();
}

/** The sentences of a text, each by itself: a stop inside of quotation marks or after an initial ends none. */
function sentencesIn(text: Text): string[] {
  return bare(text)
    .split(/(?<=[.!?]”?)(?<!\p{Lu}\.) (?=[“‘(]|\p{Lu}|\d)(?![^“]*”)/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== "");
}
