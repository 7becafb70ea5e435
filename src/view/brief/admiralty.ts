/** Source reliability of the Admiralty (NATO) system: letter → what it means (AJP-2.1, table of source reliability). */
const RELIABILITY: Readonly<Record<string, string>> = {
  A: "completely reliable",
  B: "usually reliable",
  C: "fairly reliable",
  D: "not usually reliable",
  E: "unreliable",
  F: "its reliability cannot be judged",
};

/** A grade with its meaning, "F: its reliability cannot be judged"; a source without a grade says so. */
export function gradeInWords(grade: string | undefined): string {
  if (grade === undefined) return "not graded";
  const meaning = RELIABILITY[grade.charAt(0).toUpperCase()];
  return meaning === undefined ? grade : `${grade}: ${meaning}`;
}
