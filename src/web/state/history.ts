import type { Texts } from "../workers/messages.ts";

/** The texts of a case folder, and what they were and will be again: one line of steps for every way of changing them. */
export interface History {
  readonly texts: Texts;
  readonly past: readonly Step[];
  readonly future: readonly Step[];
}

/** A change that can be taken back. */
interface Step {
  /** The texts before it in the past, after it in the future. */
  readonly texts: Texts;
  /** What it did, as a reader would say it: `likelihood of e13 under pressure`. */
  readonly label: string;
  /** Changes under one thread that follow on one another are taken back as one: what is typed in a stretch. */
  readonly thread?: string;
}

/** So many steps are kept; texts that did not change are shared between them. */
const MOST_STEPS = 500;

export function historyOf(texts: Texts): History {
  return { texts, past: [], future: [] };
}

/** After a change. */
export function changed(
  { texts: before, past }: History,
  texts: Texts,
  label: string,
  thread?: string,
): History {
  const last = past.at(-1);
  const goesOn = thread !== undefined && last?.thread === thread;
  const step: Step = { texts: before, label, ...(thread === undefined ? {} : { thread }) };
  return { texts, past: goesOn ? past : [...past, step].slice(-MOST_STEPS), future: [] };
}

export function undone({ texts, past, future }: History): History {
  const step = past.at(-1);
  if (!step) return { texts, past, future };
  const { label } = step;
  return { texts: step.texts, past: past.slice(0, -1), future: [{ texts, label }, ...future] };
}

export function redone({ texts, past, future }: History): History {
  const [step, ...rest] = future;
  if (!step) return { texts, past, future };
  const { label } = step;
  return { texts: step.texts, past: [...past, { texts, label }], future: rest };
}

/** What was done since the texts were so, in one line; the last change where they never were, undefined where nothing was. */
export function changesSince(texts: Texts | undefined, { past }: History): string | undefined {
  const from = past.findLastIndex((step) => step.texts === texts);
  const labels = [...new Set(past.slice(from === -1 ? -1 : from).map(({ label }) => label))];
  const last = labels.at(-1);
  if (labels.length < 3) return last && labels.join(", then ");
  return `${last} and ${labels.length - 1} changes before it`;
}
