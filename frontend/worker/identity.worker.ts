import { commitmentOf, nullifierOf } from "../../protocol/identity.ts";
import type { IdentityAnswer, IdentityQuestion } from "./messages.ts";

self.onmessage = ({ data }: MessageEvent<IdentityQuestion>) => {
  const answer: IdentityAnswer = data.scope === null ? commitmentOf(data.secret) : nullifierOf(data.secret, data.scope);
  self.postMessage(answer);
};
