import type { ResourceView } from '@roadwright/domain';
import { OutsideLink } from './outside-link.tsx';

interface ResourceLinkProps {
  readonly resource: ResourceView;
  /** Whether the address is written out, as for paper; false by default. */
  readonly written?: boolean;
}

/** Leads to a resource, except where nothing is, or where nobody should be sent. */
export function ResourceLink({ resource: { url, title, link }, written = false }: ResourceLinkProps) {
  const name = <bdi>{title}</bdi>;
  if (link?.state === 'dead' || link?.state === 'blocked') {
    const address = <span className="address">{url}</span>;
    return (
      <>
        {name} {link.state === 'dead' ? <s>{address}</s> : address}
      </>
    );
  }
  if (!written) return <OutsideLink href={url}>{name}</OutsideLink>;
  return (
    <>
      {name} · <OutsideLink href={url}>{url}</OutsideLink>
    </>
  );
}
