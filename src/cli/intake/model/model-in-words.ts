import { countedInFigures } from "#case/counts-in-words.ts";
import type { AskedModel } from "./ask-model.ts";

/** How asking a model went, in lines. */
export function modelInWords(
  model: string,
  { asked, known, marks, refused, failed, left }: AskedModel,
): string {
  const total = (counts: ReadonlyMap<string, number>) =>
    [...counts.values()].reduce((sum, each) => sum + each, 0);
  const listed = (counts: ReadonlyMap<string, number>) =>
    [...counts].map(([reason, count]) => `${count} ${reason}`).join(", ");
  const before = known > 0 ? ` (${known} more had been answered before)` : "";
  return [
    `The model ${model} was asked about ${countedInFigures(asked, "sentence")}${before}: ${countedInFigures(marks, "mark")} kept.`,
    ...(refused.size > 0 ? [`Refused of what it answered: ${total(refused)} (${listed(refused)}).`] : []),
    ...(failed.size > 0
      ? [`Without an answer: ${countedInFigures(total(failed), "sentence")} (${listed(failed)}).`]
      : []),
    ...(left > 0
      ? [
          `Not asked about any more: ${countedInFigures(left, "sentence")}. The same command with --into goes on.`,
        ]
      : []),
    "",
  ].join("\n");
}
