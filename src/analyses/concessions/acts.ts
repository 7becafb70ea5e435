import type { Case } from "#case/case.ts";
import { tookPlace } from "#case/contest.ts";
import type { DateBounds } from "#case/date.ts";
import type { Demand } from "#case/demand.ts";
import { effectiveDate } from "#case/effective-date.ts";
import type { Event } from "#case/event.ts";
import { principalOf } from "#case/membership.ts";
import type { Deed, Statement } from "./statement.ts";

/** What one party did about one demand, offer, refusal or threat. */
export interface ActOn {
  readonly event: Event;
  readonly demand: Demand;
  readonly party: string;
  readonly deed: Deed;
  /** What the act says: what it takes back, or a statement of that kind in the words of the demand. */
  readonly kind: Statement["kind"];
}

/**
 * Acts that meet, break or take back what is demanded, offered, refused or threatened, as moves of those who act. Who
 * does what another asks gives it; who does the contrary refuses it; who carries out, breaks or takes back what he said
 * himself keeps it up or withdraws it. What is only planned, imagined, alleged or denied is no act.
 */
export function actsOn(c: Case): ActOn[] {
  const day = c.asOf.latest!;
  const demands = new Map(c.demands.map((demand) => [demand.id, demand]));
  return c.events.filter(tookPlace).flatMap((event) => {
    const touched = [...event.fulfils, ...event.breaches, ...event.withdraws];
    if (touched.length === 0) return [];
    const when: DateBounds = effectiveDate(event, day);
    const actors = [...new Set(event.by.map((id) => principalOf(c, id, when)))];
    return (["fulfils", "breaches", "withdraws"] as const).flatMap((verb) =>
      event[verb].flatMap((id) => {
        const demand = demands.get(id)!;
        const said = effectiveDate(demand, day);
        const party = principalOf(c, demand.actor, said);
        const own = DONE_ITSELF[verb][demand.kind];
        if (own) return [{ event, demand, party, ...own }];
        const asked = demand.to.map((to) => principalOf(c, to, said));
        return actors
          .filter((actor) => actor !== party && (asked.length === 0 || asked.includes(actor)))
          .map((actor) => ({
            event,
            demand,
            party: actor,
            ...DONE_BY_OTHERS[verb as "fulfils" | "breaches"],
          }));
      }),
    );
  });
}

type Own = Readonly<Partial<Record<Demand["kind"], Pick<ActOn, "deed" | "kind">>>>;

const TAKES_BACK = { deed: "took back", kind: "withdrawal" } as const;

/** What a party does about its own; asks are met or defied by others. */
const DONE_ITSELF: Readonly<Record<"fulfils" | "breaches" | "withdraws", Own>> = {
  fulfils: {
    offer: { deed: "carried out", kind: "offer" },
    acceptance: { deed: "carried out", kind: "acceptance" },
    refusal: { deed: "kept to", kind: "refusal" },
    threat: { deed: "carried out", kind: "threat" },
  },
  breaches: {
    offer: { deed: "broke", kind: "withdrawal" },
    acceptance: { deed: "broke", kind: "withdrawal" },
    // Whoever does what it refused has broken nothing that others hold it to.
    refusal: { deed: "gave up", kind: "withdrawal" },
  },
  withdraws: {
    ask: TAKES_BACK,
    precondition: TAKES_BACK,
    offer: TAKES_BACK,
    acceptance: TAKES_BACK,
    refusal: TAKES_BACK,
    threat: TAKES_BACK,
  },
};

const DONE_BY_OTHERS = {
  fulfils: { deed: "met", kind: "offer" },
  breaches: { deed: "defied", kind: "refusal" },
} as const;
