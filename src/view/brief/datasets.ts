import type { Dataset } from "#outcome/explanation.ts";
import type { Report } from "#outcome/report.ts";
import { stopped } from "./stopped.ts";

/** Data from elsewhere, as the list of sources has it: one entry for each citation, with all that is taken from it. */
export interface CitedData {
  /** What is taken from it: calm/agreement, calm/no-agreement. */
  readonly ids: readonly string[];
  readonly names: readonly string[];
  /** Citation, edition and terms, in sentences. */
  readonly text: string;
}

/** What heads the list of them. */
export const DATA_TITLE = "Data from elsewhere";

/** The data from elsewhere on which a report rests, in the order in which its sections name them. */
export function datasetsOf({ sections }: Report): readonly CitedData[] {
  return citedData(
    sections.flatMap(({ outcome }) =>
      outcome.status === "done" ? (outcome.explanation.datasets ?? []) : [],
    ),
  );
}

/** The same of one section's. */
export function citedData(datasets: readonly Dataset[]): readonly CitedData[] {
  const byCitation = new Map<string, Dataset[]>();
  for (const dataset of datasets) {
    const { citation, version, licence } = dataset;
    const key = JSON.stringify([citation, version, licence]);
    const group = byCitation.get(key) ?? [];
    byCitation.set(key, group);
    if (!group.some(({ id }) => id === dataset.id)) group.push(dataset);
  }
  return [...byCitation.values()].map((group) => {
    const { citation, version, licence } = group[0]!;
    return {
      ids: group.map(({ id }) => id),
      names: group.map(({ name }) => name),
      text: `${stopped(citation)} Version: ${stopped(version)} Terms: ${stopped(licence)}`,
    };
  });
}
