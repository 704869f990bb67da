/** Why there is no camera: `refused` by whoever holds the phone, or its settings; `busy` in another app. */
export type CameraFault = "refused" | "missing" | "busy" | "unsupported";

export type CameraState = { kind: "starting" } | { kind: "looking" } | { kind: "none"; why: CameraFault };

export type ScanViewProps = {
  camera: CameraState;
  /** What one should look for. */
  hint: string;
  /** Why the last code cannot be used, or that a photo holds none; null before there was one. */
  fault: string | null;
  /** A photo is being read. */
  reading: boolean;
  paste: { label: string; hint: string };
  onVideo: (video: HTMLVideoElement | null) => void;
  onTryCamera: () => void;
  onPhoto: (photo: File) => void;
  onPasted: (text: string) => void;
  onClose: () => void;
};
