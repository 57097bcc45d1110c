import { Link } from '../route/link.tsx';

interface TabsProps<View extends string> {
  readonly label: string;
  /** Address and name of each view. */
  readonly views: Readonly<Record<View, { readonly href: string; readonly name: string }>>;
  readonly view: View;
}

/** Leads from one view of a room to its others. */
export function Tabs<View extends string>({ label, views, view }: TabsProps<View>) {
  return (
    <nav className="tabs" aria-label={label}>
      {(Object.keys(views) as View[]).map((other) => (
        <Link key={other} href={views[other].href} aria-current={other === view ? 'page' : undefined}>
          {views[other].name}
        </Link>
      ))}
    </nav>
  );
}
