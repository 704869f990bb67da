import { Suspense, useDeferredValue, useEffect, useState } from "react";
import { useHashLocation } from "wouter/use-hash-location";
import { AccountsProvider, useAccounts } from "./accounts/Accounts.tsx";
import { useWalletDialog } from "./accounts/useWalletDialog.ts";
import { useCircle, useClock, type CircleReading } from "./chain/queries.ts";
import { circleName } from "./chain/standing.ts";
import { useLocalTools } from "./chain/useLocalTools.ts";
import { useFirstCopy, useWords } from "./content/copy.ts";
import { reasonOf } from "./flows/failure.ts";
import { rememberCircle } from "./home/seenCircles.ts";
import { HouseProvider, useHouse, type House } from "./house.tsx";
import { Mishap } from "./Mishap.tsx";
import { Pages } from "./Pages.tsx";
import { placeOf, routeOf, type Route } from "./routes.ts";
import type { Fault } from "./ui/model.ts";
import { Shell } from "./ui/Shell.tsx";
import { youOf } from "./accounts/you.ts";

export function App({ house }: { house: House }) {
  return (
    <HouseProvider house={house}>
      <AccountsProvider>
        <Suspense>
          <Frame />
        </Suspense>
      </AccountsProvider>
    </HouseProvider>
  );
}

function Frame() {
  const house = useHouse();
  const [path] = useHashLocation();
  const route = routeOf(path, house.config.chainId);
  const address = "circle" in route ? route.circle : null;
  const reading = useCircle(address);
  const accounts = useAccounts();
  const wallets = useWalletDialog();
  const local = useLocalTools(reading.data ?? null, address !== null);
  const clock = useClock(address === null);
  const notice = useNotice(route, reading.error ?? clock.error, reading.data ?? null);
  // A circle that was just read is drawn in pieces; what is pressed meanwhile comes first.
  const drawn = useDeferredValue(reading.data ?? null);
  useRemembered(drawn);
  useNewPage(path);
  useOtherWords(address === null || drawn !== null || reading.isError);

  const circle = reading.data === undefined || route.page === "collect" ? null : circleName(reading.data.circle);
  return (
    <Shell
      circle={circle}
      closed={(reading.data?.circle.closing ?? null) !== null}
      place={placeOf(route)}
      you={youOf(accounts, reading.data?.circle ?? null)}
      local={local}
      notice={notice}
      wallets={wallets.props}
      onConnect={wallets.open}
    >
      <Mishap key={path}>
        <Pages
          key={`${address ?? ""}/${accounts.actor?.address ?? ""}`}
          route={route}
          reading={drawn?.circle.address === address ? drawn : null}
          failed={reading.isError}
          onConnect={wallets.open}
        />
      </Mishap>
    </Shell>
  );
}

/** What is wrong with the whole page, in words; a chain that was reached before is only out of date. */
function useNotice(route: Route, error: Error | null, reading: CircleReading | null): Fault | null {
  const { page } = useFirstCopy();
  if (route.page === "nowhere") return page.nowhere;
  if (error === null) return null;
  if (reasonOf(error).kind === "chainSilent") return page.chainSilent;
  return reading === null && route.page !== "collect" ? page.noCircle : null;
}

function useRemembered(reading: CircleReading | null): void {
  const house = useHouse();
  const address = reading?.circle.address;
  useEffect(() => {
    if (address !== undefined) void rememberCircle(house, address);
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
