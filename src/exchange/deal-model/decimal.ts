/** A decimal number, exactly: `units · 10^-scale`. */
export interface Decimal {
  readonly units: bigint;
  /** Digits behind the point, from 0 on. */
  readonly scale: number;
}

const FORM = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?$/;

/** No number of a file has more digits; more are made to cost time. */
const LONGEST = 400;

/** The decimal number that a text is: digits, a point, an exponent. `undefined` for any other text, infinities and NaN among them. */
export function decimalOf(text: string): Decimal | undefined {
  const found = text.length <= LONGEST ? FORM.exec(text) : null;
  if (!found) return undefined;
  const [, sign, whole = "", part = "", exponent = "0"] = found;
  if (whole + part === "") return undefined;
  const shift = Number(exponent);
  const scale = Math.max(0, part.length - shift);
  const units = BigInt(whole + part) * 10n ** BigInt(scale - part.length + shift);
  return { units: sign === "-" ? -units : units, scale };
}

/** The floating-point number that a decimal text stands for, as other programs read it; `undefined` where it is none, or too large. */
export function numberOf(text: string): number | undefined {
  if (decimalOf(text) === undefined) return undefined;
  const value = Number(text);
  // A nought is a nought, whatever its sign.
  return Number.isFinite(value) ? value + 0 : undefined;
}

export function sumOf(numbers: readonly Decimal[]): Decimal {
  const scale = numbers.reduce((most, each) => Math.max(most, each.scale), 0);
  return { units: numbers.reduce((sum, each) => sum + unitsAt(each, scale), 0n), scale };
}

export function productOf(one: Decimal, other: Decimal): Decimal {
  return { units: one.units * other.units, scale: one.scale + other.scale };
}

/** Below 0, 0 or above 0, as one is less than the other, as much or more. */
export function compareDecimals(one: Decimal, other: Decimal): number {
  const scale = Math.max(one.scale, other.scale);
  const difference = unitsAt(one, scale) - unitsAt(other, scale);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function minus({ units, scale }: Decimal): Decimal {
  return { units: -units, scale };
}

/** How many units there are at a scale that is not below the number's own. */
export function unitsAt({ units, scale }: Decimal, at: number): bigint {
  return units * 10n ** BigInt(at - scale);
}

/** The number in digits, without noughts at the end of it. */
export function decimalText({ units, scale }: Decimal): string {
  const digits = String(units < 0n ? -units : units).padStart(scale + 1, "0");
  const whole = digits.slice(0, digits.length - scale);
  const part = digits.slice(digits.length - scale).replace(/0+$/, "");
  return `${units < 0n ? "-" : ""}${whole}${part === "" ? "" : `.${part}`}`;
}

export function decimalValue(number: Decimal): number {
  return Number(decimalText(number));
}
