import type * as z from "zod";
import type { Json } from "./json.ts";

/** The type of what a schema describes. Nothing of an outcome is ever changed, so all of it is read-only. */
export type Shape<Schema extends z.ZodType> = Frozen<z.infer<Schema>>;

// Plain data is read-only as it is; taken apart, its type would have no end.
type Frozen<T> = [Json] extends [T] ? Json : Parts<T>;
type Parts<T> = T extends string | number | boolean | null | undefined
  ? T
  : { readonly [Key in keyof T]: Frozen<T[Key]> };
