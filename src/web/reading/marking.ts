import { type RefObject, useCallback, useEffect, useMemo, useState } from "react";
import type { SourceSentence } from "../workers/messages.ts";

/** What a passage can be made into, each with its key. */
export const MAKES = [
  { kind: "event", label: "Event", key: "e" },
  { kind: "claim", label: "Claim", key: "c" },
  { kind: "actor", label: "Actor", key: "a" },
  { kind: "demand", label: "Demand", key: "d" },
  { kind: "evidence", label: "Evidence", key: "v" },
  { kind: "forecast", label: "Forecast", key: "f" },
] as const;
export type MadeKind = (typeof MAKES)[number]["kind"];

/** A passage that is marked: from one sentence to another, and the words where they lie in one. */
export interface Passage {
  /** Locators in the order of the text. */
  readonly sentences: readonly string[];
  readonly words: string | undefined;
}

/** Sentences that may be cited for one entry by a mark: a passage, not a text. */
const MOST_SENTENCES = 20;

/** The marking of passages in a source, by the mouse or from sentence to sentence by the keyboard. */
export interface Marking {
  readonly passage: Passage | undefined;
  /** Into what it is being made. */
  readonly making: MadeKind | undefined;
  /** The sentence that the keyboard is at. */
  readonly current: string | undefined;
  readonly rows: RowMarking;
  make(kind: MadeKind | undefined): void;
  clear(): void;
}

/** What a row of a sentence marks with; it never changes. */
export interface RowMarking {
  /** Marks a sentence alone or, further, all from where the marking began up to it. */
  mark(at: string, isFurther: boolean): void;
  goTo(at: string): void;
  make(kind: MadeKind): void;
  clear(): void;
}

interface Marked {
  readonly from: string;
  readonly to: string;
  readonly words?: string;
}

/** @param sentences those that are shown, in their order */
export function useMarking(
  host: RefObject<HTMLElement | null>,
  source: string | undefined,
  sentences: readonly SourceSentence[],
): Marking {
  const [marked, setMarked] = useState<Marked | undefined>(undefined);
  const [making, setMaking] = useState<MadeKind | undefined>(undefined);
  const [current, setCurrent] = useState<string | undefined>(undefined);
  const clear = useCallback(() => {
    setMarked(undefined);
    setMaking(undefined);
  }, []);
  // Another source has other sentences under the same numbers.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the source that changes
  useEffect(() => {
    clear();
    setCurrent(undefined);
  }, [clear, source]);
  useSelectedText(host, making === undefined, setMarked);
  const rows = useMemo(
    (): RowMarking => ({
      mark: (at, isFurther) => {
        setMarked((before) => ({ from: isFurther && before ? before.from : at, to: at }));
        setMaking(undefined);
        setCurrent(at);
      },
      goTo: setCurrent,
      make: setMaking,
      clear,
    }),
    [clear],
  );
  const passage = useMemo(() => passageOf(marked, sentences), [marked, sentences]);
  return useMemo(
    () => ({ passage, making: passage && making, current, rows, make: setMaking, clear }),
    [passage, making, current, rows, clear],
  );
}

function passageOf(marked: Marked | undefined, sentences: readonly SourceSentence[]): Passage | undefined {
  if (!marked) return undefined;
  const ends = [marked.from, marked.to].map((at) => sentences.findIndex((each) => each.at === at));
  if (ends.some((end) => end < 0)) return undefined;
  const [first, last] = ends.sort((a, b) => a - b) as [number, number];
  const within = sentences.slice(first, Math.min(last + 1, first + MOST_SENTENCES)).map(({ at }) => at);
  return { sentences: within, words: within.length === 1 ? marked.words : undefined };
}

/** How long a selection rests before it is taken for made, in milliseconds. */
const REST = 150;

/** Follows what is selected with the mouse or by touch. */
function useSelectedText(
  host: RefObject<HTMLElement | null>,
  isFollowed: boolean,
  mark: (marked: Marked) => void,
): void {
  useEffect(() => {
    if (!isFollowed) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      const selection = getSelection();
      if (!selection || selection.isCollapsed || selection.toString().trim() === "") return;
      const range = selection.getRangeAt(0);
      const touched = [...(host.current?.querySelectorAll<HTMLElement>(".sentence-text") ?? [])].filter(
        (text) => range.intersectsNode(text) && !isBeside(range, text),
      );
      const [from, to] = [touched[0], touched.at(-1)].map((text) => text?.dataset.at);
      if (from !== undefined && to !== undefined) mark({ from, to, words: selection.toString().trim() });
    };
    const changed = () => {
      clearTimeout(timer);
      timer = setTimeout(look, REST);
    };
    document.addEventListener("selectionchange", changed);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("selectionchange", changed);
    };
  }, [host, isFollowed, mark]);
}

/** Whether a range only touches the edge of an element. */
function isBeside(range: Range, element: Element): boolean {
  const own = document.createRange();
  own.selectNodeContents(element);
  const ends = range.compareBoundaryPoints(Range.END_TO_START, own) >= 0;
  const begins = range.compareBoundaryPoints(Range.START_TO_END, own) <= 0;
  return ends || begins;
}
