import type { Report } from "#outcome/report.ts";
import { capitalised } from "../capitalised.ts";

/** Source reliability of the Admiralty (NATO) system: letter → what it means (AJP-2.1, table of source reliability). */
const RELIABILITY: Readonly<Record<string, string>> = {
  A: "completely reliable",
  B: "usually reliable",
  C: "fairly reliable",
  D: "not usually reliable",
  E: "unreliable",
  F: "its reliability cannot be judged",
};

type Graded = Pick<Report["case"]["sources"][number], "grade" | "stipulates">;

/** A grade with its meaning, "F: its reliability cannot be judged"; a source without a grade says so, or why none is asked for. */
export function gradeInWords({ grade, stipulates }: Graded): string {
  if (stipulates) return "lays down the rules of the game or exercise";
  if (grade === undefined) return "not graded";
  const meaning = RELIABILITY[grade.charAt(0).toUpperCase()];
  return meaning === undefined ? grade : `${grade}: ${meaning}`;
}

/** The same as a sentence: `Grade B: usually reliable.` */
export function gradeSentence(source: Graded): string {
  const words = gradeInWords(source);
  return source.grade === undefined || source.stipulates ? `${capitalised(words)}.` : `Grade ${words}.`;
}
