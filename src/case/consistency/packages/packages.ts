import type { Contradiction } from "../../contradiction.ts";
import type { LenientCase } from "../../lenient.ts";
import { agreement } from "./agreement.ts";
import { clauses } from "./clauses.ts";
import { conditions, emptyChoices } from "./conditions.ts";
import { names } from "./names.ts";
import { noPackage } from "./no-package.ts";
import { nothingEnough } from "./nothing-enough.ts";
import { offers } from "./offers.ts";
import { terms } from "./terms.ts";

/** What packages say that cannot be so: of their clauses, what these are worth to whom, and what they have to keep to. */
export function packages(c: LenientCase): Contradiction[] {
  if (!c.packages) return [];
  const found = [
    ...clauses(c),
    ...names(c),
    ...terms(c),
    ...conditions(c),
    ...emptyChoices(c),
    ...agreement(c),
    ...offers(c),
  ];
  // What is misspelt or missing may be what leaves nothing.
  return found.some(({ severity }) => severity !== "warning")
    ? found
    : [...found, ...noPackage(c), ...nothingEnough(c)];
}
