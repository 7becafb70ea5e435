import { WHY_LEFT_OUT } from "#case/left-out.ts";
import type { Table } from "#outcome/block.ts";
import type { Inline, Text } from "#outcome/text.ts";
import { citeMark } from "../../cites.ts";
import { quoted } from "../../sentence-parts.ts";
import { table } from "../../table.ts";
import type { Interest, Position, Speaker, Stakeholder, StakeholdersInput } from "../stakeholder.ts";
import { tieInWords } from "./ties.ts";

/** A row for everybody who has a part: role, who speaks for it, interest, position by issue, ties, silences. */
export function stakeholderTable(input: StakeholdersInput): Table {
  const issueName = (id: string) => input.issues.find((issue) => issue.id === id)!.name;
  return table(
    "Who is involved, and what each stands for",
    ["Who", "Who speaks for it", "What it is after, as others say", "Its position, issue by issue", "Ties"],
    input.stakeholders.map((one) => [
      whoCell(one),
      one.speakers.length === 0 ? null : one.speakers.map(speakerInWords).join("; "),
      interestCell(one.interests),
      positionCell(one, issueName),
      tieCell(one, input.names),
    ]),
    "A position in quotation marks is in the analyst's words; “as read” marks one that somebody else reads into the " +
      "party. What is not stated is named as such and filled in nowhere.",
  );
}

function whoCell({ name, party, roles, camps, plural, cites }: Stakeholder): Text {
  // Who is a party is marked in the case, and some cases say it again as a role.
  const others = roles.filter((role) => role.toLowerCase() !== "party");
  const part = [
    ...(party ? ["party"] : []),
    ...others,
    ...camps.map((camp) => `${plural ? "belong" : "belongs"} to ${camp}`),
  ];
  return [{ strong: name }, ...(part.length === 0 ? [] : [` (${part.join("; ")})`]), ...citeMark(cites)];
}

/** `Kim Jong-un (leader, since December 2011)`. */
export function speakerInWords({ name, roles }: Speaker): string {
  return roles.length === 0 ? name : `${name} (${roles.join("; ")})`;
}

function interestCell(interests: readonly Interest[]): Text {
  if (interests.length === 0) return "not stated";
  return interests.flatMap(({ text, by, cites }, index): Inline[] => [
    index === 0 ? "" : "; ",
    `${text} (${by})`,
    ...citeMark(cites),
  ]);
}

const VERBS: Readonly<Record<Position["kind"], string>> = {
  ask: "asks",
  precondition: "requires",
  offer: "offers",
  refusal: "refuses",
  threat: "threatens",
  withdrawal: "withdraws",
  acceptance: "accepts",
  abstention: "abstains:",
  undecided: "has not decided:",
};

function positionCell({ positions, silentOn, lost }: Stakeholder, issueName: (id: string) => string): Text {
  const issues = [...new Set(positions.map(({ issue }) => issue))];
  const stated = issues.flatMap((issue, index): Inline[] => [
    index === 0 ? "" : " ",
    { strong: `${issueName(issue)}:` },
    " ",
    ...positions
      .filter((position) => position.issue === issue)
      .flatMap((position, place): Inline[] => [place === 0 ? "" : "; ", ...positionInWords(position)]),
    ".",
  ]);
  const besides = lost === null ? "" : ` What else the case has of it ${WHY_LEFT_OUT[lost]}.`;
  if (stated.length === 0 && lost !== null) return `What the case has of it ${WHY_LEFT_OUT[lost]}.`;
  if (silentOn.length === 0)
    return stated.length === 0 ? "not stated" : [...stated, ...(besides === "" ? [] : [besides])];
  const silent = `Not stated: ${silentOn.map(issueName).join("; ")}.${besides}`;
  return [...stated, stated.length === 0 ? silent : ` ${silent}`];
}

function positionInWords({ kind, text, voice, withdrawn, contested, cites }: Position): Inline[] {
  const how = { stated: "", reading: " (as read)", expected: " (expected)" }[voice];
  const marks = `${contested ? " (alleged or denied)" : ""}${withdrawn ? ", since withdrawn" : ""}`;
  return [`${VERBS[kind]} ${quoted(text)}${how}${marks}`, ...citeMark(cites)];
}

function tieCell({ id, ties }: Stakeholder, names: StakeholdersInput["names"]): Text | null {
  if (ties.length === 0) return null;
  return ties.flatMap((tie, index): Inline[] => [
    index === 0 ? "" : "; ",
    `${tie.holder === id ? "" : `${names[tie.holder]}: `}${tieInWords(tie, names)}`,
    ...citeMark(tie.cites),
  ]);
}
