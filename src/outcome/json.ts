import * as z from "zod";

/** Plain finite data: what a result may hold. No class, no `undefined`, no NaN, no infinity. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
/** What was read from JSON is plain data already. */
export const Json = z.unknown().describe("plain data") as unknown as z.ZodType<Json>;
