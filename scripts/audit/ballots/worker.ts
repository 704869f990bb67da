import { parentPort } from "node:worker_threads";
import { checkProofs, openSeals, type Work } from "./work.ts";

parentPort?.on("message", (work: Work) => {
  parentPort?.postMessage(work.kind === "proofs" ? checkProofs(work) : openSeals(work));
});
