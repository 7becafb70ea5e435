import { existsSync } from "node:fs";
import { join, relative } from "node:path";
import * as z from "zod";
import { decode } from "#case/decode.ts";
import { Mark, MOST_MARKS, type ModelAnswer, type ModelAnswers } from "#intake/model/mark.ts";
import { FileFault } from "../../fault.ts";
import { namedFile } from "../../named-file.ts";
import { writeFile } from "../../writing/write-file.ts";

/** The file beside a case in which what a language model answered is kept, so that nothing is asked twice. */
export const ANSWERS = "intake-model.jsonl";

const LARGEST = 16_000_000;

const Line = z.object({
  prompt: z.string().regex(/^[0-9a-f]{64}$/),
  model: z.string().max(200),
  marks: z.array(Mark).max(MOST_MARKS),
});

/** The answers that are kept beside a case; none where there is no such file. Throws what is wrong with it. */
export function loadAnswers(folder: string, directory: string): Map<string, ModelAnswer> {
  const path = join(folder, ANSWERS);
  if (!existsSync(path)) return new Map();
  const file = relative(directory, path) || path;
  const bytes = namedFile(folder, ANSWERS, LARGEST);
  if ("what" in bytes) throw new FileFault([{ file, line: 0, column: 0, ...bytes, severity: "error" }]);
  const decoded = decode(bytes, file, LARGEST);
  if ("fault" in decoded) throw new FileFault([decoded.fault]);
  const lines = decoded.text.split("\n");
  return new Map(
    lines.flatMap((text, index): [string, ModelAnswer][] => {
      if (text.trim() === "") return [];
      const read = Line.safeParse(jsonOf(text));
      if (!read.success)
        throw new FileFault([
          {
            file,
            line: index + 1,
            column: 1,
            what: "this line is no answer of a model",
            cure: "take the line away, and the sentence is asked about again",
            severity: "error",
          },
        ]);
      const { prompt, model, marks } = read.data;
      return [[prompt, { model, marks }]];
    }),
  );
}

/** Keeps answers beside a case. */
export function keepAnswers(folder: string, directory: string, answers: ModelAnswers): void {
  const path = join(folder, ANSWERS);
  const text = [...answers].map(
    ([prompt, { model, marks }]) => `${JSON.stringify({ prompt, model, marks })}\n`,
  );
  writeFile(path, text.join(""), { shown: relative(directory, path) || path, replace: true });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
