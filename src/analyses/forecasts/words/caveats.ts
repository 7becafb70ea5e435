import type { Text } from "#outcome/text.ts";
import { distinct } from "../../cites.ts";
import { quoted } from "../../sentence-parts.ts";
import { stopped } from "../../stopped.ts";
import type { ToldQuestion, ToldRegister } from "./told.ts";

/** What a reader must know before relying on the chances: conventions, and what nobody can know from them. */
export function caveatsOf({ questions, classOf, input }: ToldRegister): Text[] {
  const courses = questions.flatMap(({ answer }) => answer.course ?? []);
  const some = (is: (told: ToldQuestion) => boolean) => questions.some(is);
  const classes = distinct(questions.flatMap(({ view }) => (view?.view === "spells" ? [view.class] : [])));
  const said: readonly (readonly [boolean, Text])[] = [
    [
      input.hindsight && some(({ question }) => question.estimates.some(({ cites }) => cites.length === 0)),
      "An estimate that cites nothing was made with hindsight.",
    ],
    [
      courses.length > 0,
      "A range takes every number at its worst at once, and so is wider than a range of chances. The best guess takes the middle of each range that gives none of its own; of factors, the geometric middle.",
    ],
    [
      courses.some(({ parts }) => parts.length > 1),
      "Reasons count as independent: what two of them share counts twice.",
    ],
    [
      some(({ view }) => view !== null && view.view !== "none"),
      "Other like cases would make another rate, and often that is the whole difference.",
    ],
    [
      some(({ held }) => held.forecasters > 1),
      "Forecasters count alike when they are taken together, and the result is not pushed away from one half.",
    ],
    [
      some(({ held, answer }) => held.forecasters > 0 && answer.by !== "outside view"),
      "Where forecasters answer, the range is all that any of them allows.",
    ],
  ];
  const notes = classes.flatMap((id) => {
    const { name, note } = classOf(id);
    return note === null ? [] : [`${quoted(name)}: ${stopped(note)}`];
  });
  return [...said.flatMap(([is, text]) => (is ? [text] : [])), ...notes];
}
