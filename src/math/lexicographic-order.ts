const DIGIT_BITS = 11;
const DIGITS = 2 ** DIGIT_BITS;
/** So few rows are put in order one by one: that takes less than going over the places of all digits. */
const FEW = 96;

/** Sorts rows of whole numbers; the memory that it needs is kept from one call to the next. */
export class LexicographicSorter {
  #order = new Int32Array(0);
  #other = new Int32Array(0);
  #digits = new Uint16Array(0);
  #places = new Int32Array(0);

  /**
   * The rows 0 … size − 1 in falling order of the first column, among equals of the second, and so on; rows that agree in all
   * keep their order. The columns hold whole numbers from 0 to 2⁵³; `largest` has the largest of each. What is returned is
   * overwritten by the next call.
   */
  falling(columns: readonly Float64Array[], size: number, largest: readonly number[]): Int32Array {
    if (this.#order.length < size) {
      this.#order = new Int32Array(2 * size);
      this.#other = new Int32Array(2 * size);
      this.#digits = new Uint16Array(2 * size);
    }
    let order = this.#order;
    let other = this.#other;
    for (let row = 0; row < size; row++) order[row] = row;
    if (size <= FEW) return inserted(order.subarray(0, size), columns);
    if (this.#places.length === 0) this.#places = new Int32Array(DIGITS);
    const places = this.#places;
    const digits = this.#digits;
    // From the least column to the first, and within each from its lowest digit up: each pass keeps the order of the one before.
    for (let column = columns.length - 1; column >= 0; column--) {
      const values = columns[column]!;
      const most = largest[column]!;
      for (let unit = 1; unit <= most; unit *= DIGITS) {
        for (let row = 0; row < size; row++) digits[row] = Math.floor(values[row]! / unit) % DIGITS;
        places.fill(0);
        for (let row = 0; row < size; row++) places[digits[row]!]!++;
        let before = 0;
        for (let value = DIGITS - 1; value >= 0; value--) {
          const here = places[value]!;
          places[value] = before;
          before += here;
        }
        for (let at = 0; at < size; at++) {
          const row = order[at]!;
          other[places[digits[row]!]!++] = row;
        }
        [order, other] = [other, order];
      }
    }
    this.#order = order;
    this.#other = other;
    return order.subarray(0, size);
  }
}

/** Rows in their order, put one after another in its place among those before it. */
function inserted(order: Int32Array, columns: readonly Float64Array[]): Int32Array {
  for (let at = 1; at < order.length; at++) {
    const row = order[at]!;
    let place = at;
    for (; place > 0 && isAbove(columns, row, order[place - 1]!); place--) order[place] = order[place - 1]!;
    order[place] = row;
  }
  return order;
}

function isAbove(columns: readonly Float64Array[], row: number, other: number): boolean {
  for (const column of columns) {
    if (column[row]! !== column[other]!) return column[row]! > column[other]!;
  }
  return false;
}
