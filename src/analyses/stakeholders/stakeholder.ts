import type { Tie } from "#case/actor.ts";
import type { Demand } from "#case/demand.ts";
import type { LeftOut } from "#case/left-out.ts";
import type { End } from "../concessions/ended.ts";

/** A relation of a party to another, in its row. */
export type TieTo = {
  readonly kind: Tie["kind"];
  /** Who has the tie: the party itself, or somebody who acts for it. */
  readonly holder: string;
  readonly to: string;
  /** With whom it is: the other party, or somebody who acts for it. */
  readonly other: string;
  /** `since 2011`, `until 2018`; empty where the case dates neither end. */
  readonly spell: string;
  /** Whether it had certainly ended by the day of the analysis. */
  readonly lapsed: boolean;
  /** What the case notes on it, with who adds that: `the analyst adds: “On pay alone”`; null where it notes nothing. */
  readonly note: string | null;
  readonly cites: readonly string[];
};

/** What a party stands for on an issue. */
export type Position = {
  readonly id: string;
  readonly issue: string;
  readonly kind: Demand["kind"];
  readonly text: string;
  readonly voice: Demand["voice"];
  /** Of a reading whose it is, as a sentence names him with his verb (`the analyst reads`); null where the case names nobody. */
  readonly read: string | null;
  /** To whom it is put, as a sentence names them; nobody where that is not stated, or it is put to all other parties. */
  readonly to: readonly string[];
  /** Whether it is put to a party to the negotiation by name. */
  readonly toParty: boolean;
  /** When it was voiced, in words; null where that is not stated. */
  readonly when: string | null;
  /** The last day on which it may have been voiced, as a count of days; null where that is open or unknown. */
  readonly latest: number | null;
  /** Whether it was voiced so long ago that a reader must be told when. */
  readonly old: boolean;
  /** Whether another entry withdraws it. */
  readonly withdrawn: boolean;
  /** Whether somebody alleges it, or denies that it was said, or said so. */
  readonly contested: boolean;
  /**
   * Why the party does not stand by it any more, though it has not withdrawn it, and whether that is so only as others read
   * it; null where it stands by it.
   */
  readonly ended: { readonly why: End; readonly asRead: boolean } | null;
  /** Whether what it said later may contradict it: that hangs on where the issue stands today, or on a point not stated. */
  readonly doubtful: boolean;
  readonly cites: readonly string[];
};

/** What somebody says that a party is after. */
export type Interest = {
  readonly id: string;
  readonly text: string;
  readonly by: string;
  readonly cites: readonly string[];
};

/** Somebody who acts or speaks for a party. */
export type Speaker = { readonly id: string; readonly name: string; readonly roles: readonly string[] };

/** A party, or somebody else with a part of his own in the negotiation. */
export type Stakeholder = {
  readonly id: string;
  readonly name: string;
  readonly short: string;
  /** Whether the case marks it as a party to the negotiation. */
  readonly party: boolean;
  readonly roles: readonly string[];
  /** The coalitions to which it belongs, as a sentence names them, with since when. */
  readonly camps: readonly string[];
  /** Whether its name takes a plural verb. */
  readonly plural: boolean;
  readonly speakers: readonly Speaker[];
  readonly positions: readonly Position[];
  readonly interests: readonly Interest[];
  readonly ties: readonly TieTo[];
  /** Issues of substance on which it states nothing. */
  readonly silentOn: readonly string[];
  /** What would be best for it, clause by clause, by the values that the packages of the case give it; null where nothing certainly is. */
  readonly favours: { readonly text: string; readonly cites: readonly string[] } | null;
  readonly cites: readonly string[];
};

/** An issue with its scale in words. */
export type IssueScale = {
  readonly id: string;
  readonly name: string;
  readonly nature: "substantive" | "procedural" | "payoff";
  readonly points: readonly string[];
  /** The place on the scale that holds on the day of the analysis, from 0; null where it is not stated. */
  readonly today: number | null;
  readonly assets: readonly string[];
  readonly cites: readonly string[];
};

/** What the stakeholder table and map are drawn from. */
export type StakeholdersInput = {
  readonly stakeholders: readonly Stakeholder[];
  /** Who is named in the case and has neither position, tie, interest nor anybody who speaks for it. */
  readonly others: readonly (Speaker &
    Pick<Stakeholder, "camps" | "plural"> & { readonly named: boolean; readonly cites: readonly string[] })[];
  readonly issues: readonly IssueScale[];
  readonly names: { readonly [actor: string]: string };
  /** What of the case does not count, so far as a cell might call it not stated. */
  readonly left: readonly LeftOut[];
};
