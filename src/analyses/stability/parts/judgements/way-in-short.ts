import type { Settling } from "#graph-model/sanctions/outcome-reach.ts";
import type { Leading } from "#graph-model/sanctions/restraints.ts";
import type { Inline, Text } from "#outcome/text.ts";
import { sentences } from "../../../sentence-parts.ts";
import type { Background } from "../../setup.ts";
import { inAbout, isAlike } from "../../words/counts.ts";
import type { Outcomes } from "../outcomes/found.ts";
import { anyElsewhere, namedElsewhere } from "./elsewhere.ts";

/** Whose moves these are, at the beginning of a sentence. */
export const INTERESTS = "The parties' own interests";
/** How interests lead somewhere if each way there has a move that its mover had better not make. */
export const DETERRED = "only by moves that an answer would spoil";

/**
 * Whether the parties' own interests lead from today to the outcome that leads, in how many of the orders it then lasts, and whether
 * they may as well lead elsewhere. What bounds these shares is for `unspoilt` to say, unless no way is without a move that
 * an answer spoils.
 */
export function wayInShort(first: Leading, told: Outcomes, background: Background): Text {
  const { completions } = told;
  const { reach } = first;
  const named = namedElsewhere(first, told, background);
  const any = anyElsewhere(first, told, background);
  if (reach.reached === 0) return sentences(`${INTERESTS} do not lead there from today.`, named);
  const isSpoilt = reach.unanswered?.lasting === 0 && reach.lasting > 0;
  return sentences(
    [
      ...(reach.lasting === 0
        ? [`${INTERESTS} do not settle there from today in any of the orders drawn`]
        : [
            `${INTERESTS} also settle there from today `,
            ...inAbout(reach.lasting, completions, " of the orders"),
          ]),
      isSpoilt ? `, but ${DETERRED}` : "",
      ...(any === undefined || named !== ""
        ? []
        : [
            `${isSpoilt ? "; they" : ", and"} can settle elsewhere `,
            ...inAbout(any.lasting, completions, ""),
          ]),
      ".",
    ],
    named,
  );
}

/**
 * In how many of the orders interests lead to the outcome that leads, and elsewhere, without a move that an answer spoils, where
 * that is not as often as by any moves; a sentence that can be read by itself.
 */
export function unspoilt(first: Leading, told: Outcomes, background: Background): Text {
  const { completions } = told;
  const { state, variants, reach } = first;
  const any =
    namedElsewhere(first, told, background) === "" ? anyElsewhere(first, told, background) : undefined;
  const isLess = (one: Settling) =>
    one.unanswered !== null && !isAlike(one.unanswered.lasting, one.lasting, completions);
  const here = isLess(reach) && reach.unanswered!.lasting > 0;
  if (!here && !(any && isLess(any))) return "";
  const share = (lasting: number, of: string): readonly Inline[] => inAbout(lasting, completions, of);
  const there: readonly Inline[] =
    any === undefined || any.unanswered === null
      ? []
      : [
          here ? ", and elsewhere " : " elsewhere ",
          ...share(any.unanswered.lasting, here ? "" : " of the orders"),
        ];
  return [
    "By moves that no answer would spoil the parties' own interests settle",
    ...(here
      ? [
          ` at ${background.words.outcome(state, variants.length)} `,
          ...share(reach.unanswered!.lasting, " of the orders"),
        ]
      : []),
    ...there,
    here && there.length > 0 ? "; in one order they may lead to several." : ".",
  ];
}
