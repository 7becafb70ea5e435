import { expect, it } from "vitest";
import type { ExplanationsInput } from "#analyses/explanations/model.ts";
import { selectSets } from "#analyses/explanations/select.ts";
import { Case } from "#case/case.ts";
import type { LeftOut } from "#case/left-out.ts";
import { unparsed } from "./sample-set.ts";

it("a text that does not count has left no explanation open", () => {
  const c = Case.parse({
    ...unparsed({
      hypotheses: { A: undefined, B: undefined },
      evidence: [{ ratings: { A: "likely", B: "even" } }],
    }),
    sources: [{ id: "wire", title: "Wire", issued: "2019", external: true }],
  });
  const stances = (...left: readonly LeftOut[]) => {
    const selection = selectSets(c, {}, left);
    if ("missing" in selection) throw new Error(selection.missing.join());
    const { sets } = selection.input as unknown as ExplanationsInput;
    return sets.flatMap(({ rows }) => rows.map(({ stance }) => stance));
  };
  expect(stances()).toEqual(["absent", "absent"]);
  const text: LeftOut = { what: "source", name: "source “The text”", why: "later", analysed: true };
  expect(stances(text)).toEqual(["untold", "untold"]);
});
