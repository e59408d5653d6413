import { Paper, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'

/** Where there is nothing yet: what this place is for, and what to do next. */
export function Empty({ title, text, children }: { title: string; text: string; children?: ReactNode }) {
  return (
    <Paper withBorder p="lg">
      <Title order={2} size="h4" mb={4}>
        {title}
      </Title>
      <Text mb={children ? 'md' : 0}>{text}</Text>
      {children}
    </Paper>
  )
}
