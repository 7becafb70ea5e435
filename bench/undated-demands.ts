/**
 * A case of so many demands on three issues, of none of which is it known on what day it was made, nor at what level: some day
 * of a span, each span another. Everything follows from the number.
 */
export function undatedDemands(count: number): string {
  const demands = Array.from({ length: count }, (_, at) => {
    const actor = at % 2 === 0 ? "north" : "south";
    const first = 1 + (at % 9);
    const span = `[2018-0${first}-0${1 + (at % 7)}..2018-${first + 3 < 10 ? "0" : ""}${first + 3}-1${at % 9}]`;
    const kind = ["ask", "offer"][(at >> 1) % 2];
    return `  - {id: D${at}, actor: ${actor}, issue: i${at % 3}, kind: ${kind}, text: Term ${at % 11}, when: "${span}", cite: [art]}`;
  });
  return [
    "demarche: 1",
    "id: undated",
    "title: Demands of some day",
    "asOf: 2021-01-01",
    "analyst: nobody",
    "coded: {on: 2021-01-02, hindsight: false}",
    "turn: {text: The north agrees to talk, of: north, events: [E1]}",
    "sources:",
    "  - {id: art, title: An article, issued: 2020-12-31}",
    "actors:",
    "  - {id: north, name: The north, kind: state, party: true, cite: [art]}",
    "  - {id: south, name: The south, kind: state, party: true, cite: [art]}",
    "events:",
    '  - {id: E1, what: The north agrees, by: [north], when: "[2018-03-01..2018-11-30]", cite: [art]}',
    "issues:",
    ...[0, 1, 2].map(
      (at) =>
        `  - {id: i${at}, name: Issue ${at}, nature: substantive, scale: [{id: little, text: Little}, {id: some, text: Some}, {id: all, text: All}], cite: [art]}`,
    ),
    "demands:",
    ...demands,
    "",
  ].join("\n");
}
