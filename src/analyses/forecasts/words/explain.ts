import type { Block } from "#outcome/block.ts";
import type { Explanation } from "#outcome/explanation.ts";
import { capitalised, counted, inWords } from "../../sentence-parts.ts";
import { caveatsOf } from "./caveats.ts";
import { coursePlot, courseTable } from "./course.ts";
import { estimatesCurves, estimatesTable, outcomesPlot, quantilesCurves } from "./estimates.ts";
import { familyBlocks } from "./families.ts";
import { flipsOf } from "./flips.ts";
import { gapsOf, inputsOf } from "./gaps.ts";
import { isAsked, judgementsOf, onRecordOf } from "./judgements.ts";
import { glanceTable, overviewTable } from "./overview.ts";
import { questionList } from "./question-list.ts";
import { signpostsOf } from "./signposts.ts";
import { hasAnswer, hasChance, hasSubstance, type ToldQuestion, type ToldRegister } from "./told.ts";

/** Words, tables and pictures for the register. */
export function explainRegister(register: ToldRegister): Explanation {
  const glance = glanceTable(register);
  return {
    headline: headlineOf(register),
    judgements: judgementsOf(register),
    blocks: [
      ...(register.questions.filter(hasSubstance).length < 2 ? [] : [overviewTable(register)]),
      ...register.questions.filter(hasSubstance).flatMap((told) => {
        const blocks = blocksOf(told, register);
        // Of what the case does not ask the table of all questions has the answer; whoever checks it opens the rest.
        return isAsked(told, register) ? blocks : blocks.map((block) => ({ ...block, aside: true }) as Block);
      }),
      ...familyBlocks(register),
    ],
    ...(glance === null ? {} : { glance: [glance] }),
    signposts: signpostsOf(register),
    onRecord: onRecordOf(register),
    caveats: caveatsOf(register),
    flips: flipsOf(register),
    gaps: gapsOf(register),
    datasets: register.input.classes.flatMap(({ dataset }) => dataset ?? []),
    inputs: inputsOf(register),
  };
}

/** How many questions there are, how many have a chance, how many are settled, and whether families agree. */
function headlineOf({ questions, families }: ToldRegister): string {
  const settled = questions.filter(({ question }) => question.resolution !== null).length;
  const unsettled = questions.filter((one) => one.question.resolution === null && hasChance(one));
  // Of a range that leaves open which answer is the likelier nobody would say that it gives a chance.
  const told = unsettled.filter(hasAnswer).length;
  const open = unsettled.length - told;
  const wide = open === 0 ? "" : `; of ${inWords(open)} the range is too wide to tell`;
  const all = questions.length;
  const odd = families.filter(({ sets }) => sets.some(({ mended }) => mended !== null)).length;
  const agree =
    odd === 0
      ? ""
      : ` The chances of ${odd === 1 ? "one family" : `${inWords(odd)} families`} of questions cannot all be right.`;
  if (all === 1)
    return `The one dated question ${settled === 1 ? "is settled" : told === 1 ? "is given a chance" : open === 1 ? "has too wide a range to tell" : "has neither a base rate nor an estimate"}.`;
  const has = (count: number) =>
    count === all ? (all === 2 ? "both" : "all") : count === 0 ? "none" : inWords(count);
  const done =
    settled === 0
      ? ""
      : settled === all
        ? ""
        : `, and ${inWords(settled)} ${settled === 1 ? "is" : "are"} settled`;
  if (settled === all)
    return `${capitalised(has(all))} ${counted(all, "dated question").replace(/^2 /, "")} are settled.${agree}`;
  if (open === all)
    return `${all === 2 ? "Both" : `All ${inWords(all)}`} dated questions have too wide a range to tell.${agree}`;
  if (told === all && open === 0)
    return `${all === 2 ? "Both" : `All ${inWords(all)}`} dated questions are given a chance.${agree}`;
  return `Of ${inWords(all)} dated questions ${has(told)} ${told === 1 || told === 0 ? "is" : "are"} given a chance${wide}${done}.${agree}`;
}

function blocksOf(told: ToldQuestion, register: ToldRegister): Block[] {
  const { answer, question } = told;
  const pictures = [estimatesCurves(told, register), outcomesPlot(told), quantilesCurves(told)];
  return [
    questionList(told, register),
    ...(answer.course === null || answer.course.parts.length === 0
      ? []
      : [coursePlot(told), courseTable(told, register)]),
    ...pictures.filter((picture) => picture !== null),
    ...(question.estimates.length === 0 ? [] : [estimatesTable(told)]),
  ];
}
