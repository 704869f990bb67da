import type { ReactNode } from "react";
import { Words } from "../ui/Words.tsx";

/** What it is called, what it comes to, and what that means. */
export function Article(props: { name: string; value: string; text: string; children?: ReactNode }) {
  return (
    <li>
      <h3>{props.name}</h3>
      <p className="articles__value">{props.value}</p>
      <p className="articles__text">
        <Words>{props.text}</Words>
      </p>
      {props.children}
    </li>
  );
}
