import type { Said } from "./said.ts";
import type { Token } from "./tokens.ts";

/** A form of sentence where it is said. */
export interface SentenceForm extends Omit<Said, "sentence"> {
  /** The shortest sentence of the form. */
  readonly example: string;
  readonly times: number;
}

/** Sentences by what stays when names, numbers, days and words of a case are taken out of them, as they are first met. */
export function formsOf(
  said: readonly Said[],
  tokensOf: (sentence: string) => readonly Token[],
): readonly SentenceForm[] {
  const forms = new Map<string, SentenceForm>();
  for (const { by, as, sentence } of said) {
    const tokens = tokensOf(sentence);
    if (!isOwn(tokens)) continue;
    const key = JSON.stringify([by, as, keysIn(tokens)]);
    const before = forms.get(key);
    const example = before && before.example.length <= sentence.length ? before.example : sentence;
    forms.set(key, { by, as, example, times: (before?.times ?? 0) + 1 });
  }
  return [...forms.values()];
}

/** Whether there is a word of the program's own, and not only names and texts of a case. */
export function isOwn(tokens: readonly Token[]): boolean {
  return tokens.some(({ key }) => /\p{L}{4}/u.test(key));
}

/** By what texts are compared. */
export function keysIn(tokens: readonly Token[]): string {
  return tokens.map(({ key }) => key).join(" ");
}
