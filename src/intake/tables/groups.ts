/** Nouns for groups and bodies that take part in talks without a name: `the bondholders`, `the board`. */
export const GROUPS: ReadonlySet<string> = new Set(
  (
    "bondholders creditors lenders employers shippers shareholders tenants landlords rebels insurgents separatists dockworkers longshoremen pilots nurses teachers " +
    "miners farmers fishermen truckers drivers board insurers carriers owners strikers students settlers monarchists royalists islanders"
  ).split(" "),
);
