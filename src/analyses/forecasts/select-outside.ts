import type { WhenGiven } from "#case/basis.ts";
import type { Case } from "#case/case.ts";
import { namedBounds } from "#case/effective-date.ts";
import type { LeftOut } from "#case/left-out.ts";
import type { OutsideView } from "#case/outside-view.ts";
import type { ClassTables } from "../class-tables.ts";
import { namedClass } from "../named-class.ts";
import type { ClassInput, OutsideInput } from "./input.ts";

/** What like cases say of a question: the counts, or of which class and of what age its spell is. */
export function outsideInput(c: Case, outside: OutsideView, left: readonly LeftOut[]): OutsideInput {
  const { what, lasts, counts, phase: phaseId, endings = null, cite = [] } = outside;
  const common = { what, lasts, cites: cite };
  if (counts !== undefined) return { ...common, view: "counts", ...counts };
  const phase = c.phases.find(({ id }) => id === phaseId);
  const ended = phase && typeof phase.end !== "string" && namedBounds(phase.end).earliest !== null;
  return {
    ...common,
    view: "spells",
    phase: phase?.name ?? null,
    // A phase that does not count is not named any more either.
    lacking:
      phase || outside.class !== undefined ? null : (left.find(({ what }) => what === "phase")?.why ?? null),
    // On an earlier day, or by some sources alone, a class may not count.
    classes: (phase ? phase.classes.map((each) => each.class) : [outside.class]).filter((id): id is string =>
      c.classes.some((each) => each.id === id),
    ),
    endings,
    age: ageOn(c.asOf.latest!, phase ? phase.start : (outside.since ?? "not stated")),
    over: ended
      ? {
          on: namedBounds(phase.end as WhenGiven).latest,
          ending: phase.ending ?? null,
        }
      : null,
  };
}

/** How many days something has lasted on a day; null where nobody says when it began, or it may not have. */
function ageOn(day: number, since: WhenGiven): { readonly least: number; readonly most: number } | null {
  const { earliest, latest } = namedBounds(since);
  if (earliest === null || latest === null || earliest > day) return null;
  return { least: Math.max(0, day - latest), most: day - earliest };
}

/** A class of the case with what could be known of it on the day. */
export function classInput(c: Case, tables: ClassTables, id: string): ClassInput {
  const found = namedClass(c, tables, id);
  const given = c.classes.find((each) => each.id === id)!;
  return {
    id,
    name: found?.name ?? given.name ?? given.shipped ?? id,
    ends: found?.ends ?? given.ends ?? "not stated",
    source: found?.source?.citation ?? null,
    dataset:
      given.shipped !== undefined && found?.source
        ? { id: given.shipped, name: found.name, ...found.source }
        : null,
    note: found?.note ?? null,
    cites: found?.cites ?? given.cite ?? [],
    endings: found?.endings ?? [],
    known: found?.known ?? null,
    atHand: found !== null,
  };
}
