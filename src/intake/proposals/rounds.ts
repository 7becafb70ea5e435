import { namesFrom } from "../actors/lexicon.ts";
import { bounded } from "../dates/bound.ts";
import type { Draft } from "../draft.ts";
import type { Spell } from "../events/spells.ts";
import type { Reading } from "../reading.ts";
import type { Passage } from "../text/passage.ts";
import { isHistory } from "./dated.ts";

/** Spells of negotiation as rounds of a case. */
export function roundDrafts(reading: Reading, spells: readonly Spell[]): Draft[] {
  return spells.map((spell): Draft => {
    const { parties, passages, verb, start, end, ending, pauses, of } = spell;
    const [passage, ...also] = passages as [Spell["passages"][number], ...Spell["passages"]];
    const word = passage.words[verb]!;
    const whole = pauses.filter(({ from, to }) => from !== "" && !from.startsWith("-P") && to !== "");
    const isOver = end !== undefined || ending === "collapse" || ending === "impasse";
    const known =
      ending === "open" && start?.bound !== "start" && isHistory(start, reading.published)
        ? "not stated"
        : ending;
    return {
      kind: "round",
      passage,
      also,
      from: word.start,
      to: word.end,
      entry: {
        name: `${of === "pact" ? "Agreement" : talksIn(passage)} of ${reading.names.list(parties)}${of === "pact" ? "" : placeIn(passage, verb)}${start?.days ? `, ${start.edtf!.slice(0, 4)}` : ""}`,
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
  { start, end, ending, named, half, planned, pauses, of, acts }: Spell,
  isOver: boolean,
): Draft["confidence"] {
  if (!named && (of === "pact" || (!start && !end && !(half && ending !== "open")))) return "low";
  const isTold =
    start ||
    end ||
    planned ||
    pauses.length > 0 ||
    isOver ||
    ending === "suspension" ||
    (named && acts[0]?.pattern.route === "spell:resume");
  return start && isOver ? "high" : isTold || (of === "talks" && acts.length > 1) ? "medium" : "low";
}

const COUNTED =
  /\b(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\d{1,2}(?:st|nd|rd|th)) (?:and (?:final|last) )?(?:(?:formal|direct|indirect|peace|joint|full|plenary|negotiating) )?(round|session|meeting)\b/i;

/** `Fourth round of talks`, where a sentence counts them. */
function talksIn({ text }: Passage): string {
  const [, count, noun] = COUNTED.exec(text) ?? [];
  return count === undefined
    ? "Talks"
    : `${count[0]!.toUpperCase()}${count.slice(1).toLowerCase()} ${noun!.toLowerCase()} of talks`;
}

/** ` in Havana`: a town or place of our tables behind `in` or `at`, the first behind the verb before those ahead of it. */
function placeIn({ words }: Passage, verb: number): string {
  const found = words.flatMap(({ text, lower }, at) => {
    if (!/^(?:in|at)$/.test(lower)) return [];
    const next = words[at + 1]?.lower === "the" ? at + 2 : at + 1;
    const place = namesFrom(words[next]?.text ?? "").find(
      ({ words: name, form }) =>
        (form === "capital" || form === "place") && name.every((each, of) => words[next + of]?.text === each),
    );
    return place
      ? [{ at, name: ` ${text.toLowerCase()} ${place.words.join(" ").replaceAll(" - ", "-")}` }]
      : [];
  });
  return (found.find(({ at }) => at > verb) ?? found[0])?.name ?? "";
}
