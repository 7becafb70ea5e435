import type { Block, Table } from "#outcome/block.ts";
import { piecesOf } from "#outcome/pieces.ts";
import type { Report, ReportSection } from "#outcome/report.ts";
import type { Inline, Text } from "#outcome/text.ts";
import { plainText } from "../plain-text.ts";
import type { Answer } from "./answers.ts";
import { bottomLineOf, nothingToTell, type Sentence } from "./bottom-line.ts";
import { firstSentence } from "./first-sentence.ts";
import { firstGaps, type Gaps } from "./gaps.ts";
import { type KeyJudgement, keyJudgementsOf } from "./key-judgements.ts";
import { sectionsToRead } from "./section-order.ts";
import { sidesTable } from "./sides.ts";
import { furtherInWords, signpostTables } from "./signposts.ts";
import { type Disputed, disputedIn, outsidersIn } from "./told-beside.ts";

/** What the first two pages say, in their order. */
export interface FrontPage {
  /** In sentences. */
  readonly bottomLine: readonly Text[];
  readonly sides?: Table;
  /** What those who are no side put to one, in sentences. */
  readonly outsiders: readonly Text[];
  readonly judgements: readonly KeyJudgement[];
  readonly signposts?: Table;
  /** How many signposts stand in the annex alone, in words; empty where none does. */
  readonly furtherSignposts: string;
  /** What bounds the key judgements, with the number of each; here the second page begins. */
  readonly qualified: readonly Qualified[];
  /** The questions that no key judgement answers. */
  readonly others: readonly Answer[];
  /** What shows the results at a glance, by section, in the order of the annex. */
  readonly glance: readonly { readonly section: ReportSection; readonly blocks: readonly Block[] }[];
  /** On what sources exclude each other, and what is only alleged. */
  readonly disputed: Disputed;
  readonly gaps: readonly Gaps[];
  readonly furtherGaps: number;
}

/** What the second page adds to a key judgement. */
export interface Qualified {
  readonly number: number;
  readonly text: Text;
}

/** Above what the second page adds to the key judgements. */
export const MORE_ON_JUDGEMENTS = "More on the key judgements";
/** Before the number of the one of which more is said. */
export const TO_NUMBER = "To number";

/** Composes the first two pages. It knows the analyses by what they offer, none by its name; `chosen` names the key judgements. */
export function frontPageOf(report: Report, chosen?: readonly string[]): FrontPage {
  const { judgements, others } = keyJudgementsOf(report, chosen);
  const sides = sidesTable(report);
  const signposts = signpostTables(report);
  const { shown, further } = firstGaps(report);
  const told = bottomLineOf(report, judgements, others);
  const bottomLine = told.length > 0 ? told : nothingToTell(report, judgements, others);
  return {
    bottomLine: bottomLine.map(({ text }) => text),
    ...(sides === undefined ? {} : { sides }),
    outsiders: outsidersIn(report),
    judgements: judgements.map((one) => unrepeated(one, bottomLine)),
    ...(signposts.inFront === undefined ? {} : { signposts: signposts.inFront }),
    furtherSignposts: furtherInWords(signposts),
    qualified: judgements.flatMap(({ number, placed: { judgement } }): Qualified[] =>
      judgement.qualified === undefined ? [] : [{ number, text: judgement.qualified }],
    ),
    others,
    glance: sectionsToRead(report).flatMap((section) => {
      const blocks = section.outcome.status === "done" ? (section.outcome.explanation.glance ?? []) : [];
      return blocks.length === 0 ? [] : [{ section, blocks }];
    }),
    disputed: disputedIn(report),
    gaps: shown,
    furtherGaps: further,
  };
}

/**
 * A key judgement in other words than the bottom line where that gives the answer of this very judgement, word for word: the first
 * sentence of what the annex says of it. Where that is the same, it points to the bottom line; where no question of the case stands
 * above it, that of the analysis says of what.
 */
function unrepeated(judgement: KeyJudgement, bottomLine: readonly Sentence[]): KeyJudgement {
  const { asked, placed, told } = judgement;
  const own = JSON.stringify(told.text);
  const isThere = ({ text, of }: Sentence) => of === placed.judgement && JSON.stringify(text) === own;
  if (!bottomLine.some(isThere)) return judgement;
  const { first } = firstSentence(placed.judgement.text);
  const other = piecesOf(first).filter((piece) => typeof piece === "string" || !("cite" in piece));
  const said = (text: Text) => plainText(text, "icd203").trim();
  if (!bottomLine.some(({ text }) => said(text).includes(said(other))))
    return { ...judgement, told: { ...told, text: other } };
  // Beneath the question that it answers the answer needs it no second time, and so stands there in fewer words.
  const bare = asked === undefined ? undefined : withoutQuestion(piecesOf(told.text));
  if (bare !== undefined) return { ...judgement, told: { ...told, text: bare } };
  const text = asked === undefined ? `${placed.section.analysis.question} ${AS_ABOVE}` : AS_ABOVE;
  return { ...judgement, told: { ...told, text } };
}

/** An answer that begins with its question in quotation marks, without that; undefined of every other. */
function withoutQuestion([start, ...rest]: readonly Inline[]): Text | undefined {
  const asked = typeof start === "string" ? /^“[^“”]*\?” (?=\S)/u.exec(start) : null;
  return asked === null ? undefined : [String(start).slice(asked[0].length), ...rest];
}

const AS_ABOVE = "As the bottom line says.";
