import { bounded } from "../dates/bound.ts";
import type { Draft } from "../draft.ts";
import type { Spell } from "../events/spells.ts";
import type { Reading } from "../reading.ts";
import { isHistory } from "./dated.ts";

/** Spells of negotiation as rounds of a case. */
export function roundDrafts(reading: Reading, spells: readonly Spell[]): Draft[] {
  return spells.map((spell): Draft => {
    const { parties, passages, verb, start, end, ending, pauses, of } = spell;
    const [passage, ...also] = passages as [Spell["passages"][number], ...Spell["passages"]];
    const word = passage.words[verb]!;
    const whole = pauses.filter(({ from, to }) => from !== "" && !from.startsWith("-P") && to !== "");
    const isOver = end !== undefined || ending === "collapse" || ending === "impasse";
    const known = ending === "open" && isHistory(start, reading.published) ? "not stated" : ending;
    return {
      kind: "round",
      passage,
      also,
      from: word.start,
      to: word.end,
      entry: {
        name: `${of === "pact" ? "Agreement" : "Talks"} of ${reading.names.list(parties)}${start?.days ? `, ${start.edtf!.slice(0, 4)}` : ""}`,
        parties: [...parties],
        start: start?.edtf
          ? bounded(start.edtf, start.bound === "start" || start.bound === "end" ? null : start.bound)
          : "not stated",
        end: end?.edtf ?? (known === "open" ? "open" : "not stated"),
        ...(whole.length > 0 && { pauses: whole }),
        ending: known,
      },
      grounds: {
        rule: "round.verbs",
        ...(start?.edtf && {
          date: { rule: start.rule, anchor: start.anchor!, alternatives: [...start.alternatives] },
        }),
      },
      needs: spell.named ? ["name"] : ["name", "parties"],
      confidence: confidenceIn(spell, isOver),
    };
  });
}

function confidenceIn(
  { start, end, named, planned, pauses, of }: Spell,
  isOver: boolean,
): Draft["confidence"] {
  if (!named && (of === "pact" || (!start && !end))) return "low";
  return start && isOver ? "high" : start || end || planned || pauses.length > 0 ? "medium" : "low";
}
