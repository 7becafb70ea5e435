import type { LeftOut } from "#case/left-out.ts";
import type { Table } from "#outcome/block.ts";
import type { Inline, Text } from "#outcome/text.ts";
import { absence } from "../../absence.ts";
import { citeMark } from "../../cites.ts";
import { behindVerb, POSITION_VERBS } from "../../position-words.ts";
import { capitalised, quoted } from "../../sentence-parts.ts";
import { table } from "../../table.ts";
import type { Position, Speaker, Stakeholder, StakeholdersInput, TieTo } from "../stakeholder.ts";
import { marksOf } from "./marks.ts";
import { tieFromInWords, tieInWords } from "./ties.ts";

/** A row for everybody who has a part: role, who speaks for it, interest, position by issue, ties, silences. */
export function stakeholderTable(input: StakeholdersInput): Table {
  const nameOf = new Map(input.issues.map(({ id, name }) => [id, name]));
  const issueName = (id: string) => nameOf.get(id)!;
  const tiesTo = tiesByEnd(input.stakeholders);
  return table(
    "Who is involved, and what each stands for",
    [
      "Who",
      "Who belongs to it or speaks for it",
      "What it is said to be after",
      "Its position, issue by issue",
      "Ties",
    ],
    input.stakeholders.map((one) => [
      whoCell(one),
      one.speakers.length === 0 ? null : one.speakers.map(speakerInWords).join("; "),
      interestCell(one, input.left),
      positionCell(one, issueName, input.left),
      tieCell(one, tiesTo.get(one.id) ?? [], input),
    ]),
    "A position in quotation marks is in the analyst's words; “as read” marks one that somebody else reads into the " +
      `party.${endNotes(input)} What is not stated is named as such and filled in nowhere.`,
  );
}

/** What the marks of positions that have ended mean, so far as there are any. */
function endNotes({ stakeholders }: StakeholdersInput): string {
  const ends = new Set(
    stakeholders.flatMap(({ positions }) =>
      positions.flatMap(({ withdrawn, ended }) => (ended && !withdrawn ? ended.why : [])),
    ),
  );
  return (
    (ends.has("not repeated")
      ? " “Not repeated since”: the party has spoken on the issue since the turn without saying it again."
      : "") +
    (ends.has("replaced")
      ? " “Since replaced”: something later, said or read into it, stands in its place."
      : "")
  );
}

function whoCell(one: Stakeholder): Text {
  const { name, party, roles, cites } = one;
  // Who is a party is marked in the case, and some cases say it again as a role.
  const others = roles.filter((role) => role.toLowerCase() !== "party");
  const part = [...(party ? ["party"] : []), ...others, ...campsInWords(one)];
  return [{ strong: name }, ...(part.length === 0 ? [] : [` (${part.join("; ")})`]), ...citeMark(cites)];
}

/** `Kim Jong-un (leader, since December 2011)`. */
function speakerInWords({ name, roles }: Speaker): string {
  return nameWithNotes(name, roles);
}

/** A name with what is said of it in brackets. */
export function nameWithNotes(name: string, notes: readonly string[]): string {
  return notes.length === 0 ? name : `${name} (${notes.join("; ")})`;
}

/** To which coalitions somebody belongs. */
export function campsInWords({ camps, plural }: Pick<Stakeholder, "camps" | "plural">): string[] {
  return camps.map((camp) => `${plural ? "belong" : "belongs"} to ${camp}`);
}

function interestCell({ id, interests }: Stakeholder, left: StakeholdersInput["left"]): Text {
  if (interests.length === 0)
    return absence(left, ({ what, holders }) => what === "claim" && holders?.includes(id) === true);
  return interests.flatMap(({ text, by, cites }, index): Inline[] => [
    index === 0 ? "" : "; ",
    `${text} (${by})`,
    ...citeMark(cites),
  ]);
}

const TAKES_NO_SIDE: readonly Position["kind"][] = ["abstention", "undecided"];

