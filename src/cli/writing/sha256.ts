/**
 * The SHA-256 of something, in hexadecimal digits. Node's module is loaded when first asked for: it takes some milliseconds,
 * and most commands write nothing.
 */
export function sha256(content: string | Uint8Array): string {
  const { createHash } = process.getBuiltinModule("node:crypto");
  return createHash("sha256").update(content).digest("hex");
}
