import type { Inline, Text } from "#outcome/text.ts";
import { contestInWords } from "../contest-in-words.ts";
import { SAYS_MORE } from "../effect-evidence.ts";
import { capitalised, inWords, listed, quoted } from "../sentence-parts.ts";
import { short } from "../short.ts";
import { disputedInWords } from "./disputed.ts";
import { thenFirst } from "./level-words.ts";
import {
  disputedEvidence,
  type ExplanationModel,
  effectsSetAside,
  evidenceInUse,
  type Item,
} from "./model.ts";
import type { Priors } from "./priors.ts";
import type { LeadWithout, SetResult } from "./result.ts";
import { SEVERAL } from "./thresholds.ts";
import { nameOf, rangeOf } from "./wording.ts";

/** What holds for every comparison. */
export function generalCaveats(samples: number): string[] {
  return [
    "The explanations are treated as rivals of which one is the main one. Where several worked together, the figures " +
      "do not say whether one of them played a part.",
    `Of each range every value is taken to be as likely as any other, in ${samples} readings. The outer bounds do not ` +
      "depend on that; the range in the judgement and the share of readings do.",
  ];
}

/** Where the share of an unnamed explanation is from. */
const ORIGINS: Readonly<Record<Priors["other"], string>> = {
  given: "as the case says",
  convention: "by convention, since the case gives no share",
  rest: "which is what the given starting beliefs leave",
};

/** What a careful reader must know of one comparison. */
export function caveatsOf(result: SetResult, model: ExplanationModel): Text[] {
  const { priors, rows } = model;
  const named = (id: string) => quoted(nameOf(rows.find((row) => row.id === id)!));
  const ofItem = (id: string) => result.evidence.find((item) => item.id === id)?.without ?? null;
  const caveats: Text[] = [];
  // What comes first is told first: whoever reads that it leads should read this beside it.
  const late = (model.late ?? []).toSorted(
    (a, b) => Number(b.id === result.leader) - Number(a.id === result.leader),
  );
  for (const { id, told } of late)
    caveats.push(
      `${told} ${id === result.leader ? "The explanation comes first all the same, since the evidence is weighed and not the dates." : "What comes later cannot have brought it about."}`,
    );
  if (priors.otherRow === null) {
    const kept: Inline[] = [
      rangeOf(priors.reserved),
      ` is kept for an explanation that nobody has named, ${ORIGINS[priors.other]}. No evidence moves it, since nobody ` +
        "says how likely the evidence would be under it.",
    ];
    caveats.push(kept);
  }
  const level = priors.given.filter((given, row) => !given && row !== priors.otherRow).length;
  if (level >= SEVERAL) {
    const which = level === rows.length ? "all" : `${inWords(level)} of the ${inWords(rows.length)}`;
    caveats.push(
      capitalised(
        `${which} explanations start level, because no starting belief is given for them. That is a convention, not ` +
          "knowledge.",
      ),
    );
  }
  const starved = result.hypotheses.filter(({ prior }) => prior.high === 0);
  if (starved.length > 0) {
    caveats.push(
      `The starting beliefs leave nothing for ${listed(starved.map(({ id }) => named(id)))}; no evidence can help there.`,
    );
  }
  for (const told of effectsInWords(effectsSetAside(model))) caveats.push(told);
  for (const { name, contested } of rows) {
    if (contested.length === 0) continue;
    const acts = contested.map((act) => `${quoted(act.what)} ${contestInWords(act)}`);
    caveats.push(`What ${quoted(name!)} names as cause is not established: ${listed(acts)}.`);
  }
  for (const { id, text, contested } of evidenceInUse(model)) {
    if (contested.length === 0) continue;
    const acts = contested.map((act) => `${quoted(act.what)} ${contestInWords(act)}`);
    caveats.push(
      `${quoted(short(text, 90))} rests on what is not established: ${listed(acts)}. ${withoutIt(ofItem(id), "it", result, named)}`,
    );
  }
  const disputed = disputedInWords(model);
  if (disputed.length > 0) {
    const count = disputedEvidence(model).length;
    const all = count === 1 ? "it" : count === 2 ? "both" : `all ${inWords(count)}`;
    caveats.push([...disputed, ` ${withoutIt(result.undisputed ?? null, all, result, named)}`]);
  }
  const used = evidenceInUse(model);
  // What alone is left of a cluster counts by itself too.
  const loose = used.filter(
    ({ id, cluster }) =>
      cluster === null || !used.some((other) => other.id !== id && other.cluster === cluster),
  ).length;
  if (loose >= SEVERAL) {
    caveats.push(
      capitalised(
        `${inWords(loose)} pieces of evidence count as independent of each other. If some have one origin, ` +
          "they count too much.",
      ),
    );
  }
  if (!result.leastInconsistent.includes(result.leader)) {
    caveats.push(
      `The usual inconsistency score would put ${listed(result.leastInconsistent.map(named))} first, not ` +
        `${named(result.leader)}. It counts evidence against an explanation and overlooks how much better the ` +
        "evidence fits one than another, and starting beliefs.",
    );
  }
  return caveats;
}

/** Who would come first if some evidence fell away: "it" or "all three". */
function withoutIt(
  without: LeadWithout | null,
  what: string,
  result: SetResult,
  named: (id: string) => string,
): string {
  if (without === null) return `Without ${what} nothing would be left to go by.`;
  if (without.levelWith !== undefined)
    return `Without ${what} ${listed(thenFirst(without).map(named))} would be level.`;
  return result.first.length === 1 && without.leader === result.leader
    ? `Without ${what} ${named(result.leader)} would still come first.`
    : `Without ${what} ${named(without.leader)} would come first.`;
}

/**
 * What is set aside since it is the effect: what says so itself; and what names no act but the effect's, which may say more than
 * the acts do, with what would let it count.
 */
function effectsInWords(items: readonly Item[]): string[] {
  const told = (saying: boolean, is: readonly [string, string], more: string) => {
    const some = items.filter(({ saysEffect }) => saysEffect === saying);
    if (some.length === 0) return [];
    const [one, are] = some.length === 1 ? [is[0], "is"] : [is[1], "are"];
    const names = listed(some.map(({ text }) => quoted(short(text, 90))));
    return [
      `${names} ${one}, which every explanation is there to explain, and ${are} set aside in every figure.${more}`,
    ];
  };
  return [
    ...told(true, ["is the effect itself", "are the effect itself"], ""),
    ...told(false, ["names no act but the effect", "name no act but the effect"], ` ${SAYS_MORE}`),
  ];
}
