import * as z from "zod";

/** Plain finite data: what a result may hold. No class, no `undefined`, no NaN, no infinity. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
/** What was read from JSON is plain data already. */
export const Json = z.unknown().describe("plain data") as unknown as z.ZodType<Json>;

/**
 * `T` where it is plain data through and through, `never` in the place of each thing that JSON would lose: a function, a
 * `Map`, a `Set`, a typed array, a `bigint`. A key whose value is `undefined` is no loss: it is left out;
 * what is `unknown` was read from a file and is taken as it is.
 */
export type Plain<T> = unknown extends T
  ? T
  : T extends Json | undefined
    ? T
    : T extends bigint | symbol | ((...given: never[]) => unknown) | Collection
      ? never
      : { readonly [Key in keyof T]: Plain<T[Key]> };
type Collection = ReadonlyMap<unknown, unknown> | ReadonlySet<unknown> | ArrayBufferView;
