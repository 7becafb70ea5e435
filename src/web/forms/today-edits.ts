import type { Edit, YamlValue } from "#case/edit/edit.ts";
import type { Path } from "#case/walk.ts";
import { todayOf } from "../state/clauses.ts";
import { type Data, entriesAt, textAt, textsAt } from "../state/data.ts";

/** What changes where an option is taken today that was not, or is left: today's state, and what holds on each clause that the option speaks of. */
export function todayEdits(id: string, data: unknown, base: unknown): readonly Edit[] {
  const taken = textsAt(data, ["moves", "today"]);
  const isTaken = !taken.includes(id);
  const order = entriesAt(data, ["moves", "options"]).map(({ entry }) => textAt(entry, ["id"]));
  const value = (isTaken ? [...taken, id] : taken.filter((each) => each !== id)).toSorted(
    (a, b) => order.indexOf(a) - order.indexOf(b),
  );
  const meaning = entriesAt(data, ["packages", "asMoves"]).find(({ entry }) => entry.option === id)?.entry;
  const said = meaning?.[isTaken ? "means" : "left"];
  const clauses = mapOf(meaning?.means);
  return [
    { do: "set", path: ["moves", "today"], value },
    ...Object.keys({ ...clauses, ...mapOf(said) }).flatMap((clause): readonly Edit[] => {
      const wanted = [mapOf(said)[clause]].flat().filter((each) => typeof each === "string");
      const now = todayOf(clause, data);
      if (!now || wanted.includes(String(now.value))) return [];
      // What it leaves is what was there before it was taken, where the case as it was opened tells that.
      const wasLeft = !textsAt(base, ["moves", "today"]).includes(id);
      const before = wasLeft ? todayOf(clause, base)?.value : undefined;
      const then = wanted[0] ?? before ?? (isTaken ? undefined : "not stated");
      return then === undefined ? [] : [setTo(now.path, then as YamlValue)];
    }),
  ];
}

function setTo(path: Path, value: YamlValue): Edit {
  return { do: "set", path, value };
}

function mapOf(value: unknown): Data {
  return value !== null && typeof value === "object" && !Array.isArray(value) ? (value as Data) : {};
}

/** The clauses on which something else holds today than in the case as it was opened, because of an option that is taken or left. */
export function clausesMoved(data: unknown, base: unknown): readonly string[] {
  if (base === undefined) return [];
  const ids = entriesAt(data, ["packages", "asMoves"]).flatMap(({ entry }) =>
    Object.keys(mapOf(entry.means)),
  );
  return [...new Set(ids)].filter((clause) => todayOf(clause, data)?.value !== todayOf(clause, base)?.value);
}
