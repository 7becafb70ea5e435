import { createContext, useContext } from "react";
import type { Edit, YamlValue } from "#case/edit/edit.ts";
import { isSame } from "#case/same-value.ts";
import type { Path } from "#case/walk.ts";
import { valueAt } from "../state/data.ts";
import type { Workbench } from "../state/workbench.ts";

/** What every field of a form works with. */
export interface Form {
  readonly bench: Workbench;
  /** The data of the case as written, and as they were when it was opened. */
  readonly data: unknown;
  readonly base: unknown;
  /** Faults of the text keep forms from changing it. */
  readonly isLocked: boolean;
  /** Shows what a citation names, in its source. */
  readonly showSentence: ShowSentence;
  /** Opens the form in which something is added to the list of that name. */
  readonly addTo: (list: string) => void;
  /** Opens the form of the entry at a path. */
  readonly openEntry: (path: Path) => void;
}

export type ShowSentence = (citation: string) => void;

/** The same way to a sentence, for what is not to be drawn again whenever the data change. */
export const ShowSentenceContext = createContext<ShowSentence>(() => {});

export const FormContext = createContext<Form | undefined>(undefined);

export function useForm(): Form {
  const form = useContext(FormContext);
  if (!form) throw new Error("a field stands in no form");
  return form;
}

/** One value of the case: what it is, what it was, and how to change it. */
export interface Field {
  /** What is changed, in words. */
  readonly label: string;
  readonly value: unknown;
  readonly was: unknown;
  readonly isChanged: boolean;
  readonly isLocked: boolean;
  set(value: YamlValue): void;
  /** Back to what it was when the case was opened. */
  restore(): void;
}

/** @param label what is changed, as Undo says it: `likelihood of e13 under pressure` */
export function useField(path: Path, label: string): Field {
  const { bench, data, base, isLocked } = useForm();
  const value = valueAt(data, path);
  const was = valueAt(base, path);
  const change = (edit: Edit) => void bench.edit(label, [edit]);
  return {
    label,
    value,
    was,
    isChanged: base !== undefined && !isSame(value, was),
    isLocked,
    set: (to) => change({ do: "set", path, value: to }),
    restore: () =>
      change(was === undefined ? { do: "remove", path } : { do: "set", path, value: was as YamlValue }),
  };
}
