/** Nouns for groups and bodies that take part in talks without a name: `the bondholders`, `the board`. */
export const GROUPS: ReadonlySet<string> = new Set(
  (
    "bondholders noteholders creditors lenders employers shippers shareholders investors insurers carriers owners tenants landlords publishers studios producers exporters importers " +
    "rebels insurgents separatists guerrillas militants junta opposition strikers students settlers monarchists royalists islanders villagers herders ranchers " +
    "dockworkers dockers longshoremen pilots doctors nurses midwives paramedics teachers lecturers writers actors couriers growers " +
    "miners farmers fishermen fishers truckers drivers plaintiffs defendants claimants retirees pensioners board county municipality management regulator union unions company"
  ).split(" "),
);
