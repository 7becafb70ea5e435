import type { Facts } from "../../facts.ts";

/** When a group moves. */
export function gainRule({ conventions }: Facts): string {
  return conventions.coalitionGain === "all-better"
    ? "a group moves only where all its members gain"
    : "a group moves where none of its members loses and at least one gains";
}
