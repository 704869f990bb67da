import { useState } from "react";
import { useCopy } from "../content/copy.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { pixelsOf, startDecoder } from "./decoder.ts";
import { ScanView } from "./ScanView.tsx";
import { useCamera } from "./useCamera.ts";

/** Photos are large; this much of one is enough for a code that fills a part of it. */
const LONGEST_PHOTO = 1600;

export type ScanProps = {
  /** What is being looked for, as the head of the dialog and as a hint below the picture. */
  title: string;
  hint: string;
  paste: { label: string; hint: string };
  /** Takes what the code says and answers null, or says in a sentence why it cannot. */
  onText: (text: string) => string | null;
};

async function readPhoto(photo: File): Promise<string | null> {
  // Opened and made smaller off the main thread: a phone's photo has twelve million points.
  const picture = await createImageBitmap(photo, { resizeWidth: LONGEST_PHOTO, resizeQuality: "medium" });
  const pixels = pixelsOf(document.createElement("canvas"), picture, picture, LONGEST_PHOTO);
  picture.close();
  if (pixels === null) return null;
  const decoder = startDecoder();
  try {
    return await decoder.read(pixels);
  } finally {
    decoder.end();
  }
}

/** The camera, a photo or the clipboard: whatever holds the code. */
export default function ScanDialog({ title, hint, paste, onText, onClose }: ScanProps & { onClose: () => void }) {
  const copy = useCopy().scan;
  const [video, setVideo] = useState<HTMLVideoElement | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [reading, setReading] = useState(false);

  const take = (text: string) => {
    const refused = onText(text);
    setFault(refused);
    if (refused === null) onClose();
  };
  const { camera, tryAgain } = useCamera(video, take);

  const takePhoto = async (photo: File) => {
    setReading(true);
    setFault(null);
    try {
      const text = await readPhoto(photo);
      if (text === null) setFault(copy.emptyPhoto);
      else take(text);
    } catch {
      setFault(copy.badPhoto);
    } finally {
      setReading(false);
    }
  };

  return (
    <Dialog open title={title} onClose={onClose}>
      <ScanView
        camera={camera}
        hint={hint}
        fault={fault}
        reading={reading}
        paste={paste}
        onVideo={setVideo}
        onTryCamera={tryAgain}
        onPhoto={(photo) => void takePhoto(photo)}
        onPasted={take}
        onClose={onClose}
      />
    </Dialog>
  );
}
