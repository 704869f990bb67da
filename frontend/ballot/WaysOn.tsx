import { lazy, Suspense, useState } from "react";
import { useCopy, useFormat } from "../content/copy.ts";
import { CopyLink } from "../ui/CopyLink.tsx";
import { Field } from "../ui/Field.tsx";
import { ActNote, Care, Notice } from "../ui/Notice.tsx";
import { Press } from "../ui/Press.tsx";
import type { Throwaway, WaysOn as Ways, WaysOnProps } from "./model.ts";
import { relayAddress } from "./relayAddress.ts";

// Only who makes an account wants its picture.
const Qr = lazy(() => import("../ui/Qr.tsx").then((m) => ({ default: m.Qr })));

type Props = { ways: Ways } & WaysOnProps;

/** From the most private to the one that tells everything. Each says what it shows, and to whom. */
export function WaysOn({ ways, ...on }: Props) {
  const copy = useCopy().ballot.ways;
  return (
    <section className="ways-on" aria-labelledby="ways-on">
      <h2 id="ways-on">{copy.title}</h2>
      <p>{copy.safe}</p>
      {ways.relays.map((url) => (
        <Press key={url} kind="plain" wide onClick={() => on.onRelay(url)}>
          {copy.relay(new URL(url).host)}
        </Press>
      ))}
      <details open={ways.typed.status !== "idle"}>
        <summary>{copy.typed.title}</summary>
        <TypedRelay typed={ways.typed} onTypedRelay={on.onTypedRelay} />
      </details>
      <details open={ways.throwaway !== null}>
        <summary>{copy.throwaway.title}</summary>
        <ThrowawayPart provider={ways.provider} throwaway={ways.throwaway} {...on} />
      </details>
      <details>
        <summary>{copy.own.title}</summary>
        <OwnAccount own={ways.own} onCastOwn={on.onCastOwn} />
      </details>
    </section>
  );
}

function TypedRelay({ typed, onTypedRelay }: Pick<Ways, "typed"> & Pick<WaysOnProps, "onTypedRelay">) {
  const { typed: copy, relayNote } = useCopy().ballot.ways;
  const [address, setAddress] = useState("");
  const [wrong, setWrong] = useState(false);
  return (
    <form
      className="stack-wide"
      onSubmit={(event) => {
        event.preventDefault();
        const url = relayAddress(address);
        setWrong(url === null);
        if (url !== null) onTypedRelay(url);
      }}
    >
      <p className="small soft">{relayNote}</p>
      <Field label={copy.label} hint={copy.hint} fault={wrong ? copy.fault : null}>
        {(ids) => (
          <input
            {...ids}
            className="field__hex"
            type="text"
            inputMode="url"
            autoComplete="off"
            spellCheck={false}
            value={address}
            onChange={(event) => setAddress(event.target.value)}
          />
        )}
      </Field>
      <p role="status" className={typed.status === "working" ? "working" : "unseen"}>
        {typed.status === "working" && copy.asking}
      </p>
      {typed.status === "failed" && <Notice fault={typed.fault} />}
      <Press type="submit" kind="plain" wide busy={typed.status === "working"}>
        {copy.go}
      </Press>
    </form>
  );
}

type ThrowawayProps = Pick<Ways, "provider" | "throwaway"> & Pick<WaysOnProps, "onThrowaway" | "onCastThrowaway">;

function ThrowawayPart({ provider, throwaway, onThrowaway, onCastThrowaway }: ThrowawayProps) {
  const copy = useCopy().ballot.ways.throwaway;
  return (
    <div className="stack-wide">
      <p>{copy.text}</p>
      <Care>{copy.who}</Care>
      <p className="small soft">{copy.provider(provider)}</p>
      {throwaway === null ? (
        <Press kind="plain" wide onClick={onThrowaway}>
          {copy.make}
        </Press>
      ) : (
        <Purse throwaway={throwaway} onCast={onCastThrowaway} />
      )}
    </div>
  );
}

function Purse({ throwaway, onCast }: { throwaway: Throwaway; onCast: () => void }) {
  const copy = useCopy().ballot.ways.throwaway;
  const format = useFormat();
  const { address, needed, held, act } = throwaway;
  const enough = needed !== null && held >= needed;
  return (
    <>
      <Suspense>
        <Qr text={address} label={copy.qr} />
      </Suspense>
      <CopyLink label={copy.address} link={address} go={copy.copy} />
      <p role="status">
        {needed === null ? copy.counting : enough ? copy.arrived : `${copy.needs(format.fee(needed))} ${copy.waiting}`}
      </p>
      <p className="small soft">{copy.lost}</p>
      {enough && (
        <Press kind="seal" wide busy={act.status === "working"} onClick={onCast}>
          {copy.cast}
        </Press>
      )}
      <ActNote act={act} />
    </>
  );
}

/** Twice said before once done: it cannot be taken back. */
function OwnAccount({ own, onCastOwn }: Pick<Ways, "own"> & Pick<WaysOnProps, "onCastOwn">) {
  const copy = useCopy().ballot.ways.own;
  const [sure, setSure] = useState(false);
  return (
    <div className="stack-wide">
      <Care>{copy.text}</Care>
      <label className="sure">
        <input type="checkbox" checked={sure} onChange={(event) => setSure(event.target.checked)} />
        <span>{copy.check}</span>
      </label>
      <Press kind="plain" wide busy={!sure || own.status === "working"} onClick={onCastOwn}>
        {copy.go}
      </Press>
      <ActNote act={own} />
    </div>
  );
}
