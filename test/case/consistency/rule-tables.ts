import { describe, expect, it } from "vitest";
import { saidOf } from "../small-case.ts";

/** A rule by an input that it must find, and one that looks like it and is right. Each goes on after the head of a small case. */
export interface RuleRow {
  readonly name: string;
  readonly severity: "error" | "warning";
  readonly wrong: string;
  /** Words of what is said; the cure stands behind it. */
  readonly says: string;
  readonly right: string;
  /** Beginnings of the case other than that of `small-case.ts`. */
  readonly head?: string;
}

/** Tests each rule of a table: what is wrong is said once, with its place and a cure, and what is right in silence. */
export function describeRules(rows: readonly RuleRow[]): void {
  describe.each(rows)("$name", ({ severity, wrong, says, right, head }) => {
    it("is found", () => {
      const found = saidOf(wrong, head);
      expect(found).toHaveLength(1);
      expect(found[0]).toContain(says);
      expect(found[0]).toMatch(new RegExp(`^case\\.yaml:\\d+:\\d+: ${severity}: .+: \\S`));
    });

    it("is told from what looks like it", () => {
      expect(saidOf(right, head)).toEqual([]);
    });
  });
}

/** The beginning of a case whose actors, and sources if any, a row gives itself. */
export const BARE_HEAD = `demarche: 1
id: small
title: Small
asOf: 2018-04-16
analyst: A
coded: {on: 2018-04-20, hindsight: false}
`;
