import { Component, type ReactNode } from "react";
import { useFirstCopy } from "./content/copy.ts";
import { Notice } from "./ui/Notice.tsx";
import { Press } from "./ui/Press.tsx";

type MishapState = { error: Error | null };

/** What nobody foresaw, or a part of the page that did not load: a sentence and a way on instead of an empty page. */
export class Mishap extends Component<{ children: ReactNode }, MishapState> {
  override state: MishapState = { error: null };

  static getDerivedStateFromError(error: unknown): MishapState {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render() {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return <Stumbled details={error.message} />;
  }
}

function Stumbled({ details }: { details: string }) {
  const { page } = useFirstCopy();
  return (
    <Notice fault={page.mishap(details)}>
      <Press onClick={() => window.location.reload()}>{page.again}</Press>
    </Notice>
  );
}
