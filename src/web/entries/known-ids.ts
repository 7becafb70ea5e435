import { clausesIn, optionsIn, optionsOf } from "../state/clauses.ts";
import { entriesAt, textAt } from "../state/data.ts";
import type { EntryWork } from "./entry-context.ts";
import { idFrom } from "./ids.ts";
import type { MapValue } from "./inputs/map-value.ts";

// The format knows some ids by where they stand only: points of a scale, clauses, what can be agreed on one.

/** Ids with what they stand for. */
export type Known = readonly (readonly [id: string, words: string])[];

/** The ids from which a text is chosen; none where it is free. `around` is the map that it stands in. */
export function idsFor(
  key: string,
  { data, form, kind, draft, scales, added, set }: EntryWork,
  around: MapValue,
): Known {
  switch (key) {
    case "level": {
      const isNew = added.find(({ entry }) => entry.id === draft.issue);
      return isNew ? pointsIn(isNew.entry.scale) : (scales.get(String(draft.issue)) ?? []);
    }
    case "today":
      if (kind === "issue") return pointsIn(draft.scale);
      return Array.isArray(around.options) && around.options.length > 0
        ? pointsIn(around.options)
        : optionsIn(around, data);
    case "on":
      return clausesIn(data);
    case "about":
      return ["explanation", "actor", "forecast"].flatMap((of) => form.names[of] ?? []);
    case "cluster":
      return entriesAt(data, ["explanations", set ?? -1, "clusters"]).map(
        ({ entry }) => [textAt(entry, ["id"]), textAt(entry, ["text"])] as const,
      );
    default:
      return [];
  }
}

/** The ids that an order is made of, and whether others can be written beside them. */
export function orderedFor(
  key: string,
  { data, form }: EntryWork,
  around: MapValue,
  within: readonly string[],
): { readonly known: Known; readonly isFree: boolean } {
  if (key === "ranking") return { known: statesIn(data, form.names), isFree: true };
  // The options of a clause can be put in order once it is said which clause that is.
  const known = within.at(-1) === "values" ? [...optionsOf(String(around.on), data)] : clausesIn(data);
  return { known, isFree: false };
}

/** What stands under the keys of a table: rows, and for each of them from what is chosen; `undefined` where keys are free. */
export function rowsFor(
  key: string,
  { data, form, draft }: EntryWork,
  around: MapValue,
): readonly { readonly id: string; readonly words: string; readonly choices: Known }[] | undefined {
  const rows = (known: Known, choicesOf: (id: string) => Known = () => []) =>
    known.map(([id, words]) => ({ id, words, choices: choicesOf(id) }));
  switch (key) {
    case "worth":
    case "points":
      return rows([...optionsOf(String(around.on), data)]);
    case "weights":
      return rows(form.names.actor ?? []);
    case "chances": {
      const question = (draft.question ?? draft) as { readonly outcomes?: unknown };
      return rows(pointsIn(question.outcomes));
    }
    case "endings":
      return undefined;
    default:
      return rows(clausesIn(data), (id) => [...optionsOf(id, data)]);
  }
}

/** States that have a name, or are listed; states of options are what is taken, joined by a plus. */
export function statesIn(data: unknown, names: EntryWork["form"]["names"]): Known {
  const named = entriesAt(data, ["moves", "names"]).map(
    ({ entry }) => [textAt(entry, ["state"]), textAt(entry, ["name"])] as const,
  );
  return [...(names["listed state"] ?? []), ...named, ["none", "nothing is taken"]];
}

/** Points that are being written; one without an id has that which it will get. */
function pointsIn(scale: unknown): Known {
  if (!Array.isArray(scale)) return [];
  return identified(scale as readonly MapValue[], "point").flatMap(({ id, text }) =>
    typeof id === "string" && typeof text === "string" ? [[id, text] as const] : [],
  );
}

/** Maps of a list with an id each; one that has none gets one of its words. */
export function identified(
  maps: readonly MapValue[],
  stem: string,
  taken: readonly string[] = [],
): readonly MapValue[] {
  const ids = [...taken, ...maps.flatMap((map) => (typeof map?.id === "string" ? [map.id] : []))];
  return maps.map((map) => {
    if (map === null || typeof map !== "object" || typeof map.id === "string") return map;
    const words = [map.name, map.text].find((each) => typeof each === "string" && each.trim() !== "");
    if (words === undefined) return map;
    const id = idFrom(String(words), stem, ids);
    ids.push(id);
    return { ...map, id };
  });
}
