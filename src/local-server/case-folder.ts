/** A text of a case folder, and the hash of the bytes that it was read from. */
export interface FolderText {
  /** Its name in the folder, with slashes: `case.yaml`, `sources/art.txt`. */
  readonly name: string;
  readonly text: string;
  readonly hash: string;
}

/** What a case folder holds that the workbench works with. */
export interface FolderTexts {
  /** What the folder is called. */
  readonly name: string;
  /** The name of the file that is the case. */
  readonly main: string;
  /** Whether nothing may be written there: a worked case that comes with the program. */
  readonly readOnly: boolean;
  readonly files: readonly FolderText[];
  /** Files that the case names and that are not read, and why. */
  readonly refused: readonly { readonly name: string; readonly what: string; readonly cure: string }[];
}

/** A text to be written, and the hash of what was read before it was changed; null where the file is to be new. */
export interface Change {
  readonly name: string;
  readonly text: string;
  readonly was: string | null;
}

/** What a file holds now that was to be written over something else; null where it is gone. */
export interface Conflict {
  readonly name: string;
  readonly text: string | null;
  readonly hash: string | null;
}

/** What became of changes: all were written, or none. */
export type Saved =
  | { readonly saved: readonly { readonly name: string; readonly hash: string }[] }
  | { readonly conflicts: readonly Conflict[] }
  | { readonly refused: { readonly name: string; readonly what: string; readonly cure: string } };

/** The folder of a case as the server sees it. Who makes one sees to it that nothing outside of it is read or written. */
export interface CaseFolder {
  read(): FolderTexts;
  /** What else stands in the folder and goes along with the case: notes, seals, how its questions came out. */
  beside(): readonly Pick<FolderText, "name" | "text">[];
  /** Writes texts where the files still hold what was read. */
  save(changes: readonly Change[]): Saved;
}
