import { lazy, memo, Suspense } from "react";
import type { CircleReading } from "./chain/reading.ts";
import { useFirstCopy } from "./content/copy.ts";
import { SeatWatch } from "./recovery/SeatWatch.tsx";
import type { Route } from "./routes.ts";
import { StreetPage } from "./street/StreetPage.tsx";
import { StreetWaiting } from "./street/StreetWaiting.tsx";

// What the first screen of a circle does not need comes when it is asked for.
const BallotPage = lazy(() => import("./ballot/BallotPage.tsx").then((m) => ({ default: m.BallotPage })));
const ChipInPage = lazy(() => import("./pot/ChipInPage.tsx").then((m) => ({ default: m.ChipInPage })));
const ClosedPage = lazy(() => import("./street/ClosedPage.tsx").then((m) => ({ default: m.ClosedPage })));
const CollectPage = lazy(() => import("./collect/CollectPage.tsx").then((m) => ({ default: m.CollectPage })));
const FindPage = lazy(() => import("./ballot/FindPage.tsx").then((m) => ({ default: m.FindPage })));
const HelpPage = lazy(() => import("./help/HelpPage.tsx").then((m) => ({ default: m.HelpPage })));
const HistoryPage = lazy(() => import("./history/HistoryPage.tsx").then((m) => ({ default: m.HistoryPage })));
const HomePage = lazy(() => import("./home/HomePage.tsx").then((m) => ({ default: m.HomePage })));
const JoinPage = lazy(() => import("./people/JoinPage.tsx").then((m) => ({ default: m.JoinPage })));
const PeoplePage = lazy(() => import("./people/PeoplePage.tsx").then((m) => ({ default: m.PeoplePage })));
const PinPage = lazy(() => import("./board/PinPage.tsx").then((m) => ({ default: m.PinPage })));
const PocketPage = lazy(() => import("./pocket/PocketPage.tsx").then((m) => ({ default: m.PocketPage })));
const ProposePage = lazy(() => import("./motions/ProposePage.tsx").then((m) => ({ default: m.ProposePage })));
const RecoverPage = lazy(() => import("./recovery/RecoverPage.tsx").then((m) => ({ default: m.RecoverPage })));
const RequestPage = lazy(() => import("./board/RequestPage.tsx").then((m) => ({ default: m.RequestPage })));
const RulesPage = lazy(() => import("./rules/RulesPage.tsx").then((m) => ({ default: m.RulesPage })));
const SecretPage = lazy(() => import("./secrets/SecretPage.tsx").then((m) => ({ default: m.SecretPage })));
const SettingsPage = lazy(() => import("./settings/SettingsPage.tsx").then((m) => ({ default: m.SettingsPage })));
const StartPage = lazy(() => import("./start/StartPage.tsx").then((m) => ({ default: m.StartPage })));
const VouchPage = lazy(() => import("./people/VouchPage.tsx").then((m) => ({ default: m.VouchPage })));

type PagesProps = {
  route: Route;
  reading: CircleReading | null;
  /** Whether the circle may still come. */
  waiting: boolean;
  onConnect: () => void;
};

/** Drawn anew only when there is something new to draw. */
export const Pages = memo(function Pages(props: PagesProps) {
  return (
    <Suspense fallback={<Waiting />}>
      <Page {...props} />
    </Suspense>
  );
});

function Waiting() {
  const { page } = useFirstCopy();
  return <p role="status">{page.loading}</p>;
}

function Page({ route, reading, waiting, onConnect }: PagesProps) {
  if (route.page === "home") return <HomePage />;
  if (route.page === "start") return <StartPage onConnect={onConnect} />;
  if (route.page === "settings") return <SettingsPage />;
  if (route.page === "pocket") return <PocketPage onConnect={onConnect} />;
  if (route.page === "help") return <HelpPage place={route.place} />;
  if (route.page === "nowhere") return null;
  if (route.page === "collect") return <CollectPage circle={route.circle} id={route.id} />;
  if (reading === null) {
    if (!waiting) return null;
    return route.page === "street" ? <StreetWaiting /> : <Waiting />;
  }
  return <CirclePage route={route} reading={reading} onConnect={onConnect} />;
}

type InsideRoute = Exclude<Route, { page: "home" | "start" | "settings" | "pocket" | "help" | "nowhere" | "collect" }>;

type CirclePageProps = { route: InsideRoute; reading: CircleReading; onConnect: () => void };

/** Of a closed circle its past can be read; everywhere else it says that it is closed. */
const isPast = ({ page }: InsideRoute): boolean => page === "request" || page === "rounds" || page === "find";

function CirclePage({ route, ...props }: CirclePageProps) {
  const { closing } = props.reading.circle;
  if (closing !== null && !isPast(route)) return <ClosedPage {...props} closing={closing} />;
  return (
    <>
      <SeatWatch circle={props.reading.circle} />
      <Inside route={route} {...props} />
    </>
  );
}

function Inside({ route, ...props }: CirclePageProps) {
  switch (route.page) {
    case "street":
      return <StreetPage {...props} />;
    case "ballot":
      return <BallotPage {...props} />;
    case "find":
      return <FindPage {...props} asked={route.round} />;
    case "pin":
      return <PinPage {...props} />;
    case "rules":
      return <RulesPage {...props} />;
    case "propose":
      return <ProposePage {...props} />;
    case "request":
      return <RequestPage {...props} id={route.id} />;
    case "chip-in":
      return <ChipInPage {...props} />;
    case "people":
      return <PeoplePage {...props} />;
    case "recover":
      return <RecoverPage {...props} />;
    case "secret":
      return <SecretPage {...props} />;
    case "join":
      return <JoinPage {...props} />;
    case "vouch":
      return <VouchPage {...props} candidate={route.candidate} handle={route.handle} />;
    case "rounds":
      return <HistoryPage {...props} asked={route.round} />;
  }
}
