import { useCirclePage, type CirclePageProps } from "../chain/useCirclePage.ts";
import { propose } from "../flows/propose.ts";
import { useAct } from "../flows/useAct.ts";
import { proposeModel } from "./proposeModel.ts";
import { ProposeView } from "./ProposeView.tsx";
import { useMayPropose } from "./useMayPropose.ts";

export function ProposePage({ reading, onConnect }: CirclePageProps) {
  const view = useCirclePage(reading);
  const { circle, actor, me } = view;
  const proposing = useAct(propose);
  const may = useMayPropose(circle, me?.status === "seated" ? me.account : null);
  return (
    <ProposeView
      model={proposeModel(view, may, proposing.act)}
      onPropose={(draft) => {
        if (actor !== null) void proposing.run({ circle: circle.address, draft });
      }}
      onConnect={onConnect}
    />
  );
}
