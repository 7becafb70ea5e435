// Part of every platform that Demarche runs on (Node, browsers, workers), but declared only in the libraries of
// those platforms, which engine folders do not load.
declare class TextDecoder {
  constructor(label: "utf-8", options: { fatal: boolean });
  decode(bytes: Uint8Array): string;
}
