import type { Case } from "#case/case.ts";
import type { ExplanationSet, Hypothesis } from "#case/explanation.ts";
import { beganLater, mayBeginLater, timeOrder } from "#case/time-order.ts";
import type { Context } from "../audit/context.ts";
import { actsOf, onsetOf } from "../audit/timing.ts";
import type { Row } from "./model.ts";
import type { SetResult } from "./result.ts";

/**
 * Whether all that an explanation names as cause came after the effect first showed, or may have: only where each of its causes
 * rests on acts, all of them dated, and none is known to have come first. Otherwise absent: a cause is left that may be one.
 */
export function lateCause(
  c: Case,
  set: ExplanationSet,
  { causes }: Pick<Hypothesis, "causes">,
  context: Context,
): Pick<Row, "late"> {
  const onset = onsetOf(c, set, context);
  if (onset === undefined || causes.length === 0) return {};
  const acts = causes.map((cause) =>
    actsOf(c, cause, context).filter(({ id, of }) => of === "sanction" || !set.effect.events.includes(id)),
  );
  if (acts.some((own) => own.length === 0)) return {};
  const all = acts.flat();
  if (all.some((act) => !act.isDated)) return {};
  if (all.every((act) => beganLater(timeOrder(act, onset)))) return { late: "certainly" };
  return all.every((act) => mayBeginLater(act, onset)) ? { late: "perhaps" } : {};
}

/** What is to be said of it behind the name of an explanation, with a comma on either side; empty where there is nothing. */
export function lateAside({ late }: Pick<Row, "late">): string {
  if (late === undefined) return "";
  return late === "certainly"
    ? ", whose cause came after the change,"
    : ", whose cause may have come after the change,";
}

/** The same of those that come first, in a sentence each; empty where their causes came first. */
export function lateInWords({ first }: SetResult, rows: readonly Row[], named: (row: Row) => string): string {
  return first
    .flatMap((id) => rows.find((row) => row.id === id && row.late !== undefined) ?? [])
    .map((row) => {
      const whose = first.length === 1 ? "What it names as cause" : `What ${named(row)} names as cause`;
      return row.late === "certainly"
        ? ` ${whose} came after the change, and cannot have brought it about.`
        : ` ${whose} may have come after the change; the dates leave it open.`;
    })
    .join("");
}
