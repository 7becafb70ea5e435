import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  independentSources as independent,
  originsOf,
  sourcesBehind,
  tracedBack,
} from "#analyses/independent-sources.ts";
import type { Case } from "#case/case.ts";
import { Source } from "#case/source.ts";

const source = (id: string, more: Record<string, unknown> = {}) =>
  Source.parse({ id, title: `Title of ${id}`, issued: "2020-01-01", ...more });

const independentSources = (cites: readonly string[], sources: readonly Source[]) =>
  independent(cites, originsOf({ sources } as unknown as Case));

describe("a source that lays down what it says", () => {
  const origins = originsOf({
    sources: [source("sheet", { stipulates: true }), source("copy", { origin: ["sheet"] }), source("daily")],
  } as unknown as Case);

  it("needs no second one, nor does what repeats it; what others say stays one source's word", () => {
    const behind = (...each: readonly (readonly string[])[]) => sourcesBehind(each, origins);
    expect(behind(["sheet:P1.S1"], ["copy"], [])).toEqual({
      all: 1,
      cited: 2,
      alone: 0,
      stipulated: 2,
      reliable: 2,
    });
    expect(behind(["sheet"], ["daily"])).toEqual({ all: 2, cited: 2, alone: 1, stipulated: 1, reliable: 1 });
    expect(behind(["sheet", "daily"])).toEqual({ all: 2, cited: 1, alone: 0, stipulated: 1, reliable: 1 });
    expect(behind(["daily"])).toEqual({ all: 1, cited: 1, alone: 1, stipulated: 0, reliable: 0 });
  });

  it("counts as one source, and is where a copy of it leads back to", () => {
    expect(independent(["sheet", "copy"], origins)).toBe(1);
    expect(tracedBack("copy", origins)).toEqual(["copy", "sheet"]);
  });
});

describe("independent sources", () => {
  it("are counted once each, however often they are cited, whether or not the case has an entry for them", () => {
    const sources = [source("wire"), source("daily")];
    expect(independentSources([], sources)).toBe(0);
    expect(independentSources(["wire:P1.S1", "wire:P2.S1", "wire"], sources)).toBe(1);
    expect(independentSources(["wire:P1.S1", "daily:P1.S1", "stranger"], sources)).toBe(3);
  });

  it("are one where one repeats the other, directly or through others, cited or not", () => {
    const sources = [
      source("wire"),
      source("daily", { origin: ["agency"] }),
      source("weekly", { origin: ["agency2"] }),
      source("agency"),
      source("agency2", { origin: ["agency"] }),
    ];
    expect(independentSources(["daily:P1.S1", "agency:P1.S1"], sources)).toBe(1);
    expect(independentSources(["daily:P1.S1", "weekly:P1.S1"], sources)).toBe(1);
    expect(independentSources(["daily:P1.S1", "wire:P1.S1", "weekly:P1.S1"], sources)).toBe(2);
    const circle = [source("a", { origin: ["b"] }), source("b", { origin: ["a"] }), source("c")];
    expect(independentSources(["a", "b"], circle)).toBe(1);
    expect(independentSources(["a", "b", "c"], circle)).toBe(2);
  });

  it("are two where a third repeats both, and no more than there are origins", () => {
    const sources = [
      source("a"),
      source("b"),
      source("both", { origin: ["a", "b"] }),
      source("other", { origin: ["a"] }),
    ];
    expect(independentSources(["a", "b", "both"], sources)).toBe(2);
    expect(independentSources(["both", "b", "a"], sources)).toBe(2);
    expect(independentSources(["both"], sources)).toBe(1);
    // The one that can only go back to a gives way to none: the one that repeats both goes back to b.
    expect(independentSources(["both", "other"], sources)).toBe(2);
    expect(independentSources(["other", "both", "a"], sources)).toBe(2);
  });

  it("do not count where nothing says where they are from, but for one where there is no other", () => {
    const file = (id: string, more: Record<string, unknown> = {}) =>
      source(id, { issued: "not stated", ...more });
    expect(independentSources(["a", "b"], [file("a"), file("b")])).toBe(1);
    expect(independentSources(["a", "b"], [file("a"), source("b")])).toBe(1);
    expect(independentSources(["a", "b", "c"], [file("a"), source("b"), source("c")])).toBe(2);
    for (const known of [
      { author: "A. Writer" },
      { publisher: "P" },
      { url: "https://example.org/b" },
      { locator: "p. 3" },
      { origin: ["c"] },
    ])
      expect(independentSources(["a", "b"], [source("a"), file("b", known)])).toBe(2);
  });

  it("are one where one man speaks twice, unless the case says what a speech repeats or the text is no speech", () => {
    const spoken = (more: Record<string, unknown>, first: Record<string, unknown> = {}) =>
      independentSources(
        ["one", "two"],
        [
          source("one", { type: "speech", author: "The envoy", ...first }),
          source("two", { type: "speech", author: "The envoy", ...more }),
          source("king"),
        ],
      );
    expect(spoken({})).toBe(1);
    expect(spoken({ author: "The minister" })).toBe(2);
    expect(spoken({ origin: ["king"] })).toBe(2);
    expect(spoken({ type: "article-newspaper" })).toBe(2);
    expect(spoken({ author: "not stated" }, { author: "not stated" })).toBe(2);
    expect(spoken({ author: undefined }, { author: undefined })).toBe(2);
  });

  it("are one where the entries are of one publication, and not where they differ in anything that tells it", () => {
    const twins = (more: Record<string, unknown>) =>
      independentSources(
        ["one", "two"],
        [source("one", { title: "News" }), source("two", { title: "News", ...more })],
      );
    expect(twins({})).toBe(1);
    expect(twins({ external: true, note: "entered twice" })).toBe(1);
    for (const more of [
      { title: "Other news" },
      { author: "Somebody" },
      { publisher: "The Wire" },
      { issued: "2020-01-02" },
      { url: "https://example.org/" },
      { locator: "p. 3" },
    ]) {
      expect(twins(more)).toBe(2);
    }
  });
});

