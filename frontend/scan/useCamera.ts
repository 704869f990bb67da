import { useEffect, useEffectEvent, useState } from "react";
import { hasCameras, watch } from "./camera.ts";
import type { CameraState } from "./model.ts";

/** The camera for as long as there is a picture to show it in. */
export function useCamera(
  video: HTMLVideoElement | null,
  onText: (text: string) => void,
): { camera: CameraState; tryAgain: () => void } {
  const [camera, setCamera] = useState<CameraState>(() =>
    hasCameras() ? { kind: "starting" } : { kind: "none", why: "unsupported" },
  );
  const onSeen = useEffectEvent(onText);
  useEffect(() => {
    if (video === null) return undefined;
    return watch(video, {
      onLight: () => setCamera({ kind: "looking" }),
      onFault: (why) => setCamera({ kind: "none", why }),
      onText: (text) => onSeen(text),
    });
  }, [video]);
  // Without a camera there is no picture; with the next attempt a new one comes, and is watched.
  return { camera, tryAgain: () => setCamera({ kind: "starting" }) };
}
