import { useDay } from "../chain/useDay.ts";
import { useCirclePage, type CirclePageProps } from "../chain/useCirclePage.ts";
import { closeThin } from "../flows/closeThin.ts";
import { useAct } from "../flows/useAct.ts";
import { useHouse } from "../house.tsx";
import { rulesModel } from "./rulesModel.ts";
import { useThin } from "./useThin.ts";
import { RulesView } from "./RulesView.tsx";

export function RulesPage({ reading }: CirclePageProps) {
  const view = useCirclePage(reading);
  const { config } = useHouse();
  const day = useDay();
  const model = rulesModel(view, config, day);
  const thin = useThin(view.circle);
  const closing = useAct(closeThin);
  return (
    <RulesView
      model={model}
      thin={thin}
      closing={closing.act}
      onPrint={() => window.print()}
      onClose={() => void closing.run({ circle: view.circle.address })}
    />
  );
}
