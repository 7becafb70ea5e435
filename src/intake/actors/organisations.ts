import type { Marked } from "./marked.ts";
import { idOf } from "./persons.ts";

/** An organisation that a text names and no table knows. */
export interface FoundOrganisation {
  readonly id: string;
  readonly name: string;
  /** The short form that the text gives in brackets. */
  readonly short?: string;
  /** The state whose organ it is, where that stands before the name. */
  readonly memberOf?: string;
  /** The noun by which the text may go on: `the union`. */
  readonly head: string;
  readonly times: number;
}

const HEADS_SPOKEN_OF =
  /^(?:ministry|department|union|association|federation|council|committee|commission|court|tribunal|board|authority|agency|bank|fund|institute|company|group|alliance|party|movement|coalition|bureau|service|guild|organisation|organization)s?$/;

/** Organisations by the form of their names: `Ministry of Works`, `Dockers' Union (DU)`. */
export function organisationsOf(
  text: readonly Marked[],
  isTaken: (id: string) => boolean,
): FoundOrganisation[] {
  const found = new Map<string, { name: string; short?: string; of?: string; times: number }>();
  for (const { passage, runs } of text) {
    if (passage.heading) continue;
    for (const { to, is, name, of } of runs) {
      if (is !== "organisation") continue;
      const [open, short, close] = passage.words.slice(to, to + 3);
      const defined =
        open?.text === "(" && close?.text === ")" && /^\p{Lu}[\p{L}&]{1,9}$/u.test(short!.text)
          ? short!.text
          : undefined;
      const key = name.toLowerCase();
      const known = found.get(key) ?? { name, times: 0 };
      known.times++;
      if (defined) known.short ??= defined;
      if (of) known.of ??= of;
      found.set(key, known);
    }
  }
  const used = new Set<string>();
  return [...found.values()].map(({ name, short, of, times }) => {
    const words = name.split(" ");
    const initials = words
      .filter((word) => /^\p{Lu}/u.test(word))
      .map((word) => word[0])
      .join("");
    const candidates = [
      short ?? "",
      initials.length > 1 ? initials : "",
      idOf(words.join("_")),
      `${idOf(words.join("_"))}_2`,
    ].map(idOf);
    const id =
      candidates.find((each) => /^[A-Z]/.test(each) && !used.has(each) && !isTaken(each)) ??
      `ORG_${used.size + 1}`;
    used.add(id);
    const head = words.map((word) => word.toLowerCase()).findLast((word) => HEADS_SPOKEN_OF.test(word)) ?? "";
    return { id, name, head, times, ...(short && { short }), ...(of && { memberOf: of }) };
  });
}
