import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Entry } from './door.ts'

type Press = (entry: Entry, state: Entry['state'], guests: number) => void

/** One person: the name, what is known of their answer, and the one button that matters now. */
export function PersonLine({ entry, open, keep, press }: { entry: Entry; open: boolean; keep: ReactNode; press?: Press }) {
  const { t } = useTranslation('check-in')
  const { state, name, status, guests } = entry
  const shownName = name === '' ? t('noName') : name
  const came = state === 'attended' || state === 'walk_in'
  const button = (label: string, to: Entry['state'], people: number, look: string, spoken: string) => (
    <PressForm entry={entry} keep={keep} to={to} guests={people} press={press}>
      <button className={look} aria-label={spoken}>
        {label}
      </button>
    </PressForm>
  )
  return (
    <li className={came ? 'door-person door-came' : 'door-person'}>
      <div className="door-who">
        <span className="door-name">{shownName}</span>
        <span className="detail">
          {[status === null || status === 'going' ? '' : t(`status.${status}`), status === null ? t(entry.paper ? 'state.paper' : 'state.walk_in') : '', state === 'no_show' ? t('state.no_show') : '', guests > 0 ? t('with', { count: guests }) : ''].filter(Boolean).join(' · ')}
        </span>
      </div>
      {came ? (
        <div className="door-buttons">
          {open && (guests > 0 || entry.expected > 0) ? (
            <>
              {guests > 0 ? button('−', state, guests - 1, 'button button-secondary door-small', t('fewer', { name: shownName })) : null}
              {guests < 50 ? button('+', state, guests + 1, 'button button-secondary door-small', t('oneMore', { name: shownName })) : null}
            </>
          ) : null}
          <span className="door-tick" aria-hidden="true">
            ✓
          </span>
          {button(t('undo'), null, entry.expected, 'button button-secondary', t('undoName', { name: shownName }))}
        </div>
      ) : !open ? null : (
        <div className="door-buttons">{button(t('here'), status === null ? 'walk_in' : 'attended', state === null ? guests : entry.expected, 'button', t('hereName', { name: shownName }))}</div>
      )}
    </li>
  )
}

function PressForm({ entry, keep, to, guests, press, children }: { entry: Entry; keep: ReactNode; to: Entry['state']; guests: number; press?: Press; children: ReactNode }) {
  return (
    <form
      method="post"
      onSubmit={
        press &&
        ((submitted) => {
          submitted.preventDefault()
          press(entry, to, guests)
        })
      }
    >
      {press ? null : (
        <>
          {keep}
          <input type="hidden" name="intent" value="press" />
          <input type="hidden" name="entryId" value={entry.id} />
          <input type="hidden" name="slotId" value={entry.slotId} />
          <input type="hidden" name="walkIn" value={entry.status === null ? 'yes' : ''} />
          <input type="hidden" name="name" value={entry.status === null ? entry.name : ''} />
          <input type="hidden" name="state" value={to ?? ''} />
          <input type="hidden" name="guests" value={guests} />
        </>
      )}
      {children}
    </form>
  )
}
