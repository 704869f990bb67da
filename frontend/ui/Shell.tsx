import "./ground.ts";
import "./shell.css";
import { lazy, Suspense, useEffect, useState, type ComponentType } from "react";
import { Icon, type IconName } from "../art/Icon.tsx";
import { Door } from "../art/Door.tsx";
import { PotMark } from "../art/Pot.tsx";
import { useFirstCopy } from "../content/copy.ts";
import { shortHex } from "./format.ts";
import { LanguageChoice } from "./LanguageChoice.tsx";
import type { CircleName } from "./model.ts";
import { Notice } from "./Notice.tsx";
import type { Place, ShellProps, You } from "./shellModel.ts";
import { ways } from "./ways.ts";

// Nothing is replaced before there is a first screen, and a page that cannot load this one part is a page still.
const NewHeading = lazy((): Promise<{ default: ComponentType }> => {
  const coming = import("./NewHeading.tsx");
  return coming.then((m) => ({ default: m.NewHeading })).catch(() => ({ default: () => null }));
});
const WalletDialog = lazy(() => import("./WalletDialog.tsx").then((m) => ({ default: m.WalletDialog })));

/** Everything around a screen: where one can go, who one is, and on a local chain the strip to play with. */
export function Shell({ circle, closed, place, you, local, notice, wallets, onConnect, children }: ShellProps) {
  const { shell, common } = useFirstCopy();
  const title = [place === null ? "" : shell[place], circle?.name ?? "", common.product].filter(Boolean).join(" · ");
  useEffect(() => {
    document.title = title;
  }, [title]);
  // It comes when it is first asked for, and stays: closing it gives the focus back.
  const [asked, setAsked] = useState(wallets.open);
  if (wallets.open && !asked) setAsked(true);
  return (
    <>
      <a
        className="skip"
        href="#main"
        onClick={(event) => {
          // The hash is the route: move the focus, not the page.
          event.preventDefault();
          document.getElementById("main")?.focus();
        }}
      >
        {shell.skip}
      </a>
      {local}
      <header className="top">
        <a className="mark" href={ways.home}>
          <PotMark /> {common.product}
        </a>
        {circle !== null && (
          <nav className="ways" aria-label={shell.ways}>
            <Ways circle={circle} closed={closed} place={place} />
          </nav>
        )}
        <Me you={you} onConnect={onConnect} />
      </header>
      <main className="page" id="main" tabIndex={-1} aria-label={title}>
        {notice !== null && <Notice fault={notice} />}
        {children}
      </main>
      <footer className="foot">
        <a className="link" href={ways.help(null)}>
          {shell.help}
        </a>
        <a className="link" href={ways.settings}>
          {shell.settings}
        </a>
        <LanguageChoice />
      </footer>
      {circle !== null && (
        <nav className="feet" aria-label={shell.ways}>
          <Ways circle={circle} closed={closed} place={place} icons />
        </nav>
      )}
      <Suspense>
        <NewHeading />
      </Suspense>
      {asked && (
        <Suspense>
          <WalletDialog wallets={wallets} you={you} />
        </Suspense>
      )}
    </>
  );
}

const places: { place: Place; icon: IconName; whenClosed: boolean }[] = [
  { place: "street", icon: "board", whenClosed: true },
  { place: "ballot", icon: "sheet", whenClosed: false },
  { place: "people", icon: "people", whenClosed: false },
  { place: "rounds", icon: "calendar", whenClosed: true },
];

type WaysProps = { circle: CircleName; closed: boolean; place: Place | null; icons?: boolean };

function Ways({ circle, closed, place, icons = false }: WaysProps) {
  const { shell } = useFirstCopy();
  const open = places.filter(({ whenClosed }) => whenClosed || !closed);
  return open.map((way) => (
    <a key={way.place} href={ways[way.place](circle.address)} aria-current={way.place === place ? "page" : undefined}>
      {icons && <Icon name={way.icon} />}
      {shell[way.place]}
    </a>
  ));
}

function Me({ you, onConnect }: { you: You; onConnect: () => void }) {
  const { shell } = useFirstCopy();
  if (you.kind === "nobody") {
    return (
      <button className="me link" type="button" onClick={onConnect}>
        {shell.visitor}
      </button>
    );
  }
  const name = you.kind === "person" ? (you.person.handle ?? shortHex(you.person.account)) : shortHex(you.account);
  return (
    <button className="me link" type="button" aria-label={shell.youAre(name)} onClick={onConnect}>
      <span className="me__name">{name}</span>
      <Door slot={you.kind === "person" ? you.person.slot : null} />
    </button>
  );
}
