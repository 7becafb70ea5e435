import { Case } from "#case/case.ts";

/** A likelihood as a case file gives it. */
export type Rating = string | number | readonly [number, number];

/** A piece of evidence, by its ratings under each hypothesis. */
export interface SampleItem {
  readonly ratings: Readonly<Record<string, Rating>>;
  readonly cluster?: string;
  readonly cite?: readonly string[];
  readonly text?: string;
  readonly events?: readonly string[];
}

/** A set of explanations in short: hypotheses with or without a prior, and evidence by its ratings. */
export interface SampleSet {
  readonly id?: string;
  readonly hypotheses: Readonly<Record<string, Rating | undefined>>;
  /** Names by hypothesis; made from the ids where there are none. */
  readonly names?: Readonly<Record<string, string>>;
  readonly evidence: readonly SampleItem[];
  readonly other?: Rating;
  readonly clusters?: readonly { readonly id: string; readonly correlation?: number }[] | undefined;
}

/** A small case with nothing in it but sets of explanations. */
export function caseOf(...sets: readonly SampleSet[]): Case {
  return Case.parse(unparsed(...sets));
}

/** The same as a file would hold it. */
export function unparsed(...sets: readonly SampleSet[]): Record<string, unknown> {
  return {
    demarche: 1,
    id: "sample",
    title: "A sample",
    asOf: "2020-01-01",
    analyst: "nobody",
    coded: { on: "2020-01-02", hindsight: false },
    explanations: sets.map((set, index) => ({
      id: set.id ?? `set${index + 1}`,
      question: "Why did the river rise?",
      effect: { text: "the river rose" },
      ...(set.other === undefined ? {} : { other: set.other }),
      clusters: (set.clusters ?? []).map((cluster) => ({ text: `cluster ${cluster.id}`, ...cluster })),
      hypotheses: Object.entries(set.hypotheses).map(([id, prior]) => ({
        id,
        name: set.names?.[id] ?? `explanation ${id}`,
        cite: [`art:${id}`],
        ...(prior === undefined ? {} : { prior }),
      })),
      evidence: set.evidence.map(({ ratings, cluster, cite, text, events }, item) => ({
        id: `e${item + 1}`,
        text: text ?? `evidence ${item + 1}`,
        ...(events === undefined ? {} : { events }),
        likelihood: ratings,
        cite: cite ?? [`art:P${item + 1}.S1`],
        ...(cluster === undefined ? {} : { cluster }),
      })),
    })),
  };
}
