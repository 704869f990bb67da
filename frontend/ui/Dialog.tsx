import "./dialog.css";
import { useEffect, useId, useRef, type ReactNode } from "react";

/** The browser's own dialog: it keeps the focus inside and closes with Escape. */
export function Dialog({
  open,
  title,
  onClose,
  children,
}: {
  open: boolean;
  title: string;
  onClose: () => void;
  children: ReactNode;
}) {
  const ref = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const dialog = ref.current;
    if (dialog === null) return;
    if (open && !dialog.open) dialog.showModal();
    if (!open && dialog.open) dialog.close();
  }, [open]);
  return (
    <dialog ref={ref} className="dialog" aria-labelledby={id} onClose={onClose}>
      <div className="stack-wide">
        <h2 id={id}>{title}</h2>
        {children}
      </div>
    </dialog>
  );
}
