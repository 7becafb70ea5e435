import type { Flip } from "#outcome/explanation.ts";
import { distinct } from "../cites.ts";
import { listed, quoted } from "../sentence-parts.ts";
import type { ExplanationModel } from "./model.ts";
import type { LeadWithout, OverturnResult, SetResult } from "./result.ts";
import { counted, often, short } from "./wording.ts";

const SHOWN = 3;

/** The smallest changes of ratings that put another explanation first, and the evidence without which one is. */
export function flipsOf(result: SetResult, model: ExplanationModel): Flip[] {
  const nameOf = (id: string) => quoted(model.rows.find((row) => row.id === id)!.name);
  const itemOf = (id: string) => model.items.find((item) => item.id === id)!;
  const becomes = (leader: string, share: number) => `${nameOf(leader)} comes first, in ${often(share)}`;

  const rated = (overturn: OverturnResult, index: number): Flip => {
    const more = result.overturns.count - 1;
    const others =
      index === 0 && more > 0
        ? ` (${counted(more, "other change", "other changes")} of this size would do it too)`
        : "";
    return {
      change:
        listed(
          overturn.changes.map(
            (change) =>
              `${quoted(short(itemOf(change.evidence).text, 90))} rated ${change.to} instead of ${change.from} ` +
              `under ${nameOf(change.hypothesis)}`,
          ),
        ) + others,
      effect: `${becomes(overturn.leader, overturn.leads)}, instead of ${nameOf(result.leader)}.`,
      steps: overturn.steps,
      cites: distinct(overturn.changes.flatMap((change) => itemOf(change.evidence).cites)),
    };
  };

  const leftOut = (what: string, items: readonly string[], without: LeadWithout): Flip => ({
    change: `Without ${what}`,
    effect: `${becomes(without.leader, without.share)}, instead of ${nameOf(result.leader)}.`,
    steps: items.length,
    cites: distinct(items.flatMap((id) => itemOf(id).cites)),
  });
  const pivotal = result.evidence.flatMap(({ id, without }) =>
    without && without.leader !== result.leader ? [{ id, without }] : [],
  );
  const pivotalClusters = result.clusters.flatMap(({ id, items, without }) =>
    items.length > 1 && without && without.leader !== result.leader ? [{ id, items, without }] : [],
  );
  return [
    ...result.overturns.strongest.map(rated),
    ...pivotal
      .slice(0, SHOWN)
      .map(({ id, without }) => leftOut(quoted(short(itemOf(id).text, 90)), [id], without)),
    ...pivotalClusters.slice(0, SHOWN).map(({ id, items, without }) => {
      const text = model.clusters.find((cluster) => cluster.id === id)?.text ?? id;
      return leftOut(`all evidence of one origin: ${text}`, items, without);
    }),
  ].sort((a, b) => a.steps - b.steps);
}
