import { useCallback, useState } from "react";
import type { Workbench } from "../state/workbench.ts";

/**
 * State that outlives its component: what was begun in one tab is there when one comes back to it, and it is part of the draft of the
 * case, so that it is there after a closed window, too.
 */
export function useKept<Value>(
  bench: Workbench,
  name: string,
  first: Value,
): readonly [value: Value, set: (next: Value | ((before: Value) => Value)) => void] {
  const { forms } = bench;
  const [, redraw] = useState(0);
  const value = forms.has(name) ? (forms.get(name) as Value) : first;
  const set = useCallback(
    (next: Value | ((before: Value) => Value)) => {
      const before = forms.has(name) ? (forms.get(name) as Value) : first;
      const after = typeof next === "function" ? (next as (before: Value) => Value)(before) : next;
      forms.keep(name, after === first ? undefined : after);
      redraw((count) => count + 1);
    },
    [forms, name, first],
  );
  return [value, set];
}
