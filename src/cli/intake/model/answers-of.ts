import type { ModelAnswer } from "#intake/model/mark.ts";
import type { Prompt } from "#intake/model/prompt.ts";
import type { Io } from "../../io.ts";
import { askModel } from "./ask-model.ts";
import type { ChosenModel } from "./chosen-model.ts";
import { modelInWords } from "./model-in-words.ts";

/**
 * Asks a chosen model about what it has not answered yet, puts its answers to those that are known, and tells how that went.
 *
 * @param keep called after each answer
 */
export async function answersOf(
  prompts: readonly Prompt[],
  answers: Map<string, ModelAnswer>,
  { endpoint, model }: ChosenModel,
  io: Io,
  keep: () => void,
): Promise<string> {
  const known = new Set([...answers].flatMap(([hash, answer]) => (answer.model === model ? [hash] : [])));
  const asked = await askModel(prompts, known, {
    endpoint,
    model,
    progress(done, of) {
      const what = `${model}: sentence ${done + 1} of ${of}`;
      io.redraw?.(what);
      io.doing?.(what);
    },
    keep(hash, answer) {
      answers.set(hash, answer);
      keep();
    },
  });
  io.redraw?.("");
  return modelInWords(model, asked);
}
