import "./press.css";
import type { ReactNode } from "react";
import { Icon, type IconName } from "../art/Icon.tsx";

type Look = { kind?: "act" | "seal" | "plain"; wide?: boolean; icon?: IconName; children: ReactNode };

const classOf = ({ kind = "act", wide = false }: Look) =>
  ["press", kind === "act" ? "" : `press--${kind}`, wide ? "press--wide" : ""].filter(Boolean).join(" ");

export function Press(props: Look & { type?: "button" | "submit"; busy?: boolean; onClick?: () => void }) {
  return (
    <button
      className={classOf(props)}
      type={props.type ?? "button"}
      disabled={props.busy ?? false}
      onClick={props.onClick}
    >
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
    <button className="link" type="button" disabled={busy} onClick={onClick}>
      {icon !== undefined && <Icon name={icon} />}
      {children}
    </button>
  );
}
