import { Alert, Group, Title } from '@mantine/core'
import { type ReactNode, useEffect } from 'react'
import { Link, useLocation } from 'react-router'
import { useSurroundings } from '../../lib/surroundings.tsx'
import { useDoneNotice } from '../done-notice.ts'

type Props = {
  title: string
  /** The list or thing that this page belongs to. */
  back?: { to: string; label: string }
  /** The state of what is shown, beside its name. */
  state?: ReactNode
  actions?: ReactNode
  children: ReactNode
}

/** A page of the workspace: heading, its actions beside it, what was just done, then the content. */
export function AppPage({ title, back, state, actions, children }: Props) {
  const { instance } = useSurroundings()
  const done = useDoneNotice()
  const { key } = useLocation()
  useEffect(() => {
    document.title = `${title} · ${instance.name}`
  }, [title, instance.name])
  return (
    <>
      {done === null ? null : (
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- the component is a div that says `alert` otherwise
        <Alert key={key} className="done" role="status" color="teal" variant="light" mb="md">
          {done}
        </Alert>
      )}
      {back === undefined ? null : (
        <Link className="back-link" to={back.to}>
          {back.label}
        </Link>
      )}
      <Group justify="space-between" mb="md">
        <Group gap="sm" className="page-title">
          <Title order={1} size="h2">
            {title}
          </Title>
          {state}
        </Group>
        {actions}
      </Group>
      {children}
    </>
  )
}
