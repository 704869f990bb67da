import { pixelsOf, startDecoder } from "./decoder.ts";
import type { CameraFault } from "./model.ts";

/** Six pictures a second: a hand is slower, and a phone stays cool. */
const PAUSE_MS = 160;
const LONGEST = 720;

/** Not everywhere: a page without https is given no camera, nor told of one. */
export const hasCameras = (): boolean => "mediaDevices" in navigator;

const openCamera = (): Promise<MediaStream> =>
  navigator.mediaDevices.getUserMedia({ audio: false, video: { facingMode: "environment", width: { ideal: 1280 } } });

function faultOf(error: unknown): CameraFault {
  const name = error instanceof DOMException ? error.name : "";
  if (name === "NotAllowedError" || name === "SecurityError") return "refused";
  if (name === "NotSupportedError") return "unsupported";
  if (name === "NotReadableError" || name === "AbortError") return "busy";
  return "missing";
}

type Watch = { onLight: () => void; onFault: (fault: CameraFault) => void; onText: (text: string) => void };

/**
 * Shows in `video` what the camera sees, and reads a picture off it a few times a second, until the answer is called. The
 * camera goes dark whenever somebody turns to another page, and comes back with them.
 */
export function watch(video: HTMLVideoElement, { onLight, onFault, onText }: Watch): () => void {
  const decoder = startDecoder();
  const canvas = document.createElement("canvas");
  let over = false;
  let stream: MediaStream | null = null;
  let timer = 0;

  const stop = (one: MediaStream) => {
    for (const track of one.getTracks()) track.stop();
  };
  const dark = () => {
    clearTimeout(timer);
    if (stream !== null) stop(stream);
    stream = null;
    video.srcObject = null;
  };
  const look = async (through: MediaStream) => {
    const size = { width: video.videoWidth, height: video.videoHeight };
    const pixels = video.readyState >= video.HAVE_CURRENT_DATA ? pixelsOf(canvas, video, size, LONGEST) : null;
    const text = pixels === null ? null : await decoder.read(pixels);
    if (stream !== through) return;
    timer = window.setTimeout(() => void look(through), PAUSE_MS);
    if (text !== null) onText(text);
  };
  const light = async () => {
    try {
      const opened = await openCamera();
      if (over || document.hidden) return stop(opened);
      stream = opened;
      video.srcObject = opened;
      await video.play();
      onLight();
      await look(opened);
    } catch (error) {
      // A picture that goes dark while it starts is no fault of the camera’s.
      if (over || document.hidden) return;
      dark();
      onFault(faultOf(error));
    }
  };
  const turn = () => {
    if (document.hidden) dark();
    else if (stream === null) void light();
  };

  void light();
  document.addEventListener("visibilitychange", turn);
  return () => {
    over = true;
    document.removeEventListener("visibilitychange", turn);
    dark();
    decoder.end();
  };
}
