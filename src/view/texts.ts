import { append } from "#math/append.ts";
import type { Block } from "#outcome/block.ts";
import type { Flip, Judgement } from "#outcome/explanation.ts";
import type { ReportSection } from "#outcome/report.ts";
import type { Text } from "#outcome/text.ts";
import { termKey } from "./reading.ts";

/** What running texts have in them beside words: terms, as their keys, and citations; in the order of the texts. */
export interface Marks {
  readonly terms: ReadonlySet<string>;
  readonly citations: ReadonlySet<string>;
}

/** The marks of a section of the page. */
export interface SectionMarks extends Marks {
  /** Terms that stand outside of folds, where a reader meets them. */
  readonly met: ReadonlySet<string>;
}

/** The marks of texts. */
export function marksOf(texts: Iterable<Text>): Marks {
  const terms = new Set<string>();
  const citations = new Set<string>();
  for (const text of texts) {
    // Most texts are plain.
    if (typeof text === "string") continue;
    for (const piece of text) {
      if (typeof piece === "string") continue;
      if ("term" in piece) terms.add(termKey(piece.term));
      else if ("cite" in piece) for (const citation of piece.cite) citations.add(citation);
    }
  }
  return { terms, citations };
}

/** The marks of a section of the page, those of its lists of citations included. */
export function sectionMarks({ outcome }: ReportSection): SectionMarks {
  if (outcome.status !== "done") return { terms: new Set(), citations: new Set(), met: new Set() };
  const { headline, judgements, blocks, flips, caveats } = outcome.explanation;
  const {
    glance = [],
    sides = [],
    outsiders = [],
    signposts = [],
    onRecord = [],
    disputes = [],
  } = outcome.explanation;
  const open: Text[] = [
    headline,
    ...judgements.flatMap(judgementTexts),
    ...flips.flatMap(flipTexts),
    ...caveats,
  ];
  const folded: Text[] = [];
  for (const block of blocks) addTexts(block, open, folded);
  const met = marksOf(open);
  const behind = marksOf(folded);
  // What stands in front is numbered with what stands in the section.
  const before = marksOf([
    ...judgements.flatMap(({ gist = "", qualified = "", inShort = "", excludes }) => [
      gist,
      qualified,
      inShort,
      excludes?.text ?? "",
    ]),
    ...glance.flatMap((block) => Object.values(blockTexts(block)).flat()),
    ...sides.flatMap(({ wants = "", moved = "" }) => [wants, moved]),
    ...signposts.flatMap(({ watch, means = "" }) => [watch, means]),
    ...onRecord.map(({ text }) => text),
    ...outsiders,
    ...disputes,
  ]);
  const listed = [...judgements, ...flips, ...signposts, ...onRecord].flatMap(({ cites }) => cites);
  return {
    met: met.terms,
    terms: new Set([...met.terms, ...behind.terms]),
    citations: new Set([...listed, ...met.citations, ...behind.citations, ...before.citations]),
  };
}

/** The running texts of a judgement. */
function judgementTexts({ text, confidence }: Judgement): readonly Text[] {
  return [text, confidence.why];
}

/** The running texts of a change of input. */
function flipTexts({ change, effect }: Flip): readonly Text[] {
  return [change, effect];
}

/** The running texts of a block: those that a reader meets, and those behind a fold. */
export function blockTexts(block: Block): {
  readonly open: readonly Text[];
  readonly folded: readonly Text[];
} {
  const open: Text[] = [];
  const folded: Text[] = [];
  addTexts(block, open, folded);
  return { open, folded };
}

/** Adds the running texts of a block to those that a reader meets and those behind a fold. */
function addTexts(block: Block, met: Text[], folded: Text[]): void {
  const open = block.kind !== "text" && block.aside === true ? folded : met;
  switch (block.kind) {
    case "text":
      open.push(block.text);
      return;
    case "list":
      append(open, block.items);
      return;
    case "table":
      for (const { cells } of block.rows) {
        for (const cell of cells.slice(0, block.columns.length))
          if (cell !== null && typeof cell === "object") open.push(cell);
      }
      break;
    case "matrix":
      for (const { detail } of [...block.columns, ...block.rows]) if (detail !== undefined) open.push(detail);
      break;
    case "network":
      for (const { detail } of block.nodes) if (detail !== undefined) folded.push(detail);
      if (block.key !== undefined) open.push(block.key);
      break;
    case "plot":
    case "curves":
    case "scatter":
    case "parallel":
    case "tornado":
      break;
    case "timeline":
      return;
  }
  if (block.note !== undefined) open.push(block.note);
}
