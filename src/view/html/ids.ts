/** Fragment under which the section of an analysis stands: letters, digits and hyphens. */
export function sectionId(analysisId: string): string {
  return `analysis-${analysisId.replace(/[^A-Za-z0-9-]+/g, "-")}`;
}
