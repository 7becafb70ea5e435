import { knownActor } from "../actors/lexicon.ts";
import type { Act } from "../events/act.ts";
import type { Reading } from "../reading.ts";

/** The bodies that this text alone knows: firms, unions, clubs. */
export function firmsOf({ actors }: Reading): ReadonlySet<string> {
  return new Set(actors.organisations.flatMap(({ id }) => (knownActor(id) ? [] : [id])));
}

/** `Gazprom cut off the gas`: a firm that stops what it delivers imposes no sanctions, and has done something. */
export function isCutByFirm({ pattern: { id }, by, mode }: Act, firms: ReadonlySet<string>): boolean {
  return (
    /^sanction\.(?:cut-off|suspend-aid)$/.test(id) &&
    mode === "actual" &&
    by.length > 0 &&
    by.every((each) => firms.has(each.id))
  );
}
