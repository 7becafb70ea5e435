/** How many there are: a number where it is one that plain data hold exactly, else its digits. */
export type Count = number | string;

export function countOf(count: bigint): Count {
  return count <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(count) : String(count);
}
