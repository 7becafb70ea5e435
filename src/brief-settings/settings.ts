import type { BriefWording } from "#view/reading.ts";

/** The file beside a case that holds how its brief is made, where that is not as usual. */
export const SETTINGS_FILE = "brief.yaml";

export const SETTINGS_FORMAT = "demarche-brief/1";

/** What an option of an analysis is set to. */
export type OptionValue = string | number | boolean;

/** How the analyses are run, and how the brief on them is composed and worded. */
export interface BriefSettings extends BriefWording {
  readonly seed: number;
  /** Samples of every analysis that samples and has no number of its own; each its usual number where absent. */
  readonly samples?: number;
  /** Options that are not as they usually are, by analysis. */
  readonly options: Readonly<Record<string, Readonly<Record<string, OptionValue>>>>;
}

/** How a brief is made where nobody says otherwise. */
export const USUAL: BriefSettings = { seed: 1, scheme: "icd203", options: {} };

/** Samples of every analysis lie between these. */
export const MOST_SAMPLES = 1_000_000;
