import type { Contradiction } from "../../contradiction.ts";
import type { LenientCase } from "../../lenient.ts";
import { agreement } from "./agreement.ts";
import { asMoves } from "./as-moves.ts";
import { clauses } from "./clauses.ts";
import { conditions, emptyChoices } from "./conditions.ts";
import { names } from "./names.ts";
import { noPackage } from "./no-package.ts";
import { nothingEnough } from "./nothing-enough.ts";
import { offers } from "./offers.ts";
import { sequencesInACircle } from "./sequences-in-a-circle.ts";
import { terms } from "./terms.ts";
import { unit } from "./unit.ts";
import { wantsAgainstTerms } from "./wants-against-terms.ts";
import { withoutEffect } from "./without-effect.ts";

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
    ...unit(c),
    ...offers(c),
    ...asMoves(c),
    ...sequencesInACircle(c),
    ...wantsAgainstTerms(c),
  ];
  // What is misspelt or missing may be what leaves nothing.
  return found.some(({ severity }) => severity !== "warning")
    ? found
    : [...found, ...withoutEffectIfAny(c), ...nothingEnough(c)];
}

/** What leaves no package at all; only where there is one, what makes no difference between them. */
function withoutEffectIfAny(c: LenientCase): Contradiction[] {
  const none = noPackage(c);
  return none.length > 0 ? none : withoutEffect(c);
}
