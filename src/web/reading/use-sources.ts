import { useEffect, useState } from "react";
import { keptWhereSame } from "../state/data.ts";
import { useOfBench } from "../state/use-bench.ts";
import type { Workbench } from "../state/workbench.ts";
import type { CitedSource } from "../workers/messages.ts";

/** The sources of the open case, as far as they are known. */
export interface KnownSources {
  /** Undefined until they are known. */
  readonly sources?: readonly CitedSource[];
  /** Whether the text has changed since and has faults, so that they are of the last one that had none. */
  readonly isHeld: boolean;
  readonly failure?: string;
}

/** The sources of the open case, read anew after every change of its texts. */
export function useSources(bench: Workbench): KnownSources {
  const texts = useOfBench(bench, ({ history }) => history.texts);
  const [known, setKnown] = useState<KnownSources>({ isHeld: false });
  useEffect(() => {
    let isWanted = true;
    bench.sourcesIn(texts).then(
      (sources) => {
        if (isWanted)
          setKnown((before) =>
            sources
              ? { sources: keptWhereSame(before.sources, sources), isHeld: false }
              : { ...before, isHeld: true },
          );
      },
      (error: unknown) => {
        const failure = error instanceof Error ? error.message : String(error);
        if (isWanted) setKnown((before) => ({ ...before, isHeld: true, failure }));
      },
    );
    return () => {
      isWanted = false;
    };
  }, [bench, texts]);
  return known;
}
