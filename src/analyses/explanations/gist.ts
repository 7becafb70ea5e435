import type { Judgement } from "#outcome/explanation.ts";
import type { Inline } from "#outcome/text.ts";
import { outward } from "../outward.ts";
import { inWords, quoted } from "../sentence-parts.ts";
import type { ExplanationModel } from "./model.ts";
import type { SetResult } from "./result.ts";
import { FIRM_LEAD } from "./thresholds.ts";
import { nameOf } from "./wording.ts";

/** An explanation is spoken against where even the highest of nine readings in ten puts it so low. */
const VERY_UNLIKELY = 0.2;

/** The answer for one effect in one sentence, and the explanation that the evidence speaks against most strongly. */
export function inShort(
  result: SetResult,
  model: ExplanationModel,
): Pick<Judgement, "gist" | "inShort" | "excludes"> {
  const named = (id: string) => nameOf(model.rows.find((row) => row.id === id)!);
  const lead = result.hypotheses.find(({ id }) => id === result.leader)!;
  const likely = [{ likelihood: outward(lead.central) }, "."] as const;
  // Whose explanation it is the first page says nowhere else.
  const isOwn = model.rows.find(({ id }) => id === result.leader)!.from.length === 0;
  const own = isOwn ? ", which only the analyst puts forward," : "";
  const gist = [...standing(result, named, own), ...likely];
  const short = { gist, inShort: [...standingInShort(result, named, own), ...likely] };
  const [weakest] = result.hypotheses.toSorted(
    (a, b) => a.central.high - b.central.high || a.median - b.median,
  );
  if (!weakest || weakest === lead || weakest.central.high > VERY_UNLIKELY) return short;
  const likelihood = outward(weakest.central);
  // It is called the last only where it is last as firmly as a first must be first; of its chance something is known anyway.
  const last =
    weakest.trails >= FIRM_LEAD ? "is the least likely explanation" : "is hardly the main explanation";
  return {
    ...short,
    excludes: {
      text: [`${quoted(named(weakest.id))} ${last}: `, { likelihood }, "."],
      likelihood,
    },
  };
}

/** Who is ahead and how far, up to the words that announce the likelihood. */
function standing(
  { verdict, hypotheses, leader, runnerUp }: SetResult,
  named: (id: string) => string,
  /** What stands behind the name of the foremost where no source puts it forward. */
  own: string,
): Inline[] {
  const all = `${inWords(hypotheses.length)} explanations`;
  const lead = { strong: quoted(named(leader)) };
  switch (verdict) {
    case "level":
      return [
        `Of ${all} two are level, `,
        lead,
        `${own} and ${quoted(named(runnerUp))}; how likely the first is to be the main one: `,
      ];
    case "open":
      return [
        `The evidence does not decide between ${all}; how likely the foremost, `,
        lead,
        `${own === "" ? "," : own} is to be the main one: `,
      ];
    case "narrow":
      return [`Of ${all} `, lead, `${own} is narrowly the likeliest to be the main one: `];
    case "clear":
      return [`Of ${all} `, lead, `${own} is clearly the likeliest to be the main one: `];
  }
}

/** The same in fewer words. */
function standingInShort(
  { verdict, hypotheses, leader, runnerUp }: SetResult,
  named: (id: string) => string,
  own: string,
): Inline[] {
  const all = `${inWords(hypotheses.length)} explanations`;
  const lead = { strong: quoted(named(leader)) };
  switch (verdict) {
    case "level":
      return [
        lead,
        `${own} and ${quoted(named(runnerUp))} are level as the likeliest of ${all}; the first is `,
      ];
    case "open":
      return [
        `None of ${all} can be put first; the foremost is `,
        lead,
        `${own === "" ? ":" : own.replace(/,$/, ":")} `,
      ];
    case "narrow":
    case "clear":
      return [lead, `${own} is ${verdict === "clear" ? "clearly" : "narrowly"} the likeliest of ${all}: `];
  }
}
