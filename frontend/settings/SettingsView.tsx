import "./settings.css";
import { useState } from "react";
import { useCopy } from "../content/copy.ts";
import { Field } from "../ui/Field.tsx";
import { Notice } from "../ui/Notice.tsx";
import { Press, TextPress } from "../ui/Press.tsx";
import { KeptPart } from "./KeptPart.tsx";
import type { Attempt, HostLine, SettingsViewProps, Slot } from "./model.ts";

type Asking = Pick<SettingsViewProps, "attempt" | "onReplace" | "onReset">;

/** Whom this page talks to and what each of them learns; and what lies in this browser. */
export function SettingsView({ model, attempt, onReplace, onReset, ...kept }: SettingsViewProps) {
  const { settings } = useCopy();
  const { network, hosts } = model;
  return (
    <div className="narrow">
      <h1>{settings.title}</h1>
      <section className="box stack" aria-labelledby="network">
        <h2 id="network">{settings.network.title}</h2>
        <p>{network.local ? settings.network.local : settings.network.named(network.name, network.chainId)}</p>
      </section>
      <section className="box stack" aria-labelledby="hosts">
        <h2 id="hosts">{settings.hosts.title}</h2>
        <p>{settings.hosts.lead}</p>
        <ul className="hosts">
          {hosts.map((line) => (
            <li key={`${line.kind}/${line.host ?? ""}`} className="stack">
              <Host line={line} attempt={attempt} onReplace={onReplace} onReset={onReset} />
            </li>
          ))}
        </ul>
      </section>
      <KeptPart {...kept} />
    </div>
  );
}

function Host({ line: { kind, host, slot, chosen }, ...asking }: { line: HostLine } & Asking) {
  const { hosts: copy } = useCopy().settings;
  const busy = asking.attempt !== null && asking.attempt.status !== "failed";
  return (
    <>
      <h3>{copy.kinds[kind].name}</h3>
      <p className="hosts__name">{host ?? copy.none}</p>
      <p>{copy.kinds[kind].learns}</p>
      {slot !== null && chosen && (
        <p className="hosts__chosen">
          <span className="soft">{copy.chosen}</span>
          <TextPress busy={busy} onClick={() => asking.onReset(slot)}>
            {copy.reset}
          </TextPress>
        </p>
      )}
      {slot !== null && (
        <details open={asking.attempt?.slot === slot}>
          <summary>{host === null ? copy.add : copy.another}</summary>
          <Another slot={slot} {...asking} />
        </details>
      )}
    </>
  );
}

function Another({ slot, attempt, onReplace }: { slot: Slot } & Omit<Asking, "onReset">) {
  const { hosts: copy } = useCopy().settings;
  const [typed, setTyped] = useState("");
  const own: Attempt | null = attempt?.slot === slot ? attempt : null;
  const trouble = own?.status === "failed" ? own.trouble : null;
  return (
    <form
      className="stack-wide"
      onSubmit={(event) => {
        event.preventDefault();
        onReplace(slot, typed);
      }}
    >
      <Field
        label={copy.label}
        hint={copy.kinds[slot].hint}
        fault={trouble?.kind === "noAddress" ? copy.trouble(trouble).sentence : null}
      >
        {(ids) => (
          <input
            {...ids}
            className="field__hex"
            type="text"
            inputMode="url"
            autoComplete="off"
            spellCheck={false}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Field>
      <p role="status" className={own === null || own.status === "failed" ? "unseen" : "working"}>
        {own?.status === "asking" && copy.asking}
        {own?.status === "kept" && copy.kept}
      </p>
      {trouble !== null && trouble.kind !== "noAddress" && <Notice fault={copy.trouble(trouble)} />}
      <Press type="submit" kind="plain" wide busy={attempt !== null && attempt.status !== "failed"}>
        {copy.go}
      </Press>
    </form>
  );
}
