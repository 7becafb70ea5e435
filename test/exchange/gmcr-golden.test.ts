import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Case } from "#case/case.ts";
import { writeGmcr } from "#exchange/gmcr/write.ts";
import { graphModelOf, indexOf, truthOf } from "#exchange/graph-model.ts";
import { preferenceLevels } from "#exchange/preference-levels.ts";
import {
  coalitionModels,
  GOLDEN_BESIDE,
  type GoldenModel,
  goldenModels,
  WITHOUT_THOSE_BESIDE,
} from "../graph-model/golden-model.ts";
import { gmcrOf } from "./golden-gmcr.ts";
import { imported, stabilityOf } from "./import-text.ts";

/** Files that were not written by the tests. */
const FOLDER = `${GOLDEN_BESIDE}/gmcr`;
const CONCEPTS = [
  ["nash", "Nash"],
  ["gmr", "GMR"],
  ["smr", "SMR"],
  ["seq", "SEQ"],
] as const;

/** Golden models of single parties, with a `.gmcr` file of each kind that there is for them. */
const single = goldenModels().filter(({ model }) => {
  return model.players.every(({ members }) => members.length === 1);
});
const files = single.flatMap((golden) => {
  const place = `${FOLDER}/${golden.name}.gmcr`;
  const texts = [
    ["its own file", existsSync(place) ? readFileSync(place, "utf8") : undefined],
    ["old keys", gmcrOf(golden, "old")],
    ["new keys", gmcrOf(golden, "new")],
  ] as const;
  return texts.flatMap(([kind, text]) => (text ? [[golden.name, kind, golden, text] as const] : []));
});

/** All that a graph model says, without names: states, who moves how, and how everybody orders the states. */
function contentOf(c: Case) {
  const moves = c.moves!;
  const model = graphModelOf(moves);
  return {
    codes: model.codes,
    options: moves.options.map(({ actor, reversible }) => [model.owners.indexOf(actor), reversible]),
    unseen: model.owners.map((actor) =>
      moves.views
        .filter((view) => view.actor === actor)
        .flatMap(({ unseen }) =>
          unseen.map(({ never }) => truthOf(never.proposition, indexOf(model.options))),
        )
        .flatMap((holds) => model.codes.filter(holds)),
    ),
    orders: model.owners.map((actor) =>
      preferenceLevels(
        moves.preferences.find((entry) => entry.actor === actor),
        model,
      ),
    ),
  };
}

describe(`golden .gmcr files${WITHOUT_THOSE_BESIDE}`, () => {
  it("are all there", () => {
    const own = files.filter(([, kind]) => kind === "its own file").map(([name]) => `${name}.gmcr`);
    expect(own.sort()).toEqual((existsSync(FOLDER) ? readdirSync(FOLDER) : []).sort());
    expect(files.length).toBeGreaterThanOrEqual(116);
  });

  it.each(files)("%s, %s: gives every textbook verdict", (_name, _kind, golden: GoldenModel, text) => {
    const c = imported(text);
    const result = stabilityOf(c);
    const decimals = golden.model.states.map(({ decimal }) => decimal);
    expect(result.exact).toBe(true);
    expect(result.states).toEqual(decimals);
    // Parties come in the order of their options; actors in that of the file.
    const playerOf = (party: string) => c.actors.findIndex(({ id }) => id === party);
    for (const [key, name] of CONCEPTS) {
      for (const { id } of result.parties) {
        const stable = golden.textbook.stable[name][playerOf(id)]!;
        expect(result.concepts[key].stable![id]!.states, `${name} of ${id}`).toEqual(
          decimals.filter((_, state) => stable[state] === 1),
        );
      }
      expect(result.concepts[key].equilibria.states, name).toEqual(
        golden.textbook.equilibria[name].map((id) => decimals[id - 1]!),
      );
    }
  });

  it.each(files)("%s, %s: orders the states as the file says", (_name, _kind, golden: GoldenModel, text) => {
    const c = imported(text);
    const model = graphModelOf(c.moves!);
    for (const [at, { id }] of c.actors.entries()) {
      const order = preferenceLevels(
        c.moves!.preferences.find(({ actor }) => actor === id),
        model,
      );
      expect(order).toEqual({ levels: golden.model.decisionMakers[at]!.payoff });
    }
  });

  it.each(files)("%s, %s: is the same model after export and import", (_name, _kind, _golden, text) => {
    const once = imported(text);
    const written = writeGmcr(once);
    if ("obstacles" in written) throw new Error(JSON.stringify(written.obstacles));
    const twice = imported(written.text);
    expect(contentOf(twice)).toEqual(contentOf(once));
    expect(twice.moves!.options.map(({ id, text: phrase }) => [id, phrase])).toEqual(
      once.moves!.options.map(({ id, text: phrase }) => [id, phrase]),
    );
    expect(twice.actors.map(({ name }) => name).sort()).toEqual(once.actors.map(({ name }) => name).sort());
  });
});

const united = coalitionModels().flatMap((golden) =>
  (["old", "new"] as const).flatMap((keys) => {
    const text = gmcrOf(golden, keys);
    return text ? [[golden.name, keys, golden, text] as const] : [];
  }),
);

describe(`golden .gmcr files of coalitions${WITHOUT_THOSE_BESIDE}`, () => {
  it("are there", () => {
    expect(united.length).toBeGreaterThanOrEqual(34);
  });

  it.each(united)(
    "%s, %s keys: gives every textbook verdict of every group",
    (_name, _keys, golden, text) => {
      const c = imported(text);
      const { together, states } = stabilityOf(c);
      const decimals = golden.model.states.map(({ decimal }) => decimal);
      expect(states).toEqual(decimals);
      expect(together!.examined).toBe(1);
      const actor = (member: number) => c.actors[member]!.id;
      for (const [key, name] of [...CONCEPTS, ["sim", "SIM"] as const]) {
        golden.model.players.forEach(({ members }, player) => {
          const group = together!.groups.findIndex((ids) => ids.includes(actor(members[0]!)));
          expect([...together!.groups[group]!].sort()).toEqual(members.map(actor).sort());
          const stable = golden.textbook.stable[name][player]!;
          expect(together!.stable[group]![key]!.states, `${name} of ${player}`).toEqual(
            decimals.filter((_, state) => stable[state] === 1),
          );
        });
        expect(together!.equilibria[key]!.states, name).toEqual(
          golden.textbook.equilibria[name].map((id) => decimals[id - 1]!),
        );
      }
      const written = writeGmcr(c);
      if ("obstacles" in written) throw new Error(JSON.stringify(written.obstacles));
      expect(imported(written.text).moves!.coalitions).toEqual(c.moves!.coalitions);
    },
  );
});
