import type { Block, Cell } from "#outcome/block.ts";
import type { Explanation } from "#outcome/explanation.ts";
import type { Inline, Text } from "#outcome/text.ts";

/** A text as a line: citations in brackets, likelihoods and shares as numbers, terms with their meaning. */
export function line(text: Text): string {
  return typeof text === "string" ? text : text.map(piece).join("");
}

function piece(part: Inline): string {
  if (typeof part === "string") return part;
  if ("cite" in part) return `[${part.cite.join(" ")}]`;
  if ("likelihood" in part) return `<${part.likelihood.low}–${part.likelihood.high}>`;
  if ("share" in part) return `<${JSON.stringify(part.share)}>`;
  if ("strong" in part) return `*${part.strong}*`;
  return `${part.term} {${part.meaning}}`;
}

/** An explanation as lines to be read and compared: every word and every datum of it, and nothing about its looks. */
export function told(explanation: Explanation): string {
  const { headline, judgements, blocks, caveats, flips, gaps, inputs } = explanation;
  const { glance = [], sides = [], signposts = [], onRecord = [], secondhand = [] } = explanation;
  return [
    line(headline),
    ...judgements.flatMap(({ answers, text, gist, qualified, excludes, confidence, n, cites }) => [
      "",
      `? ${[answers.kind, answers.about].filter(Boolean).join(" ")}: ${line(text)}`,
      ...(gist === undefined ? [] : [`  in short: ${line(gist)}`]),
      ...(qualified === undefined ? [] : [`  and: ${line(qualified)}`]),
      ...(excludes === undefined ? [] : [`  against: ${line(excludes.text)}`]),
      `  ${confidence.level}: ${line(confidence.why)}`,
      `  n = ${n.count} ${n.of}; ${cites.join(" ") || "no citation"}`,
    ]),
    ...[...glance, ...blocks].flatMap((block) => ["", ...blockLines(block)]),
    "",
    ...sides.map(
      ({ name, wants, moved }) => `= ${name} wants: ${line(wants ?? "")}; moved: ${line(moved ?? "")}`,
    ),
    ...signposts.map(
      ({ kind, watch, by, means, cites }) =>
        `^ ${kind}: ${line(watch)}${by ? ` (by ${by.text})` : ""} → ${line(means ?? "not stated")} (${cites.join(" ")})`,
    ),
    ...onRecord.map(
      ({ answers, text, cites }) => `@ ${answers.kind} ${answers.about}: ${line(text)} (${cites.join(" ")})`,
    ),
    ...caveats.map((caveat) => `! ${line(caveat)}`),
    ...flips.map(
      ({ change, effect, steps, cites }) =>
        `~ ${line(change)} → ${line(effect)} (${steps}; ${cites.join(" ")})`,
    ),
    ...[...gaps, ...secondhand].map((gap) => `- ${line(gap)}`),
    `${inputs.given} given, ${inputs.missing} missing`,
    "",
  ].join("\n");
}

function blockLines(block: Block): string[] {
  switch (block.kind) {
    case "text":
      return [line(block.text)];
    case "list":
      return [`# ${block.title ?? ""}`, ...block.items.map((item) => `* ${line(item)}`)];
    case "table":
      return [
        `# ${block.title}`,
        block.columns.map(({ label, format = "text" }) => `${label} (${format})`).join(" | "),
        ...block.rows.map(({ cells, sort, emphasis }) =>
          [
            cells.map(cell).join(" | "),
            ...(sort ? [`sorted by ${sort.map((key) => key ?? "").join(",")}`] : []),
            ...(emphasis ? [emphasis] : []),
          ].join(" — "),
        ),
        ...(block.note ? [`(${line(block.note)})`] : []),
      ];
    case "timeline":
      return [
        `# ${block.title}`,
        block.alt,
        `today ${block.today}; ${block.lanes.map(({ id, label }) => `${id} = ${label}`).join(", ")}`,
        ...block.items.map(
          ({ lane, label, earliest, latest, shape, emphasis, when }) =>
            `${lane}: ${label}, ${when} (${shape} ${earliest ?? "…"}–${latest ?? "…"}, ${emphasis})`,
        ),
      ];
    default:
      return [JSON.stringify(block)];
  }
}

function cell(value: Cell): string {
  return value === null ? "–" : typeof value === "number" ? String(value) : line(value);
}

/** Nouns that the sentences count, with their plurals. */
const NOUNS: Readonly<Record<string, string>> = {
  act: "acts",
  day: "days",
  demand: "demands",
  entry: "entries",
  event: "events",
  fault: "faults",
  finding: "findings",
  ground: "grounds",
  issue: "issues",
  item: "items",
  round: "rounds",
  source: "sources",
  statement: "statements",
  step: "steps",
};

/**
 * Where a count and its noun do not agree: `1 demands`, `2 act`; and where two are called all, `All 2 demands`. What stands in quotation marks is the case's; what an
 * `n` counts is named in the plural, whatever the count.
 */
export function numberFaults(text: string): string[] {
  const own = text.replace(/“[^”]*”/g, "“”").replace(/^ {2}n = .*$/gm, "");
  const two = [...own.matchAll(/\b(?:all|none of the) 2\b(?![\d.,–])/gi)].map(([found]) => found);
  return two.concat(
    Object.entries(NOUNS).flatMap(([one, several]) => [
      ...[...own.matchAll(new RegExp(`(?<![\\d–.] ?)\\b1 (?:\\w+ )?${several}\\b`, "g"))].map(
        ([found]) => found,
      ),
      ...[...own.matchAll(new RegExp(`\\b(?:\\d*[02-9]|\\d+1) (?:\\w+ )?${one}\\b`, "g"))].map(
        ([found]) => found,
      ),
    ]),
  );
}

/** Every text in plain data. */
export function stringsOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return value !== null && typeof value === "object" ? Object.values(value).flatMap(stringsOf) : [];
}
