import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { useSurroundings } from '../../lib/surroundings.tsx'
import { useFormState } from '../../lib/use-form-state.ts'
import { CopyLine } from '../../ui/app/copy-line.tsx'

/** The link by which people join the group, for those who may hand it out. */
export function JoinLink({ code }: { code: string }) {
  const { t } = useTranslation()
  const { instance } = useSurroundings()
  const form = useFormState('renew')
  return (
    <>
      <CopyLine label={t('app-groups:join.label')} description={t('app-groups:join.hint')} value={`${instance.origin}/join/${code}`} />
      <Form method="post">
        <input type="hidden" name="intent" value="renew" />
        <Button type="submit" variant="default" size="xs" loading={form.busy}>
          {t('app-groups:join.renew')}
        </Button>{' '}
        <span className="note">{t('app-groups:join.renewHint')}</span>
      </Form>
    </>
  )
}
