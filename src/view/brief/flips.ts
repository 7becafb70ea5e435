import type { Flip } from "#outcome/explanation.ts";
import type { Report, ReportSection } from "#outcome/report.ts";

/** A flip with the section it comes from. */
export interface PlacedFlip {
  readonly flip: Flip;
  readonly section: ReportSection;
}

/**
 * What would change our mind: the flips of all sections, the smallest change first. Among equally small changes the
 * sections take turns, so that one analysis with many does not crowd out the others.
 */
export function flipsOf(report: Report): readonly PlacedFlip[] {
  const ranked = report.sections.flatMap((section) => {
    if (section.outcome.status !== "done") return [];
    const bySize = section.outcome.explanation.flips.toSorted((a, b) => a.steps - b.steps);
    return bySize.map((flip, turn) => ({ flip, section, turn }));
  });
  return ranked.sort((a, b) => a.flip.steps - b.flip.steps || a.turn - b.turn);
}
