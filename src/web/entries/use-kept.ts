import { useCallback, useState } from "react";
import type { Workbench } from "../state/workbench.ts";

const KEPT = new WeakMap<Workbench, Map<string, unknown>>();

/** State that outlives its component as long as the case is open: what was begun in one tab is there when one comes back to it. */
export function useKept<Value>(
  bench: Workbench,
  name: string,
  first: Value,
): readonly [value: Value, set: (next: Value | ((before: Value) => Value)) => void] {
  const all = KEPT.get(bench) ?? new Map<string, unknown>();
  KEPT.set(bench, all);
  const [, redraw] = useState(0);
  const value = all.has(name) ? (all.get(name) as Value) : first;
  const set = useCallback(
    (next: Value | ((before: Value) => Value)) => {
      const before = all.has(name) ? (all.get(name) as Value) : first;
      const after = typeof next === "function" ? (next as (before: Value) => Value)(before) : next;
      if (after === first) all.delete(name);
      else all.set(name, after);
      redraw((count) => count + 1);
    },
    [all, name, first],
  );
  return [value, set];
}
