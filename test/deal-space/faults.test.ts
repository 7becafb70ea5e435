import { describe, expect, it } from "vitest";
import { efficientDeals } from "#deal-space/front/efficient-deals.ts";
import { DealFault } from "#deal-space/model/deal-fault.ts";
import type { DealSpace } from "#deal-space/model/deal-space.ts";

const sound: DealSpace = {
  options: [2, 2],
  parties: [
    {
      values: [
        [0, 1],
        [2, 3],
      ],
      walkAway: null,
    },
  ],
};

const faulty: readonly [DealSpace, kind: string, place: string][] = [
  [{ ...sound, options: [] }, "size", "options"],
  [{ ...sound, parties: [] }, "size", "parties"],
  [{ ...sound, options: [2, 0] }, "size", "options[1]"],
  [{ ...sound, options: [2, 2.5] }, "size", "options[1]"],
  [{ ...sound, options: [2, 65_536] }, "size", "options[1]"],
  [{ ...sound, parties: [{ values: [[0, 1]], walkAway: null }] }, "length", "parties[0].values"],
  [{ ...sound, parties: [{ values: [[0, 1], [2]], walkAway: null }] }, "length", "parties[0].values[1]"],
  [
    {
      ...sound,
      parties: [
        {
          values: [
            [0, 1],
            [2, Number.NaN],
          ],
          walkAway: null,
        },
      ],
    },
    "number",
    "parties[0].values[1][1]",
  ],
  [
    {
      ...sound,
      parties: [
        {
          values: [
            [0, 1],
            [2, 3],
          ],
          walkAway: Number.POSITIVE_INFINITY,
        },
      ],
    },
    "number",
    "parties[0].walkAway",
  ],
  [
    {
      ...sound,
      parties: [
        {
          values: [
            [0, 1],
            [2, 3],
          ],
          weights: [1],
          walkAway: null,
        },
      ],
    },
    "length",
    "parties[0].weights",
  ],
  [{ ...sound, conditions: [{ type: "forbid", all: [] }] }, "condition", "conditions[0]"],
  [{ ...sound, conditions: [{ type: "implies", if: [], needs: [] }] }, "condition", "conditions[0]"],
  [
    { ...sound, conditions: [{ type: "forbid", all: [{ issue: 2, in: [0] }] }] },
    "condition",
    "conditions[0]",
  ],
  [
    { ...sound, conditions: [{ type: "forbid", all: [{ issue: 0, in: [2] }] }] },
    "condition",
    "conditions[0]",
  ],
  [{ ...sound, conditions: [{ type: "forbid", all: [{ issue: 0, in: [] }] }] }, "condition", "conditions[0]"],
  [
    { ...sound, conditions: [{ type: "atLeast", k: 2, of: [{ issue: 0, in: [0] }] }] },
    "condition",
    "conditions[0]",
  ],
  [
    { ...sound, conditions: [{ type: "atMost", k: -1, of: [{ issue: 0, in: [0] }] }] },
    "condition",
    "conditions[0]",
  ],
];

describe("a faulty space of deals", () => {
  it.each(faulty)("is refused with its place (%#)", (space, kind, place) => {
    expect(() => efficientDeals(space, "all")).toThrow(DealFault);
    try {
      efficientDeals(space, "all");
    } catch (fault) {
      expect(fault).toMatchObject({ kind, place });
    }
  });

  it("is not one that is at the limits", () => {
    for (const space of [
      sound,
      {
        ...sound,
        options: [65_535, 1],
        parties: [{ values: [new Array(65_535).fill(1), [0]], walkAway: 1 }],
      },
      { ...sound, conditions: [{ type: "atLeast" as const, k: 1, of: [{ issue: 0, in: [0] }] }] },
      { ...sound, conditions: [{ type: "atMost" as const, k: 0, of: [{ issue: 0, in: [0] }] }] },
    ])
      expect(efficientDeals(space, "all")).toHaveProperty("size", 1);
  });
});
