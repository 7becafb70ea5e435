import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Workbench } from "../state/workbench.ts";
import type { CitedSource } from "../workers/messages.ts";
import { goTo, nextAfter, useDecisionKeys } from "./decision-keys.ts";
import type { Deciding } from "./proposal-list.tsx";
import type { Decide } from "./proposal-row.tsx";

/** Decides of proposals by key or button; once one is decided, the focus goes on to the next. */
export function useDeciding(
  bench: Workbench,
  host: RefObject<HTMLElement | null>,
  sources: readonly CitedSource[] | undefined,
  isLocked: boolean,
): Deciding {
  const [refusal, setRefusal] = useState<Deciding["refusal"]>(undefined);
  const next = useRef<string>(undefined);
  useDecisionKeys(host);
  const decide = useCallback<Decide>(
    async (asked, label) => {
      const root = host.current;
      const following =
        root?.contains(document.activeElement) === true ? nextAfter(root, asked.id) : undefined;
      const why = await bench.decide(asked, label);
      setRefusal(why === undefined ? undefined : { id: asked.id, why });
      if (why === undefined) next.current = following;
      // What is lacking can be typed at once.
      else root?.querySelector<HTMLElement>(`[data-proposal="${asked.id}"] input`)?.focus();
    },
    [bench, host],
  );
  useEffect(() => {
    if (!sources || next.current === undefined) return;
    goTo(host.current?.querySelector(`[data-proposal="${next.current}"]`));
    next.current = undefined;
  }, [sources, host]);
  return useMemo(() => ({ decide, isLocked, refusal }), [decide, isLocked, refusal]);
}
