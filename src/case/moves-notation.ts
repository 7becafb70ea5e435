import * as z from "zod";
import type { Proposition } from "#math/proposition.ts";
import { isFault, parseExpression } from "./logic.ts";
import { notated } from "./reference.ts";

/** A statement about options, or about listed states: `not strike`, `withdraw if abandon`, `talk and (freeze or not sanction)`. */
export const Statement = notated(
  "statement",
  z
    .string()
    .transform((text, context): { readonly text: string; readonly proposition: Proposition } => {
      const proposition = parseExpression(text);
      if (!isFault(proposition)) return { text, proposition };
      context.addIssue({
        code: "custom",
        // Of a union the author meant this member, of which only the text is at fault.
        continue: true,
        message: `${proposition.message} (character ${proposition.at + 1} of the statement)`,
      });
      return z.NEVER;
    })
    .describe("options, or listed states, joined by not, and, or, if, iff and brackets"),
);

/** A statement as written, and parsed: that is done where the case is read, and nowhere else. */
export type Statement = z.infer<typeof Statement>;

/** A state: the options taken, joined by `+` in any order, or `none`; or the id of a listed state. */
export const StateName = notated(
  "state",
  z
    .string()
    .regex(
      /^(none|[A-Za-z][A-Za-z0-9_-]*(\s*\+\s*[A-Za-z][A-Za-z0-9_-]*)*)$/,
      "a state is options joined by +, or none, or the id of a listed state",
    )
    .describe("the options taken, joined by +; or none; or the id of a listed state"),
);

/** The options that a state name lists, or the id of the listed state. */
export function optionsOfState(name: string): string[] {
  return name === "none" ? [] : name.split("+").map((option) => option.trim());
}
