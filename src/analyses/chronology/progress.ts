import type { Day } from "#case/day.ts";
import type { Bounds, Dating, Ends, Mode, Progress } from "./entry.ts";

/** How far an act that is told as done had come by the day of the analysis, by its datings. */
export function progressOf(datings: readonly Dating[], mode: Mode, asOf: Day): Progress {
  if (!isTold(mode)) return "over";
  const given = datings.flatMap(({ when }) =>
    typeof when === "string" || when.precision === "undated" ? [] : [when],
  );
  // A day beside a span is one of its days, and says nothing of its end.
  const spans = given.filter(({ ends }) => ends !== null);
  const each = (spans.length > 0 ? spans : given).map((when): Progress => {
    // What happened once has happened, on whichever of the days its date leaves open; only what lasted can go on.
    if (when.ends === null) return "over";
    const { is, earliest, named } = when.ends.end;
    return is === "unknown" ? "over" : is === "open" ? "under way" : ending({ earliest, named }, asOf);
  });
  return agreed(each);
}

/** How far a round or a pause had come by the day of the analysis. */
export function progressOfEnds({ end }: Ends, mode: Mode, asOf: Day): Progress {
  if (end === null || !isTold(mode)) return "over";
  return end === "open" ? "under way" : ending(end, asOf);
}

/** What the end of something that had begun says: it is still to come, it may be, or it is past. */
function ending(
  { earliest, named }: Pick<Bounds, "earliest"> & { readonly named: Bounds },
  asOf: Day,
): Progress {
  if (earliest !== null && earliest > asOf) return "under way";
  return named.latest !== null && named.latest > asOf ? "perhaps under way" : "over";
}

function agreed(each: readonly Progress[]): Progress {
  const [first, ...others] = each;
  if (first === undefined) return "over";
  return others.every((other) => other === first) ? first : "perhaps under way";
}

/** Whether it is told as something that took place, truly or by somebody's word. */
function isTold(mode: Mode): boolean {
  return mode === "actual" || mode === "historical";
}
