import "./plate.css";
import { Door } from "../art/Door.tsx";
import type { Person } from "./model.ts";

/** The street's nameplate, once a page: its heading, or a small one where the page has another. */
export function Plate({ name, note, small = false }: { name: string; note: string; small?: boolean }) {
  return (
    <div className={small ? "plate plate--small" : "plate"}>
      {small ? <p>{name}</p> : <h1>{name}</h1>}
      <p>{note}</p>
    </div>
  );
}

/** The street itself: a door for each member, in the order of the seats. */
export function Doors({ members, label }: { members: Person[]; label: string }) {
  return (
    <div className="street" role="img" aria-label={label}>
      {members.map((member) => (
        <Door key={member.account} slot={member.slot} />
      ))}
    </div>
  );
}
