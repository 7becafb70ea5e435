import type { Judgement } from "#outcome/explanation.ts";
import type { Inline } from "#outcome/text.ts";
import { outward } from "../outward.ts";
import { inWords, quoted } from "../sentence-parts.ts";
import { groundOf, onBeliefs } from "./alone-in-words.ts";
import { butForDisputed, leadButForDisputed } from "./disputed.ts";
import { lateAside } from "./late-cause.ts";
import { sharingOf } from "./level-words.ts";
import { lostInWords, onWhatIsLeft } from "./lost.ts";
import type { ExplanationModel, Row } from "./model.ts";
import { hangsOn, isFarAhead } from "./narrowness.ts";
import type { HypothesisResult, SetResult } from "./result.ts";
import { FIRM_LEAD } from "./thresholds.ts";
import { nameOf, QUOTED } from "./wording.ts";

/** An explanation is spoken against where even the highest of nine readings in ten puts it so low. */
const VERY_UNLIKELY = 0.2;

/** The answer for one effect in one sentence, and the explanation that the evidence speaks against most strongly. */
export function inShort(
  result: SetResult,
  model: ExplanationModel,
): Pick<Judgement, "gist" | "inShort" | "excludes"> {
  const named = (id: string) => nameOf(model.rows.find((row) => row.id === id)!);
  const lead = result.hypotheses.find(({ id }) => id === result.first[0])!;
  const chance = { likelihood: outward(lead.central) };
  const aside = (id: string) => asideOn(model.rows.find((row) => row.id === id)!);
  const gist = [
    ...standing(result, named, aside),
    chance,
    ...leadButForDisputed(lead, result),
    `${lostInWords(model.lost)}.${onBeliefs(result, model)}`,
  ];
  const short = {
    gist,
    inShort: [
      onWhatIsLeft(model.lost),
      ...standingInShort(result, model, named, aside),
      chance,
      ...leadButForDisputed(lead, result),
      ".",
    ].filter((piece) => piece !== ""),
  };
  // What is disputed must not be what puts it so low.
  const highest = ({ central, undisputed = central }: HypothesisResult) =>
    Math.max(central.high, undisputed.high);
  const [weakest] = result.hypotheses.toSorted((a, b) => highest(a) - highest(b) || a.median - b.median);
  if (!weakest || weakest === lead || highest(weakest) > VERY_UNLIKELY) return short;
  const likelihood = outward(weakest.central);
  // It is called the last only where it is last as firmly as a first must be first; of its chance something is known anyway.
  const last =
    weakest.trails >= FIRM_LEAD ? "is the least likely explanation" : "is hardly the main explanation";
  return {
    ...short,
    excludes: {
      text: [`${quoted(named(weakest.id))} ${last}: `, { likelihood }, ...butForDisputed(weakest), "."],
      likelihood,
    },
  };
}

/** What the first page says nowhere else of an explanation: that it is the analyst's own, or of a cause that is not established, or may have come too late. */
function asideOn({ name, from, by, contested, setAside, late, judge = "the analyst" }: Row): string {
  // That nobody has named it says already that nobody puts it forward.
  if (name === null) return "";
  if (contested.length > 0) {
    const isAlleged = contested.some(({ alleged }) => alleged !== undefined);
    return `, whose cause is ${isAlleged ? "only alleged" : "denied"},`;
  }
  if (late !== undefined) return lateAside({ late });
  if (from.length > 0 || by !== undefined) return "";
  return setAside ? ", which nobody here puts forward," : `, which only ${judge} puts forward,`;
}

/** Those that are level, each in bold with what is to be said of it; a great many are counted. */
function levelNames(
  first: readonly string[],
  named: (id: string) => string,
  aside: (id: string) => string,
): Inline[] {
  const shown = first.length > QUOTED + 1 ? first.slice(0, QUOTED) : first;
  const more = first.length - shown.length;
  return [
    ...shown.flatMap((id, at): Inline[] => {
      const isLast = more === 0 && at === shown.length - 1;
      const joint = at === 0 ? "" : isLast ? " and " : aside(shown[at - 1]!) === "" ? ", " : " ";
      return [joint, { strong: quoted(named(id)) }, isLast ? aside(id).replace(/,$/, "") : aside(id)];
    }),
    ...(more > 0 ? [` and ${inWords(more)} others`] : []),
  ].filter((piece) => piece !== "");
}

/** Who is ahead and how far, up to the words that announce the likelihood. */
function standing(result: SetResult, named: (id: string) => string, aside: (id: string) => string): Inline[] {
  const { verdict, hypotheses, leader, first } = result;
  const all = `${inWords(hypotheses.length)} explanations`;
  const lead = { strong: quoted(named(leader)) };
  const own = aside(leader);
  switch (verdict) {
    case "level":
      return [
        `Of ${all} ${inWords(first.length)} are level, `,
        ...levelNames(first, named, aside),
        `; how likely ${sharingOf(result) === "together" ? "each" : "the first"} is to be the main one: `,
      ];
    case "open":
      return [
        `The evidence does not decide between ${all}; how likely the one most often ahead, `,
        lead,
        `${own === "" ? "," : own} is to be the main one: `,
      ];
    case "narrow":
      return isFarAhead(result)
        ? [
            `Of ${all} `,
            lead,
            `${own} is by far the likeliest to be the main one, though that hangs on ${hangsOn(result)}: `,
          ]
        : [`Of ${all} `, lead, `${own} is narrowly the likeliest to be the main one: `];
    case "clear":
      return [`Of ${all} `, lead, `${own} is clearly the likeliest to be the main one: `];
  }
}

/** The same in fewer words. */
function standingInShort(
  result: SetResult,
  model: ExplanationModel,
  named: (id: string) => string,
  aside: (id: string) => string,
): Inline[] {
  const { verdict, hypotheses, leader, first } = result;
  const all = `${inWords(hypotheses.length)} explanations`;
  const lead = { strong: quoted(named(leader)) };
  const own = aside(leader);
  // What the likelihood is followed by has no room in a bottom line.
  const beliefs = groundOf(result, model, ", ");
  switch (verdict) {
    case "level": {
      const last = aside(first.at(-1)!) !== "" && first.length <= QUOTED + 1 ? "," : "";
      const which = sharingOf(result) === "together" ? "each" : "the first";
      return [
        ...levelNames(first, named, aside),
        `${last} are level as the likeliest of ${all}; ${which} is `,
      ];
    }
    case "open":
      return [
        `${model.lost === undefined || model.lost.length === 0 ? "No" : "no"} explanation can be put first; the one most often ahead${beliefs === "" ? "" : `${beliefs},`} is `,
        lead,
        `${own === "" ? ":" : own.replace(/,$/, ":")} `,
      ];
    case "narrow":
      return isFarAhead(result)
        ? [
            lead,
            `${own} is by far the likeliest of ${all}${beliefs}, though that hangs on ${hangsOn(result)}: `,
          ]
        : [lead, `${own} is narrowly the likeliest of ${all}${beliefs}: `];
    case "clear":
      return [lead, `${own} is clearly the likeliest of ${all}${beliefs}: `];
  }
}
