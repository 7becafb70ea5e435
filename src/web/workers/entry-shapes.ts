import type { Path } from "#case/walk.ts";

// What the page is told of the entries of a list, so that it can make a form of them without the schema.

/** What a key of an entry takes. */
export type Takes =
  /** Text; the words that say that it is left open stand in the field. `numeric` where a number may stand there, too. */
  | { readonly as: "text"; readonly numeric?: true }
  | { readonly as: "date" }
  | { readonly as: "number" }
  | { readonly as: "yes" }
  /** One of a few words; `free` where other values may stand there too, such as figures. */
  | { readonly as: "choice"; readonly words: readonly (string | number)[]; readonly free: boolean }
  /** A number or a range of numbers, or one of a few words; shares are shown in per cent. */
  | { readonly as: "amount"; readonly isShare: boolean; readonly words: readonly string[] }
  /** Ids of other entries, of one of these kinds. */
  | { readonly as: "names"; readonly of: readonly string[]; readonly many: boolean }
  | { readonly as: "citations" }
  /** A statement about options or listed states, or the name of a state, in the notation of the case. */
  | { readonly as: "statement" }
  | { readonly as: "state" }
  /** Ids or states, best first; what is of one rank, or of an order that is not known, stands together. */
  | { readonly as: "order" }
  /** Several texts. */
  | { readonly as: "texts" }
  /** A map of its own, or a list of such. */
  | { readonly as: "map"; readonly fields: readonly EntryField[] }
  | { readonly as: "maps"; readonly fields: readonly EntryField[] }
  /** A map of one of several forms, told apart by the word at a key. */
  | {
      readonly as: "forms";
      readonly by: string;
      readonly forms: readonly {
        readonly word: string;
        /** What the format says of the form. */
        readonly about: string;
        /** Its further keys. */
        readonly fields: readonly EntryField[];
      }[];
    }
  /** A list of maps, each of one of several forms. */
  | { readonly as: "variants"; readonly variants: readonly Variant[] }
  /** By the id of something, one of a few words. */
  | { readonly as: "table"; readonly words: readonly (string | number)[] }
  /** By the id of something, a value each. */
  | { readonly as: "record"; readonly each: Takes }
  /** What has no form here, and is changed in the text. */
  | { readonly as: "other" };

/** One of the forms that a map can have. */
export interface Variant {
  /** The key that only this form has. */
  readonly by: string;
  readonly fields: readonly EntryField[];
}

/** A key of an entry. */
export interface EntryField {
  readonly key: string;
  /** What the format says of it. */
  readonly about: string;
  readonly isRequired: boolean;
  /** Words by which it can be left open, or that stand in place of a value: `not stated`, `unknown`, `open`, `none`. */
  readonly left: readonly string[];
  /** What it means where it is left out. */
  readonly otherwise?: string | number | boolean;
  readonly takes: Takes;
}

/** All that a form of an entry is made of. */
export interface EntryForm {
  /** What the format says of such an entry. */
  readonly about: string;
  readonly fields: readonly EntryField[];
  /** By kind, the entries that can be named, in the order of the case. */
  readonly names: Readonly<Record<string, readonly (readonly [id: string, words: string])[]>>;
  /** Of a proposal: its entry, as far as the text gives it. */
  readonly entry?: Readonly<Record<string, unknown>>;
}

/** What is wrong with a change, and where in the entry. */
export interface ChangeFault {
  /** The key of the entry, where it is one. */
  readonly key?: string;
  readonly what: string;
  readonly cure?: string;
}

/** Where entries stand: a list of the case. */
export type ListPath = Path;
