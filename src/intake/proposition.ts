import type { Act } from "./events/act.ts";
import { aloneWorded, worded } from "./events/wording.ts";
import { demandWorded } from "./positions/demands.ts";
import { named, topicsIn } from "./positions/wording.ts";
import type { Reading, ReadPassage } from "./reading.ts";

/**
 * What a stretch of a sentence is about, in words of ours: the act that it tells, else its matters and those whom it names;
 * nothing where none of these is known.
 *
 * @param from first of its words, and `to` the one behind its last
 * @param isSkipped of which acts it is not about
 */
export function propositionIn(
  { names, actors }: Reading,
  sentence: ReadPassage,
  from: number,
  to: number,
  isSkipped: (act: Act) => boolean = () => false,
): { readonly act?: string; readonly matters?: string } {
  const { passage, acts } = sentence;
  const act = acts.find(
    (each) =>
      each.verb >= from &&
      each.verb < to &&
      (each.by.length > 0 || each.pattern.alone !== undefined) &&
      !isSkipped(each),
  );
  if (act) return { act: demandWorded(act, sentence, names) ?? actWorded(act, { names }) };
  const first = passage.words[from];
  const last = passage.words[to - 1];
  if (!first || !last) return {};
  const topics = topicsIn(passage.text.slice(first.start, last.end)).slice(0, 2);
  const about = [
    ...new Set(
      actors.mentions[passage.index]!.filter(
        (each) => each.from >= from && each.to <= to && each.as === "actor" && each.form !== "reference",
      ).map(({ id }) => id),
    ),
  ].slice(0, 3);
  const matters = [...new Set(topics.map(named))].join(" and ");
  const people = names.list(about);
  if (matters === "" && people === "") return {};
  return { matters: matters === "" ? people : people === "" ? matters : `${matters} (${people})` };
}

/** An act in words of ours, as it reads behind `that`. */
function actWorded(act: Act, { names }: Pick<Reading, "names">): string {
  const by = act.by.map(({ id }) => id);
  const to = act.to.map(({ id }) => id);
  const mode = act.mode === "hypothetical" ? "actual" : act.mode;
  const told =
    by.length === 0 && to.length === 0 && act.pattern.alone
      ? aloneWorded(act.pattern.alone, mode)
      : worded(act.pattern.say, by, to, mode, names);
  return /^(?:The|An?|Somebody|Unnamed|Talks|It|Something|Prisoners|People) /.test(told)
    ? told[0]!.toLowerCase() + told.slice(1)
    : told;
}
