import type { Account } from "#analyses/session.ts";
import type { Cache } from "./schedule.ts";

/** Keeps the results of the last `most` jobs in memory. */
export function memoryCache(most: number): Cache {
  const kept = new Map<string, Account>();
  return {
    get(key) {
      const account = kept.get(key);
      if (account) {
        kept.delete(key);
        kept.set(key, account);
      }
      return account;
    },
    set(key, account) {
      kept.set(key, account);
      for (const oldest of kept.keys()) {
        if (kept.size <= most) return;
        kept.delete(oldest);
      }
    },
  };
}
