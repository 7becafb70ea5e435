import { expect, it } from "vitest";
import type { Report } from "#outcome/report.ts";
import { sidesTable } from "#view/brief/sides.ts";

it("looks at each side of many a fixed number of times", () => {
  let looked = 0;
  const sides = Array.from({ length: 500 }, (_, n) => ({
    name: `side ${n}`,
    wants: `wish ${n}`,
    get party() {
      looked++;
      return `p${n}`;
    },
  }));
  const outcome = { status: "done", explanation: { sides } };
  const table = sidesTable({ sections: [{ outcome }], case: {} } as unknown as Report);
  expect(table?.rows.at(-1)?.cells).toEqual(["Side 499", "wish 499"]);
  expect(looked).toBeLessThan(10 * sides.length);
});
