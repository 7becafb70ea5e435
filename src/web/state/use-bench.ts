import { useSyncExternalStore } from "react";
import type { Workbench, WorkbenchState } from "./workbench.ts";

/** The state of an open case, for a component that is to follow it. */
export function useBench(bench: Workbench): WorkbenchState {
  return useSyncExternalStore(bench.subscribe, bench.state);
}
