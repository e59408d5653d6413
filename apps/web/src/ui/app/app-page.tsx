import { Alert, Group, Title } from '@mantine/core'
import { type ReactNode, useEffect } from 'react'
import { useSurroundings } from '../../lib/surroundings.tsx'
import { useDoneNotice } from '../done-notice.ts'

/** A page of the workspace: heading, its actions beside it, what was just done, then the content. */
export function AppPage({ title, actions, children }: { title: string; actions?: ReactNode; children: ReactNode }) {
  const { instance } = useSurroundings()
  const done = useDoneNotice()
  useEffect(() => {
    document.title = `${title} · ${instance.name}`
  }, [title, instance.name])
  return (
    <>
      {done === null ? null : (
        <Alert role="status" color="teal" variant="light" mb="md">
          {done}
        </Alert>
      )}
      <Group justify="space-between" mb="md">
        <Title order={1} size="h2">
          {title}
        </Title>
        {actions}
      </Group>
      {children}
    </>
  )
}
