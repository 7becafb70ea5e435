/** Those of them that do more than bargain. */
export const BARGAINING =
  "bondholders shippers shareholders insurers carriers owners tenants landlords publishers studios producers exporters importers insurgents separatists junta opposition strikers islanders herders ranchers midwives growers fishermen fishers truckers plaintiffs defendants claimants";

/** Nouns for groups and bodies that take part in talks without a name: `the bondholders`, `the board`. */
export const GROUPS: ReadonlySet<string> = new Set(
  (
    `${BARGAINING} ` +
    "noteholders creditors lenders employers investors rebels guerrillas militants students settlers monarchists royalists villagers dockworkers dockers longshoremen pilots doctors nurses paramedics teachers lecturers writers actors couriers miners farmers drivers retirees pensioners board county municipality management regulator union unions company"
  ).split(" "),
);
