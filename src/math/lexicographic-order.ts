const DIGIT_BITS = 11;
const DIGITS = 2 ** DIGIT_BITS;
/** Sorts rows of whole numbers; the memory that it needs is kept from one call to the next. */
export class LexicographicSorter {
  #order = new Int32Array(0);
  #other = new Int32Array(0);
  #digits = new Uint16Array(0);
  #places = new Int32Array(0);
  #begins = new Int32Array(0);

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
    const stretches = this.#stretches(columns, size);
    if (stretches <= 1) return order.subarray(0, size);
    // To put stretches together in pairs until one is left takes log₂ of them passes, each about half of one over a digit.
    if (stretches >> Math.min(30, 2 * passes(largest)) === 0)
      return this.#merged(columns, stretches).subarray(0, size);
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

  /** Finds where stretches of rows begin that stand in falling order as they are, and how many there are. */
  #stretches(columns: readonly Float64Array[], size: number): number {
    if (this.#begins.length <= size) this.#begins = new Int32Array(2 * size + 1);
    const begins = this.#begins;
    let count = 0;
    for (let row = 0; row < size; row++)
      if (row === 0 || isAbove(columns, row, row - 1)) begins[count++] = row;
    begins[count] = size;
    return count;
  }

  /** Puts neighbouring stretches together until one is left; of equals the one that came first stays first. */
  #merged(columns: readonly Float64Array[], count: number): Int32Array {
    const begins = this.#begins;
    const size = begins[count]!;
    const first = columns[0]!;
    let order = this.#order;
    let other = this.#other;
    for (let stretches = count; stretches > 1; stretches = (stretches + 1) >> 1) {
      for (let at = 0; at < stretches; at += 2) {
        const from = begins[at]!;
        const middle = at + 1 < stretches ? begins[at + 1]! : size;
        const end = at + 2 < stretches ? begins[at + 2]! : size;
        let [left, right, place] = [from, middle, from];
        while (left < middle && right < end) {
          const one = order[left]!;
          const two = order[right]!;
          const difference = first[two]! - first[one]!;
          if (difference > 0 || (difference === 0 && isAbove(columns, two, one))) {
            other[place++] = two;
            right++;
          } else {
            other[place++] = one;
            left++;
          }
        }
        while (left < middle) other[place++] = order[left++]!;
        while (right < end) other[place++] = order[right++]!;
        begins[at >> 1] = from;
      }
      begins[(stretches + 1) >> 1] = size;
      [order, other] = [other, order];
    }
    this.#order = order;
    this.#other = other;
    return order;
  }
}

/** How often all rows are gone over to sort them by their digits. */
function passes(largest: readonly number[]): number {
  let count = 0;
  for (const most of largest) for (let unit = 1; unit <= most; unit *= DIGITS) count++;
  return count;
}

function isAbove(columns: readonly Float64Array[], row: number, other: number): boolean {
  for (const column of columns) {
    if (column[row]! !== column[other]!) return column[row]! > column[other]!;
  }
  return false;
}
