import "./dialog.css";
import { useId, useLayoutEffect, useRef, type ReactNode } from "react";

/**
 * The browser's own dialog: it keeps the focus inside, closes with Escape, and gives the focus back when it is gone. It
 * begins at its title, so that it is read from there and nothing above the first button is scrolled past.
 */
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
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    const dialog = ref.current;
    if (dialog === null || !open) return undefined;
    dialog.showModal();
    heading.current?.focus();
    return () => dialog.close();
  }, [open]);
  const closed = () => {
    // Told of late: it may be open again.
    if (ref.current?.open === false) onClose();
  };
  return (
    <dialog ref={ref} className="dialog" aria-labelledby={id} onClose={closed}>
      <div className="stack-wide">
        <h2 id={id} ref={heading} tabIndex={-1}>
          {title}
        </h2>
        {children}
      </div>
    </dialog>
  );
}
