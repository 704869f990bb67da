import "./pot.css";
import { PotMark } from "../art/Pot.tsx";
import { useCopy, useFormat } from "../content/copy.ts";
import { Press, PressLink } from "../ui/Press.tsx";
import { TxLink } from "../ui/TxLink.tsx";
import { ways } from "../ui/ways.ts";
import { useHandle } from "../ui/Who.tsx";
import type { ChipInModel } from "./model.ts";

/** It is in the pot, and whose it is. */
export function ChippedIn({
  model,
  done,
  onAgain,
}: {
  model: ChipInModel;
  done: NonNullable<ChipInModel["done"]>;
  onAgain: () => void;
}) {
  const copy = useCopy().pot.done;
  const format = useFormat();
  const handle = useHandle();
  const { what } = done;
  const sum = format.sum(what.amount);
  const words = () => {
    if (what.kind === "mine") return { title: copy.mine(sum), text: copy.mineText };
    if (what.kind === "gift") return { title: copy.gift(sum), text: copy.giftText };
    const neighbour = model.neighbours.find(({ person }) => person.account === what.member);
    const name = handle(neighbour?.person ?? { account: what.member, handle: null, slot: null });
    return { title: copy.neighbour(sum, name), text: copy.neighbourText };
  };
  const { title, text } = words();
  return (
    <div className="narrow chipped" role="status">
      <PotMark />
      <h1>{title}</h1>
      <p className="lead">{text}</p>
      {done.transaction !== null && <TxLink transaction={done.transaction} />}
      <div className="row">
        <PressLink href={ways.street(model.circle.address)}>{copy.back}</PressLink>
        <Press kind="plain" onClick={onAgain}>
          {copy.again}
        </Press>
      </div>
    </div>
  );
}
