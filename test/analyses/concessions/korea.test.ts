import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { WEIGHTS } from "#analyses/concessions/status.ts";
import { readCase } from "#case/read.ts";
import { perform } from "./dispute-case.ts";

const FILE = "cases/korea-2018/case.yaml";

it("says of the Korea case what its README says", () => {
  const reading = readCase(readFileSync(FILE), FILE);
  if (!("case" in reading)) throw new Error("the case is faulty");
  const { result } = perform(reading.case);
  const told = (party: string) => {
    const { lines, untold } = result.verdicts.find((verdict) => verdict.party === party)!;
    return {
      ...Object.fromEntries(
        WEIGHTS.filter((weight) => lines[weight].length > 0).map((weight) => [
          weight,
          lines[weight].map(({ issue, asRead }) => (asRead ? `${issue} as read` : issue)),
        ]),
      ),
      ...(untold.length > 0 && { untold: untold.map(({ issue }) => issue) }),
    };
  };
  expect(told("DPRK")).toEqual({
    softened: ["I1 as read", "IX1 as read"],
    offered: ["I7"],
    repeated: ["I3", "I4 as read"],
    untold: ["I2"],
  });
  expect(told("USA")).toEqual({
    offered: ["I7"],
    met: ["I6"],
    repeated: ["I1", "I4 as read", "I6", "IX1 as read"],
  });
  expect(told("ROK")).toEqual({ offered: ["I7 as read"], repeated: ["I1", "IX1"] });
  expect(told("JPN")).toEqual({ repeated: ["I1", "I6"] });
  // What they said against sanctions their own vote of December broke, which granted what Washington asked, long before the turn.
  for (const patron of ["CHN", "RUS"])
    expect(told(patron)).toEqual({ silent: ["IX1"], repeated: ["I4 as read", "I7"] });
  expect(result.expected).toEqual(["D03", "D04", "D06"]);
  const own = result.answers.find(({ party }) => party === "DPRK")!;
  expect([own.trims, own.ownWords.trims]).toEqual(["yes", "no"]);
});

it("takes the narrower of two offers of one day, made again, for no retreat from the wider", () => {
  const reading = readCase(readFileSync(FILE), FILE);
  if (!("case" in reading)) throw new Error("the case is faulty");
  const { case: korea } = reading;
  const softened = (c: typeof korea) =>
    perform(c)
      .result.verdicts.find(({ party }) => party === "DPRK")!
      .lines.softened.map(({ issue }) => issue);
  expect(softened(korea)).toEqual(["I1", "IX1"]);
  const pause = korea.demands.find(({ id }) => id === "DX03")!;
  const again = { ...pause, id: "again", when: korea.asOf, voice: "stated" as const };
  expect(softened({ ...korea, demands: [...korea.demands, again] })).toEqual(["I1", "IX1"]);
  // First made on a later day, it is all that is offered any more.
  const apart = korea.demands.filter(({ id }) => id !== "DX03");
  expect(softened({ ...korea, demands: [...apart, again] })).toEqual(["IX1"]);
});
