import { readFileSync, rmSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { UsageFault } from "../fault.ts";
import { alone } from "./alone.ts";
import { type Content, madeFolder } from "./durable.ts";
import { notWritten } from "./not-written.ts";
import { refuseExisting, type Staged, stagedFile, sweepBeside, writeFile } from "./write-file.ts";

/** A file that is to be written, and its place as messages name it. */
export interface Wanted {
  readonly place: string;
  readonly shown: string;
  readonly content: Content;
  /** What the file held when its new content was made of that: it is replaced as long as it holds the same. */
  readonly from?: string | undefined;
}

/**
 * Writes files that belong together: all of them stand on the disk before the first takes its place, which they do in their
 * order. Where one is there already with other content and neither `replace` nor `from` is given, none is written, nor where
 * one was changed since it was read. Where one cannot take its place, those before it are as they were, with the folders.
 *
 * @returns what takes all of it back, but for files that were changed since
 */
export function writeFiles(files: readonly Wanted[], replace: boolean): () => void {
  const replaces = ({ from }: Wanted) => replace || from !== undefined;
  const missing = files.filter(({ place, content }) => !holds(place, content));
  // What a run that was killed has left of the same files is in nobody's way, as long as it is not all of them.
  const wanted = missing.length === 0 ? files : missing;
  for (const { place } of files) sweepBeside(place);
  for (const file of wanted) refuseExisting(file.place, file.shown, replaces(file));
  const staged: Staged[] = [];
  const undo: (() => void)[] = [];
  const settle = () => {
    for (const file of wanted) refuseChanged(file);
    for (const [at, { place, shown, from, content }] of wanted.entries()) {
      const isNew = isFree(place, shown);
      staged[at]!.settle();
      undo.push(() => {
        if (!holds(place, content)) return;
        if (isNew) rmSync(place, { force: true });
        else if (from !== undefined) writeFile(place, from, { shown, replace: true });
      });
    }
  };
  try {
    for (const file of wanted) {
      undo.push(folderFor(file.place, file.shown));
      staged.push(
        stagedFile(file.place, file.content, {
          shown: file.shown,
          replace: replaces(file),
          inPlace: file.from !== undefined,
        }),
      );
    }
    const top = topOf(wanted);
    if (top) alone(dirname(top.place), ANY, top.shown, settle, top.from !== undefined);
    else settle();
  } catch (error) {
    for (const each of staged) each.drop();
    undone(undo);
    throw error;
  }
  return () => undone(undo);
}

/**
 * Writes files in steps, of which each is complete before the next begins, so that whoever finds the files of a run that was
 * killed knows from the earlier step what the later was about, and goes on where that ended. Where one cannot be written, those
 * before it are taken back.
 */
export function writeInSteps(steps: readonly (readonly Wanted[])[], replace: boolean): void {
  const undo: (() => void)[] = [];
  const isDone = (files: readonly Wanted[]) => files.every(({ place, content }) => holds(place, content));
  // Where all is there already, it is not of a run that was killed.
  const first = steps.every(isDone) ? 0 : steps.findIndex((files) => !isDone(files));
  for (const { place } of steps.slice(0, first).flat()) sweepBeside(place);
  try {
    for (const files of steps.slice(first)) if (files.length > 0) undo.push(writeFiles(files, replace));
  } catch (error) {
    undone(undo);
    throw error;
  }
}

/** What is looked at and then replaced in a folder is all one target. */
const ANY = "f".repeat(12);

/** The file that lies highest of those that take a place in a folder; none of devices and pipes, which are written to as they are. */
function topOf(files: readonly Wanted[]): Wanted | undefined {
  const depth = ({ place }: Wanted) => dirname(place).length;
  return files
    .filter(({ place }) => statSync(place, { throwIfNoEntry: false })?.isFile() ?? true)
    .reduce<Wanted | undefined>(
      (top, each) => (top === undefined || depth(each) < depth(top) ? each : top),
      undefined,
    );
}

/** Takes steps back, the last first, as far as that goes: what stands after them may need what was before it. */
function undone(steps: (() => void)[]): void {
  for (const step of steps.reverse()) {
    try {
      step();
    } catch {
      return;
    }
  }
}

function refuseChanged({ place, shown, from }: Wanted): void {
  if (from === undefined || holds(place, from)) return;
  throw new UsageFault(`${shown} was changed while this ran, and stays so`, "run it again");
}

/** Whether a file holds a content, whatever mark of its encoding stands before that. */
function holds(place: string, content: Content): boolean {
  const bare = (text: string) => text.replace(/^\ufeff/, "");
  try {
    if (!statSync(place).isFile()) return false;
    const there = readFileSync(place);
    return typeof content === "string"
      ? bare(there.toString("utf8")) === bare(content)
      : there.equals(content);
  } catch {
    return false;
  }
}

function folderFor(place: string, shown: string): () => void {
  try {
    return madeFolder(dirname(place));
  } catch (error) {
    throw notWritten(shown, error);
  }
}

function isFree(place: string, shown: string): boolean {
  try {
    refuseExisting(place, shown, false);
    return true;
  } catch {
    return false;
  }
}
