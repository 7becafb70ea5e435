import { createContext, useContext } from "react";
import type { Workbench } from "../state/workbench.ts";
import type { EntryForm } from "../workers/entry-shapes.ts";
import type { MapValue } from "./inputs/map-value.ts";
import type { SentenceOf } from "./use-sentences.ts";

/** An entry as it is being written. */
export type Draft = Readonly<Record<string, unknown>>;

/** What every field of an entry works with. */
export interface EntryWork {
  readonly bench: Workbench;
  readonly form: EntryForm;
  readonly kind: string;
  readonly draft: Draft;
  /** The data of the case as written. */
  readonly data: unknown;
  /** Of what stands in an explanation set, the position of that. */
  readonly set: number | undefined;
  /** The hypotheses that evidence can be weighed under, where it is evidence. */
  readonly hypotheses: readonly (readonly [id: string, words: string])[];
  /** By the id of an issue, the points of its scale. */
  readonly scales: ReadonlyMap<string, readonly (readonly [id: string, words: string])[]>;
  /** Entries that are to be added with this one, by their kind. */
  readonly added: readonly NewNamed[];
  add(named: NewNamed): void;
  /** The kinds of which some can be added. */
  readonly creates: readonly NewNamed["kind"][];
  /** What a cited sentence says, as far as it is known. */
  readonly sentenceOf: SentenceOf;
  showSentence(citation: string): void;
}

/** Somebody or something that the case has not yet and the entry names. */
export interface NewNamed {
  readonly kind: "actor" | "issue";
  readonly entry: { readonly id: string; readonly name: string; readonly [key: string]: unknown };
}

export const EntryContext = createContext<EntryWork | undefined>(undefined);

/** The map of the entry in which a field stands: the entry itself, or a part of it. */
export const AroundContext = createContext<MapValue>({});

/** The part of an entry in which a field stands, in words; empty for the entry itself. */
export const PartContext = createContext("");

export function useEntry(): EntryWork {
  const work = useContext(EntryContext);
  if (!work) throw new Error("a field stands in no entry");
  return work;
}

/** What an input of a field is given. */
export interface InputProps {
  /** The id of the element that a label stands for. */
  readonly id: string;
  readonly value: unknown;
  readonly change: (value: unknown) => void;
  /** What it is called where it is read out: its question and, within a part of the entry, of what. */
  readonly name: string;
  /** The id of what is said about it. */
  readonly describedBy: string | undefined;
}

/** Entries that can be named, with those that are added beside this one. */
export function nameable(
  { form, added }: EntryWork,
  kinds: readonly string[],
): readonly (readonly [id: string, words: string])[] {
  return kinds.flatMap((kind) => [
    ...(form.names[kind] ?? []),
    ...added.flatMap(({ kind: own, entry }) => (own === kind ? [[entry.id, entry.name] as const] : [])),
  ]);
}
