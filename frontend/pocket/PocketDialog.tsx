import { ways } from "../ui/ways.ts";
import type { PocketWish } from "./model.ts";
import { PocketStepsView } from "./PocketStepsView.tsx";
import { usePocketSteps } from "./usePocketSteps.ts";

export default function PocketDialog({ wish, onClose }: { wish: PocketWish; onClose: () => void }) {
  const steps = usePocketSteps(wish);
  const fill = () => {
    window.location.hash = ways.pocket;
    onClose();
  };
  return <PocketStepsView {...steps} onFill={fill} onClose={onClose} />;
}
