// Part of every platform that Demarche runs on (Node, browsers, workers), but declared only in the libraries of
// those platforms, which this folder does not load.
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  readonly encoding: string;
  decode(bytes: Uint8Array): string;
}
