import "./press.css";
import type { MouseEvent, ReactNode } from "react";
import { Icon, type IconName } from "../art/Icon.tsx";

type Look = { kind?: "act" | "seal" | "plain"; wide?: boolean; icon?: IconName; children: ReactNode };

const classOf = ({ kind = "act", wide = false }: Look) =>
  ["press", kind === "act" ? "" : `press--${kind}`, wide ? "press--wide" : ""].filter(Boolean).join(" ");

/**
 * A button that can do nothing now says so and does nothing, but stays where it is: `disabled` would take the focus from
 * whoever has just pressed it. A form is not sent by it either, nor by Enter in one of its fields, which presses it.
 */
export function whenFree(busy: boolean, onClick: (() => void) | undefined) {
  return {
    "aria-disabled": busy || undefined,
    onClick: busy ? (event: MouseEvent) => event.preventDefault() : onClick,
  };
}

export function Press(props: Look & { type?: "button" | "submit"; busy?: boolean; onClick?: () => void }) {
  return (
    <button className={classOf(props)} type={props.type ?? "button"} {...whenFree(props.busy ?? false, props.onClick)}>
      {props.children}
      {props.icon !== undefined && <Icon name={props.icon} />}
    </button>
  );
}

export function PressLink(props: Look & { href: string }) {
  return (
    <a className={classOf(props)} href={props.href}>
      {props.children}
      {props.icon !== undefined && <Icon name={props.icon} />}
    </a>
  );
}

/** Smaller than a button, still 48 px to the finger. */
export function TextLink({ href, icon, children }: { href: string; icon?: IconName; children: ReactNode }) {
  return (
    <a className="link" href={href}>
      {icon !== undefined && <Icon name={icon} />}
      {children}
    </a>
  );
}

export function TextPress({
  onClick,
  icon,
  busy = false,
  children,
}: {
  onClick: () => void;
  icon?: IconName;
  busy?: boolean;
  children: ReactNode;
}) {
  return (
    <button className="link" type="button" {...whenFree(busy, onClick)}>
      {icon !== undefined && <Icon name={icon} />}
      {children}
    </button>
  );
}
