import type { Case } from "#case/case.ts";
import type { Fault } from "#case/fault.ts";
import type { WrittenCase } from "#case/written.ts";

/** A file to be read, under the name by which the user called it. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Whether it was found in a folder that the user named: one of another kind is then passed over, and said to be. */
  readonly found?: boolean;
}

/** What the files cannot say of the case that is made of them. */
export interface ImportContext {
  /** Id of the case. */
  readonly id: string;
  /** The day of the import, as 2018-04-16: the case's `asOf` and day of coding. */
  readonly day: string;
}

/** A case made of files, or all that is wrong with them. Warnings tell what could not be taken over. */
export type Imported =
  | {
      readonly case: WrittenCase;
      /** What was read, in a line. */
      readonly summary: string;
      readonly warnings: readonly Fault[];
    }
  | { readonly faults: readonly Fault[] };

/** The text of a case with what a file says in it, and how many entries that is; or all that is wrong with the file. */
export type Merged =
  | { readonly text: string; readonly added: number; readonly changed: number; readonly same: number }
  | { readonly faults: readonly Fault[] };

/** What a format cannot hold of a case, and what to do about it. */
export interface Obstacle {
  readonly what: string;
  readonly cure: string;
}

/** A file made of a case, or why it cannot be made. Warnings tell what was left out or said in another way. */
export type Exported =
  | { readonly text: string; readonly warnings: readonly Obstacle[] }
  | { readonly obstacles: readonly Obstacle[] };

/** A file format of another program. */
export interface Format {
  /** Short name for the command line. */
  readonly id: string;
  readonly title: string;
  /** Endings of its files, with the dot; the first is the usual one. */
  readonly extensions: readonly string[];
  /** Whether it is in several files, a domain and its parties, and so can be named as a folder. */
  readonly folders?: true;
  /** Makes a case of files. Never throws on bad input. */
  read?(files: readonly GivenFile[], context: ImportContext): Imported;
  /** Puts what a file says into the text of a case that is there. Never throws on bad input. */
  merge?(file: GivenFile, text: string, caseFile: string): Merged;
  /** Makes a file of a case. */
  write?(c: Case): Exported;
}
