import "./ballotBox.css";
import { SealShape } from "./Seal.tsx";

/** The street's ballot box with a sealed ballot going in. `label` says so to whoever cannot see it. */
export function BallotBox({ name, label }: { name: string; label: string }) {
  return (
    <svg className="ballotbox" viewBox="0 0 360 296" role="img" aria-label={label}>
      <path d="M24 116h312l-22-44H46z" className="ballotbox__lid" />
      <path d="M96 88h168v10H96z" className="ballotbox__slot" />
      <g className="ballotbox__ballot">
        <path d="M108 4h144v90H108z" className="envelope__paper" />
        <path d="M108 94l50-48M252 94l-50-48" className="envelope__fold" />
        <path d="M108 4l72 58 72-58z" className="envelope__paper" />
        <g transform="translate(152 28) scale(0.56)">
          <SealShape />
        </g>
      </g>
      <path d="M96 94h168v4H96z" className="ballotbox__slot" />
      <path d="M24 116h312v170H24z" className="ballotbox__front" />
      <path d="M24 116h312v11H24z" className="ballotbox__lip" />
      <path d="M76 168h208v66H76z" className="ballotbox__plate" />
      <path d="M81.5 173.5h197v55h-197z" className="ballotbox__line" />
      <text x="180" y="208" textAnchor="middle" className="ballotbox__name">
        {name.length > 18 ? `${name.slice(0, 17)}…` : name}
      </text>
    </svg>
  );
}