describe("what sources go back to", () => {
  /** Kuhn's matching over roots that are found anew for each source, circles and all. */
  function plainly(cites: readonly string[], origins: Record<string, string[]>): number {
    const reachedFrom = (source: string) => {
      const reached = new Set([source]);
      for (const each of reached) for (const one of origins[each] ?? []) reached.add(one);
      return reached;
    };
    // The first of each circle, or source by itself, that leads nowhere else.
    const roots = (source: string) => [
      ...new Set(
        [...reachedFrom(source)].flatMap((each) => {
          const circle = [...reachedFrom(each)];
          return circle.every((one) => reachedFrom(one).has(each)) ? [circle.sort()[0]!] : [];
        }),
      ),
    ];
    let most = 0;
    const place = (at: number, taken: ReadonlySet<string>): void => {
      most = Math.max(most, taken.size);
      if (at === cites.length) return;
      for (const root of roots(cites[at]!)) if (!taken.has(root)) place(at + 1, new Set([...taken, root]));
      place(at + 1, taken);
    };
    place(0, new Set());
    return most;
  }

  it("is found as one would by hand, in circles too, whatever was asked before", () => {
    const ids = ["a", "b", "c", "d", "e", "f"];
    fc.assert(
      fc.property(
        fc.record(
          Object.fromEntries(
            ids.map((id) => [
              id,
              fc.subarray(
                ids.filter((one) => one !== id),
                { maxLength: 3 },
              ),
            ]),
          ),
        ),
        fc.array(fc.subarray(ids, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
        (origins, asked) => {
          for (const cites of asked) expect(independent(cites, origins)).toBe(plainly(cites, origins));
        },
      ),
      { numRuns: 500 },
    );
  });

  it("is found once for a chain of thousands", () => {
    const length = 20_000;
    const origins = Object.fromEntries(
      Array.from({ length }, (_, at) => [`s${at}`, at === 0 ? [] : [`s${at - 1}`]]),
    );
    for (let at = length - 1; at > 0; at--) expect(independent([`s${at}`, `s${at - 1}`], origins)).toBe(1);
  });
});
