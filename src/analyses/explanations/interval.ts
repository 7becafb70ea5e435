/** A closed interval, as plain data. */
export type Interval = { readonly low: number; readonly high: number };
