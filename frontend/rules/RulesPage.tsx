import { useDay } from "../chain/queries.ts";
import { useCirclePage, type CirclePageProps } from "../chain/useCirclePage.ts";
import { useHouse } from "../house.tsx";
import { rulesModel } from "./rulesModel.ts";
import { RulesView } from "./RulesView.tsx";

export function RulesPage({ reading }: CirclePageProps) {
  const view = useCirclePage(reading);
  const { config } = useHouse();
  const day = useDay();
  const model = rulesModel(view, config, day);
  return <RulesView model={model} onPrint={() => window.print()} />;
}
