import { useEffect, useState } from "react";
import { useOfBench } from "../state/use-bench.ts";
import type { Workbench } from "../state/workbench.ts";
import type { Composing, Taken } from "./composing.ts";

/** What was chosen last of each open case, while another part of it is looked at. */
const chosenBefore = new WeakMap<Workbench, Taken>();

/** What the user puts together, and what comes of it. */
export interface UsedComposing {
  /** Undefined until it is known. */
  readonly shown?: Composing;
  /** Whether what is shown is of what was chosen before. */
  readonly isStale: boolean;
  readonly failure?: string;
  choose(taken: Taken): void;
}

/** Asks anew after every choice and after every change of the case; of several questions the last counts. */
export function useComposing(bench: Workbench): UsedComposing {
  const texts = useOfBench(bench, ({ history }) => history.texts);
  const [chosen, setChosen] = useState(() => chosenBefore.get(bench));
  const [known, setKnown] = useState<Omit<UsedComposing, "choose">>({ isStale: true });
  useEffect(() => {
    let isWanted = true;
    setKnown((before) => ({ ...before, isStale: true }));
    bench.putTogetherIn(texts, chosen).then(
      (shown) => {
        if (isWanted) setKnown((before) => (shown ? { shown, isStale: false } : before));
      },
      (error: unknown) => {
        const failure = error instanceof Error ? error.message : String(error);
        if (isWanted) setKnown((before) => ({ ...before, failure }));
      },
    );
    return () => {
      isWanted = false;
    };
  }, [bench, texts, chosen]);
  return {
    ...known,
    // What was chosen shows at once, though what comes of it takes a moment.
    ...(known.shown && chosen ? { shown: { ...known.shown, taken: placesOf(known.shown, chosen) } } : {}),
    choose(taken) {
      chosenBefore.set(bench, taken);
      setChosen(taken);
      setKnown((before) => ({ ...before, isStale: true }));
    },
  };
}

/** The options chosen, by their places; where the case has lost one, the one that is shown. */
function placesOf({ board, taken }: Composing, chosen: Taken): readonly number[] {
  return board.clauses.map(({ id, options }, at) => {
    const place = options.findIndex((option) => option.id === chosen[id]);
    return place < 0 ? taken[at]! : place;
  });
}
