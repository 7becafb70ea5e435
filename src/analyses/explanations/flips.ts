import type { Flip } from "#outcome/explanation.ts";
import type { Inline } from "#outcome/text.ts";
import { distinct } from "../cites.ts";
import { inWords, listed, quoted } from "../sentence-parts.ts";
import { short } from "../short.ts";
import { disputedItems } from "./disputed.ts";
import { namesOf, thenFirst } from "./level-words.ts";
import { EXPLANATIONS_LIMITS } from "./limits.ts";
import type { ExplanationModel } from "./model.ts";
import type { LeadWithout, OverturnResult, SetResult } from "./result.ts";
import { turnsAnswer } from "./verdict.ts";
import { counted, nameOf, often } from "./wording.ts";

const SHOWN = EXPLANATIONS_LIMITS.tellingChanges.most;

/** Evidence without which another explanation comes first. */
interface LeftOut {
  readonly what: string;
  readonly items: readonly string[];
  readonly without: LeadWithout;
}

/**
 * The smallest changes of ratings that put another explanation first, and the evidence without which one is; where several
 * are level, what puts one first.
 */
export function flipsOf(result: SetResult, model: ExplanationModel): Flip[] {
  const named = (id: string) => quoted(nameOf(model.rows.find((row) => row.id === id)!));
  const itemOf = (id: string) => model.evidence.find((item) => item.id === id)!;
  const becomes = (then: LeadWithout): Inline[] => [effectOf(then), ...often(then.share), "."];
  const effectOf = (then: LeadWithout): string => {
    const all = thenFirst(then);
    const names = namesOf(all, model);
    const fallen = fallenOf(then, result.first);
    if (fallen.length > 0)
      return `${names} are then level, and ${namesOf(fallen, model)} no longer with them: ${then.together ? "together" : "each"} first in `;
    const most = then.share < 0.5 ? " more often than any other" : "";
    if (result.first.length > 1) return `${names} alone comes first${most}, in `;
    const former = named(result.leader);
    if (all.length === 1)
      return `${names} comes first${most === "" ? "" : `${most},`} instead of ${former}, in `;
    if (then.together)
      return `${names} are level in every reading and come first together more often than ${former}, in `;
    return `${names} are level ahead of ${former}, each first in `;
  };

  const rated = (overturn: OverturnResult, index: number): Flip => ({
    change:
      listed(
        overturn.changes.map(
          (change) =>
            `${quoted(short(itemOf(change.evidence).text, 90))} rated ${change.to} instead of ${change.from} ` +
            `under ${named(change.hypothesis)}`,
        ),
      ) + (index === 0 ? besides(result.overturns) : ""),
    effect: becomes({ ...overturn, share: overturn.leads }),
    steps: result.overturns.steps!,
    cites: distinct(overturn.changes.flatMap((change) => itemOf(change.evidence).cites)),
  });

  const leftOut = (what: string, items: readonly string[], without: LeadWithout): Flip => ({
    change: `Dropping ${what}`,
    effect: becomes(without),
    steps: items.length,
    cites: distinct(items.flatMap((id) => itemOf(id).cites)),
  });
  const pivotal = result.evidence.flatMap(({ id, without }) =>
    turnsAnswer(without, result.first)
      ? [{ what: quoted(short(itemOf(id).text, 90)), items: [id], without }]
      : [],
  );
  const exchanged = result.evidence.flatMap(({ id, without }) =>
    without !== null && fallenOf(without, result.first).length > 0
      ? [{ what: quoted(short(itemOf(id).text, 90)), items: [id], without }]
      : [],
  );
  const pivotalClusters = result.clusters.flatMap(({ id, items, without }) => {
    if (items.length < 2 || !turnsAnswer(without, result.first)) return [];
    const { text } = model.clusters.find((cluster) => cluster.id === id) ?? { text: id };
    const what =
      text === null
        ? listed(items.map((item) => quoted(short(itemOf(item).text, 90))))
        : `all evidence of one origin (${quoted(text)})`;
    return [{ what, items, without }];
  });
  const items = result.evidence.flatMap((item) => (item.disputed ? [item.id] : []));
  const without = result.undisputed ?? null;
  const disputed =
    items.length > 1 && turnsAnswer(without, result.first)
      ? [
          {
            what: items.length === 2 ? "both disputed items" : `all ${disputedItems(items.length)}`,
            items,
            without,
          },
        ]
      : [];
  const told = [pivotal, exchanged, pivotalClusters, disputed].flatMap((some) =>
    some.sort(strongestFirst).slice(0, SHOWN),
  );
  return [
    ...result.overturns.strongest.map(rated),
    ...told.map(({ what, items, without }) => leftOut(what, items, without)),
  ].sort((a, b) => a.steps - b.steps);
}

/** Those of several that are level which without something others are level without; none where one of all then comes first. */
function fallenOf(without: LeadWithout, first: readonly string[]): readonly string[] {
  if (first.length < 2 || (without.levelWith ?? []).length === 0) return [];
  const then = thenFirst(without);
  return first.filter((id) => !then.includes(id));
}

/** By how often the new leader leads; then by the words, so that places in the case have no part in it. */
function strongestFirst(a: LeftOut, b: LeftOut): number {
  return b.without.share - a.without.share || (a.what < b.what ? -1 : 1);
}

/** How many changes of the size do it too beside those that are listed, and whether a smaller one may. */
function besides({ count: found, all, steps, atLeast, strongest }: SetResult["overturns"]): string {
  const more = found - strongest.length;
  const listedToo = strongest.length > 1 ? ", not listed here," : "";
  const others =
    more > 0
      ? [
          `${all ? "" : "at least "}${counted(more, "other change", "other changes")} of this size${listedToo} would do it too`,
        ]
      : [];
  const untried = Array.from({ length: steps! - atLeast }, (_, more) => inWords(atLeast + more));
  const smaller =
    untried.length > 0
      ? [`not all changes of ${listed(untried, "or")} steps were tried; fewer do not suffice`]
      : [];
  const notes = [...others, ...smaller].join("; ");
  return notes === "" ? "" : ` (${notes})`;
}
