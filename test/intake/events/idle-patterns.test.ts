import { expect, it } from "vitest";
import type { ActPattern } from "#intake/events/patterns/pattern.ts";
import { ACT_PATTERNS } from "#intake/events/patterns.ts";

/** Whether a pattern takes its verbs wherever they stand. */
const takesAll = (each: ActPattern) =>
  !each.needs &&
  !each.written &&
  !each.subject &&
  !each.subjectIsThing &&
  !each.byVerbAlone &&
  !each.ahead &&
  !each.object &&
  !each.unless;

it("has no verb in a pattern behind one that takes it whatever follows, where it would never be asked", () => {
  const taken = new Map<string, string>();
  const idle: string[] = [];
  for (const pattern of ACT_PATTERNS) {
    const verbs = new Set(pattern.verbs.split(" "));
    for (const verb of verbs) {
      if (taken.has(verb)) idle.push(`${verb} of ${pattern.id}, behind ${taken.get(verb)}`);
      else if (takesAll(pattern)) taken.set(verb, pattern.id);
    }
  }
  expect(idle).toEqual([]);
});

it("has no deed twice", () => {
  const deeds = ACT_PATTERNS.filter(({ byVerbAlone }) => byVerbAlone).map(({ verbs }) => verbs);
  expect(deeds.filter((each, at) => deeds.indexOf(each) < at)).toEqual([]);
});
