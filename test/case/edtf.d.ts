// The package ships no types; this declares only what date.ts uses.
declare module "edtf" {
  interface Extent {
    readonly type: string;
    readonly min: number;
    readonly max: number;
  }
  export default function edtf(text: string): Extent;
}
