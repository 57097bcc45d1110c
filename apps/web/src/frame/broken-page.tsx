import { Component, type ReactNode } from 'react';

interface BrokenPageProps {
  /** Another address begins anew. */
  readonly address: string;
  readonly standIn: (error: unknown) => ReactNode;
  readonly children: ReactNode;
}

interface BrokenPageState {
  readonly fault: { readonly error: unknown } | null;
}

/** Stands in for a page that threw or whose script could not be loaded; React asks for a class here. */
export class BrokenPage extends Component<BrokenPageProps, BrokenPageState> {
  override state: BrokenPageState = { fault: null };

  static getDerivedStateFromError(error: unknown): BrokenPageState {
    return { fault: { error } };
  }

  override componentDidUpdate({ address }: BrokenPageProps) {
    if (address !== this.props.address && this.state.fault !== null) this.setState({ fault: null });
  }

  override render() {
    const { standIn, children } = this.props;
    const { fault } = this.state;
    return fault === null ? children : standIn(fault.error);
  }
}
