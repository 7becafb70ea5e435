import * as z from "zod";
import { isFault, parseExpression } from "./logic.ts";
import { notated } from "./reference.ts";

/** A statement about options, or about listed states: `not strike`, `withdraw if abandon`, `talk and (freeze or not sanction)`. */
export const Statement = notated(
  "statement",
  z
    .string()
    .superRefine((text, context) => {
      const parsed = parseExpression(text);
      if (isFault(parsed)) {
        context.addIssue({
          code: "custom",
          message: `${parsed.message} (character ${parsed.at + 1} of the statement)`,
        });
      }
    })
    .describe("options, or listed states, joined by not, and, or, if, iff and brackets"),
);

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
