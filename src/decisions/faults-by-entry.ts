import type { Fault } from "#case/fault.ts";
import type { Place } from "#case/line-places.ts";
import { readYaml } from "#case/yaml-tree.ts";
import type { Incoming } from "./incoming.ts";
import type { Decided } from "./ledger.ts";

/** A part of the text that begins at a place: an entry that is new, or something that was there. */
interface Begun {
  readonly place: Place;
  readonly madeFor: readonly Decided[];
}

/** The faults of a case that stand in entries which are new at the ends of their lists, each with its proposal. */
export function faultsByEntry(
  text: string,
  incoming: readonly Incoming[],
  faults: readonly Fault[],
): ReadonlyMap<Decided, Fault> {
  const yaml = readYaml(text, "");
  if ("faults" in yaml) return new Map();
  const { tree } = yaml;
  const data = tree.value as Readonly<Record<string, unknown>>;
  const begun: Begun[] = [];
  for (const [key, value] of Object.entries(data)) {
    begun.push({ place: tree.placeOfKey([], key), madeFor: [] });
    if (!Array.isArray(value)) continue;
    const fresh = incoming.filter(({ list }) => list === key);
    value.forEach((_, index) => {
      const madeFor = fresh[index - (value.length - fresh.length)]?.madeFor ?? [];
      begun.push({ place: tree.place([key, index]), madeFor });
    });
  }
  begun.sort((a, b) => a.place.line - b.place.line || a.place.column - b.place.column);
  const owners = new Map<Decided, Fault>();
  for (const fault of faults) {
    const madeFor = begun.findLast(({ place }) => !isAfter(place, fault))?.madeFor ?? [];
    for (const owner of madeFor) if (!owners.has(owner)) owners.set(owner, fault);
  }
  return owners;
}

function isAfter(a: Place, b: Place): boolean {
  return a.line > b.line || (a.line === b.line && a.column > b.column);
}
