import type { Block } from "#outcome/block.ts";
import type { Text } from "#outcome/text.ts";
import { outward } from "../../outward.ts";
import { listed, sentences, yesOrNo } from "../../sentence-parts.ts";
import { type Row, table } from "../../table.ts";
import type { Bought, PaymentsFound } from "../parts/payments.ts";
import { between } from "./distances.ts";
import { sum } from "./measure.ts";
import { amount, candidateName, packageInWords } from "./names.ts";
import type { ToldDeals } from "./told.ts";

/** What payments would do, where it is stated in what one party could pay another. */
export function paymentBlocks(told: ToldDeals): Block[] {
  const { input, payments } = told;
  if (payments === null || input.unit === null) return [];
  return payments.of === "packages" ? paidBlocks(told, payments) : drawnBlocks(told, payments);
}

/** Those who are paid, as a sentence has them. */
function paidTo({ input }: ToldDeals, to: readonly number[]): string {
  return listed(to.map((at) => input.parties[at]!.name));
}

function paidBlocks(
  told: ToldDeals,
  { most, packages }: PaymentsFound & { readonly of: "packages" },
): Block[] {
  const { input } = told;
  const rows = packages.flatMap((one): Row[] => {
    const { payment } = one;
    if (payment === null || payment.paid === null) return [];
    return [
      [
        candidateName(input, one),
        amount(payment.paid),
        listed(payment.to.map((at) => input.parties[at]!.short)),
        amount(payment.spare),
        yesOrNo(payment.isEnough),
      ],
    ];
  });
  const text = most === null ? "" : mostInWords(told, most);
  return [
    ...(text === "" ? [] : [{ kind: "text" as const, text }]),
    ...(rows.length === 0
      ? []
      : [
          table(
            "What a payment would do",
            ["Package", "Has to be paid", "To", "Others could pay", "Then a deal"],
            rows,
            `In ${input.unit!.name}: at least what those fall short by whose consent is needed, and at most what who accepts has above no deal.`,
          ),
        ]),
  ];
}

/** Whether payments would open a zone where there is none. */
function mostInWords(
  told: ToldDeals,
  { package: given, gain, paid, to }: NonNullable<(PaymentsFound & { readonly of: "packages" })["most"]>,
): string {
  const { input } = told;
  if (gain < 0)
    return `No payment would make a deal: whatever the package, those whom it needs have at least ${sum(input, -gain)} less together than without one.`;
  if (paid === null || paid === 0) return "";
  return `With payments the largest gain together is ${sum(input, gain)}, by ${packageInWords(input, given)}: ${sum(input, paid)} would have to go to ${paidTo(told, to)}.`;
}

/** With what payment there would be a deal where there is none: what is paid, and to whom; null where none would do. */
export function openedByPayment(
  told: ToldDeals,
): { readonly package: readonly number[]; readonly paid: string } | null {
  const { input, payments } = told;
  if (input.unit === null || payments?.of !== "packages" || payments.most === null) return null;
  const { most } = payments;
  if (most.gain < 0 || most.paid === null || most.paid === 0) return null;
  return { package: most.package, paid: `${sum(input, most.paid)} paid to ${paidTo(told, most.to)}` };
}

function drawnBlocks({ input }: ToldDeals, found: PaymentsFound & { readonly of: "readings" }): Block[] {
  const { opens, packages, readings } = found;
  const rows = packages.flatMap((one): Row[] =>
    one.withPayment === null || one.withPayment.share === one.made
      ? []
      : [
          [
            candidateName(input, one),
            one.made,
            one.withPayment.share,
            one.paid === null ? null : between(one.paid, amount),
          ],
        ],
  );
  const text: Text =
    opens === null
      ? ""
      : sentences([
          "With payments some package is a deal in ",
          { share: outward(opens) },
          ` of the first ${readings} readings.`,
        ]);
  return [
    ...(opens === null ? [] : [{ kind: "text" as const, text }]),
    ...(rows.length === 0
      ? []
      : [
          table(
            "What a payment would do",
            ["Package", ["A deal", "share"], ["With a payment", "share"], "Paid"],
            rows,
            `Of the first ${readings} readings; what is paid in nine in ten of those where a payment is needed and can be made, in ${input.unit!.name}.`,
          ),
        ]),
  ];
}

/** What a further clause may cost each of those who accept a package, for it to be a deal still. */
export function mayCost({ input }: ToldDeals, { gains }: Bought): string {
  const over = input.parties.flatMap(({ short }, at) =>
    gains[at]! >= 0 ? [`${short} ${amount(gains[at]!)}`] : [],
  );
  return listed(over);
}
