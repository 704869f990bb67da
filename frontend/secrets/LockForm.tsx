import { useState, type ReactNode } from "react";
import { useCopy } from "../content/copy.ts";
import { Field, Options } from "../ui/Field.tsx";
import type { Fault } from "../ui/model.ts";
import { Notice } from "../ui/Notice.tsx";
import { Press } from "../ui/Press.tsx";
import type { Lock } from "./model.ts";

const SHORTEST = 8;

/** What somebody chose so far, and what is wrong with it once they have pressed. */
export type LockChoice = {
  kind: Lock["kind"];
  first: string;
  second: string;
  tried: boolean;
  choose: (change: Partial<Pick<LockChoice, "kind" | "first" | "second">>) => void;
  /** The lock, or null with the fault shown. */
  take: () => Lock | null;
};

export function useLockChoice(passkeys: boolean): LockChoice {
  const [chosen, setChosen] = useState<Lock["kind"] | null>(null);
  const [typed, setTyped] = useState({ first: "", second: "" });
  const [tried, setTried] = useState(false);
  const kind = chosen ?? (passkeys ? "passkey" : "passphrase");
  return {
    kind,
    ...typed,
    tried,
    choose: ({ kind: next, ...words }) => {
      if (next !== undefined) setChosen(next);
      setTyped((now) => ({ ...now, ...words }));
    },
    take: () => {
      setTried(true);
      if (kind !== "passphrase") return { kind };
      const { first, second } = typed;
      return isShort(first) || first !== second ? null : { kind, passphrase: first };
    },
  };
}

const isShort = (text: string): boolean => [...text].length < SHORTEST;

/**
 * How it is to be kept here. A passkey is offered where there is one; `plain` only for what may lie open, and `plainNote`
 * says what that means where it is no voting secret.
 */
export function LockFields({
  choice,
  passkeys,
  plain,
  plainNote,
}: {
  choice: LockChoice;
  passkeys: boolean;
  plain: boolean;
  plainNote?: string;
}) {
  const copy = useCopy().keys.lock;
  const offered: Lock["kind"][] = [
    ...(passkeys ? (["passkey"] as const) : []),
    "passphrase",
    ...(plain ? (["plain"] as const) : []),
  ];
  const more = <Passphrase choice={choice} />;
  if (offered.length === 1) return more;
  return (
    <Options
      legend={copy.legend}
      value={choice.kind}
      onChange={(kind) => choice.choose({ kind })}
      options={offered.map((value) => ({
        value,
        ...copy[value],
        ...(value === "plain" && plainNote !== undefined ? { note: plainNote } : {}),
        ...(value === "passphrase" ? { more } : {}),
      }))}
    />
  );
}

function Passphrase({ choice: { first, second, tried, choose } }: { choice: LockChoice }) {
  const copy = useCopy().keys.lock;
  const short = isShort(first);
  return (
    <>
      <Field label={copy.label} hint={copy.hint} fault={tried && short ? copy.short : null}>
        {(ids) => (
          <input
            {...ids}
            type="password"
            autoComplete="new-password"
            value={first}
            onChange={(event) => choose({ first: event.target.value })}
          />
        )}
      </Field>
      <Field label={copy.again} fault={tried && !short && first !== second ? copy.differ : null}>
        {(ids) => (
          <input
            {...ids}
            type="password"
            autoComplete="new-password"
            value={second}
            onChange={(event) => choose({ second: event.target.value })}
          />
        )}
      </Field>
    </>
  );
}

/** What one waits for: the device, or the passphrase's work. */
export function LockWork({ kind, working }: { kind: Lock["kind"]; working: boolean }) {
  const copy = useCopy().keys.lock;
  return (
    <p role="status" className={working ? "working" : "unseen"}>
      {working && (kind === "passkey" ? copy.asking : copy.working)}
    </p>
  );
}

/** The whole form; `children` for what is asked before. */
export function LockForm(props: {
  passkeys: boolean;
  plain: boolean;
  plainNote?: string;
  working: boolean;
  fault: Fault | null;
  go: string;
  look?: "act" | "plain";
  onLock: (lock: Lock) => void;
  children?: ReactNode;
}) {
  const choice = useLockChoice(props.passkeys);
  const { passkeys, plain, plainNote } = props;
  return (
    <form
      className="stack-wide"
      onSubmit={(event) => {
        event.preventDefault();
        const lock = choice.take();
        if (lock !== null) props.onLock(lock);
      }}
    >
      {props.children}
      <LockFields
        choice={choice}
        passkeys={passkeys}
        plain={plain}
        {...(plainNote === undefined ? {} : { plainNote })}
      />
      <Press type="submit" wide kind={props.look ?? "act"} busy={props.working}>
        {props.go}
      </Press>
      <LockWork kind={choice.kind} working={props.working} />
      {props.fault !== null && <Notice fault={props.fault} />}
    </form>
  );
}
