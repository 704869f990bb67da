import { lazy, memo, Suspense, type ComponentType } from "react";
import { useAccounts } from "./accounts/Accounts.tsx";
import type { CircleReading } from "./chain/reading.ts";
import { useFirstCopy } from "./content/copy.ts";
import { SeatWatch } from "./recovery/SeatWatch.tsx";
import type { Route } from "./routes.ts";
import { StreetPage } from "./street/StreetPage.tsx";
import { StreetWaiting } from "./street/StreetWaiting.tsx";

/** What the first screen of a circle does not need comes when it is asked for, or ahead of that by `load`. */
const later = <Props,>(load: () => Promise<ComponentType<Props>>) =>
  Object.assign(
    lazy(async () => ({ default: await load() })),
    { load },
  );

const BallotPage = later(() => import("./ballot/BallotPage.tsx").then((m) => m.BallotPage));
const ChipInPage = later(() => import("./pot/ChipInPage.tsx").then((m) => m.ChipInPage));
const ClosedPage = later(() => import("./street/ClosedPage.tsx").then((m) => m.ClosedPage));
const CollectPage = later(() => import("./collect/CollectPage.tsx").then((m) => m.CollectPage));
const FindPage = later(() => import("./ballot/FindPage.tsx").then((m) => m.FindPage));
const HelpPage = later(() => import("./help/HelpPage.tsx").then((m) => m.HelpPage));
const HistoryPage = later(() => import("./history/HistoryPage.tsx").then((m) => m.HistoryPage));
const HomePage = later(() => import("./home/HomePage.tsx").then((m) => m.HomePage));
const JoinPage = later(() => import("./people/JoinPage.tsx").then((m) => m.JoinPage));
const PeoplePage = later(() => import("./people/PeoplePage.tsx").then((m) => m.PeoplePage));
const PinPage = later(() => import("./board/PinPage.tsx").then((m) => m.PinPage));
const PocketPage = later(() => import("./pocket/PocketPage.tsx").then((m) => m.PocketPage));
const ProposePage = later(() => import("./motions/ProposePage.tsx").then((m) => m.ProposePage));
const RecoverPage = later(() => import("./recovery/RecoverPage.tsx").then((m) => m.RecoverPage));
const RequestPage = later(() => import("./board/RequestPage.tsx").then((m) => m.RequestPage));
const RulesPage = later(() => import("./rules/RulesPage.tsx").then((m) => m.RulesPage));
const SecretPage = later(() => import("./secrets/SecretPage.tsx").then((m) => m.SecretPage));
const SettingsPage = later(() => import("./settings/SettingsPage.tsx").then((m) => m.SettingsPage));
const StartPage = later(() => import("./start/StartPage.tsx").then((m) => m.StartPage));
const VouchPage = later(() => import("./people/VouchPage.tsx").then((m) => m.VouchPage));

/** What is shown of a circle beside its street. */
const rooms = {
  ballot: BallotPage,
  find: FindPage,
  pin: PinPage,
  rules: RulesPage,
  propose: ProposePage,
  request: RequestPage,
  "chip-in": ChipInPage,
  people: PeoplePage,
  recover: RecoverPage,
  secret: SecretPage,
  join: JoinPage,
  vouch: VouchPage,
  rounds: HistoryPage,
};

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
  const { actor, ready } = useAccounts();
  if (route.page === "home") return <HomePage />;
  if (route.page === "start") return <StartPage onConnect={onConnect} />;
  if (route.page === "settings") return <SettingsPage />;
  if (route.page === "pocket") return <PocketPage onConnect={onConnect} />;
  if (route.page === "help") return <HelpPage place={route.place} />;
  if (route.page === "nowhere") return null;
  if (route.page === "collect") return <CollectPage circle={route.circle} id={route.id} />;
  if (reading === null) {
    if (!waiting) return null;
    if (route.page === "street") return <StreetWaiting isVisitor={actor === null && ready} />;
    // Where it is needed it is asked for again, and the failure shows.
    rooms[route.page].load().catch(() => undefined);
    return <Waiting />;
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
