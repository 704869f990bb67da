import "./who.css";
import { Door } from "../art/Door.tsx";
import { useFirstCopy } from "../content/copy.ts";
import { shortHex } from "./format.ts";
import type { Person } from "./model.ts";

/** Door, then handle. Never an address where a handle exists. */
export function Who({ person, note }: { person: Person; note?: string }) {
  return (
    <span className="who">
      <Door slot={person.slot} />
      <span>
        <Handle person={person} />
        {note !== undefined && <small>{note}</small>}
      </span>
    </span>
  );
}

export function Handle({ person }: { person: Person }) {
  if (person.handle !== null) return person.handle;
  return <span className="hex">{shortHex(person.account)}</span>;
}

/** The same, as plain text for a sentence. */
export function useHandle(): (person: Person) => string {
  const { common } = useFirstCopy();
  return (person) => person.handle ?? common.account(shortHex(person.account));
}
