import { orderCounts, ordersAt, withTurns } from "#math/adjacent-swaps.ts";
import type { Ranking } from "#math/dense-ranks.ts";
import type { Forms } from "#math/listed-forms.ts";
import { subsetsOfSize } from "#math/set-partitions.ts";
import type { SolvableModel } from "../concepts/solvable-model.ts";
import type { GraphBudget } from "../limits.ts";
import { statementsOf } from "../model/party-preferences.ts";
import type { PartyOrder } from "./party-order.ts";

/** A list of statements in another order, some turned into their opposites: places in the stated list, from 0. */
export type StatementList = readonly { readonly statement: number; readonly reversed: boolean }[];

/**
 * The lists that come of a party's statements by exchanging two neighbours of the list, and, if `reversals`, by turning
 * one statement into its opposite, where it stands. The two kinds do not depend on each other, so the least number of
 * changes between two lists is the number of pairs of statements that they order differently and of statements that
 * they turn differently. Null for a party whose preferences are not given by statements.
 */
export function statementForms(
  { input, compiler }: SolvableModel,
  party: number,
  reversals: boolean,
  orderOf: (ranking: Ranking) => PartyOrder,
  budget: GraphBudget,
): Forms<StatementList, PartyOrder> | null {
  const { preferences } = input.parties[party]!;
  if (preferences.by !== "statements") return null;
  const columns = statementsOf(preferences).map(({ holds }) => compiler.column(holds));
  const count = columns.length;
  const most = (count * (count - 1)) / 2 + (reversals ? count : 0);
  const counts = withTurns(
    orderCounts(count, Math.min(most, budget.most("statementChanges"))),
    reversals ? count : 0,
  );
  return {
    countAt: (changes) => (changes > most ? 0 : (counts[changes] ?? Infinity)),
    *at(changes) {
      for (let reversed = 0; reversed <= (reversals ? Math.min(changes, count) : 0); reversed++) {
        for (const places of ordersAt(count, changes - reversed)) {
          for (const turned of subsetsOfSize(count, reversed)) {
            const list = new Array<StatementList[number]>(count);
            places.forEach((place, statement) => {
              list[place] = { statement, reversed: turned.has(statement) };
            });
            yield list;
          }
        }
      }
    },
    orderOf: (list) =>
      orderOf(
        compiler.prioritise(
          list.map(({ statement, reversed }) => ({ column: columns[statement]!, wanted: !reversed })),
        ),
      ),
    distinct: false,
  };
}
