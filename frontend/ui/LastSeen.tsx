import type { Circle } from "../../protocol/types.ts";
import { useFirstCopy, useFormat } from "../content/copy.ts";

/** Above everything that is shown without the chain's word for it: as of when it is. */
export function LastSeen({ circle: { timestamp, blockNumber } }: { circle: Circle }) {
  const { page } = useFirstCopy();
  const format = useFormat();
  return <p className="small soft">{page.seen(format.timeInRecord(timestamp), format.count(blockNumber))}</p>;
}
