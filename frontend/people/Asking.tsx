import { useCopy } from "../content/copy.ts";
import { Plate } from "../ui/Plate.tsx";
import type { JoinState, JoinViewProps } from "./model.ts";
import { GoOn, ShowCode, Steps, VouchDoors } from "./ShowCode.tsx";

type State = Extract<JoinState, { kind: "asking" }>;

/** What a candidate shows to neighbours, and how many have vouched. */
export function Asking(props: JoinViewProps & { state: State }) {
  const { join } = useCopy();
  const copy = join.asking;
  const { model, state } = props;
  const { vouches, needed, until } = state;
  return (
    <div className="join">
      <div className="join__lead">
        <Plate small name={model.circle.name} note={join.members(model.members)} />
        <h1>{copy.title(needed)}</h1>
        <p className="lead">{copy.lead}</p>
      </div>
      <ShowCode link={state.link} name={state.handle} change={copy.change} onChange={props.onChangeHandle} />
      <div className="join__lead">
        <VouchDoors title={copy.count(vouches, needed)} vouches={vouches} needed={needed} until={until}>
          {vouches >= needed && <GoOn text={copy.ready} go={copy.go} onGoOn={props.onGoOn} />}
        </VouchDoors>
        <Steps title={copy.next} steps={copy.steps} />
      </div>
    </div>
  );
}
