import type { Claim } from "#case/claim.ts";
import { dayInWords, dayOfIso, isoDay } from "#case/day.ts";
import { byText } from "#case/text-order.ts";
import { beganFirst, beganLater, mayBeginLater, timeOrder } from "#case/time-order.ts";
import { capitalised, inWords, listed } from "../../sentence-parts.ts";
import { citesOf, type Placed, placed, placedHypotheses, stepsOf } from "../context.ts";
import { hypothesised } from "../named.ts";
import { defineRule, type Finding, type Severity } from "../rule.ts";
import { type Act, actInWords, actsOf, causeActs, type DatedAct, dated, done, onsetOf } from "../timing.ts";

/** Acts that are held to have caused, or to show the cause of, the effect of a set. */
interface Attribution extends Placed {
  readonly acts: readonly Act[];
  /** The claim that reads the acts as a sign, where one does. */
  readonly claim?: Claim;
  /** Acts that a claim reads as a sign of the same hypothesis, and that need no second finding. */
  readonly told?: readonly string[];
}

/** Acts that came after the effect, or may have. */
type Late = {
  readonly hypothesis: string;
  /** Whether a claim offers the acts as a sign; otherwise the hypothesis names them as its cause. */
  readonly sign: boolean;
  readonly order: "after" | "open";
  readonly acts: readonly DatedAct[];
  /** The event in which the effect showed first, and the first day on which it may have shown at all. */
  readonly effect: DatedAct;
  readonly effectFrom: string | null;
  /** How many other acts had begun before the effect, and of how many the dates do not tell which began first. */
  readonly before: number;
  readonly open: number;
};

/** Temporal precedence. */
export const effectBeforeCause = defineRule<Attribution, Late>({
  id: "effect-before-cause",
  title: "Effect before cause",
  definition:
    "An act that a hypothesis names as its cause, or that an argument offers as a sign of it, is dated after the " +
    "effect first showed: certainly, if the two spans of possible days exclude every other order; possibly, if " +
    "they only allow it.",
  reason: "What comes later cannot have brought about what was there before.",
  of: "causes and signs with dated acts",
  data(c, context) {
    const signs = stepsOf("sign", context).flatMap(({ claim, argument }) =>
      placed(c, argument.shows).map((where) => ({
        ...where,
        claim,
        acts: actsOf(c, { events: argument.by }, context),
      })),
    );
    const causes = placedHypotheses(c).map((where) => ({
      ...where,
      acts: causeActs(c, where.hypothesis, context),
      told: signs
        .filter((sign) => sign.hypothesis === where.hypothesis)
        .flatMap((sign) => sign.acts.map(({ id }) => id)),
    }));
    return [...signs, ...causes]
      .map((attribution) => {
        // The events in which the effect shows are not among its causes, whatever the case lists.
        const events = attribution.set.effect.events;
        return {
          ...attribution,
          acts: attribution.acts.filter((act) => act.isDated && !events.includes(act.id)),
        };
      })
      .filter(({ set, acts }) => acts.length > 0 && onsetOf(c, set, context) !== undefined);
  },
  check(attribution, c, context) {
    const onset = onsetOf(c, attribution.set, context)!;
    const ordered = attribution.acts.map((act) => ({ act, order: timeOrder(act, onset) }));
    const before = ordered.filter(({ order }) => beganFirst(order));
    const late = ordered.flatMap(({ act, order }) => (beganLater(order) ? [act] : []));
    const open = ordered.flatMap(({ act, order }) => (beganFirst(order) || beganLater(order) ? [] : [act]));
    const untold = ({ id }: Act) => !attribution.told?.includes(id);
    const after = late
      .filter(untold)
      .sort((a, b) => a.begins.earliest! - b.begins.earliest! || byText(done(c, a), done(c, b)));
    const perhaps = open.filter((act) => untold(act) && mayBeginLater(act, onset));
    const { claim, hypothesis } = attribution;
    const finding = (order: Late["order"], acts: readonly Act[]): Omit<Finding<Late>, "severity"> => ({
      subjects: [...(claim ? [claim.id] : []), hypothesis.id, ...acts.map((act) => act.id)],
      facts: {
        hypothesis: hypothesis.id,
        sign: claim !== undefined,
        order,
        acts: acts.map(dated),
        effect: dated(onset.first),
        effectFrom: onset.bounds.earliest === null ? null : isoDay(onset.bounds.earliest),
        before: before.length,
        open: open.length,
      },
      cites: citesOf(onset.first, ...acts, claim ?? hypothesis),
      certain: order === "after",
    });
    const found: Finding<Late>[] = [];
    if (after.length > 0) {
      const severity = gravity(attribution, before.length + open.length);
      found.push({ ...finding("after", after), severity, undo: 1 });
    }
    if (perhaps.length > 0) found.push({ ...finding("open", perhaps), severity: "note" });
    return found;
  },
  tell({ hypothesis, sign, order, acts, effect, effectFrom, before, open }, c) {
    const one = acts.length === 1;
    const act = `${capitalised(inWords(acts.length))} ${one ? "act" : "acts"}`;
    const role = sign
      ? `offered as ${one ? "a sign" : "signs"} of ${hypothesised(c, hypothesis)}`
      : `named as ${one ? "a cause" : "causes"} in ${hypothesised(c, hypothesis)}`;
    const named = listed(acts.map((each) => actInWords(c, each)));
    if (order === "open") {
      return {
        short: `${act} ${role} may have come after the change; the dates leave it open.`,
        detail: `${named}, against ${actInWords(c, effect)}.`,
      };
    }
    return {
      short: `${act} ${role} came after the change that ${one ? "it is" : "they are"} to explain.`,
      detail: `${named} came after ${actInWords(c, effect)}. ${restInWords(before, open)}`,
      undo:
        `${done(c, acts[0]!)} had come before ` +
        (effectFrom === null
          ? "the change first showed"
          : `${dayInWords(dayOfIso(effectFrom))}, the first day on which the change may have shown`),
    };
  },
});

/** A step fails where no act is left that can have come first; a rival's fault is only noted. */
function gravity({ claim, hypothesis }: Attribution, first: number): Severity {
  if (claim === undefined && hypothesis.stance !== "favours") return "note";
  return first === 0 ? "breaks" : "weakens";
}

function restInWords(before: number, open: number): string {
  if (before > 0)
    return `${capitalised(inWords(before))} other ${before === 1 ? "act" : "acts"} did come first.`;
  return open > 0
    ? `Of ${inWords(open)} other ${open === 1 ? "act" : "acts"} the dates do not say; none is known to have come first.`
    : "No act is left that came first.";
}
