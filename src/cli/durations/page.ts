import { table } from "#analyses/table.ts";
import { spreadOut } from "#math/spread-out.ts";
import type { Table } from "#outcome/block.ts";
import type { Page } from "#outcome/page.ts";
import { durationCurves } from "./curves.ts";
import type { Durations } from "./result.ts";
import {
  countInWords,
  levelInWords,
  meanInWords,
  NONE_ENDED,
  quartersInWords,
  remarksOf,
} from "./sentences.ts";

/** Rows of the table of the curve: more are not read, and all are in the data. */
const MOST_ROWS = 240;

/** What was found of the spells of a table, as a page. */
export function durationsPage(found: Durations, { name, day }: { name: string; day: string }): Page {
  const [quarter, half, most] = quartersInWords(found);
  return {
    title: `How long spells last: ${name}`,
    about: countInWords(found, day),
    headline: found.ended === 0 ? NONE_ENDED : half,
    remarks: remarksOf(found),
    sections: [
      {
        id: "curve",
        heading: "How long they last, and how they end",
        text: found.ended === 0 ? [] : [`${quarter} ${most} ${meanInWords(found)}`],
        blocks: [
          durationCurves(found),
          ...(found.ended === 0 ? [] : [endingsTable(found), curveTable(found)]),
        ],
      },
    ],
  };
}

function endingsTable({ endings, km, n, limits }: Durations): Table {
  const last = km.at(-1)!;
  const ended = endings.reduce((sum, ending) => sum + ending.n, 0);
  return table(
    `How they have ended by day ${last.day}`,
    ["Ending", ["Spells", "number"], ["Share", "share"], ["Low", "share"], ["High", "share"]],
    [
      ...endings.map(({ ending, n: count, shares }) => {
        const { share, low, high } = shares.at(-1)!;
        return [ending, count, share, low, high];
      }),
      ["still open", n - ended, last.survival, last.low, last.high],
    ],
    `An open spell is taken to go on as the others did; ${levelInWords(limits.level)} limits on the ${limits.scale} scale.`,
  );
}

function curveTable({ km, limits }: Durations): Table {
  const steps = km.filter(({ ended }) => ended > 0);
  const note =
    steps.length > MOST_ROWS ? ` ${MOST_ROWS} of the ${steps.length} days on which spells end.` : "";
  return {
    ...table(
      "Day by day",
      [
        ["Day", "number"],
        ["At risk", "number"],
        ["Ended", "number"],
        ["Last longer", "share"],
        ["Low", "share"],
        ["High", "share"],
      ],
      spreadOut(steps, MOST_ROWS).map(({ day, atRisk, ended, survival, low, high }) => [
        day,
        atRisk,
        ended,
        survival,
        low,
        high,
      ]),
      `${levelInWords(limits.level)} limits on the ${limits.scale} scale.${note}`,
    ),
    aside: true,
  };
}
