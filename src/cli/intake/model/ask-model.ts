import { gated, type Refusal } from "#intake/model/gate.ts";
import type { ModelAnswer } from "#intake/model/mark.ts";
import type { Prompt } from "#intake/model/prompt.ts";
import { answerTo } from "./chat.ts";
import type { Endpoint } from "./endpoint.ts";
import { ModelFault } from "./request.ts";

/** How long one sentence may take, in milliseconds. */
const TIME = 120_000;
/** After so many sentences in a row without an answer no more are asked. */
const MOST_FAILURES = 3;

/** How asking a model went. */
export interface AskedModel {
  readonly asked: number;
  /** Sentences that were answered before. */
  readonly known: number;
  /** What the model marked that stands in its sentence. */
  readonly marks: number;
  /** What of its answers was refused, and how often. */
  readonly refused: ReadonlyMap<Refusal, number>;
  /** Why sentences have no answer, and how many of each. */
  readonly failed: ReadonlyMap<string, number>;
  /** Sentences that were not asked about any more. */
  readonly left: number;
}

/** How a model is asked. */
export interface Asking {
  readonly endpoint: Endpoint;
  readonly model: string;
  readonly milliseconds?: number;
  /** Told after each sentence. */
  readonly progress?: (done: number, of: number) => void;
  /** Takes each answer as it comes, so that nothing is lost where somebody breaks off. */
  readonly keep: (prompt: string, answer: ModelAnswer) => void;
}

/** Asks a model about one sentence after the other, but for those of which the answer is known. */
export async function askModel(
  prompts: readonly Prompt[],
  known: ReadonlySet<string>,
  { endpoint, model, milliseconds = TIME, progress, keep }: Asking,
): Promise<AskedModel> {
  const open = prompts.filter(({ hash }) => !known.has(hash));
  const refused = new Map<Refusal, number>();
  const failed = new Map<string, number>();
  let [asked, marks, inARow] = [0, 0, 0];
  for (const prompt of open) {
    if (inARow >= MOST_FAILURES) break;
    progress?.(asked, open.length);
    asked++;
    try {
      const answer = gated(prompt.sentence, await answerTo(endpoint, model, prompt, milliseconds));
      for (const reason of answer.refused) refused.set(reason, (refused.get(reason) ?? 0) + 1);
      marks += answer.marks.length;
      inARow = 0;
      keep(prompt.hash, { model, marks: answer.marks });
    } catch (error) {
      if (!(error instanceof ModelFault)) throw error;
      failed.set(error.message, (failed.get(error.message) ?? 0) + 1);
      inARow++;
    }
  }
  return {
    asked,
    known: prompts.length - open.length,
    marks,
    refused,
    failed,
    left: open.length - asked,
  };
}