function positionCell(
  { id, positions, silentOn, favours }: Stakeholder,
  issueName: (id: string) => string,
  left: StakeholdersInput["left"],
): Text {
  const issues = [...new Set(positions.map(({ issue }) => issue))];
  const stated = issues.flatMap((issue, index): Inline[] => {
    const own = positions.filter((position) => position.issue === issue);
    return [
      index === 0 ? "" : " ",
      { strong: `${issueName(issue)}:` },
      " ",
      // Of several it matters which came first.
      ...own.flatMap((position, place): Inline[] => [
        place === 0 ? "" : "; ",
        ...positionInWords(position, own.length > 1 || position.old),
      ]),
      ".",
    ];
  });
  const isOwn = ({ what, actor }: StakeholdersInput["left"][number]) => what === "demand" && actor === id;
  // Of who asks for nothing, what its values make of the packages says what it stands for.
  if (stated.length === 0 && favours !== null)
    return [`best for it by its values: ${favours.text}`, ...citeMark(favours.cites)];
  if (silentOn.length === 0) return stated.length === 0 ? absence(left, isOwn) : stated;
  const whys = silentOn.map((issue) => absence(left, (each) => isOwn(each) && each.issue === issue));
  const silent = [...new Set(whys)]
    .map(
      (why) =>
        `${capitalised(why)}: ${silentOn
          .filter((_, at) => whys[at] === why)
          .map(issueName)
          .join("; ")}.`,
    )
    .join(" ");
  return [...stated, stated.length === 0 ? silent : ` ${silent}`];
}

function positionInWords(position: Position, isDated: boolean): Inline[] {
  const { kind, text, when, withdrawn, ended, cites } = position;
  const notes = [...marksOf(position), ...(isDated && when !== null ? [when] : [])];
  const how = notes.length === 0 ? "" : ` (${notes.join("; ")})`;
  const marks = withdrawn ? ", since withdrawn" : ended ? endInWords(ended) : "";
  const verb = POSITION_VERBS[kind] + (TAKES_NO_SIDE.includes(kind) ? ":" : "");
  return [`${verb} ${quoted(behindVerb(kind, text))}${how}${marks}`, ...citeMark(cites)];
}

function endInWords({ why, asRead }: NonNullable<Position["ended"]>): string {
  if (why === "not repeated") return ", not repeated since";
  return `, since ${why}${asRead ? " as others read it" : ""}`;
}

/** The ties by whom they go to, but for those in which somebody is both ends. */
function tiesByEnd(stakeholders: StakeholdersInput["stakeholders"]): ReadonlyMap<string, readonly TieTo[]> {
  const byEnd = new Map<string, TieTo[]>();
  for (const { id, ties } of stakeholders)
    for (const tie of ties) {
      if (tie.to === id) continue;
      const known = byEnd.get(tie.to);
      if (known) known.push(tie);
      else byEnd.set(tie.to, [tie]);
    }
  return byEnd;
}

/** The ties of a party and those of others to it; one that both are said to have stands once. */
function tieCell(
  { id, ties }: Stakeholder,
  toIt: readonly TieTo[],
  { names, left }: StakeholdersInput,
): Text | null {
  const own = ties.map((tie) => ({
    words: `${tie.holder === id ? "" : `${names[tie.holder]}: `}${tieInWords(tie, names)}`,
    note: tie.note,
    cites: tie.cites,
  }));
  const ownWords = new Set(own.map(({ words }) => words));
  const others = toIt
    .map((tie) => ({ words: tieFromInWords(tie, names), note: tie.note, cites: tie.cites }))
    .filter(({ words }) => !ownWords.has(words));
  const all = [...own, ...others];
  const isOfIt = ({ what, holders }: LeftOut) => what === "tie" && holders?.includes(id) === true;
  // Most have no tie, which is no gap; but one that the case has and that does not count is told as such.
  if (all.length === 0) return left.some(isOfIt) ? absence(left, isOfIt) : null;
  return all.flatMap(({ words, note, cites }, index): Inline[] => [
    index === 0 ? "" : "; ",
    note === null ? words : `${words} (${note})`,
    ...citeMark(cites),
  ]);
}
