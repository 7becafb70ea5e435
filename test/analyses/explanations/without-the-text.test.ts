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
  // Nor has it rejected one that other sources put forward.
  c.explanations[0]!.hypotheses[0]!.stance = "rejects";
  expect(stances()).toEqual(["rejects", "absent"]);
  expect(stances(text)).toEqual(["untold", "untold"]);
});

it("a text that rejects an explanation, or sets it aside, does not put it forward", () => {
  const from = (stance: "favours" | "rejects" | "dismisses", ...named: readonly string[]) => {
    const c = Case.parse({
      ...unparsed({
        hypotheses: { A: undefined, B: undefined },
        evidence: [{ ratings: { A: "likely", B: "even" } }],
      }),
      sources: [
        { id: "art", title: "The article", issued: "2019" },
        { id: "wire", title: "Wire", issued: "2019", external: true },
      ],
    });
    Object.assign(c.explanations[0]!.hypotheses[0]!, { stance, from: named });
    const selection = selectSets(c, {}, []);
    if ("missing" in selection) throw new Error(selection.missing.join());
    const [row] = (selection.input as unknown as ExplanationsInput).sets[0]!.rows;
    return row!.setAside ? "nobody" : row!.from.join();
  };
  expect(from("favours", "art", "wire")).toBe("The article,Wire");
  expect(from("rejects", "art", "wire")).toBe("Wire");
  expect(from("dismisses", "art")).toBe("nobody");
});
