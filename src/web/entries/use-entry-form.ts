import { useEffect, useState } from "react";
import type { Path } from "#case/walk.ts";
import { useOfBench } from "../state/use-bench.ts";
import type { Workbench } from "../state/workbench.ts";
import type { EntryForm } from "../workers/entry-shapes.ts";

/** What a form of the entries of a list, or by its id of a proposal, is made of; told anew after every change of the case. */
export function useEntryForm(bench: Workbench, of: Path | string): EntryForm | undefined {
  const texts = useOfBench(bench, ({ history }) => history.texts);
  const [form, setForm] = useState<EntryForm | undefined>(undefined);
  const key = JSON.stringify(of);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the texts are what is asked about
  useEffect(() => {
    let isWanted = true;
    void bench.entryForm(JSON.parse(key) as Path | string).then((told) => {
      if (isWanted && told) setForm(told);
    });
    return () => {
      isWanted = false;
    };
  }, [bench, key, texts]);
  return form;
}
