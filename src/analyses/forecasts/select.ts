import type { Case } from "#case/case.ts";
import type { Estimate, QuestionFamily } from "#case/dated-question.ts";
import type { LeftOut } from "#case/left-out.ts";
import { type RegisteredQuestion, registerOf } from "#case/register.ts";
import type { Findings, Selection } from "../analysis.ts";
import { distinct } from "../cites.ts";
import { type ClassTables, NO_TABLES } from "../class-tables.ts";
import { originsOf } from "../independent-sources.ts";
import { statedForecast } from "../on-record.ts";
import { chanceGiven } from "./chance.ts";
import type { EstimateInput, FamilyInput, ForecastsInput, QuestionInput } from "./input.ts";
import { classInput, outsideInput } from "./select-outside.ts";
import { reasonInput } from "./select-reasons.ts";

/** The dated questions of a case with all that bears on their chances; or that there are none. */
export function selectForecasts(
  c: Case,
  found: Findings = {},
  left: readonly LeftOut[] = [],
  tables: ClassTables = NO_TABLES,
): Selection<ForecastsInput> {
  const register = registerOf(c);
  if (register.length === 0)
    return {
      missing: ["dated questions: what a day and a source will settle, with a base rate or estimates"],
    };
  const questions = register.map((question) => questionInput(c, register, question, found, left));
  const used = distinct(
    questions.flatMap(({ outside }) => (outside?.view === "spells" ? outside.classes : [])),
  );
  const known = new Set(register.flatMap(({ id, of }) => (of === null ? [id] : [id, of])));
  return {
    input: {
      today: c.asOf.latest!,
      questions,
      families: c.families.map(familyInput),
      classes: used.map((id) => classInput(c, tables, id)),
      asked: c.questions.flatMap(({ kind, about }) =>
        about !== undefined && known.has(about) ? [{ kind, about }] : [],
      ),
      asksOfOthers: asksOfOthers(c),
      origins: originsOf(c),
      lacking: lackingOf(left),
      hindsight: c.coded.hindsight,
    },
  };
}

/** Whether the case asks for the coming of something that it does not have here: on the day, or of the sources selected. */
function asksOfOthers({ questions, register, forecasts, events, phases }: Case): boolean {
  const here = new Set([register, forecasts, events, phases].flatMap((list) => list.map(({ id }) => id)));
  return questions.some(
    ({ kind, about }) => kind === "occurrence" && about !== undefined && !here.has(about),
  );
}

/** Why the case has fewer base rates and estimates here than it states; null where it has none besides. */
function lackingOf(left: readonly LeftOut[]): ForecastsInput["lacking"] {
  return left.find(({ what }) => what === "base rate" || what === "estimate")?.why ?? null;
}

function questionInput(
  c: Case,
  register: readonly RegisteredQuestion[],
  question: RegisteredQuestion,
  found: Findings,
  left: readonly LeftOut[],
): QuestionInput {
  const { id, of, text, criteria, answer, outcomes = [], unit, opens, closes, settles, settledBy } = question;
  const { condition, outside, reasons, estimates, resolution, cite = [] } = question;
  const forecast = c.forecasts.find((one) => one.id === of);
  return {
    id,
    statement: forecast ? { id: forecast.id, ...statedForecast(c, forecast) } : null,
    text,
    criteria,
    kind: answer,
    outcomes,
    unit: unit ?? null,
    opens: opens?.latest ?? null,
    closes: closes.latest!,
    settles: settles?.latest ?? null,
    settledBy,
    condition: condition ?? null,
    outside: outside ? outsideInput(c, outside, left) : null,
    reasons: reasons.map((reason) => reasonInput(c, register, reason, found, question)),
    estimates: estimates.map((one) => estimateInput(one, c.coded.hindsight)).toSorted((a, b) => a.on - b.on),
    resolution: resolution
      ? {
          as: resolution.as,
          answer: resolution.answer ?? null,
          on: resolution.on.latest!,
          source: resolution.source,
          why: resolution.why ?? null,
        }
      : null,
    cites: cite,
  };
}

function estimateInput(estimate: Estimate, codedWithHindsight: boolean): EstimateInput {
  const { by, as, on, chance, chances, quantiles, cite } = estimate;
  const cites = cite ?? [];
  const hindsight = codedWithHindsight && cites.length === 0;
  const common = { by, as, on: on.latest!, why: reasonGiven(estimate), hindsight, cites };
  if (chance !== undefined) return { ...common, says: "chance", chance: chanceGiven(chance) };
  if (chances !== undefined)
    return {
      ...common,
      says: "chances",
      chances: Object.fromEntries(Object.entries(chances).map(([id, share]) => [id, chanceGiven(share)])),
    };
  if (quantiles !== undefined)
    return {
      ...common,
      says: "quantiles",
      quantiles: quantiles.map(({ share, value }) => ({
        share,
        value: typeof value === "number" ? value : value.latest!,
      })),
    };
  return { ...common, says: "nothing" };
}

/** Why somebody held it: what he says himself, or on what judgement the analyst has it. */
function reasonGiven({ why, judgement }: Estimate): string | null {
  const judged = typeof judgement === "string" ? judgement : judgement?.why;
  if (why === undefined) return judged ?? null;
  return judged === undefined ? why : `${why.replace(/\.$/, "")}; as judged: ${judged}`;
}

function familyInput(family: QuestionFamily): FamilyInput {
  if (family.kind !== "conditional") return family;
  const { kind, ...roles } = family;
  return { kind, roles };
}
