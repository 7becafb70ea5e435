import type { Listed } from "./joint-search.ts";

/** Another form of a thing that orders others, at so many elementary changes from the one given, and the order that it makes. */
export interface Variant<Form, Order> {
  readonly form: Form;
  readonly changes: number;
  readonly order: Order;
}

/** The forms that such a thing may take, by number of changes. */
export interface Forms<Form, Order> {
  /** How many forms there are with exactly so many changes; 0 beyond the largest number. */
  readonly countAt: (changes: number) => number;
  readonly at: (changes: number) => Iterable<Form>;
  /** The order that a form makes: the same object for forms that make the same. */
  readonly orderOf: (form: Form) => Order;
  /** Whether no two make the same. */
  readonly distinct: boolean;
}

/**
 * Lists forms by number of changes, when they are asked for, as long as all of that number fit into `most`. Of forms
 * that make the same order the first is listed, which has the fewest changes.
 */
export function listedForms<Form, Order>(
  forms: Forms<Form, Order>,
  most: number,
): Listed<Variant<Form, Order>> {
  let largest = 0;
  let left = most - forms.countAt(0);
  while (forms.countAt(largest + 1) > 0 && forms.countAt(largest + 1) <= left) {
    left -= forms.countAt(++largest);
  }
  const seen = new Set<Order>();
  const groups: Variant<Form, Order>[][] = [];
  const at = (changes: number): readonly Variant<Form, Order>[] => {
    while (groups.length <= Math.min(changes, largest)) {
      const group: Variant<Form, Order>[] = [];
      for (const form of forms.at(groups.length)) {
        const order = forms.orderOf(form);
        if (seen.has(order)) continue;
        if (!forms.distinct) seen.add(order);
        group.push({ form, changes: groups.length, order });
      }
      groups.push(group);
    }
    return groups[changes] ?? [];
  };
  return {
    at,
    count: (changes) => {
      if (!forms.distinct) return at(changes).length;
      return changes <= largest ? forms.countAt(changes) : 0;
    },
    largest,
    complete: forms.countAt(largest + 1) === 0 ? Infinity : largest,
  };
}
