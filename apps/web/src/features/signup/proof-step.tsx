import { useTranslation } from 'react-i18next'
import type { FormState } from '../../lib/use-form-state.ts'
import { NoticeBox } from '../../ui/document/notice.tsx'

/** Whether the form came back for one step more, which is no fault of whoever sent it. */
export const needsProof = (form: FormState): boolean => form.reason === 'proof'

/**
 * The step more. As it stands it says what sending the form again does: the answer counts once the mailed link is used. The
 * page's one script, where it runs, does the work instead and sends the form by itself.
 */
export function ProofStep({ form }: { form: FormState }) {
  const { t } = useTranslation()
  const challenge = form.formError?.details['challenge']
  if (!needsProof(form) || typeof challenge !== 'string') return null
  const why = t(`signup:proof.why.${form.formError?.details['why'] === 'hasty' ? 'hasty' : form.formError?.details['why'] === 'stale' ? 'stale' : 'rush'}`)
  return (
    <NoticeBox title={t('signup:proof.title')} arrive>
      <p id="proof-says" data-working={`${why} ${t('signup:proof.working')}`}>
        {why} {t('signup:proof.byMail')}
      </p>
      <input type="hidden" name="proof" data-challenge={challenge} />
      <input type="hidden" name="byMail" value="on" />
    </NoticeBox>
  )
}
