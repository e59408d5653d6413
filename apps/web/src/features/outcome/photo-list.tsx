import { Button, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'

export type PhotoListed = { id: string; alt: string; width: number; height: number; approvedAt: string | null; group?: string }

/** Pictures with what may be done about each. */
export function PhotoList({ photos, mayApprove }: { photos: readonly PhotoListed[]; mayApprove: boolean }) {
  const { t } = useTranslation('app-outcome')
  if (photos.length === 0) return null
  return (
    <ul className="photo-list">
      {photos.map(({ id, alt, width, height, approvedAt, group }) => (
        <li key={id}>
          <img src={`/photos/${id}`} alt={alt || t('photo')} width={width} height={height} loading="lazy" />
          <Text size="sm" mt={4}>
            {[group, alt].filter(Boolean).join(': ')}
          </Text>
          <Text size="sm" c="dimmed">
            {t(approvedAt === null ? 'waiting' : 'public')}
          </Text>
          <Form method="post">
            <input type="hidden" name="id" value={id} />
            <Group gap="xs" mt={4}>
              {mayApprove && approvedAt === null ? (
                <Button type="submit" size="xs" name="intent" value="approve-photo" aria-label={`${t('approve')}: ${alt}`}>
                  {t('approve')}
                </Button>
              ) : null}
              <Button type="submit" size="xs" variant="light" color="red" name="intent" value="remove-photo" aria-label={`${t('remove')}: ${alt}`}>
                {t('remove')}
              </Button>
            </Group>
          </Form>
        </li>
      ))}
    </ul>
  )
}
