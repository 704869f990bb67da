import "./collect.css";
import type { ReactNode } from "react";
import { useCopy, useFormat } from "../content/copy.ts";
import { Notice } from "../ui/Notice.tsx";
import type { Fault } from "../ui/model.ts";
import { PressLink } from "../ui/Press.tsx";
import { ways } from "../ui/ways.ts";
import { Words } from "../ui/Words.tsx";
import { Cheque } from "./Cheque.tsx";
import { ByLink } from "./ByLink.tsx";
import { Collected } from "./Collected.tsx";
import { ToWallet } from "./ToWallet.tsx";
import type { CollectViewProps } from "./model.ts";

/** For somebody who has never seen Potluck: what waits, where to, done. */
export function CollectView({ model, onCollect, onCollectTo, onThank }: CollectViewProps) {
  const { collect } = useCopy();
  const format = useFormat();
  const { circle, state } = model;
  const name = circle?.name ?? "";
  const home = circle !== null && (
    <PressLink kind="plain" href={ways.street(circle.address)}>
      {collect.lookAt(name)}
    </PressLink>
  );
  switch (state.kind) {
    case "loading":
      return <p role="status">{collect.loading}</p>;
    case "broken":
      return <Broken title={collect.broken[state.why].title} fault={collect.broken[state.why].fault} home={home} />;
    case "wrong-network":
      return (
        <Broken title={collect.wrongNetwork.title} fault={collect.wrongNetwork.fault(state.network)} home={home} />
      );
    case "not-yet":
      return (
        <Told
          title={collect.notYet.title}
          text={collect.notYet.text(format.sum(state.amount), format.dayTime(state.knownAt))}
        >
          <Cheque text={state.text} amount={state.amount} pinner={state.pinner} />
          {home}
        </Told>
      );
    case "not-chosen":
      return (
        <Told title={collect.notChosen.title} text={collect.notChosen.text}>
          <Cheque text={state.text} amount={state.amount} pinner={null} />
          {home}
        </Told>
      );
    case "by-link":
      return <ByLink name={name} state={state} onCollectTo={onCollectTo} />;
    case "to-wallet":
      return <ToWallet name={name} state={state} onCollect={onCollect} />;
    case "needs-link":
      return (
        <Told
          title={collect.needsLink.title(name)}
          text={collect.needsLink.text(state.grant.pinner.handle ?? name, format.day(state.grant.until))}
        >
          <Cheque text={state.grant.text} amount={state.grant.amount} pinner={state.grant.pinner} />
          {home}
        </Told>
      );
    case "collected":
      return <Collected name={name} state={state} home={home} onThank={onThank} />;
    case "expired":
      return (
        <Told
          title={collect.expired.title}
          text={collect.expired.text(format.sum(state.grant.amount), format.day(state.at))}
        >
          <Cheque text={state.grant.text} amount={state.grant.amount} pinner={state.grant.pinner} />
          {home}
        </Told>
      );
  }
}

function Broken({ title, fault, home }: { title: string; fault: Fault; home: ReactNode }) {
  return (
    <div className="screen">
      <h1>{title}</h1>
      <Notice fault={fault} />
      {home}
    </div>
  );
}

function Told({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <div className="screen">
      <h1>{title}</h1>
      <p className="lead">
        <Words>{text}</Words>
      </p>
      {children}
    </div>
  );
}
