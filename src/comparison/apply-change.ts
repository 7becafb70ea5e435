import type { Case } from "#case/case.ts";
import { isSame } from "#case/same-value.ts";
import type { Path } from "#case/walk.ts";
import { asWritten } from "#case/written.ts";
import { type CaseChange, memberName, type Written } from "./case-changes.ts";

/**
 * The older case, as written, with some of the changes that lead to the newer one. What changes in place is changed
 * first, then what is gone goes, from the end of every list; what is new, and orders, come from the inside out: so that
 * no step moves what a later one has to find.
 */
export function withChanges(older: Case, newer: Case, changes: readonly CaseChange[]): Written {
  // A copy that shares nothing with the case.
  const data = asWritten(older) as Written;
  const wanted = asWritten(newer) as Written;
  const of = (...kinds: readonly CaseChange["change"][]) =>
    changes.filter(({ change }) => kinds.includes(change));
  for (const { keys, from, to } of of("changed")) setKeys(data, from, keys, at(wanted, to));
  const gone = of("removed").map(({ from }) => from);
  for (const path of gone.toSorted((a, b) => comparePaths(b, a))) remove(data, path);
  const depth = ({ change, from }: CaseChange) => from.length - (change === "added" ? 1 : 0);
  const inward = of("added", "moved").toSorted(
    (a, b) => depth(b) - depth(a) || Number(a.change === "moved") - Number(b.change === "moved"),
  );
  for (const { change, from, to } of inward) {
    if (change === "moved") reorder(data, shifted(from, gone), at(wanted, to) as readonly Written[]);
    else add(data, shifted(from.slice(0, -1), gone), to.at(-1) as number, at(wanted, to));
  }
  return data;
}

type Mutable = Record<string | number, Written>;

function at(data: Written, path: Path): Written {
  return path.reduce<Written>((value, key) => (value as Mutable | undefined)?.[key], data);
}

function set(data: Written, path: Path, value: Written): void {
  const holder = at(data, path.slice(0, -1)) as Mutable;
  const key = path.at(-1)!;
  if (value === undefined) delete holder[key];
  else holder[key] = value;
}

/** Sets what changed of an entry, or the value itself where that is no entry. */
function setKeys(data: Written, path: Path, keys: CaseChange["keys"], wanted: Written): void {
  const isWhole = keys.length === 1 && keys[0]!.key === String(path.at(-1) ?? "");
  if (isWhole) set(data, path, wanted);
  else for (const { key } of keys) set(data, [...path, key], (wanted as Mutable)[key]);
}

function remove(data: Written, path: Path): void {
  const holder = at(data, path.slice(0, -1));
  if (Array.isArray(holder)) holder.splice(path.at(-1) as number, 1);
}

/** Puts a member into a list at about its place, and makes the list where there is none. */
function add(data: Written, list: Path, place: number, value: Written): void {
  const holder = at(data, list);
  if (Array.isArray(holder)) holder.splice(Math.min(place, holder.length), 0, value);
  else set(data, list, [value]);
}

/** Puts the members of a list into the order that another has; what only this one has comes last. */
function reorder(data: Written, path: Path, order: readonly Written[]): void {
  const place = (member: Written) => {
    const name = memberName(member);
    const found = order.findIndex((other) =>
      name === undefined ? isSame(member, other) : memberName(other) === name,
    );
    return found < 0 ? order.length : found;
  };
  const list = at(data, path);
  if (Array.isArray(list)) list.sort((a: Written, b: Written) => place(a) - place(b));
}

/** A path of the older case where members before it, in the same lists, are gone. */
function shifted(path: Path, gone: readonly Path[]): Path {
  return path.map((key, depth) => {
    if (typeof key !== "number") return key;
    const before = gone.filter(
      (other) =>
        other.length === depth + 1 &&
        (other[depth] as number) < key &&
        other.slice(0, depth).every((part, index) => part === path[index]),
    );
    return key - before.length;
  });
}

function comparePaths(a: Path, b: Path): number {
  for (let index = 0; index < Math.min(a.length, b.length); index++) {
    const [left, right] = [a[index]!, b[index]!];
    if (left === right) continue;
    return typeof left === "number" && typeof right === "number"
      ? left - right
      : String(left) < String(right)
        ? -1
        : 1;
  }
  return a.length - b.length;
}
