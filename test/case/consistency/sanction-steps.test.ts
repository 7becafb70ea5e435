import { describe, expect, it } from "vitest";
import { HEAD, saidOf } from "../small-case.ts";

const names = (letter: string, count: number) => Array.from({ length: count }, (_, at) => `${letter}-${at}x`);
const SENDERS = names("send", 300);
const TARGETS = names("hit", 300);
const head = HEAD.replace(
  "actors: [",
  `actors: [${[...SENDERS, ...TARGETS].map((id) => `{id: ${id}, name: The ${id}, kind: state}, `).join("")}`,
);
const step = (id: string, kind: string, when: number, sender: string[], target = TARGETS) =>
  `{id: ${id}, what: w ${id}, kind: ${kind}, when: ${when}, sender: [${sender.join()}], target: [${target.join()}]}`;
const saidOfSteps = (...steps: string[]) => saidOf(`sanctions: [${steps.join(", ")}]\n`, head);

describe("steps of many senders on many targets", () => {
  it("are compared however many steps there are", () => {
    const steps = Array.from({ length: 10 }, (_, at) => step(`e${at}-e`, "eased", 2017, SENDERS));
    const found = saidOfSteps(
      step("i", "imposed", 2015, SENDERS),
      step("l", "lifted", 2016, SENDERS),
      ...steps,
    );
    expect(found).toHaveLength(10);
    expect(found[9]).toContain("`e9-e` eases sanctions (2017) after all had been lifted (`l`, 2016)");
  });

  it("are compared for each sender: what one of them lifts stays in force for the rest", () => {
    const some = SENDERS.slice(0, 299);
    expect(
      saidOfSteps(
        step("i", "imposed", 2015, SENDERS),
        step("l", "lifted", 2016, some),
        step("all", "eased", 2017, SENDERS),
      ),
    ).toEqual([]);
    expect(
      saidOfSteps(
        step("i", "imposed", 2015, SENDERS),
        step("l", "lifted", 2016, some),
        step("one", "eased", 2017, SENDERS.slice(0, 1)),
      ),
    ).toEqual([expect.stringContaining("`one` eases sanctions (2017) after all had been lifted")]);
  });
});
