import type { Inline } from "#outcome/text.ts";
import { counted, inWords, listed, quoted } from "../../sentence-parts.ts";
import type { OutsideInput } from "../input.ts";
import type { NoView } from "../parts/outside-views.ts";
import { bestAndRange, spanInWords, thousands } from "./figures.ts";
import type { ToldQuestion, ToldRegister } from "./told.ts";

/** What the outside view is, in a sentence. */
export function outsideSentence(
  { question, view }: ToldQuestion,
  classOf: ToldRegister["classOf"],
): Inline[] {
  const { outside } = question;
  if (outside === null) return ["No base rate is given."];
  if (view === null || view.view === "none")
    return [`The outside view gives no chance: ${whyNone(view?.why ?? "not known")}.`];
  const { what } = outside;
  if (view.view === "counts") {
    const { yes, of, chance } = view;
    const counts =
      of === 1
        ? `the one like case ${yes === 1 ? "came" : "did not come"} true`
        : `${yes === 0 ? "none" : yes === of ? (of === 2 ? "both" : "all") : inWords(yes)} of ${counted(of, "like case")} came true`;
    // Whoever divides what is printed should come to what is printed, or read why not.
    const asCounted = Math.round((yes / of) * 100) === Math.round(chance.best * 100);
    const rule = asCounted ? "" : ", since the rule adds one case, half of it a yes";
    return [
      `The outside view: ${counts} (${quoted(what)}), which makes `,
      ...bestAndRange(chance),
      `${rule}.`,
    ];
  }
  const { n, atRisk, about, way, more, chance } = view;
  const old =
    way === "rate"
      ? `too few for a curve, so that they count by their rate of endings, in which what is assumed beforehand has ${Math.round(view.assumed! * 100)} % of the weight`
      : `${about ? "about " : ""}${atRisk === n ? "all" : inWords(atRisk)} of them still going on at this age`;
  return [
    `The outside view: ${quoted(classOf(view.class).name)} (${thousands(n)} ${n === 1 ? "spell" : "spells"}, ${old}), `,
    ...bestAndRange(chance),
    ` ${outside.lasts ? "to last through" : "to end within"} the ${spanInWords(more)} that ${more === 1 ? "is" : "are"} left`,
    `; what counts: ${quoted(what)}${waysThatCount(outside, classOf(view.class).endings)}.`,
  ];
}

/** Which ways to end count, where the class knows several. */
function waysThatCount(outside: OutsideInput, all: readonly string[]): string {
  const counting = outside.view === "spells" ? outside.endings : null;
  if (all.length < 2) return "";
  return counting === null
    ? `; every way to end counts (${listed(all, "or")})`
    : `; of the ways to end only ${listed(counting.map(quoted))} ${counting.length === 1 ? "counts" : "count"}`;
}

/** What the other classes say that one could choose, in a sentence; nothing where there are none. */
export function otherClasses({ view }: ToldQuestion, classOf: ToldRegister["classOf"]): Inline[] {
  if (view?.view !== "spells" || view.others.length === 0) return [];
  return [
    "By other classes that one could choose: ",
    ...view.others.flatMap((other, at): Inline[] => [
      `${at > 0 ? "; " : ""}${quoted(classOf(other.class).name)} `,
      ...bestAndRange(other.chance),
      ...(other.way === "rate"
        ? [
            `, ${counted(other.n, "spell")} by their rate of endings, ${Math.round(other.assumed! * 100)} % of it assumed beforehand`,
          ]
        : []),
    ]),
    ".",
  ];
}

/** Why an outside view gives no chance, as a clause. */
export function whyNone(why: NoView): string {
  switch (why) {
    case "beyond":
      return "the spells of the class were not watched for so long";
    case "none left":
      return "no spell of the class lasted, or was watched, for so long";
    case "no days":
      return "the spells of the class were not watched for a single day";
    case "no table":
      return "the table of the class is not at hand";
    case "not known":
      return "nothing of the class was known on the day";
    case "later":
      return "what it is about became known only later";
    case "elsewhere":
      return "what it is about rests on sources that are not selected";
    case "no age":
      return "since when it has lasted is not stated";
    case "no ending":
      return "the class knows no ending of that name";
    case "over":
      return "the phase has ended";
    case "closed":
      return "the last day that counts has come";
  }
}
