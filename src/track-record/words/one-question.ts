import { capitalised as capital, listed } from "#analyses/sentence-parts.ts";
import { table } from "#analyses/table.ts";
import { dayInWords, dayOfIso } from "#case/day.ts";
import type { Block, Curves } from "#outcome/block.ts";
import type { PageSection } from "#outcome/page.ts";
import type { Text } from "#outcome/text.ts";
import type { LineScore, QuestionScore, ReasonScore } from "../scoring/score-question.ts";
import { primary } from "../scoring/score-question.ts";
import { chance, outcomeInWords, score, signed } from "./figures.ts";

/** Below this a reason has neither earned nor cost anything worth telling. */
const NOTHING = 0.0005;

/** What came of one question: what was said, what came, and which reason earned or cost the score. */
export function questionSection(scored: QuestionScore): PageSection {
  const { question } = scored;
  return {
    id: `question-${question.id}`,
    heading: question.text,
    text: [whatCame(scored), ...moved(scored)],
    blocks: [...pictureOf(scored), ...linesTable(scored), ...reasonsTable(scored.reasons)],
  };
}

function whatCame({ question, outcome, added }: QuestionScore): Text {
  const { answered, base, statement, closes, criteria } = question;
  const asked = statement ? `It tests a forecast by ${statement.by}: “${statement.text}”. ` : "";
  const settled =
    outcome.is === "resolved"
      ? `It came out as ${outcomeInWords(question, outcome)}, settled on ${dayInWords(outcome.on)} (${outcome.source}). `
      : outcome.is === "open"
        ? `It is open until ${dayInWords(dayOfIso(closes))}. `
        : outcome.is === "due"
          ? `It closed on ${dayInWords(dayOfIso(closes))}, and nobody has looked up how it came out. `
          : `It was ${outcome.is} on ${dayInWords(outcome.on)} (${outcome.source}), and has no score. `;
  const why = "why" in outcome && outcome.why !== null ? `${sentence(outcome.why)} ` : "";
  const said = answered
    ? `The case gave it ${chance(answered)}${base ? `, the base rate alone ${chance(base)} (${base.what})` : ""}. `
    : "";
  const worth =
    added === null || Math.abs(added) < NOTHING
      ? ""
      : added > 0
        ? `What the case added to the base rate made the Brier score better by ${score(added)}. `
        : `What the case added to the base rate made the Brier score worse by ${score(-added)}. `;
  return `${asked}${settled}${why}${said}${worth}What counted: ${sentence(criteria)}`;
}

/** How forecasters changed their minds, and whether that was towards what came. */
function moved({ lines, outcome, question }: QuestionScore): Text[] {
  if (outcome.is !== "resolved" || question.answer !== "yes-no") return [];
  const yes = outcome.answer === 1;
  return lines
    .filter(({ kind }) => kind === "forecaster")
    .flatMap(({ by, chances }): Text[] => {
      const steps = chances.flatMap(({ on, chance: now }, at) => {
        const before = chances[at - 1]?.chance;
        if (!before || !now || now.best === before.best) return [];
        const right = now.best > before.best === yes;
        return [
          `from ${chance(before)} to ${chance(now)} on ${dayInWords(on)}, ${right ? "towards" : "away from"} what came`,
        ];
      });
      return steps.length === 0 ? [] : [`${by} went ${steps.join("; then ")}.`];
    });
}

function pictureOf({ question, outcome, lines, window }: QuestionScore): Block[] {
  const drawn = lines.filter(({ chances }) => chances.some(({ chance: each }) => each !== null));
  if (question.answer !== "yes-no" || drawn.length === 0) return [];
  const end = window?.closed ?? dayOfIso(question.closes);
  const points = drawn.flatMap((line) => pointsOf(line, end));
  const guides: Curves["guides"] = [
    { axis: "x", at: dayOfIso(question.closes), label: "close" },
    ...(outcome.is === "resolved"
      ? [
          { axis: "x" as const, at: outcome.on, label: "settled" },
          {
            axis: "value" as const,
            at: outcome.answer === 1 ? 1 : 0,
            label: `came out: ${outcomeInWords(question, outcome)}`,
          },
        ]
      : []),
  ];
  return [
    {
      kind: "curves",
      title: "What was held, over time",
      alt: `The chance of yes that ${listed(drawn.map(({ by }) => by))} gave, from day to day${outcome.is === "resolved" ? `; it came out as ${outcomeInWords(question, outcome)}` : ""}.`,
      form: "steps",
      x: { label: "day", format: "date" },
      value: { label: "chance of yes", format: "share", min: 0, max: 1 },
      series: drawn.map(({ by }) => by),
      points,
      guides,
    },
  ];
}

/** A step for each change, held to the end; nothing where it was withdrawn. */
function pointsOf({ by, chances }: LineScore, end: number): Curves["points"] {
  const points = chances.flatMap(({ on, chance: each }) =>
    each === null
      ? []
      : [{ x: on, value: each.best, low: each.low, high: each.high, series: by, mark: true }],
  );
  const last = chances.at(-1);
  return last?.chance && last.on < end
    ? [
        ...points,
        { x: end, value: last.chance.best, low: last.chance.low, high: last.chance.high, series: by },
      ]
    : points;
}

function linesTable({ lines, outcome }: QuestionScore): Block[] {
  if (outcome.is !== "resolved" || lines.length === 0) return [];
  const rules = lines[0]!.scores;
  const peers = lines.some(({ peer }) => peer !== null);
  return [
    table(
      "Scores",
      [
        "Whose",
        ...rules.map(({ name, better }) => [`${capital(name)}; ${better} is better`, "number"] as const),
        ...(peers ? [["Peer score; higher is better", "number"] as const] : []),
        ["Days covered", "share"],
      ],
      lines
        .toSorted((a, b) => order(a) - order(b))
        .map((line) => [
          line.by,
          ...line.scores.map(({ mean }) => rounded(mean)),
          ...(peers ? [rounded(line.peer)] : []),
          line.coverage,
        ]),
      "Mean over the days on which something was held, of those on which the question was open; the others give no credit.",
    ),
  ];
}

const ORDER: readonly LineScore["kind"][] = ["answer", "base", "pool", "forecaster", "crowd", "market"];

function order({ kind }: LineScore): number {
  return ORDER.indexOf(kind);
}

function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 1000) / 1000;
}

function reasonsTable(reasons: readonly ReasonScore[]): Block[] {
  if (reasons.length === 0) return [];
  return [
    table(
      "What each reason earned or cost",
      ["Reason", "Moved the chance", ["Without it", "share"], "Brier score"],
      reasons.map(({ text, cites, before, after, without, earned }) => [
        cites.length > 0 ? `${text} [${cites.join("; ")}]` : text,
        `from ${Math.round(before * 100)} to ${Math.round(after * 100)} %`,
        without,
        Math.abs(earned) < NOTHING ? "no difference" : `${signed(earned)} ${earned > 0 ? "earned" : "lost"}`,
      ]),
      "How much worse, or better, the answer's Brier score would be without the reason, all others left as they are.",
    ),
  ];
}

function sentence(text: string): string {
  return /[.!?]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`;
}

/** The score by the rule that lines are compared by, for the table of all questions. */
export function answerScore({ lines }: QuestionScore, kind: LineScore["kind"]): number | null {
  const line = lines.find((each) => each.kind === kind);
  return line ? primary(line) : null;
}
