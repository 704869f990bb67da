import { useCallback, useRef, useState } from "react";
import type { Circle, Round } from "../../protocol/types.ts";
import { useAccounts } from "../accounts/Accounts.tsx";
import { useWords } from "../content/copy.ts";
import { failureOf } from "../flows/failure.ts";
import { toolsFor } from "../flows/tools.ts";
import { useHouse } from "../house.tsx";
import type { OpeningAct } from "./model.ts";

type OpeningInput = { circle: Circle; round: Round };

/** Opening and counting from this browser, for whoever looks. */
export function useOpenAndSettle(): { act: OpeningAct; run(input: OpeningInput): void } {
  const house = useHouse();
  const { actor } = useAccounts();
  const words = useWords();
  const [act, setAct] = useState<OpeningAct>({ status: "idle" });
  const busy = useRef(false);

  const run = useCallback(
    (input: OpeningInput) => {
      if (busy.current) return;
      busy.current = true;
      const work = async () => {
        const tools = toolsFor(house, actor);
        setAct({ status: "working", step: "beacon" });
        const { openAndSettle } = await import("../flows/openAndSettle.ts");
        await openAndSettle(tools, input, (step) => setAct({ status: "working", step }));
        setAct({ status: "done" });
      };
      work()
        .catch(async (error: unknown) => {
          const { faultOf } = await words.all();
          setAct({ status: "failed", fault: faultOf(failureOf(error, { ownAccountIsFine: false })) });
        })
        .finally(() => {
          busy.current = false;
          return house.queries.invalidateQueries();
        });
    },
    [actor, words, house],
  );
  return { act, run };
}
