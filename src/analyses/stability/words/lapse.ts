import { dayInWords } from "#case/day.ts";
import type { ConceptStates } from "#graph-model/concepts/concept-states.ts";
import type { Hinge } from "#graph-model/robustness/hinges.ts";
import type { Text } from "#outcome/text.ts";
import type { Background } from "../setup.ts";
import { inAboutOrIf } from "./hinge.ts";

/** That the day has passed on which today's state was to end by itself; empty where no such day has. */
export function ranOutSentence({ input: { ranOut } }: Background): string {
  if (ranOut === null) return "";
  return `By the case, today's state was to end by itself on ${dayInWords(ranOut.on)}, which has passed: what is told of it counts only if it was kept up.`;
}

/**
 * What today's state turns into unless somebody acts, by when, and in how many of the orders drawn that holds; empty where the
 * case says of no such day. `seq`: what holds, and how often, where it was counted; of a state that cannot occur nothing is told.
 * `hinge`: the unknown on which it hangs most whether that holds.
 */
export function lapseSentence(
  seq: ConceptStates | undefined,
  completions: number,
  hinge: Hinge | null,
  background: Background,
): Text {
  const {
    facts,
    input: { lapse },
    words,
  } = background;
  if (lapse === null || lapse.state === facts.today) return "";
  if (facts.states && !facts.states.includes(lapse.state)) return "";
  const said = `Unless somebody acts, on ${dayInWords(lapse.on)} today's state turns into ${words.quoted(lapse.state)}`;
  if (seq === undefined) return `${said}.`;
  const { states, counts, total } = seq.equilibria;
  const at = states.indexOf(lapse.state);
  // Of a model with very many states the result keeps only some of the counts.
  if (at < 0 && states.length < total) return `${said}.`;
  const count = at < 0 ? 0 : counts[at]!;
  if (facts.exact) return `${said}, which would ${count > 0 ? "" : "not "}hold.`;
  const often = inAboutOrIf(count, completions, " of the orders of preference drawn", hinge, background);
  return [`${said}, which holds `, ...often, "."];
}
