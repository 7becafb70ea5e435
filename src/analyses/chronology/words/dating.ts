import { counted } from "../../sentence-parts.ts";
import type { ChronologyResult } from "../result.ts";

/** How closely the entries are dated, in one sentence. */
export function datingInWords({ counts }: ChronologyResult): string {
  const { day, month, year, longer, undated } = counts.dated;
  const parts = [
    `${day} ${day === 1 ? "is" : "are"} dated to the day`,
    `${month} to within a month`,
    `${year} only to within a year`,
    ...(longer > 0 ? [`${longer} more loosely`] : []),
  ];
  const { uncertain } = counts;
  const doubted =
    uncertain === 0 ? "" : ` ${uncertain} of these dates ${uncertain === 1 ? "is" : "are"} uncertain.`;
  return `Of ${counted(counts.entries, "entry", "entries")}, ${parts.join(", ")}, and ${undated} not at all.${doubted}`;
}
