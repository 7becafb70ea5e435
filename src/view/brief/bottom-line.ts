import type { QuestionKind } from "#case/question.ts";
import type { Report } from "#outcome/report.ts";
import type { Text } from "#outcome/text.ts";
import { piecesOf } from "../plain-text.ts";
import { judgementsOf, type PlacedJudgement } from "./answers.ts";
import { flipsOf } from "./flips.ts";
import { confidenceInShort, gistOf } from "./judgement-words.ts";
import type { KeyJudgement } from "./key-judgements.ts";
import { signpostsOf } from "./signposts.ts";

/** Kinds of question that ask what will happen. */
const AHEAD: readonly QuestionKind[] = ["outcome", "occurrence", "duration"];

/**
 * The bottom line in a few sentences, by one rule: what will most likely happen (the answer to the first question of the
 * case that asks for what lies ahead, or else its first answer); how far that can be relied on; what would change it; and
 * what is least likely of all that the analyses speak against. Empty where nothing was judged.
 */
export function bottomLineOf(report: Report, judgements: readonly KeyJudgement[]): readonly Text[] {
  const main = judgements.find(({ asked }) => asked && AHEAD.includes(asked.question.kind)) ?? judgements[0];
  if (!main) return [];
  const { judgement } = main.placed;
  const against = mostExcluded(report);
  return [
    gistOf(judgement).text,
    confidenceInShort(judgement),
    ...changeOf(report, main.placed),
    ...(against === undefined ? [] : [against]),
  ];
}

/** What the judgements speak against most strongly: that of which the highest likelihood is the lowest. */
function mostExcluded(report: Report): Text | undefined {
  const excluded = judgementsOf(report).flatMap(({ judgement }) => judgement.excludes ?? []);
  const [least] = excluded.toSorted(
    (a, b) => a.likelihood.high - b.likelihood.high || a.likelihood.low - b.likelihood.low,
  );
  return least?.text;
}

/** What would change it: something still open that bears on the question, or else the smallest change of an input. */
function changeOf(report: Report, { judgement, section }: PlacedJudgement): readonly Text[] {
  const open = signpostsOf(report).find(({ bearsOn }) =>
    bearsOn.some(({ kind, about }) => kind === judgement.answers.kind && about === judgement.answers.about),
  );
  if (open) return [["What would change it: ", ...piecesOf(open.watch), "; ", ...piecesOf(open.means), "."]];
  const flip = flipsOf(report).find((placed) => placed.section === section)?.flip;
  if (!flip) return [];
  return [["What would change it: ", ...piecesOf(withoutStop(flip.change)), "."]];
}

function withoutStop(text: Text): Text {
  return typeof text === "string" ? text.replace(/\.$/, "") : text;
}
