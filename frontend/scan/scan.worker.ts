import decodeQR from "qr/decode.js";
import type { Pixels } from "./decoder.ts";

/** The text of a code in the picture; null where none can be read, which is what most pictures of a camera are. */
function textIn(pixels: Pixels): string | null {
  try {
    return decodeQR(pixels);
  } catch {
    return null;
  }
}

self.onmessage = ({ data }: MessageEvent<Pixels>) => self.postMessage(textIn(data));
