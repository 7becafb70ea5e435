import type { ReferenceClass } from "#reference-classes/reference-class.ts";

/**
 * The tables of those classes of a case that ship with the program or lie in a file beside it, by the id that the case gives
 * them. An analysis is pure, so whoever reads files brings them; a class made of the case's own rounds needs none.
 */
export type ClassTables = ReadonlyMap<string, ReferenceClass>;

/** No table at hand. */
export const NO_TABLES: ClassTables = new Map();
