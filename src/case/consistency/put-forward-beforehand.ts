import { type Contradiction, warning } from "../contradiction.ts";
import { type CaseDate, certainlyBefore } from "../date.ts";
import { type LenientCase, listed } from "../lenient.ts";

/**
 * A source that is said to put an explanation forward, and appeared before anything had come about of what is explained. A
 * warning: it may tell of something of the kind, but explains another thing, or foretold this one.
 */
export function putForwardBeforehand(c: LenientCase): Contradiction[] {
  const issued = new Map(listed(c.sources).map(({ of }) => [of.id, of.issued] as const));
  const days = new Map(listed(c.events).map(({ of }) => [of.id, of.when] as const));
  return listed(c.explanations).flatMap(({ at, of: { effect, hypotheses } }) => {
    const named = listed(effect?.events).map(({ of }) => days.get(of));
    const shown = named.filter((day): day is CaseDate => typeof day === "object");
    if (shown.length === 0 || shown.length < (effect?.events ?? []).length) return [];
    return listed(hypotheses).flatMap(({ at: place, of: { id, from } }) =>
      listed(from).flatMap(({ at: number, of: source }) => {
        const day = issued.get(source);
        if (typeof day !== "object" || !shown.every((each) => certainlyBefore(day, each))) return [];
        return [
          warning(
            ["explanations", at, "hypotheses", place, "from", number],
            `\`${source}\` (${day.edtf}) is said to put \`${id ?? place + 1}\` forward, but appeared before what is to be explained (${shown.map(({ edtf }) => edtf).join(", ")})`,
            "leave it out of `from`: what it tells may be a piece of evidence, and who draws on it is the analyst",
          ),
        ];
      }),
    );
  });
}
