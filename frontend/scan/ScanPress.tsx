import { lazy, Suspense, useState } from "react";
import { createPortal } from "react-dom";
import { useCopy } from "../content/copy.ts";
import { Press } from "../ui/Press.tsx";
import type { ScanProps } from "./ScanDialog.tsx";

const ScanDialog = lazy(() => import("./ScanDialog.tsx"));

/** A button that opens the camera. What reads codes comes when it is first pressed. */
export function ScanPress({ children, wide = false, ...scan }: ScanProps & { children: string; wide?: boolean }) {
  const { common } = useCopy();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Press kind="plain" icon="scan" wide={wide} onClick={() => setOpen(true)}>
        {children}
      </Press>
      {open &&
        createPortal(
          <Suspense fallback={<p role="status">{common.loading}</p>}>
            <ScanDialog {...scan} onClose={() => setOpen(false)} />
          </Suspense>,
          document.body,
        )}
    </>
  );
}
