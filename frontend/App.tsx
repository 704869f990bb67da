import { lazy, Suspense, useDeferredValue, useEffect, useMemo, useState } from "react";
import { useHashLocation } from "wouter/use-hash-location";
import { AccountsProvider, useAccounts } from "./accounts/Accounts.tsx";
import { useWalletDialog } from "./accounts/useWalletDialog.ts";
import { useClock } from "./chain/queries.ts";
import type { CircleReading } from "./chain/reading.ts";
import { circleName } from "./chain/standing.ts";
import { chainFaultOf } from "./chain/trouble.ts";
import { useCircle, type CircleOnPage } from "./chain/useCircle.ts";
import { useFirstCopy, useFormat, useWords } from "./content/copy.ts";
import { rememberCircle } from "./home/seenCircles.ts";
import { HouseProvider, useHouse, type House } from "./house.tsx";
import { Mishap } from "./Mishap.tsx";
import { keepPage } from "./offline/keepPage.ts";
import { Pages } from "./Pages.tsx";
import { placeOf, routeOf, type Route } from "./routes.ts";
import { usePutAway } from "./secrets/usePutAway.ts";
import type { Fault } from "./ui/model.ts";
import { Shell } from "./ui/Shell.tsx";
import { youOf } from "./accounts/you.ts";

const PocketDialog = lazy(() => import("./pocket/PocketDialog.tsx"));

export function App({ house }: { house: House }) {
  return (
    <HouseProvider house={house}>
      <AccountsProvider>
        <Suspense>
          <Mishap>
            <Frame />
          </Mishap>
        </Suspense>
      </AccountsProvider>
    </HouseProvider>
  );
}

function Frame() {
  const house = useHouse();
  const { LocalTools } = house;
  const [path] = useHashLocation();
  const route = useMemo(() => routeOf(path, house.config.chainId), [path, house]);
  const address = "circle" in route ? route.circle : null;
  const known = useCircle(address);
  const { reading, trouble, refused } = known;
  const clock = useClock(address === null);
  const accounts = useAccounts();
  const wallets = useWalletDialog();
  const notice = useNotice(route, address === null ? { ...known, trouble: chainFaultOf(clock.error) } : known);
  // A circle that was just read is drawn in pieces; what is pressed meanwhile comes first.
  const drawn = useDeferredValue(reading);
  useKept(reading);
  usePutAway(accounts.actor?.address ?? null);
  useNewPage(path);
  useOtherWords(route.page !== "street" || drawn !== null || trouble !== null || refused !== null);

  const circle = reading?.circle ?? null;
  return (
    <Shell
      circle={circle === null || route.page === "collect" ? null : circleName(circle)}
      closed={(circle?.closing ?? null) !== null}
      place={placeOf(route)}
      you={youOf(accounts, circle)}
      local={LocalTools && <LocalTools reading={reading} inCircle={address !== null} />}
      notice={notice}
      wallets={wallets.props}
      onConnect={wallets.open}
    >
      {wallets.wish !== null && (
        <Suspense>
          <PocketDialog wish={wallets.wish} onClose={wallets.onWished} />
        </Suspense>
      )}
      <Mishap key={path}>
        <Pages
          key={`${address ?? ""}/${accounts.actor?.address ?? ""}`}
          route={route}
          reading={drawn?.circle.address === address ? drawn : null}
          waiting={refused === null && (trouble === null || trouble.kind === "slow")}
          onConnect={wallets.open}
        />
      </Mishap>
    </Shell>
  );
}

/** What is wrong with the whole page, in words, and as of when what it shows is. */
function useNotice(route: Route, { reading, trouble, refused }: CircleOnPage): Fault | null {
  const { page } = useFirstCopy();
  const format = useFormat();
  if (route.page === "nowhere") return page.nowhere;
  // Whoever collects may know nothing of chains: that page says these two itself.
  const saysItself = route.page === "collect" && (refused !== null || trouble?.kind === "otherChain");
  if (reading === null && saysItself) return null;
  if (trouble === null) return refused === null ? null : page.noCircle;
  if (reading === null) return page.trouble(trouble);
  const { timestamp, blockNumber } = reading.circle;
  return { ...page.trouble(trouble), asOf: page.seen(format.timeInRecord(timestamp), format.count(blockNumber)) };
}

/** With the first circle that was read there is something to come back to, without a network too. */
function useKept(reading: CircleReading | null): void {
  const house = useHouse();
  const address = reading?.circle.address;
  useEffect(() => {
    if (address === undefined) return;
    // A street shown as it was last seen, with its chain silent: it is remembered already.
    void rememberCircle(house, address).catch(() => undefined);
    void keepPage();
  }, [house, address]);
}

/** The words of the other screens, and those for what fails, come when the first screen is painted. */
function useOtherWords(isThere: boolean): void {
  const words = useWords();
  useEffect(() => {
    if (!isThere) return;
    // Where they are needed they are asked for again, and the failure shows.
    const load = () => void words.all().catch(() => undefined);
    // Not every browser says when it has nothing to do.
    if (!("requestIdleCallback" in window)) return void setTimeout(load);
    requestIdleCallback(load);
  }, [words, isThere]);
}

/** A new page begins at its top and with its main part, as it would if a browser had loaded it. */
function useNewPage(path: string): void {
  const [first] = useState(path);
  useEffect(() => {
    if (path === first) return;
    window.scrollTo(0, 0);
    document.getElementById("main")?.focus({ preventScroll: true });
  }, [path, first]);
}
