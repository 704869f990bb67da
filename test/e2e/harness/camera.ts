import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "@playwright/test";
import { launch } from "./browser.ts";

const WIDTH = 640;
const HEIGHT = 480;

/** The brightness of a picture, drawn into a camera's frame on a grey table. */
async function lumaOf(page: Page, png: Buffer): Promise<Buffer> {
  const luma = await page.evaluate(
    async ({ base64, width, height }) => {
      const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
      const picture = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
      const context = new OffscreenCanvas(width, height).getContext("2d");
      if (context === null) throw new Error("no canvas");
      context.fillStyle = "#999";
      context.fillRect(0, 0, width, height);
      const side = height * 0.8;
      context.drawImage(picture, (width - side) / 2, (height - side) / 2, side, side);
      const { data } = context.getImageData(0, 0, width, height);
      return Array.from({ length: width * height }, (_, at) => data[at * 4] ?? 0);
    },
    { base64: png.toString("base64"), width: WIDTH, height: HEIGHT },
  );
  return Buffer.from(luma);
}

const withCamera = (...args: string[]) => launch(["--use-fake-device-for-media-stream", ...args]);

/** A browser whose holder says no whenever a page asks for the camera. */
export const browserRefusing = (): Promise<Browser> => withCamera("--use-fake-ui-for-media-stream=deny");

/** A browser whose camera sees this picture, and whose holder lets every page look: Chromium shows raw frames from a file. */
export async function browserSeeing(page: Page, png: Buffer): Promise<Browser> {
  const folder = await mkdtemp(join(tmpdir(), "potluck-camera-"));
  const file = join(folder, "seen.y4m");
  const colour = Buffer.alloc((WIDTH * HEIGHT) / 2, 128);
  const head = Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420jpeg\nFRAME\n`);
  await writeFile(file, Buffer.concat([head, await lumaOf(page, png), colour]));
  const browser = await withCamera("--use-fake-ui-for-media-stream", `--use-file-for-fake-video-capture=${file}`);
  browser.on("disconnected", () => void rm(folder, { recursive: true }));
  return browser;
}
