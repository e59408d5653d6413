import { Link } from 'react-router'

export type LinkTab = { to: string; label: string; here: boolean }

/** Views of one thing, each with its own address. */
export function LinkTabs({ label, tabs }: { label: string; tabs: readonly LinkTab[] }) {
  return (
    <nav className="link-tabs" aria-label={label}>
      {tabs.map(({ to, label, here }) => (
        <Link key={to} to={to} aria-current={here ? 'page' : undefined}>
          {label}
        </Link>
      ))}
    </nav>
  )
}
