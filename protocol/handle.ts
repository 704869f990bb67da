import { PotluckError } from "./errors.ts";

/** The contract keeps a handle in one word. In bytes of UTF-8. */
export const MAX_HANDLE_BYTES = 32;

export class HandleRefused extends PotluckError {
  override name = "HandleRefused";
  readonly handle: string;
  constructor(handle: string, reason: string) {
    super(`"${handle}" cannot be a handle: ${reason}.`);
    this.handle = handle;
  }
}

/** The handle, if a circle takes it and neighbours can tell it from others; else HandleRefused. */
export function checkHandle(handle: string): string {
  const bytes = new TextEncoder().encode(handle).length;
  if (bytes === 0) throw new HandleRefused(handle, "it is empty");
  if (bytes > MAX_HANDLE_BYTES) throw new HandleRefused(handle, `it is longer than ${MAX_HANDLE_BYTES} bytes`);
  if (handle !== handle.trim()) throw new HandleRefused(handle, "it begins or ends with a space");
  // Control and format characters are invisible: two handles could look the same. Lone surrogates have no bytes.
  if (/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(handle))
    throw new HandleRefused(handle, "it holds invisible characters");
  if (handle !== handle.normalize("NFC")) throw new HandleRefused(handle, "it is not in the usual Unicode form (NFC)");
  return handle;
}
