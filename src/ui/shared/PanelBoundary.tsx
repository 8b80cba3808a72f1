import { Component, type ReactNode } from 'react';
import { useMessages } from './use-messages.ts';
import styles from './PanelBoundary.module.css';

interface PanelBoundaryProps {
  readonly part: 'map' | 'timeline' | 'panel' | 'details' | 'figures' | 'table' | 'import';
  /** What the part shows; another one is tried even after a fault. */
  readonly resetKey?: string;
  readonly children: ReactNode;
}

type BoundaryState =
  | { readonly status: 'sound' }
  | { readonly status: 'broken'; readonly reason: string };

/** Keeps a fault in one part from taking the page down, and lets the reader try that part again. */
export class PanelBoundary extends Component<PanelBoundaryProps, BoundaryState> {
  override state: BoundaryState = { status: 'sound' };

  static getDerivedStateFromError(error: unknown): BoundaryState {
    return { status: 'broken', reason: error instanceof Error ? error.message : String(error) };
  }

  override componentDidUpdate(before: PanelBoundaryProps, stateBefore: BoundaryState): void {
    // A fault that came with the new key itself stays.
    if (stateBefore.status === 'broken' && before.resetKey !== this.props.resetKey) {
      this.retry();
    }
  }

  private readonly retry = (): void => this.setState({ status: 'sound' });

  override render(): ReactNode {
    if (this.state.status === 'sound') return this.props.children;
    return <Problem part={this.props.part} reason={this.state.reason} onRetry={this.retry} />;
  }
}

interface ProblemProps {
  readonly part: PanelBoundaryProps['part'];
  readonly reason: string;
  readonly onRetry: () => void;
}

function Problem({ part, reason, onRetry }: ProblemProps) {
  const { problem } = useMessages();
  return (
    <section role="alert" className={styles['problem']}>
      <p className={styles['title']}>{problem.title(problem.parts[part])}</p>
      <p>
        {problem.explain} <span className={styles['reason']}>{reason}</span>
      </p>
      <button type="button" onClick={onRetry}>
        {problem.retry}
      </button>
    </section>
  );
}
