import * as z from "zod";
import { isMissing, Missing } from "./basis.ts";
import { reference } from "./reference.ts";

/**
 * One actor, a list of actors, or the word that they are not stated or unknown; a list in every case. It is empty
 * where nobody is named: `unknown` is no actor, alone or beside others.
 */
export const Claimants = z
  .union([Missing, reference("actor"), z.array(z.union([Missing, reference("actor")]))])
  .transform((written): string[] =>
    (typeof written === "string" ? [written] : written).filter((name) => !isMissing(name)),
  );
