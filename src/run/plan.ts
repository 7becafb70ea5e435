import type { Analysis } from "#analyses/analysis.ts";
import type { ClassTables } from "#analyses/class-tables.ts";
import { ANALYSES } from "#analyses/index.ts";
import type { OptionFault, OptionSpecs, OptionValues } from "#analyses/options.ts";
import { type AvailableCase, availableCase, type Restriction } from "#case/availability.ts";
import type { Case } from "#case/case.ts";
import type { SourceTexts } from "#case/cited-text.ts";
import { append } from "#math/append.ts";
import type { IntakeFacts } from "#outcome/report.ts";
import { type Selected, select } from "./select.ts";

/** What is asked for: a case, how much of it counts, which analyses, with which options, seed and budget. */
export interface Request {
  readonly case: Case;
  readonly restriction: Restriction;
  readonly texts: SourceTexts;
  /** The tables of the case's reference classes; none if absent. */
  readonly tables?: ClassTables;
  /** Ids of analyses; all of them if absent. */
  readonly analyses?: readonly string[];
  /** Options by analysis; `samples` may also be given for all that have it. */
  readonly options: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly samples?: number;
  readonly seed: number;
  /** What of the case was proposed from its texts, for the report. */
  readonly intake?: IntakeFacts;
  /** Times the work that the limits of the analyses allow; 1 if absent. */
  readonly budget?: number;
}

/** One analysis of a plan. */
export interface Planned {
  readonly analysis: Analysis;
  readonly options: OptionValues<OptionSpecs>;
  /** Whether it was asked for, or only runs because another needs it. */
  readonly shown: boolean;
  /** What it takes from the case; null where that waits for the analyses that it needs. */
  readonly selected: Selected | null;
}

/** A request made ready to run: the reduced case, and the analyses in waves, each needing only those of waves before. */
export interface Plan {
  readonly request: Request;
  readonly available: AvailableCase;
  readonly waves: readonly (readonly Planned[])[];
  /** Ids of the analyses in the order in which a report has them. */
  readonly order: readonly string[];
}

/** A fault of an option, with the analysis that has it. */
export type PlanFault = OptionFault & { readonly analysis: string };

/** Reduces the case, selects inputs and checks all options; returns the plan or what is wrong with the options. */
export function planOf(
  request: Request,
  analyses: readonly Analysis[] = ANALYSES,
): Plan | { readonly faults: readonly PlanFault[] } {
  const available = availableCase(request.case, request.restriction);
  const asked = (id: string) => request.analyses?.includes(id) ?? true;
  const waves = wavesOf(
    analyses.filter(({ id }) => asked(id)),
    analyses,
  );
  const faults: PlanFault[] = [];
  const note = (analysis: string, found: readonly OptionFault[]) =>
    append(
      faults,
      found.map((fault) => ({ ...fault, analysis })),
    );
  const planned = waves.map((wave) =>
    wave.flatMap((analysis): Planned[] => {
      const { id } = analysis;
      const general =
        request.samples !== undefined && analysis.options.samples ? { samples: request.samples } : {};
      const read = analysis.readOptions({ ...general, ...request.options[id] });
      if ("faults" in read) {
        note(id, read.faults);
        return [];
      }
      const options = read.values;
      const selected = analysis.needs.length > 0 ? null : select(analysis, available, options, request);
      if (selected && "faults" in selected) {
        note(id, selected.faults);
        return [];
      }
      return [{ analysis, options, shown: asked(id), selected }];
    }),
  );
  return faults.length > 0
    ? { faults }
    : { request, available, waves: planned, order: analyses.map(({ id }) => id) };
}

/** The wanted analyses and those that they need, each in the first wave after all that it needs. */
function wavesOf(wanted: readonly Analysis[], analyses: readonly Analysis[]): Analysis[][] {
  const waveOf = new Map<Analysis, number>();
  const place = (analysis: Analysis, above: readonly string[]): number => {
    const known = waveOf.get(analysis);
    if (known !== undefined) return known;
    const path = [...above, analysis.id];
    if (above.includes(analysis.id)) throw new Error(`analyses need each other: ${path.join(" → ")}`);
    const wave = analysis.needs.reduce((latest, id) => {
      const needed = analyses.find((candidate) => candidate.id === id);
      if (!needed) throw new Error(`${analysis.id} needs ${id}, which is no analysis`);
      return Math.max(latest, place(needed, path) + 1);
    }, 0);
    waveOf.set(analysis, wave);
    return wave;
  };
  for (const analysis of wanted) place(analysis, []);
  const waves: Analysis[][] = [];
  for (const analysis of analyses) {
    const wave = waveOf.get(analysis);
    if (wave === undefined) continue;
    while (waves.length <= wave) waves.push([]);
    waves[wave]!.push(analysis);
  }
  return waves;
}
