import { useSyncExternalStore } from "react";
import type { Workbench, WorkbenchState } from "./workbench.ts";

/** The state of an open case, for a component that is to follow it. */
export function useBench(bench: Workbench): WorkbenchState {
  return useSyncExternalStore(bench.subscribe, bench.state);
}

/** One value of that state; a component that takes only what it shows is not drawn again for anything else. */
export function useOfBench<Value>(bench: Workbench, value: (state: WorkbenchState) => Value): Value {
  return useSyncExternalStore(bench.subscribe, () => value(bench.state()));
}
