import { Component, type ReactNode } from 'react';

interface PlainOnFaultProps {
  readonly text: string;
  readonly children: ReactNode;
}

/** Shows a text as it is where it cannot be rendered, such as one that is nested beyond all measure. */
export class PlainOnFault extends Component<PlainOnFaultProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    const { text, children } = this.props;
    return this.state.failed ? <pre>{text}</pre> : children;
  }
}
