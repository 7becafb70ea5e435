import type { Table } from "#outcome/block.ts";
import type { Text } from "#outcome/text.ts";
import { citeMark } from "../../cites.ts";
import { capitalised, listed, quoted } from "../../sentence-parts.ts";
import { table } from "../../table.ts";
import type { RecordedClaim, RecordInput } from "../recorded.ts";

/** What the text under analysis makes of a claim; and what another source makes of one, of which the text says nothing. */
const STANCES: Readonly<Record<"text" | "other", Record<RecordedClaim["stance"], string>>> = {
  text: { endorses: "shared by the text", reports: "reported", rejects: "rejected by the text" },
  other: {
    endorses: "held by its own source",
    reports: "reported by its own source",
    rejects: "rejected by its own source",
  },
};

/** The claims that are told nowhere else in the brief. */
export function claimsTable({ claims, claimTexts }: RecordInput): Table {
  return table(
    "What is claimed",
    ["Claim", "By, and how", "Bears on", "Credibility"],
    claims.map((claim) => [
      [`${claim.text}${claim.hedge === null ? "" : ` (“${claim.hedge}”)`}`, ...citeMark(claim.cites)],
      `${capitalised(claim.by)}: ${claim.kind}, ${STANCES[claim.inText ? "text" : "other"][claim.stance]}`,
      bearingOf(claim, claimTexts),
      gradeOf(claim),
    ]),
    `Credibility is graded from 1, confirmed by an independent source, to 5, improbable; 6 means that it cannot be judged.${claims.length < Object.keys(claimTexts).length ? " Interests and assumptions stand elsewhere." : ""}`,
  );
}

function bearingOf(
  { supports, contradicts, qualifies }: RecordedClaim,
  texts: RecordInput["claimTexts"],
): string | null {
  const named = (ids: readonly string[]) => listed(ids.map((id) => quoted(shortened(texts[id]!))));
  const parts = [
    ...(supports.length > 0 ? [`supports ${named(supports)}`] : []),
    ...(contradicts.length > 0 ? [`contradicts ${named(contradicts)}`] : []),
    ...(qualifies.length > 0 ? [`limits ${named(qualifies)}`] : []),
  ];
  return parts.length === 0 ? null : parts.join("; ");
}

const FEW_LETTERS = 60;

/** The first words of a claim that stands in full in its own row. */
function shortened(text: string): string {
  if (text.length <= FEW_LETTERS) return text;
  const cut = text.slice(0, FEW_LETTERS);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), 1))} …`;
}

function gradeOf({ grade, gradeReason }: RecordedClaim): Text | null {
  if (grade === null) return null;
  return gradeReason === null ? String(grade) : `${grade}: ${gradeReason.replace(/\.$/, "")}`;
}
