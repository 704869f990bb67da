/** A picture as a canvas hands it out: four bytes a pixel. */
export type Pixels = { width: number; height: number; data: Uint8ClampedArray };

export type Decoder = { read: (pixels: Pixels) => Promise<string | null>; end: () => void };

/** Reads codes off the main thread, one picture at a time, in a worker that ends with the dialog. */
export function startDecoder(): Decoder {
  const worker = new Worker(new URL("./scan.worker.ts", import.meta.url), { type: "module" });
  return {
    read: (pixels) =>
      new Promise((resolve, reject) => {
        worker.onmessage = ({ data }: MessageEvent<string | null>) => resolve(data);
        worker.onerror = (event) => reject(new Error(event.message || "the worker did not start"));
        // The picture goes over instead of being copied.
        worker.postMessage(pixels, [pixels.data.buffer]);
      }),
    end: () => worker.terminate(),
  };
}

/** Draws a picture no larger than `longest` on its longer side: enough for a code, and little to read. */
export function pixelsOf(
  canvas: HTMLCanvasElement,
  source: CanvasImageSource,
  size: { width: number; height: number },
  longest: number,
): Pixels | null {
  const scale = Math.min(1, longest / Math.max(size.width, size.height));
  const width = Math.round(size.width * scale);
  const height = Math.round(size.height * scale);
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (context === null || width === 0 || height === 0) return null;
  canvas.width = width;
  canvas.height = height;
  context.drawImage(source, 0, 0, width, height);
  const { data } = context.getImageData(0, 0, width, height);
  return { width, height, data };
}
